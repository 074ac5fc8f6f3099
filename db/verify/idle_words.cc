// People who are counted as spectators, the number of what a figure is told of.
#include "verify/idle_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "verify/frames.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

// "48,300 people came", "48,300 spectators": whoever came, lives there or looked on is people, and
// the figure is theirs in both.
bool people_counted(const Reached& item, const Reading& own, const Term& term) {
  if (!is_one_of(term.base, {"people", "person"})) return false;
  const Reading& there = item.passage->reading;
  return std::ranges::any_of(item.alignment.figures, [&](const FigureMatch& match) {
    const Figure& claimed = own.figures[match.claimed];
    if (!match.found || match.answer.stance != Stance::supports || !claimed.of ||
        !claimed.of->contains(term.span))
      return false;
    const Figure& found = there.figures[*match.found];
    return found.of && std::ranges::any_of(there.terms, [&](const Term& other) {
             return other.span.end == found.of->end &&
                    has_base(other.lower,
                             {"attendee", "fan", "guest", "inhabitant", "listener", "onlooker",
                              "resident", "spectator", "viewer", "visitor"});
           });
  });
}

enum class Counts : unsigned char { nothing, it, other };

// Whether the passage's figure counts what the statement's number is of, or something else.
Counts counts(const Reached& item, const Reading& own, std::size_t index) {
  Matcher matcher;
  const Term& thing = own.terms[index + 1];
  const Reading& there = item.passage->reading;
  for (const FigureMatch& match : item.alignment.figures) {
    if (!match.found || match.answer.stance != Stance::supports) continue;
    const Figure& found = there.figures[*match.found];
    if (!found.of || found.role.part != Part::amount) continue;
    for (const Term& other : there.terms)
      if (other.span.end == found.of->end)
        return matcher.bears_out(thing, other) || matcher.bears_out(other, thing) ? Counts::it
                                                                                  : Counts::other;
  }
  return Counts::nothing;
}

// "The number of complaints fell by 6 per cent", "complaints fell by 6 per cent": the number of
// what the passage tells it of, and of nothing narrower.
bool number_of(const Reached& item, const Reading& own, std::size_t index) {
  if (!is_number_of(own, index)) return false;
  const Term& thing = own.terms[index + 1];
  auto known = [&](const std::string& word) {
    return std::ranges::any_of(own.terms, [&](const Term& other) { return other.base == word; });
  };
  if (counts(item, own, index) == Counts::it) return true;
  return std::ranges::any_of(item.passage->record.claims, [&](const Claim& claim) {
    return is_head(thing, claim.subject) && claim.kind != ClaimKind::quote &&
           std::ranges::all_of(claim.subject.terms, known);
  });
}

}  // namespace

bool is_number_of(const Reading& reading, std::size_t index) {
  const Term& term = reading.terms[index];
  return term.lower == "number" && index + 1 < reading.terms.size() &&
         std::string_view(reading.text).substr(term.span.end).starts_with(" of ");
}

bool told_by_figure(const Reached& item, const Reading& own, std::size_t index) {
  const Term& term = own.terms[index];
  return people_counted(item, own, term) || number_of(item, own, index);
}

bool counts_another(const Reached& item, const Reading& own, std::size_t index) {
  return is_number_of(own, index) && counts(item, own, index) == Counts::other;
}

}  // namespace stet::verify
