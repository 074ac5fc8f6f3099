// Finds the longest hedge before or after a figure.
#include "facts/hedges.h"

#include <string>

namespace stet::facts {
namespace {

constexpr std::size_t kMaxWords = 5;

std::size_t longest_with(const WordTable<std::size_t>& lengths, const Tokens& t, std::size_t i) {
  if (t[i].size() > kKeyBytes) {
    const std::size_t* found = lengths.find(LowerWord(t.bytes(i)).view());
    return found ? *found : 0;
  }
  const std::size_t* found = lengths.find(t[i].key, t.bytes(i));
  return found ? *found : 0;
}

// How many lexemes a hedge has at most that ends, or begins, at lexeme i. Most words beside a
// figure end or begin none, and are done with; a sign may stand behind one ("approx.").
std::size_t longest_before(const Tokens& t, std::size_t i) {
  if (!t[i].is_word()) return t[i].symbol != 0 ? kMaxWords : 0;
  return longest_with(hedges_before().last_words, t, i);
}

std::size_t longest_after(const Tokens& t, std::size_t i) {
  if (!t[i].is_word()) return t[i].is(U'+') ? 1 : 0;
  return longest_with(hedges_after().first_words, t, i);
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
         {"handed",  "hand",    "hands",  "handing",  "turned",   "took",     "taken",
          "take",    "takes",   "taking", "carried",  "signed",   "spread",   "argued",
          "clashed", "dispute", "row",    "spilled",  "fought",   "boiled",   "ran",
          "divided", "split",   "differ", "differed", "disagree", "disagreed"})
      if (t.is(k - 1, verb)) return true;
  if (t.is(k, "over") || t.is(k, "under") || t.is(k, "above") || t.is(k, "below") ||
      t.is(k, "beyond") || t.is(k, "beneath"))
    return kind == Kind::bare;
  if (t.is(k, "some")) return kind == Kind::bare;
  if (t.is(k, "around")) return kind == Kind::bare && t.has(k - 1, WordClass::talk);
  return false;
}

std::optional<Hedge> one_before(const Tokens& t, std::size_t i, Kind kind) {
  if (i == 0 || t[i].gap_before == Gap::paragraph) return std::nullopt;
  for (std::size_t size = std::min(longest_before(t, i - 1), i); size >= 1; --size) {
    if (t[i - size].touches() && t[i - size].is_word()) continue;
    const std::string words = phrase(t, i - size, i);
    const HedgeWords* found = hedges_before().phrases.find(words);
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
  for (std::size_t size = longest_after(t, first); size >= 1; --size) {
    if (i >= t.size() || t[i].gap_before == Gap::paragraph) return std::nullopt;
    const HedgeWords* found = hedges_after().phrases.find(phrase(t, first, first + size));
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

}  // namespace stet::facts
