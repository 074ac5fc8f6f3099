// Finds the longest hedge before or after a figure.
#include "facts/hedges.h"

#include <string>

#include "facts/word_table.h"

namespace stet::facts {
namespace {

constexpr std::size_t kMaxWords = 5;

using Row = WordTable<HedgeWords>::Row;
constexpr HedgeWords kAbout{Modifier::approx}, kMore{Modifier::gt}, kLess{Modifier::lt},
    kLeast{Modifier::ge}, kMost{Modifier::le};
constexpr HedgeWords kNearly{Modifier::lt, true}, kJustOver{Modifier::gt, true};

const Row kBefore[] = {
    {"about", kAbout},
    {"around", kAbout},
    {"approximately", kAbout},
    {"approx", kAbout},
    {"approx.", kAbout},
    {"roughly", kAbout},
    {"some", kAbout},
    {"circa", kAbout},
    {"ca", kAbout},
    {"ca.", kAbout},
    {"estimated", kAbout},
    {"an estimated", kAbout},
    {"a reported", kAbout},
    {"somewhere around", kAbout},
    {"somewhere in the region of", kAbout},
    {"in the region of", kAbout},
    {"in the order of", kAbout},
    {"on the order of", kAbout},
    {"close to", kAbout},
    {"near", kAbout},
    {"nearer", kAbout},
    {"closer to", kAbout},
    {"more or less", kAbout},
    {"give or take", kAbout},
    {"of about", kAbout},
    {"~", kAbout},
    {"≈", kAbout},
    {"c.", kAbout},
    {"something like", kAbout},
    {"a little", kAbout},
    {"maybe", kAbout},
    {"perhaps", kAbout},
    {"broadly", kAbout},
    {"loosely", kAbout},
    {"nearly", kNearly},
    {"almost", kNearly},
    {"just under", kNearly},
    {"just below", kNearly},
    {"just short of", kNearly},
    {"just shy of", kNearly},
    {"shy of", kNearly},
    {"a little under", kNearly},
    {"a little less than", kNearly},
    {"slightly less than", kNearly},
    {"slightly under", kNearly},
    {"slightly below", kNearly},
    {"a little below", kNearly},
    {"little short of", kNearly},
    {"not quite", kNearly},
    {"virtually", kNearly},
    {"practically", kNearly},
    {"just less than", kNearly},
    {"just over", kJustOver},
    {"just above", kJustOver},
    {"a little over", kJustOver},
    {"a little more than", kJustOver},
    {"slightly more than", kJustOver},
    {"slightly over", kJustOver},
    {"slightly above", kJustOver},
    {"just more than", kJustOver},
    {"a bit more than", kJustOver},
    {"a bit over", kJustOver},
    {"more than", kMore},
    {"over", kMore},
    {"above", kMore},
    {"greater than", kMore},
    {"higher than", kMore},
    {"larger than", kMore},
    {"bigger than", kMore},
    {"longer than", kMore},
    {"older than", kMore},
    {"taller than", kMore},
    {"well over", kMore},
    {"well above", kMore},
    {"far more than", kMore},
    {"much more than", kMore},
    {"exceeding", kMore},
    {"exceeded", kMore},
    {"exceeds", kMore},
    {"exceed", kMore},
    {"in excess of", kMore},
    {"surpassing", kMore},
    {"surpassed", kMore},
    {"topping", kMore},
    {"topped", kMore},
    {"upwards of", kMore},
    {"upward of", kMore},
    {">", kMore},
    {"north of", kMore},
    {"beyond", kMore},
    {"better than", kMore},
    {"faster than", kMore},
    {"heavier than", kMore},
    {"less than", kLess},
    {"fewer than", kLess},
    {"under", kLess},
    {"below", kLess},
    {"lower than", kLess},
    {"smaller than", kLess},
    {"younger than", kLess},
    {"shorter than", kLess},
    {"well under", kLess},
    {"well below", kLess},
    {"far fewer than", kLess},
    {"far less than", kLess},
    {"short of", kLess},
    {"beneath", kLess},
    {"<", kLess},
    {"south of", kLess},
    {"much less than", kLess},
    {"cheaper than", kLess},
    {"slower than", kLess},
    {"at least", kLeast},
    {"no less than", kLeast},
    {"no fewer than", kLeast},
    {"not less than", kLeast},
    {"not fewer than", kLeast},
    {"a minimum of", kLeast},
    {"minimum of", kLeast},
    {"a minimum", kLeast},
    {"minimum", kLeast},
    {"as few as", kLeast},
    {"as little as", kLeast},
    {"≥", kLeast},
    {">=", kLeast},
    {"from at least", kLeast},
    {"at a minimum", kLeast},
    {"at the very least", kLeast},
    {"starting at", kLeast},
    {"at most", kMost},
    {"no more than", kMost},
    {"not more than", kMost},
    {"up to", kMost},
    {"a maximum of", kMost},
    {"maximum of", kMost},
    {"a maximum", kMost},
    {"as many as", kMost},
    {"as much as", kMost},
    {"as high as", kMost},
    {"≤", kMost},
    {"<=", kMost},
    {"not exceeding", kMost},
    {"at the most", kMost},
    {"capped at", kMost},
    {"not over", kMost},
    {"not above", kMost},
    {"nothing more than", kMost},
    {"as high as", kMost},
    {"exactly", {}},
    {"precisely", {}},
};

const Row kAfter[] = {
    {"or so", kAbout},        {"or thereabouts", kAbout},
    {"give or take", kAbout}, {"approximately", kAbout},
    {"more or less", kAbout}, {"odd", kAbout},
    {"ish", kAbout},          {"or more", kLeast},
    {"or higher", kLeast},    {"or above", kLeast},
    {"or over", kLeast},      {"or older", kLeast},
    {"or greater", kLeast},   {"or better", kLeast},
    {"or longer", kLeast},    {"and above", kLeast},
    {"and over", kLeast},     {"and older", kLeast},
    {"plus", kLeast},         {"+", kLeast},
    {"at least", kLeast},     {"and up", kLeast},
    {"or larger", kLeast},    {"or less", kMost},
    {"or fewer", kMost},      {"or lower", kMost},
    {"or below", kMost},      {"or under", kMost},
    {"or younger", kMost},    {"and under", kMost},
    {"and below", kMost},     {"at most", kMost},
    {"max", kMost},           {"or shorter", kMost},
    {"at the most", kMost},   {"tops", kMost},
};

const WordTable<HedgeWords>& before_table() {
  static const WordTable<HedgeWords> table{std::span(kBefore)};
  return table;
}

const WordTable<HedgeWords>& after_table() {
  static const WordTable<HedgeWords> table{std::span(kAfter)};
  return table;
}

enum class End : std::uint8_t { first, last };

// The first or last words of all hedges of a table: most words beside a figure are none of them,
// and are done with.
WordTable<bool> edge_words(std::span<const Row> rows, End end) {
  WordTable<bool> out;
  for (const Row& row : rows) {
    std::string_view last;
    for_each_word(row.word, [&](std::string_view word) {
      if (last.empty() || end == End::last) last = word;
    });
    if (last.back() == '.') last.remove_suffix(1);
    out.insert(last, true);
  }
  return out;
}

bool may_end_hedge(const Tokens& t, std::size_t i) {
  static const WordTable<bool> words = edge_words(kBefore, End::last);
  if (!t[i].is_word()) return t[i].symbol != 0;
  return words.find(LowerWord(t.bytes(i)).view()) != nullptr;
}

bool may_begin_hedge(const Tokens& t, std::size_t i) {
  static const WordTable<bool> words = edge_words(kAfter, End::first);
  if (!t[i].is_word()) return t[i].is(U'+');
  return words.find(LowerWord(t.bytes(i)).view()) != nullptr;
}

// The lexemes [first, next) in lower case with single spaces; empty where a paragraph ends between
// them or after them.
std::string phrase(const Tokens& t, std::size_t first, std::size_t next) {
  std::string out;
  for (std::size_t k = first; k < next; ++k) {
    if (t[k].kind == LexemeKind::end || t[k].is_number() ||
        (k > first && t[k].gap_before == Gap::paragraph))
      return {};
    if (k > first && !t[k].touches()) out += ' ';
    for (const char c : t.bytes(k)) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (out.size() > 40) return {};
  }
  return out;
}

// Words that look like hedges but are prepositions here: "talks about two states", "under two
// ministers".
bool is_preposition(const Tokens& t, const Hedge& hedge, Kind kind) {
  const std::size_t k = hedge.first;
  if (hedge.next != k + 1) return false;
  if (t.is(k, "about")) return t.has(k - 1, WordClass::talk);
  if (t.is(k, "near")) return kind == Kind::bare;
  if (t.is(k, "over"))  // "handed over a quarter"
    for (const std::string_view verb :
         {"handed",  "hand",    "hands",  "handing", "turned", "took",   "taken",
          "take",    "takes",   "taking", "carried", "signed", "spread", "argued",
          "clashed", "dispute", "row",    "spilled", "fought", "boiled", "ran"})
      if (t.is(k - 1, verb)) return true;
  if (t.is(k, "over") || t.is(k, "under") || t.is(k, "above") || t.is(k, "below") ||
      t.is(k, "beyond") || t.is(k, "beneath"))
    return kind == Kind::bare;
  if (t.is(k, "some")) return kind == Kind::bare;
  if (t.is(k, "around")) return kind == Kind::bare && t.has(k - 1, WordClass::talk);
  return false;
}

std::optional<Hedge> one_before(const Tokens& t, std::size_t i, Kind kind) {
  if (i == 0 || t[i].gap_before == Gap::paragraph || !may_end_hedge(t, i - 1)) return std::nullopt;
  for (std::size_t size = std::min(kMaxWords, i); size >= 1; --size) {
    if (t[i - size].touches() && t[i - size].is_word()) continue;
    const std::string words = phrase(t, i - size, i);
    const HedgeWords* found = before_table().find(words);
    if (!found) continue;
    const Hedge out{found->modifier, found->close, i - size, i};
    if (!is_preposition(t, out, kind)) return out;
  }
  return std::nullopt;
}

// "at least about 40": the bound says more than the "about".
Hedge joined(const Hedge& outer, const Hedge& inner) {
  Hedge out =
      inner.modifier == Modifier::approx || inner.modifier == Modifier::none ? outer : inner;
  if (out.modifier == Modifier::none) out.modifier = inner.modifier;
  out.first = outer.first;
  out.next = inner.next;
  return out;
}

}  // namespace

std::optional<Hedge> hedge_before(const Tokens& t, std::size_t i, Kind kind) {
  std::optional<Hedge> out = one_before(t, i, kind);
  if (!out) return std::nullopt;
  for (int more = 0; more < 2; ++more) {
    const std::optional<Hedge> outer = one_before(t, out->first, Kind::measured);
    if (!outer || t.is(outer->first, "some")) break;
    out = joined(*outer, *out);
  }
  return out;
}

std::optional<Hedge> hedge_after(const Tokens& t, std::size_t i) {
  const std::size_t first = t.joint(i) ? i + 1 : i;
  if (!may_begin_hedge(t, first)) return std::nullopt;
  for (std::size_t size = 4; size >= 1; --size) {
    if (i >= t.size() || t[i].gap_before == Gap::paragraph) return std::nullopt;
    const HedgeWords* found = after_table().find(phrase(t, first, first + size));
    if (!found) continue;
    const bool glued = t.is(first, "odd") || t.is(first, "plus") || t.is(first, "ish");
    if (glued && first == i) continue;
    if (t[first].is(U'+') &&
        (!t[first].touches() || (t[first + 1].touches() && t[first + 1].is_number())))
      continue;
    if (t.is(first, "at") && !t.closes(first + size)) continue;  // "12 at least were ..."
    return Hedge{found->modifier, found->close, i, first + size};
  }
  return std::nullopt;
}

const HedgeWords* hedge_words(std::string_view lower) {
  const HedgeWords* found = before_table().find(lower);
  return found ? found : after_table().find(lower);
}

}  // namespace stet::facts
