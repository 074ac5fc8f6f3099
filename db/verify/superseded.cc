// Looks for "now" beside another figure, and for the end of an office.
#include "verify/superseded.h"

#include <algorithm>

#include "facts/words.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/ties.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

bool newer(const Prepared& passage, const Supports& bearing) {
  return std::ranges::all_of(bearing, [&](const Answer* answer) {
    return answer->passage->source.published < passage.source.published;
  });
}

// Told as of now or as to come, at no time of its own.
bool as_of_now(const Reading& reading) {
  return reading.times.empty() &&
         (!has_word(reading.text, {"did", "had", "was", "were"}) ||
          has_word(reading.text, {"currently", "latest", "newest", "now"}));
}

// "Is now put at 91 million", "in the latest poll 30%": a word of the present stands in the clause
// of the figure.
bool told_as_now(const Reading& reading, Span figure) {
  return has_word(between_breaks(reading, figure), {"currently", "latest", "newest", "now"});
}

// Of one thing: bare numbers by what they count.
bool counts_the_same(const Bout& bout, const Figure& own, const Figure& other) {
  if (own.type != MentionType::number && own.type != MentionType::count) return true;
  if (!own.of || !other.of) return !own.of && !other.of;
  const Terms &here = bout.statement.reading.terms, &there = bout.passage.reading.terms;
  return std::ranges::any_of(here, [&](const Term& term) {
    return own.of->overlaps(term.span) && !has_base(term.lower, {"people", "person"}) &&
           std::ranges::any_of(there, [&](const Term& found) {
             return other.of->overlaps(found.span) && bout.matcher.bears_out(term, found);
           });
  });
}

bool apart(const Figure& own, const Figure& other) {
  return own.type == other.type && own.type != MentionType::ordinal &&
         own.quantity.unit == other.quantity.unit && own.quantity.figure && other.quantity.figure &&
         compare_values(own.quantity, other.quantity).stance == Stance::refutes;
}

std::string other_figure(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const Figure& own : here.figures)
    for (const Figure& other : there.figures)
      if (apart(own, other) && counts_the_same(bout, own, other) &&
          told_as_now(there, other.span) && words_beside(bout, other.span) > 0)
        return "a newer source now has " + show(other.quantity);
  return {};
}

}  // namespace

std::string superseded(const Bout& bout, const Supports& bearing) {
  if (!newer(bout.passage, bearing) || !as_of_now(bout.statement.reading)) return {};
  if (std::string why = office_over(bout); !why.empty()) return why;
  return other_figure(bout);
}

}  // namespace stet::verify
