// What claim and passages say of each other, as the features of coverage.
#include <algorithm>
#include <bitset>

#include "facts/countries.h"
#include "facts/words.h"
#include "verify/coverage.h"
#include "verify/coverage_names.h"
#include "verify/derive.h"
#include "verify/frames.h"
#include "verify/turned.h"

namespace stet::verify {
namespace {

double part(double some, double all) { return all > 0 ? some / all : 0; }

const Reached* best_of(const std::vector<Reached>& reached) {
  const Reached* out = nullptr;
  for (const Reached& item : reached)
    if (!out || item.alignment.share > out->alignment.share) out = &item;
  return out;
}

bool covered_anywhere(const std::vector<Reached>& reached, std::size_t term) {
  return std::any_of(reached.begin(), reached.end(),
                     [&](const Reached& item) { return item.alignment.words.found[term] >= 0; });
}

// Where the subject of the claim's first clause ends; 0 where it is not known.
std::size_t subject_end(const Statement& statement) {
  if (statement.claims.empty() || statement.claims.front().subject.empty()) return 0;
  const Span& span = statement.claims.front().subject.span;
  std::size_t end = span.end - std::min(span.end, statement.span.start);
  return end < statement.reading.text.size() * 2 / 3 ? end : 0;
}

struct Count {
  double all = 0, missing = 0;
  void add(double weight, bool here) {
    all += weight;
    missing += here ? 0 : weight;
  }
  double share() const { return part(missing, all); }
};

void add_words(const Covered& sentence, Features& out) {
  const Terms& terms = sentence.statement->reading.terms;
  const Reached* best = best_of(*sentence.reached);
  std::size_t subject = subject_end(*sentence.statement);
  Count words, in_best, rest, head, names;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    bool here = covered_anywhere(*sentence.reached, i);
    double weight = terms[i].weight;
    if (terms[i].span.end <= subject) {
      head.add(weight, here);
    } else {
      rest.add(weight, here);
      if (terms[i].name) names.add(1, here);
    }
    if (terms[i].name) continue;
    words.add(weight, here);
    in_best.add(weight, best && best->alignment.words.found[i] >= 0);
  }
  out[kWordsMissing] = words.share();
  out[kWordsMissingBest] = in_best.share();
  out[kRestMissing] = rest.share();
  out[kSubjectMissing] = head.share();
  out[kNamesMissing] = names.share();
  out[kAnyNameMissing] = names.missing > 0 ? 1 : 0;
  if (!terms.empty() && terms.back().span.end > subject)
    out[kLastMissing] = covered_anywhere(*sentence.reached, terms.size() - 1) ? 0 : 1;
}

void add_verb(const Covered& sentence, Features& out) {
  const Terms& terms = sentence.statement->reading.terms;
  for (const Claim& claim : sentence.statement->claims) {
    if (is_colourless(claim.predicate)) continue;
    for (std::size_t i = 0; i < terms.size(); ++i)
      if (!terms[i].name && terms[i].base == claim.predicate &&
          !covered_anywhere(*sentence.reached, i))
        out[kVerbMissing] = 1;
  }
}

std::vector<Quantity> figures_of(const std::vector<Reached>& reached, const Quantity& apart_from) {
  std::vector<Quantity> out;
  for (const Reached& item : reached)
    for (const Figure& figure : item.passage->reading.figures)
      if (figure.type != MentionType::ordinal && figure.quantity.text != apart_from.text)
        out.push_back(figure.quantity);
  return out;
}

void add_figures(const Covered& sentence, Features& out) {
  const std::vector<Figure>& figures = sentence.statement->reading.figures;
  double missing = 0, loose = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    double support = 0, against = 0;
    for (const Reached& item : *sentence.reached) {
      const FigureMatch& match = item.alignment.figures[i];
      if (match.answer.stance == Stance::supports)
        support = std::max(support, std::max(match.context, 0.05));
      if (match.answer.stance == Stance::refutes) against = std::max(against, match.context);
    }
    if (support > 0) {
      loose += 1 - support;
      out[kFigureLoosest] = std::max(out[kFigureLoosest], 1 - support);
      continue;
    }
    missing += 1;
    std::vector<Quantity> given = figures_of(*sentence.reached, figures[i].quantity);
    for (const Figure& other : figures)
      if (&other != &figures[i]) given.push_back(other.quantity);
    if (!derivation_of(figures[i].quantity, given).empty()) {
      out[kFigureDerived] = 1;
    } else {
      out[kAnyFigureMissing] = 1;
      out[kFigureClash] = std::max(out[kFigureClash], against);
    }
  }
  auto all = static_cast<double>(figures.size());
  out[kFiguresMissing] = part(missing, all);
  out[kFigureLone] = out[kAnyFigureMissing] > 0 && missing < all ? 1 : 0;
  out[kFigureLoose] = part(loose, all);
}

