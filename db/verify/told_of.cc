// Measures which of several figures or times of a passage the shared words stand by.
#include "verify/told_of.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kBeside = 0.5;  // how near a word stands that is told of a figure
constexpr double kNearer = 1.5;  // by how much nearer to another one it has to stand
constexpr double kFar = 0.4;     // and no nearer than this to the figure itself
constexpr double kTaken = 0.3;   // of what stands by the figure
constexpr double kTelling = 0.8;

// "24 led to a conviction and only 17 to the recovery": what stands before an "and" is told of what
// stands there, too.
double joined(const Reading& reading, Span word, Span place) {
  constexpr double kAcross = 0.4;
  if (word.end >= place.start) return 1;
  return has_word(Span{word.end, place.start}.of(reading.text), {"and", "but"}) ? kAcross : 1;
}

// The nearest that words of the passage which bear out the term stand to a place.
double near_in(const Bout& bout, const Term& term, const Span& place) {
  const Reading& reading = bout.passage.reading;
  double out = 0;
  for (const Term& other : reading.terms)
    if (bout.matcher.bears_out(term, other))
      out =
          std::max(out, nearness(reading, other.span, place) * joined(reading, other.span, place));
  return out;
}

// Figures of the passage that the statement does not have.
std::vector<Span> other_figures(const Bout& bout, std::size_t found) {
  std::vector<Span> out;
  const std::vector<Figure>& own = bout.statement.reading.figures;
  for (std::size_t j = 0; j < bout.passage.reading.figures.size(); ++j) {
    const Figure& figure = bout.passage.reading.figures[j];
    bool said = std::any_of(own.begin(), own.end(), [&](const Figure& f) {
      return compare_values(f.quantity, figure.quantity).stance == Stance::supports;
    });
    if (j != found && !said && figure.type != MentionType::ordinal) out.push_back(figure.span);
  }
  return out;
}

bool nearer_to_another(const Reading& reading, const Term& term, std::size_t figure) {
  double own = nearness(reading, term.span, reading.figures[figure].span);
  for (std::size_t i = 0; i < reading.figures.size(); ++i)
    if (i != figure && nearness(reading, term.span, reading.figures[i].span) > own) return true;
  return false;
}

// The name that a preposition ties to the figure just before it: "eight (of them) in Lower Orrin".
const Term* narrowed_by(const Reading& reading, const Figure& figure) {
  constexpr std::size_t kNames = 24;
  std::string_view text = reading.text;
  for (const Term& term : reading.terms) {
    if (!term.name || term.span.start < figure.span.end ||
        term.span.start > figure.span.end + kNames)
      continue;
    std::string_view between = text.substr(figure.span.end, term.span.start - figure.span.end);
    for (std::string_view preposition :
         {" in ", " of them in ", " people in ", " in the ", " from ", " at "})
      if (between == preposition) return &term;
    return nullptr;
  }
  return nullptr;
}

bool narrowed_otherwise(const Bout& bout, const Figure& claimed, const Figure& found) {
  const Term* own = narrowed_by(bout.statement.reading, claimed);
  const Term* other = narrowed_by(bout.passage.reading, found);
  if (!own || !other) return false;
  const Terms& names = bout.statement.reading.terms;
  return std::none_of(names.begin(), names.end(), [&](const Term& term) {
    return term.name && bout.matcher.bears_out(term, *other);
  });
}

}  // namespace

bool told_of_another(const Bout& bout, const FigureMatch& match) {
  const Reading& here = bout.statement.reading;
  const Figure &claimed = here.figures[match.claimed],
               &found = bout.passage.reading.figures[*match.found];
  if (narrowed_otherwise(bout, claimed, found)) return true;
  const std::vector<Span> others = other_figures(bout, *match.found);
  if (others.empty()) return false;
  double all = 0, taken = 0;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    if (term.weight < kTelling || bout.alignment.words.found[i] < 0) continue;
    if (nearness(here, term.span, claimed.span) < kBeside ||
        nearer_to_another(here, term, match.claimed))
      continue;
    double own = near_in(bout, term, found.span);
    bool other = own < kFar && std::any_of(others.begin(), others.end(), [&](const Span& place) {
                   return near_in(bout, term, place) > kNearer * own;
                 });
    // A name is told of all that stands in its sentence.
    if (other || !term.name) all += term.weight;
    taken += other ? term.weight : 0;
  }
  return all > 0 && taken / all > kTaken;
}

bool timed_otherwise(const Bout& bout, const TimeMatch& match) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const When& claimed = here.times[match.claimed];
  const Term* word = nullptr;
  double best = 0;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (here.terms[i].name || here.terms[i].weight < 0.5 || bout.alignment.words.found[i] < 0)
      continue;
    double near = nearness(here, here.terms[i].span, claimed.span);
    if (near > best) best = near, word = &here.terms[i];
  }
  if (!word || best < kBeside) return false;
  const Span& found = there.times[*match.found].span;
  double own = near_in(bout, *word, found);
  // "On 3 May and again on 4 May": both are told.
  auto listed = [&](const Span& other) {
    const Span between{std::min(other.end, found.end), std::max(other.start, found.start)};
    return between.end > between.start && has_word(between.of(there.text), {"and", "or"}) &&
           std::none_of(there.terms.begin(), there.terms.end(), [&](const Term& term) {
             return term.weight >= kTelling && between.contains(term.span);
           });
  };
  return std::any_of(there.times.begin(), there.times.end(), [&](const When& when) {
    bool apart = when.period.high <= claimed.period.low || claimed.period.high <= when.period.low;
    return apart && !listed(when.span) && near_in(bout, *word, when.span) > kNearer * own;
  });
}

bool any_told_of_another(const Bout& bout) {
  return std::any_of(bout.alignment.figures.begin(), bout.alignment.figures.end(),
                     [&](const FigureMatch& match) {
                       return match.found && match.answer.stance == Stance::supports &&
                              told_of_another(bout, match);
                     }) ||
         std::any_of(bout.alignment.times.begin(), bout.alignment.times.end(),
                     [&](const TimeMatch& match) {
                       return match.found && match.stance == Stance::supports &&
                              timed_otherwise(bout, match);
                     });
}

}  // namespace stet::verify
