// Decides what a letter after figures means.
#include "facts/suffix.h"

#include "facts/counted.h"

namespace stet::facts {
namespace {

// Words after "400m" that make it a distance.
bool is_race(const Tokens& t, std::size_t i) {
  for (const std::string_view word :
       {"hurdles", "sprint", "sprints", "freestyle", "butterfly", "relay", "relays", "finals",
        "heats", "swims", "runs", "races"})
    if (t.is(i, word)) return true;
  return false;
}

bool counts_something(const Tokens& t, std::size_t i) {
  return t[i].gap_before != Gap::none && !is_race(t, i) && counted_noun(t, i).has_value();
}

bool means_scale(const Tokens& t, const Numeral& n, std::size_t first, std::size_t at,
                 Before before) {
  const std::string_view letters = t.bytes(at);
  if (letters.size() > 1 || before == Before::currency) return true;
  switch (letters[0]) {
    case 'k':
    case 'M':
      return true;
    case 'K':  // "4K video"
      return n.decimals > 0 || n.value() >= 10 || counts_something(t, at + 1);
    case 'm':
      return counts_something(t, at + 1) || t.number(at + 1).kind == Numeric::scale;
    case 'b':
    case 'B':  // "221B Baker Street"
      return n.decimals > 0 || counts_something(t, at + 1);
    case 'G':
      return (n.decimals > 0 || n.value() > 9) && t.closes(at + 1) && !t[first - 1].is_word();
    default:
      return false;
  }
}

}  // namespace

std::optional<Suffix> read_suffix(const Tokens& t, const Numeral& n, std::size_t first,
                                  Before before) {
  const std::size_t at = n.next;
  if (!t[at].is_word() || t[at].size() > 3) return std::nullopt;
  const int power = scale_abbreviation(t.bytes(at));
  if (power == 0) return std::nullopt;
  const Lexeme& after = t[at + 1];
  if (after.touches() && (after.is_word() || after.is_number())) return std::nullopt;
  if (after.is(U'.') && after.touches() && t[at + 2].touches() && t[at + 2].is_word())
    return std::nullopt;  // "2014 B.C."
  if (!t[at].touches()) {
    // Apart from the figures a single letter is a suffix only at the end of its phrase.
    if (t[at].gap_before == Gap::paragraph) return std::nullopt;
    if (t[at].size() == 1 &&
        (!t.closes(at + 1) || t.bytes(at) == "m" || t.bytes(at) == "b" || (t.bytes(at) == "T")))
      return std::nullopt;
    if (t.is(at, "mil")) return std::nullopt;
  }
  if (!means_scale(t, n, first, at, before)) return std::nullopt;
  return Suffix{power, at + 1};
}

}  // namespace stet::facts