void add_times(const Covered& sentence, Features& out) {
  std::size_t count = sentence.statement->reading.times.size();
  double missing = 0, loose = 0;
  for (std::size_t i = 0; i < count; ++i) {
    double support = 0, against = 0;
    for (const Reached& item : *sentence.reached) {
      const TimeMatch& match = item.alignment.times[i];
      if (match.stance == Stance::supports)
        support = std::max(support, std::max(match.context, 0.05));
      if (match.stance == Stance::refutes) against = std::max(against, match.context);
    }
    loose += support > 0 ? 1 - support : 0;
    if (support > 0) continue;
    missing += 1;
    out[kTimeClash] = std::max(out[kTimeClash], against);
  }
  out[kAnyTimeMissing] = missing > 0 ? 1 : 0;
  out[kTimesMissing] = part(missing, static_cast<double>(count));
  out[kTimeLoose] = part(loose, static_cast<double>(count));
}

bool is_month(std::string_view word) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"april", "august", "december", "february", "january", "july",
                                       "june", "march", "may", "november", "october", "september"});
  return std::ranges::binary_search(kMonths, word);
}

// A month of the claim that stands in no date of the passages, where these name another.
void add_months(const Covered& sentence, Features& out) {
  for (const Term& term : sentence.statement->reading.terms) {
    if (!is_month(term.lower) || !term.name) continue;
    bool same = false, other = false;
    for (const Reached& item : *sentence.reached) {
      for (const When& when : item.passage->reading.times) {
        std::string words = facts::lower(when.span.of(item.passage->reading.text));
        for (const facts::Word& word : facts::words_of(words, {0, words.size()}))
          if (is_month(word.text)) (word.text == term.lower ? same : other) = true;
      }
    }
    if (other && !same) out[kMonthRival] = 1;
  }
}

// Words of the passage that nothing of the claim has, set against words of the claim that the
// passage lacks.
void add_rivals(Matcher& matcher, const Covered& sentence, const Reached& best, Features& out) {
  const Terms &here = sentence.statement->reading.terms, &there = best.passage->reading.terms;
  std::size_t subject = subject_end(*sentence.statement);
  std::vector<bool> taken(there.size(), false);
  for (int at : best.alignment.words.found)
    if (at >= 0) taken[static_cast<std::size_t>(at)] = true;
  for (std::size_t i : best.alignment.words.missing) {
    if (covered_anywhere(*sentence.reached, i) || here[i].span.end <= subject) continue;
    facts::CountryName country = facts::country_of(facts::fold_name(here[i].lower));
    for (std::size_t j = 0; j < there.size(); ++j) {
      if (taken[j]) continue;
      facts::CountryName other =
          country.country.empty() ? country : facts::country_of(facts::fold_name(there[j].lower));
      if (!country.country.empty() && !other.country.empty() && country.country != other.country)
        out[kCountryRival] = 1;
      WordRelation relation = matcher.relate(here[i], there[j]);
      if (relation == WordRelation::sister || relation == WordRelation::narrower)
        out[here[i].name ? kNameRival : kRival] = 1;
    }
  }
}

constexpr auto kRestrictors = std::to_array<std::string_view>(
    {"all", "always", "any", "every", "exclusively", "first", "incapable", "last", "least", "most",
     "never", "no", "none", "not", "nothing", "only", "solely", "unable", "yet"});
using Restrictors = std::bitset<kRestrictors.size()>;

Restrictors restrictors_in(std::string_view text) {
  Restrictors out;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    auto at = std::ranges::find(kRestrictors, facts::lower(word.text));
    if (at != kRestrictors.end()) out.set(static_cast<std::size_t>(at - kRestrictors.begin()));
  }
  return out;
}

// A word that narrows or turns the whole claim and that no passage has.
bool only_here(const Covered& sentence) {
  Restrictors left = restrictors_in(sentence.statement->reading.text);
  for (const Reached& item : *sentence.reached)
    if (left.any()) left &= ~restrictors_in(item.passage->reading.text);
  return left.any();
}

// Words of the claim that the best passage covers by another word.
double softly_covered(const Covered& sentence, const Reached& best) {
  const Terms& terms = sentence.statement->reading.terms;
  double all = 0, soft = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    int at = best.alignment.words.found[i];
    if (at < 0) continue;
    const Term& found = best.passage->reading.terms[static_cast<std::size_t>(at)];
    all += terms[i].weight;
    soft += terms[i].base == found.base ? 0 : terms[i].weight;
  }
  return part(soft, all);
}

