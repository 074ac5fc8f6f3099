// Alignment of words, figures and times by what stands around them.
#include "verify/align.h"

#include <algorithm>
#include <cmath>

namespace stet::verify {
namespace {

constexpr double kFigureWeight = 2, kTimeWeight = 1.5;
constexpr double kBackgroundName = 0.9, kBackgroundWord = 0.5;
constexpr double kElsewhere = 0.75;
constexpr int kManyDigits = 3;  // of figures that hardly agree by chance
constexpr double kUnsaidWeight = 0.4;
constexpr double kOfWeight =
    2;  // what is counted says more about a figure than its other neighbours

bool same_sort(const Figure& a, const Figure& b) {
  bool ordinal_a = a.type == MentionType::ordinal, ordinal_b = b.type == MentionType::ordinal;
  return ordinal_a == ordinal_b;
}

bool comparable(const Figure& a, const Figure& b) {
  if (!same_sort(a, b)) return false;
  if (compare_values(a.quantity, b.quantity).stance != Stance::neutral) return true;
  return comparable_units(a.quantity.unit, b.quantity.unit);
}

// A word that stands nearer to another figure of the passage says less about this one.
double claimed_elsewhere(const Reading& passage, Span figure, Span word) {
  double own = nearness(passage, figure, word), other = 0;
  for (const Figure& f : passage.figures)
    if (!f.span.overlaps(figure)) other = std::max(other, nearness(passage, f.span, word));
  return other > own * 1.3 ? kElsewhere : 1;
}

// How much each word of the passage stands by a place in it.
std::vector<double> nearby_words(const Reading& passage, Span place) {
  std::vector<double> out;
  out.reserve(passage.terms.size());
  for (const Term& word : passage.terms)
    out.push_back(std::sqrt(nearness(passage, place, word.span)) *
                  claimed_elsewhere(passage, place, word.span));
  return out;
}

// How far the words around one place are the words around another.
double context(Matcher& matcher, const Reading& statement, Span a, std::optional<Span> of,
               const Reading& passage, Span b, const Coverage& words,
               double of_weight = kOfWeight) {
  double all = 0, got = 0;
  std::vector<double> near_by;  // of each word of the passage; reckoned where one is met
  for (std::size_t i = 0; i < statement.terms.size(); ++i) {
    const Term& term = statement.terms[i];
    double weight = term.weight * nearness(statement, a, term.span);
    bool counted = of && of->contains(term.span);
    if (counted && (of_weight >= 1 || words.found[i] < 0)) weight *= of_weight;
    all += weight;
    if (words.found[i] < 0) continue;
    if (near_by.empty()) near_by = nearby_words(passage, b);
    double near = 0;
    for (std::size_t j = 0; j < passage.terms.size(); ++j)
      if (near_by[j] > near && matcher.bears_out(term, passage.terms[j])) near = near_by[j];
    got += weight * near;
  }
  return all > 0 ? got / all : 0.5;
}

// "40 sailors, 35 of them on Monday": what is another figure of the statement, to the digit, is not
// the place of this one.
bool taken_by_another(const Reading& statement, std::size_t index, const Figure& found) {
  for (std::size_t k = 0; k < statement.figures.size(); ++k)
    if (k != index && comparable(statement.figures[k], found) &&
        compare_values(statement.figures[k].quantity, found.quantity).reason == "exact")
      return true;
  return false;
}

FigureMatch match_figure(Matcher& matcher, const Reading& statement, std::size_t index,
                         const Reading& passage, const Coverage& words) {
  const Figure& claimed = statement.figures[index];
  FigureMatch out{.claimed = index};
  struct Candidate {
    std::size_t at;
    double context;
    ValueAnswer answer;
    bool taken;
  };
  std::vector<Candidate> candidates;
  for (std::size_t j = 0; j < passage.figures.size(); ++j) {
    const Figure& found = passage.figures[j];
    if (!comparable(claimed, found)) continue;
    // "A fleet of 94", "four hundred of you": what is counted goes without saying.
    double of_weight = found.of || !found.quantity.unit.empty() ? kOfWeight : kUnsaidWeight;
    candidates.push_back({j,
                          context(matcher, statement, claimed.span, claimed.of, passage, found.span,
                                  words, of_weight),
                          compare_values(claimed.quantity, found.quantity),
                          taken_by_another(statement, index, found)});
  }
  if (candidates.empty()) return out;
  // Of two places that fit about as well, the one that agrees is meant, the more so where the
  // digits hardly agree by chance, and none that another figure of the statement has.
  const bool telling = telling_digits(claimed.quantity) >= kManyDigits;
  auto worth = [&](const Candidate& c) {
    if (c.answer.stance != Stance::supports) return c.context - (c.taken ? 1.0 : 0.0);
    return c.context + (telling && c.answer.reason == "exact" ? 0.5 : 0.2);
  };
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const Candidate& a, const Candidate& b) { return worth(a) > worth(b); });
  out.found = candidates[0].at;
  out.context = candidates[0].context;
  out.answer = candidates[0].answer;
  out.margin = candidates.size() > 1 ? candidates[0].context - candidates[1].context : 1;
  return out;
}

bool within(const Period& inner, const Period& outer) {
  return inner.low >= outer.low && inner.high <= outer.high;
}
bool apart(const Period& a, const Period& b) { return a.high <= b.low || b.high <= a.low; }
bool open(const Period& p) { return p.low == Period::kOpenStart || p.high == Period::kOpenEnd; }

// What is told of a year is not told of a day of it.
constexpr std::int64_t kCoarse = 35LL * 86400;

