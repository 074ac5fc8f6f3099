// Alignment of words, figures and times by what stands around them.
#include "verify/align.h"

#include <algorithm>
#include <cmath>

namespace stet::verify {
namespace {

constexpr double kFigureWeight = 2, kTimeWeight = 1.5;
constexpr double kBackgroundName = 0.9, kBackgroundWord = 0.5;
constexpr double kOfWeight = 2;  // what is counted says more about a figure than its other neighbours

bool same_sort(const Figure& a, const Figure& b) {
  bool ordinal_a = a.type == MentionType::ordinal, ordinal_b = b.type == MentionType::ordinal;
  return ordinal_a == ordinal_b;
}

bool comparable(const Figure& a, const Figure& b) {
  if (!same_sort(a, b)) return false;
  if (compare_values(a.quantity, b.quantity).stance != Stance::neutral) return true;
  return comparable_units(a.quantity.unit, b.quantity.unit);
}

// How far the words around one place are the words around another.
double context(Matcher& matcher, const Reading& statement, Span a, std::optional<Span> of, const Reading& passage, Span b,
               const Coverage& words) {
  double all = 0, got = 0;
  for (std::size_t i = 0; i < statement.terms.size(); ++i) {
    const Term& term = statement.terms[i];
    double weight = term.weight * nearness(statement, a, term.span);
    if (of && of->contains(term.span)) weight *= kOfWeight;
    all += weight;
    if (words.found[i] < 0) continue;
    double near = 0;
    for (const Term& other : passage.terms)
      if (nearness(passage, b, other.span) > near && matcher.bears_out(term, other)) near = nearness(passage, b, other.span);
    got += weight * std::sqrt(near);
  }
  return all > 0 ? got / all : 0.5;
}

FigureMatch match_figure(Matcher& matcher, const Reading& statement, std::size_t index, const Reading& passage,
                         const Coverage& words) {
  const Figure& claimed = statement.figures[index];
  FigureMatch out{.claimed = index};
  struct Candidate {
    std::size_t at;
    double context;
    ValueAnswer answer;
  };
  std::vector<Candidate> candidates;
  for (std::size_t j = 0; j < passage.figures.size(); ++j) {
    const Figure& found = passage.figures[j];
    if (!comparable(claimed, found)) continue;
    candidates.push_back({j, context(matcher, statement, claimed.span, claimed.of, passage, found.span, words),
                          compare_values(claimed.quantity, found.quantity)});
  }
  if (candidates.empty()) return out;
  // Of two places that fit about as well, the one that agrees is meant.
  auto worth = [](const Candidate& c) { return c.context + (c.answer.stance == Stance::supports ? 0.2 : 0.0); };
  std::stable_sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) { return worth(a) > worth(b); });
  out.found = candidates[0].at;
  out.context = candidates[0].context;
  out.answer = candidates[0].answer;
  out.margin = candidates.size() > 1 ? candidates[0].context - candidates[1].context : 1;
  return out;
}

bool within(const Period& inner, const Period& outer) { return inner.low >= outer.low && inner.high <= outer.high; }
bool apart(const Period& a, const Period& b) { return a.high <= b.low || b.high <= a.low; }

TimeMatch match_time(Matcher& matcher, const Reading& statement, std::size_t index, const Reading& passage,
                     const Coverage& words) {
  const When& claimed = statement.times[index];
  TimeMatch out{.claimed = index};
  for (std::size_t j = 0; j < passage.times.size(); ++j) {
    const Period& found = passage.times[j].period;
    double near = context(matcher, statement, claimed.span, std::nullopt, passage, passage.times[j].span, words);
    Stance stance = within(found, claimed.period) || within(claimed.period, found) ? Stance::supports
                    : apart(found, claimed.period)                                 ? Stance::refutes
                                                                                   : Stance::neutral;
    double worth = near + (stance == Stance::supports ? 0.3 : 0.0);
    double best = out.context + (out.stance == Stance::supports ? 0.3 : 0.0);
    if (!out.found || worth > best) out = {index, j, near, stance, within(found, claimed.period)};
  }
  return out;
}

// Nouns that negate are words of the statement too ("nobody"); what counts is how many negations stand by the matched words.
bool negated(const Reading& reading, const std::vector<Span>& matched) {
  std::size_t count = 0;
  for (const Span& negation : negations(reading.text, {0, reading.text.size()})) {
    bool near = matched.empty();
    for (const Span& span : matched) near = near || nearness(reading, negation, span) > 0.4;
    count += near ? 1 : 0;
  }
  return count % 2 == 1;
}

void find_opposites(Matcher& matcher, const Reading& statement, const Reading& passage, Alignment& out) {
  for (std::size_t i : out.words.missing)
    for (std::size_t j = 0; j < passage.terms.size(); ++j)
      if (matcher.relate(statement.terms[i], passage.terms[j]) == WordRelation::opposite) {
        out.opposites.push_back({i, j});
        break;
      }
}

void measure_words(Matcher& matcher, const Reading& statement, const Terms& background, Alignment& out) {
  out.in_background.assign(statement.terms.size(), false);
  double all = 0, got = 0, names = 0, named = 0;
  for (std::size_t i = 0; i < statement.terms.size(); ++i) {
    const Term& term = statement.terms[i];
    double part = out.words.found[i] >= 0 ? 1 : 0;
    if (part == 0 && std::any_of(background.begin(), background.end(),
                                 [&](const Term& other) { return matcher.bears_out(term, other); })) {
      out.in_background[i] = true;
      part = term.name ? kBackgroundName : kBackgroundWord;
    }
    all += term.weight;
    got += term.weight * part;
    if (term.name) names += 1;
    if (term.name && part > 0) named += 1;
  }
  out.word_share = all > 0 ? got / all : 1;
  out.name_share = names > 0 ? named / names : 1;

  double weight = all, borne = got;
  for (const FigureMatch& match : out.figures) {
    weight += kFigureWeight;
    if (match.answer.stance == Stance::supports) borne += kFigureWeight;
  }
  for (const TimeMatch& match : out.times) {
    weight += kTimeWeight;
    if (match.stance == Stance::supports) borne += kTimeWeight;
  }
  out.share = weight > 0 ? borne / weight : 0;
}

}  // namespace

Alignment align(Matcher& matcher, const Reading& statement, const Reading& passage, const Terms& background) {
  Alignment out;
  out.words = cover(matcher, statement.terms, passage.terms);
  for (std::size_t i = 0; i < statement.figures.size(); ++i)
    out.figures.push_back(match_figure(matcher, statement, i, passage, out.words));
  for (std::size_t i = 0; i < statement.times.size(); ++i)
    out.times.push_back(match_time(matcher, statement, i, passage, out.words));
  find_opposites(matcher, statement, passage, out);
  measure_words(matcher, statement, background, out);

  std::vector<Span> here, there;
  for (std::size_t i = 0; i < statement.terms.size(); ++i) {
    if (out.words.found[i] < 0) continue;
    here.push_back(statement.terms[i].span);
    there.push_back(passage.terms[static_cast<std::size_t>(out.words.found[i])].span);
  }
  out.negation_differs = negated(statement, here) != negated(passage, there);
  return out;
}

}  // namespace stet::verify