// Neighbouring words of the claim that no passage has near each other.
double pairs_broken(const Covered& sentence) {
  const Reading& reading = sentence.statement->reading;
  double all = 0, broken = 0;
  for (std::size_t i = 0; i + 1 < reading.terms.size(); ++i) {
    double here = nearness(reading, reading.terms[i].span, reading.terms[i + 1].span), near = 0;
    for (const Reached& item : *sentence.reached) {
      int a = item.alignment.words.found[i], b = item.alignment.words.found[i + 1];
      if (a < 0 || b < 0) continue;
      const Terms& terms = item.passage->reading.terms;
      near = std::max(near, nearness(item.passage->reading, terms[static_cast<std::size_t>(a)].span,
                                     terms[static_cast<std::size_t>(b)].span));
    }
    all += here;
    broken += here * (1 - std::min(1.0, near / here));
  }
  return part(broken, all);
}

double order_turned(const Covered& sentence, const Reached& best) {
  const Terms& terms = sentence.statement->reading.terms;
  double pairs = 0, turned = 0;
  int last = -1;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    int at = best.alignment.words.found[i];
    if (at < 0 || terms[i].weight < 1) continue;
    if (last >= 0 && at != last) {
      pairs += 1;
      turned += at < last ? 1 : 0;
    }
    last = at;
  }
  return part(turned, pairs);
}

void add_stances(const Covered& sentence, Features& out) {
  for (const Reached& item : *sentence.reached) {
    for (const Assessment& assessment : item.assessments) {
      if (assessment.stance == Stance::refutes)
        out[kWeakRefute] = std::max(out[kWeakRefute], std::min(assessment.strength, 1.0));
      if (assessment.stance == Stance::supports && assessment.facet == Assessment::kWhole)
        out[kWeakSupport] = std::max(out[kWeakSupport], std::min(assessment.strength, 1.0));
      if (assessment.reason == "planned_not_done") out[kPlanned] = 1;
    }
  }
}

void add_places(Matcher& matcher, const Covered& sentence, Features& out) {
  const InPlace place =
      in_place(matcher, *sentence.statement, sentence.tree, *sentence.reached, sentence.passages);
  out[kOtherModifier] = place.modifier;
  out[kOtherObject] = place.object;
  out[kOtherSubject] = place.subject;
  out[kOtherOblique] = place.oblique;
  out[kOtherAttribute] = place.attribute;
  out[kOtherHead] = place.head;
  out[kOtherKin] = place.kin;
  out[kOtherName] = place.name;
  out[kParted] = place.parted;
  out[kAttributeElsewhere] = place.elsewhere;
}

// What turns the claim round, and what of it depends on the features before.
void add_turns(Matcher& matcher, const Covered& sentence, Features& out) {
  const Turned turn = turned(matcher, *sentence.statement, *sentence.reached);
  out[kTurnedOpposite] = turn.opposite;
  out[kTurnedLink] = turn.link;
  out[kOtherQuarter] = turn.quarter;
  out[kOtherYear] = turn.year;
  out[kOtherLife] = turn.life;
  out[kSameLife] = turn.lived;
  out[kNegated] = turn.negated;
  out[kAffirmed] = turn.affirmed;
  const double missing =
      std::max(out[kRestMissing], std::max(out[kAnyFigureMissing], out[kTimesMissing]));
  const double other =
      std::max({out[kOtherModifier], out[kOtherObject], out[kOtherOblique], out[kOtherAttribute],
                out[kOtherName], out[kRival], out[kNameRival], out[kCountryRival]});
  out[kNegatedMissing] = turn.negated * missing;
  out[kNegatedOther] = turn.negated * other;
  out[kAffirmedMissing] = turn.affirmed * missing;
}

Features of_sentence(Matcher& matcher, const Covered& sentence) {
  Features out{};
  const Reached* best = best_of(*sentence.reached);
  add_words(sentence, out);
  add_verb(sentence, out);
  add_figures(sentence, out);
  add_times(sentence, out);
  add_stances(sentence, out);
  out[kPairsBroken] = pairs_broken(sentence);
  if (!best) return out;
  add_months(sentence, out);
  out[kOnlyHere] = only_here(sentence) ? 1 : 0;
  out[kSoft] = softly_covered(sentence, *best);
  add_rivals(matcher, sentence, *best, out);
  out[kOpposite] = best->alignment.opposites.empty() ? 0 : 1;
  out[kNegationDiffers] = best->alignment.negation_differs ? 1 : 0;
  out[kScattered] = 1 - best->alignment.tightness;
  out[kOrderTurned] = order_turned(sentence, *best);
  add_places(matcher, sentence, out);
  add_turns(matcher, sentence, out);
  return out;
}

}  // namespace

Features features_of(Matcher& matcher, const std::vector<Covered>& claim) {
  std::vector<Features> out;
  for (const Covered& sentence : claim) out.push_back(of_sentence(matcher, sentence));
  return of_all(out);
}

}  // namespace stet::verify