// "Since 2017" and "since April 2019" are two beginnings, not one time within another; "in 1921"
// tells the beginning of "since 1921".
Stance open_stance(const Period& claimed, const Period& found) {
  const bool from = claimed.low != Period::kOpenStart && found.low != Period::kOpenStart;
  if (!from) return claimed.high == found.high ? Stance::supports : Stance::neutral;
  if (open(claimed) && open(found))
    return claimed.timex.starts_with(found.timex) || found.timex.starts_with(claimed.timex)
               ? Stance::supports
               : Stance::neutral;
  const Period &beginning = open(claimed) ? claimed : found,
               &closed = open(claimed) ? found : claimed;
  // "From 2009 to 2015" is a stretch and no beginning.
  if (closed.timex.find('/') != std::string::npos) return Stance::neutral;
  return closed.low <= beginning.low && beginning.low < closed.high ? Stance::supports
                                                                    : Stance::neutral;
}

Stance stance_of(const Period& claimed, const Period& found) {
  if (open(claimed) || open(found)) return open_stance(claimed, found);
  if (within(found, claimed)) return Stance::supports;
  if (within(claimed, found))
    return found.high - found.low <= kCoarse ? Stance::supports : Stance::neutral;
  return apart(found, claimed) ? Stance::refutes : Stance::neutral;
}

TimeMatch match_time(Matcher& matcher, const Reading& statement, std::size_t index,
                     const Reading& passage, const Coverage& words) {
  const When& claimed = statement.times[index];
  TimeMatch out{.claimed = index};
  for (std::size_t j = 0; j < passage.times.size(); ++j) {
    const Period& found = passage.times[j].period;
    double near = context(matcher, statement, claimed.span, std::nullopt, passage,
                          passage.times[j].span, words);
    Stance stance = stance_of(claimed.period, found);
    double worth = near + (stance == Stance::supports ? 0.3 : 0.0);
    double best = out.context + (out.stance == Stance::supports ? 0.3 : 0.0);
    if (!out.found || worth > best) out = {index, j, near, stance, within(found, claimed.period)};
  }
  return out;
}

// A word that both have is negated in one of them only.
bool negation_differs(const Reading& statement, const Reading& passage, const Coverage& words) {
  std::size_t differ = 0;
  for (std::size_t i = 0; i < statement.terms.size(); ++i) {
    if (words.found[i] < 0 || statement.terms[i].name) continue;
    bool here = negated_at(statement, statement.terms[i].span);
    bool there = negated_at(passage, passage.terms[static_cast<std::size_t>(words.found[i])].span);
    differ += here != there ? 1U : 0U;
  }
  if (differ == 0) return false;
  // Where both negate something, it is not said that they negate different things.
  std::size_t near = 0;
  for (const Span& negation : passage.negations) {
    bool by_match = false;
    for (int at : words.found)
      by_match =
          by_match || (at >= 0 && nearness(passage, negation,
                                           passage.terms[static_cast<std::size_t>(at)].span) > 0.5);
    near += by_match ? 1U : 0U;
  }
  return statement.negations.size() % 2 != near % 2;
}

// The same form of comparison: "lower" is set against "higher", not against "tallest".
bool same_degree(const Term& a, const Term& b) {
  auto degree = [](const Term& t) {
    if (t.lower.size() > 4 && t.lower.ends_with("est")) return 2;
    if (t.lower.size() > 4 && t.lower.ends_with("er") && t.base != t.lower) return 1;
    return 0;
  };
  return degree(a) == degree(b);
}

double tightness(const Reading& statement, const Reading& passage, const Coverage& words) {
  double sum = 0, weight = 0;
  for (std::size_t i = 0; i + 1 < statement.terms.size(); ++i) {
    if (words.found[i] < 0 || words.found[i + 1] < 0) continue;
    double here = nearness(statement, statement.terms[i].span, statement.terms[i + 1].span);
    double there = nearness(passage, passage.terms[static_cast<std::size_t>(words.found[i])].span,
                            passage.terms[static_cast<std::size_t>(words.found[i + 1])].span);
    sum += here * std::min(1.0, there / here);
    weight += here;
  }
  return weight > 0 ? sum / weight : 1;
}

void find_opposites(Matcher& matcher, const Reading& statement, const Reading& passage,
                    Alignment& out) {
  for (std::size_t i : out.words.missing)
    for (std::size_t j = 0; j < passage.terms.size(); ++j)
      if (same_degree(statement.terms[i], passage.terms[j]) &&
          matcher.relate(statement.terms[i], passage.terms[j]) == WordRelation::opposite) {
        out.opposites.push_back({i, j});
        break;
      }
}

void measure_words(Matcher& matcher, const Reading& statement, const Terms& background,
                   Alignment& out) {
  out.in_background.assign(statement.terms.size(), false);
  double all = 0, got = 0, names = 0, named = 0;
  for (std::size_t i = 0; i < statement.terms.size(); ++i) {
    const Term& term = statement.terms[i];
    double part = out.words.found[i] >= 0 ? 1 : 0;
    if (part == 0 && std::any_of(background.begin(), background.end(), [&](const Term& other) {
          return matcher.bears_out(term, other);
        })) {
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

Alignment align(Matcher& matcher, const Reading& statement, const Reading& passage,
                const Terms& background) {
  Alignment out;
  out.words = cover(matcher, statement.terms, passage.terms);
  for (std::size_t i = 0; i < statement.figures.size(); ++i)
    out.figures.push_back(match_figure(matcher, statement, i, passage, out.words));
  for (std::size_t i = 0; i < statement.times.size(); ++i)
    out.times.push_back(match_time(matcher, statement, i, passage, out.words));
  find_opposites(matcher, statement, passage, out);
  measure_words(matcher, statement, background, out);

  out.negation_differs = negation_differs(statement, passage, out.words);
  out.tightness = tightness(statement, passage, out.words);
  return out;
}

}  // namespace stet::verify
