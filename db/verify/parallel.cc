// Lays a statement over a passage by their longest common subsequence of words and names what
// differs.
#include "verify/parallel.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/rates.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr std::size_t kLongest = 150;

// A word, or a whole figure or time.
struct Piece {
  Term term;
  const Figure* figure = nullptr;
  bool function = false;  // a stop word
};
using Pieces = std::vector<Piece>;

constexpr auto kNegating = std::to_array<std::string_view>(
    {"no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "cannot"});

bool negating(const Piece& piece) {
  return std::ranges::find(kNegating, piece.term.lower) != kNegating.end() ||
         piece.term.lower.ends_with("n't") || piece.term.lower.ends_with("n\xE2\x80\x99t");
}

// Articles and auxiliaries change nothing where they come or go.
bool colourless(const Piece& piece) {
  if (piece.figure || !piece.function || negating(piece)) return false;
  constexpr auto kTelling = std::to_array<std::string_view>(
      {"above", "after", "before", "behind",  "below",  "beneath", "down", "inside",  "less",
       "more",  "near",  "off",    "outside", "over",   "under",   "up",   "without", "with",
       "all",   "every", "few",    "many",    "most",   "least",   "only", "may",     "might",
       "could", "can",   "will",   "would",   "should", "must",    "on",   "in",      "out",
       "never", "her",   "his",    "he",      "she"});
  return std::ranges::find(kTelling, piece.term.lower) == kTelling.end();
}

// In a headline every word has a capital: there it makes no name.
bool headline(const std::vector<facts::Word>& words) {
  std::size_t all = 0, capital = 0;
  for (const facts::Word& word : words) {
    if (word.kind != facts::Word::Kind::word || word.text.size() < 4) continue;
    ++all;
    capital += facts::is_capitalised(word.text) ? 1U : 0U;
  }
  return all >= 4 && capital * 10 >= all * 7;
}

Pieces pieces_of(const Reading& reading) {
  Pieces out;
  std::string_view text = reading.text;
  auto inside = [&](const Span& span) {
    const Figure* found = nullptr;
    for (const Figure& figure : reading.figures) {
      Span own = figure.of && figure.of->start > figure.span.start
                     ? Span{figure.span.start, figure.of->start}
                     : figure.span;
      if (own.overlaps(span)) found = &figure;
    }
    return found;
  };
  const Figure* last = nullptr;
  bool first = true;
  const std::vector<facts::Word> all = facts::words_of(text, {0, text.size()});
  const bool capitals = headline(all);
  for (const facts::Word& word : all) {
    if (word.kind == facts::Word::Kind::mark) continue;
    const Figure* figure = inside(word.span);
    if (figure && figure == last) continue;
    last = figure;
    Piece piece;
    piece.figure = figure;
    piece.term.span = word.span;
    piece.term.lower = plain_letters(word.text);
    piece.term.name = !first && facts::is_capitalised(word.text) &&
                      !(capitals && known_word(base_form(piece.term.lower)));
    piece.term.base = piece.term.name ? piece.term.lower : base_form(piece.term.lower);
    piece.function = !figure && facts::is_stop_word(piece.term.lower);
    out.push_back(std::move(piece));
    first = false;
  }
  return out;
}

// Where a fronted adverbial ends: "In 2023 the bridge carried ...", "On the island of Sark, cars
// are banned". Nought without one.
std::size_t fronted(const Reading& reading) {
  constexpr std::size_t kLongestAdverbial = 60;
  constexpr auto kPrepositions = std::to_array<std::string_view>(
      {"after", "at", "before", "by", "during", "for", "from", "in", "last", "on", "over", "since",
       "through", "under", "until", "with", "within"});
  const std::vector<ReadWord>& all = reading.words;
  if (all.empty()) return 0;
  bool prepositional = std::ranges::find(kPrepositions, all.front().lower) != kPrepositions.end();
  for (const When& when : reading.times)
    if (when.span.start <= (prepositional ? all.front().span.end + 1 : all.front().span.start))
      return when.span.end;
  if (!prepositional || reading.breaks.empty()) return 0;
  std::size_t comma = reading.breaks.front();
  return comma <= kLongestAdverbial && reading.text.substr(comma, 1) == "," ? comma : 0;
}

// A fronted adverbial goes to the end, where the other sentence may have it.
Pieces unfronted(Pieces pieces, const Reading& reading) {
  std::size_t end = fronted(reading);
  auto rest = std::find_if(pieces.begin(), pieces.end(),
                           [&](const Piece& p) { return p.term.span.start >= end; });
  std::rotate(pieces.begin(), rest, pieces.end());
  return pieces;
}

bool same(const Piece& a, const Piece& b) {
  if (a.figure && b.figure)
    return a.figure->role.part == b.figure->role.part &&
           compare_values(a.figure->quantity, b.figure->quantity).reason == "exact";
  if (a.figure || b.figure) return false;
  return a.term.lower == b.term.lower || (a.term.base == b.term.base && !a.function);
}

std::string words(const Pieces& all, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i)
    out += (out.empty() ? "" : " ") +
           (all[i].figure ? show(all[i].figure->quantity) : all[i].term.lower);
  return out;
}

using Kind = Difference::Kind;

Kind figures_differ(const Pieces& a, const Pieces& b) {
  for (const Piece& x : a)
    for (const Piece& y : b)
      if (x.figure && y.figure && x.figure->role.part == y.figure->role.part) {
        switch (compare_values(x.figure->quantity, y.figure->quantity).stance) {
          case Stance::refutes:
            return Kind::figure;
          case Stance::supports:
            return Kind::same_meaning;
          case Stance::neutral:
            return Kind::unknown;
        }
      }
  return Kind::unknown;
}

bool any(const Pieces& list, bool (*test)(const Piece&)) {
  return std::any_of(list.begin(), list.end(), test);
}

// The time that all of the pieces stand in; nullptr where they stand in none or in several.
const When* time_of(const Pieces& pieces, const Reading& reading) {
  const When* out = nullptr;
  for (const Piece& piece : pieces) {
    const auto when = std::ranges::find_if(
        reading.times, [&](const When& w) { return w.span.contains(piece.term.span); });
    if (when == reading.times.end() || (out && out != &*when)) return nullptr;
    out = &*when;
  }
  return out;
}

// "The three months ended 30 September 2025", "the third quarter of 2025".
bool same_time(const When* a, const When* b) {
  return a && b && a->period.low == b->period.low && a->period.high == b->period.high;
}

// Words of `list` that nothing in `other` bears out.
Pieces unmatched(Matcher& matcher, const Pieces& list, const Pieces& other, bool claimed) {
  Pieces out;
  for (const Piece& piece : list) {
    bool met = std::any_of(other.begin(), other.end(), [&](const Piece& o) {
      if (piece.figure || o.figure) return false;
      return claimed ? matcher.bears_out(piece.term, o.term)
                     : matcher.bears_out(o.term, piece.term);
    });
    if (!met && !colourless(piece)) out.push_back(piece);
  }
  return out;
}

Difference words_differ(Matcher& matcher, const Pieces& a, const Pieces& b) {
  Difference best;
  for (const Piece& x : a) {
    for (const Piece& y : b) {
      if (x.figure || y.figure) continue;
      switch (matcher.relate(x.term, y.term)) {
        case WordRelation::opposite:
          return {.kind = Kind::opposite, .own = x.term, .other = y.term};
        case WordRelation::sister:
          best = {.kind = Kind::sister, .own = x.term, .other = y.term};
          break;
        case WordRelation::narrower:
          return {.kind = Kind::added};  // the statement's word is the more exact one
        default:
          break;
      }
    }
  }
  if (best.kind == Kind::sister) return best;
  bool names_a = std::all_of(a.begin(), a.end(), [](const Piece& p) { return p.term.name; });
  bool names_b = std::all_of(b.begin(), b.end(), [](const Piece& p) { return p.term.name; });
  if (names_a && names_b) best.kind = Kind::name;
  return best;
}

// The term of a reading that all of the pieces but articles and auxiliaries are; nullptr where they
// are several.
const Term* one_term(const Reading& reading, const Pieces& pieces) {
  const Term* out = nullptr;
  for (const Piece& piece : pieces) {
    if (colourless(piece)) continue;
    const auto term = std::ranges::find_if(
        reading.terms, [&](const Term& t) { return t.span.contains(piece.term.span); });
    if (term == reading.terms.end() || (out && out != &*term)) return nullptr;
    out = &*term;
  }
  return out;
}

// "Resigned", "has stepped down": a phrase of several words that says the same.
bool same_phrase(Matcher& matcher, const Term* own, const Term* other) {
  return own && other && (own->base + other->base).find(' ') != std::string::npos &&
         matcher.bears_out(*own, *other);
}

// ", not the minister,": what is put in only says who did not.
bool denies_another(const Pieces& inserted, const Reading& passage) {
  if (inserted.empty() || inserted.front().term.lower != "not") return false;
  auto breaks_at = [&](std::size_t from, std::size_t to) {
    return std::ranges::any_of(passage.breaks,
                               [&](std::size_t at) { return from <= at && at <= to; });
  };
  const Span first = inserted.front().term.span, last = inserted.back().term.span;
  return breaks_at(first.start < 2 ? 0 : first.start - 2, first.start) &&
         breaks_at(last.end, last.end + 1);
}

// "Will", "is to", "are set to": no more than that it is to come.
bool is_to_come(const Pieces& pieces) {
  auto any_of = [&](std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(pieces,
                               [&](const Piece& p) { return is_one_of(p.term.lower, words); });
  };
  return any_of({"shall", "to", "will"}) && std::ranges::all_of(pieces, [](const Piece& p) {
           return is_one_of(p.term.lower,
                            {"are", "be", "due", "going", "is", "set", "shall", "to", "will"});
         });
}

// What two segments between the same neighbours mean for each other.
Difference classify(Matcher& matcher, const Pieces& a, const Pieces& b) {
  if (is_to_come(a) && is_to_come(b)) return {.kind = Kind::same_meaning};
  Pieces left = unmatched(matcher, a, b, true), right = unmatched(matcher, b, a, false);
  if (any(a, negating) != any(b, negating)) {
    // Nothing but the negation may differ.
    auto only = [](const Pieces& list) { return std::all_of(list.begin(), list.end(), negating); };
    return {.kind = only(left) && only(right) ? Kind::negated : Kind::unknown};
  }
  if (left.empty() && right.empty()) return {.kind = Kind::same_meaning};
  if (left.empty()) return {.kind = b.size() > a.size() ? Kind::left_out : Kind::narrower};
  if (right.empty()) return {.kind = Kind::added};
  bool figure_left =
      std::any_of(left.begin(), left.end(), [](const Piece& p) { return p.figure != nullptr; });
  bool figure_right =
      std::any_of(right.begin(), right.end(), [](const Piece& p) { return p.figure != nullptr; });
  if (figure_left && figure_right) return {.kind = figures_differ(left, right)};
  return words_differ(matcher, left, right);
}

// "Two of the firefighters", "the firefighters, two of whom": the figure stands behind its noun.
bool told_behind(const Pieces& pieces, const Piece& figure, std::string_view text) {
  return std::ranges::any_of(pieces, [&](const Piece& piece) {
    const std::string_view behind = text.substr(piece.term.span.end);
    return piece.figure && same(figure, piece) &&
           (behind.starts_with(" of whom") || behind.starts_with(" of which"));
  });
}

// The lengths of the longest common subsequences of what follows each place in two lists.
class Lengths {
 public:
  Lengths(const Pieces& a, const Pieces& b)
      : width_(b.size() + 1), cells_((a.size() + 1) * width_, 0) {
    for (std::size_t i = a.size(); i-- > 0;)
      for (std::size_t j = b.size(); j-- > 0;)
        cells_[i * width_ + j] = same(a[i], b[j]) ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                  : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint16_t at(std::size_t i, std::size_t j) const { return cells_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint16_t> cells_;
};

// A name that the statement lacks, behind a preposition or as an owner: "in Hardale",
// "Skerrywing's".
bool narrowing_name(Matcher& matcher, const Reading& passage, const Term& term,
                    const Pieces& claimed) {
  constexpr auto kPrepositions =
      std::to_array<std::string_view>({"across", "and", "around", "at", "by", "for", "from", "in",
                                       "near", "of", "off", "on", "to", "with"});
  if (!term.name) return false;
  if (std::any_of(claimed.begin(), claimed.end(), [&](const Piece& p) {
        return matcher.bears_out(p.term, term) || matcher.bears_out(term, p.term);
      }))
    return false;
  std::string_view text = passage.text;
  std::string_view after = text.substr(term.span.end, 4);
  if (after.starts_with("'s") || after.starts_with("\xE2\x80\x99s")) return true;
  std::string_view before;
  for (const facts::Word& word : facts::words_of(text, {0, term.span.start}))
    if (facts::lower(word.text) != "the") before = word.text;
  return std::ranges::find(kPrepositions, facts::lower(before)) != kPrepositions.end();
}

bool narrowed(Matcher& matcher, const Reading& statement, const Reading& passage,
              const Pieces& claimed) {
  if (statement.times.empty() && !passage.times.empty()) return true;
  return std::any_of(passage.terms.begin(), passage.terms.end(),
                     [&](const Term& t) { return narrowing_name(matcher, passage, t, claimed); });
}

}  // namespace

Overlay lay_over(Matcher& matcher, const Reading& statement, const Reading& passage, double least) {
  Pieces a = unfronted(pieces_of(statement), statement), b = unfronted(pieces_of(passage), passage);
  Overlay out;
  if (a.empty() || b.empty() || a.size() > kLongest || b.size() > kLongest) return out;
  const Lengths table(a, b);
  const std::size_t common = table.at(0, 0);
  out.share = static_cast<double>(common) / static_cast<double>(a.size());
  if (common == 0 || out.share < least) return out;

  std::size_t i = 0, j = 0, from_a = 0, from_b = 0, first_b = b.size(), last_b = 0;
  auto close = [&](bool edge) {
    Pieces left(a.begin() + static_cast<std::ptrdiff_t>(from_a),
                a.begin() + static_cast<std::ptrdiff_t>(i));
    Pieces right(b.begin() + static_cast<std::ptrdiff_t>(from_b),
                 b.begin() + static_cast<std::ptrdiff_t>(j));
    if (left.empty() && (right.empty() || edge)) return;
    if (std::ranges::any_of(left, [&](const Piece& piece) {
          return piece.figure && told_behind(b, piece, passage.text);
        }))
      out.moved = true;
    Difference difference = classify(matcher, left, right);
    if (left.empty() && denies_another(right, passage)) difference.kind = Kind::left_out;
    // "Every day", "a day".
    const bool rate = left.size() == 1 && right.size() == 1 && i < a.size() && j < b.size() &&
                      !per_what({left[0].term.lower, a[i].term.lower}, 0).empty() &&
                      !per_what({right[0].term.lower, b[j].term.lower}, 0).empty();
    if (rate || same_time(time_of(left, statement), time_of(right, passage)))
      difference.kind = Kind::same_meaning;
    if ((difference.kind == Kind::unknown || difference.kind == Kind::added) &&
        same_phrase(matcher, one_term(statement, left), one_term(passage, right)))
      difference.kind = Kind::same_meaning;
    difference.claimed = words(a, from_a, i);
    difference.found = words(b, from_b, j);
    out.differences.push_back(std::move(difference));
  };
  while (i < a.size() && j < b.size()) {
    if (same(a[i], b[j])) {
      close(from_b == 0 && from_a == 0 && i == 0);
      first_b = std::min(first_b, j);
      last_b = j;
      out.content += a[i].function ? 0U : 1U;
      from_a = ++i;
      from_b = ++j;
    } else if (table.at(i + 1, j) >= table.at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  i = a.size();
  j = b.size();
  close(from_a == a.size());
  out.narrowed = narrowed(matcher, statement, passage, a);
  out.back =
      static_cast<double>(common) / static_cast<double>(last_b + 1 - std::min(first_b, last_b));
  return out;
}

}  // namespace stet::verify
