// Takes back what does not stand.
#include "verify/sifted.h"

#include <algorithm>
#include <utility>

#include "facts/figures.h"
#include "verify/ages_told.h"
#include "verify/denied_deeds.h"
#include "verify/derive.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/identity.h"
#include "verify/memory_library.h"
#include "verify/negation.h"
#include "verify/overreach.h"
#include "verify/rates.h"
#include "verify/remembered.h"
#include "verify/reservations.h"
#include "verify/scope.h"
#include "verify/states_apart.h"
#include "verify/ties.h"
#include "verify/told_of.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// The figures of a passage that may be added up with one of the statement: of its unit, and no
// places in a series.
std::vector<Quantity> summands(const Reading& passage, const Figure& claimed) {
  std::vector<Quantity> out;
  for (const Figure& figure : passage.figures)
    if (figure.type != MentionType::ordinal && figure.quantity.unit == claimed.quantity.unit)
      out.push_back(figure.quantity);
  return out;
}

// Amounts of money follow from prices and numbers, too.
std::vector<Quantity> all_figures(const Reading& passage) {
  std::vector<Quantity> out;
  for (const Figure& figure : passage.figures)
    if (figure.type != MentionType::ordinal && figure.type != MentionType::duration)
      out.push_back(figure.quantity);
  return out;
}

// A figure that the passage's own figures add up to is not refuted by one of them: "nine at noon
// and six in the evening" are fifteen. A passage with no more figures than the statement says them
// over again and gives no parts.
bool adds_up(const Bout& bout, const Assessment& refuting) {
  const std::vector<Figure>& figures = bout.statement.reading.figures;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (refuting.facet != Assessment::kWhole && refuting.facet != static_cast<int>(i)) continue;
    if (bout.alignment.figures[i].answer.stance == Stance::supports ||
        figures[i].type == MentionType::ordinal)
      continue;
    std::vector<Quantity> parts = summands(bout.passage.reading, figures[i]);
    if (parts.size() > summands(bout.statement.reading, figures[i]).size() &&
        !sum_for(figures[i].quantity, parts).empty())
      return true;
    bool products =
        figures[i].type == MentionType::money || tells_rate(bout.passage.record.text) ||
        std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& figure) {
          return figure.role.part == Part::factor || !rate_of(bout.passage.reading, figure).empty();
        });
    products = products && (figures[i].type == MentionType::money ||
                            bout.passage.reading.figures.size() > figures.size());
    if (products && !derivation_of(figures[i].quantity, all_figures(bout.passage.reading)).empty())
      return true;
  }
  return false;
}

bool compares_figures(const Assessment& item) {
  return (item.rule.ends_with(".value") || item.rule == "figure.pinned") &&
         item.rule != "date.value" && item.rule != "ordinal.value";
}

// A time of the statement meets none of the passage's, or is an end ("until June 2027") that the
// passage does not give.
bool times_apart(const Bout& bout) {
  return std::ranges::any_of(bout.alignment.times, [&](const TimeMatch& match) {
    const bool end = bout.statement.reading.times[match.claimed].period.low == Period::kOpenStart;
    return match.found &&
           (match.stance == Stance::refutes || (end && match.stance == Stance::neutral));
  });
}

// The same digits in a unit, at another scale or in another order: they tell by themselves that the
// same figure is meant.
bool miswritten(const Bout& bout, const Assessment& refuting) {
  constexpr int kFewDigits = 2;
  constexpr double kMostlyShared = 0.6;  // of the statement's words
  if (refuting.facet < 0 || refuting.facet >= std::ssize(bout.alignment.figures)) return false;
  const FigureMatch& match = bout.alignment.figures[static_cast<std::size_t>(refuting.facet)];
  const Quantity& claimed = bout.statement.reading.figures[match.claimed].quantity;
  if (!match.found || claimed.unit.empty() || telling_digits(claimed) < kFewDigits ||
      bout.alignment.word_share < kMostlyShared)
    return false;
  const bool turned = transposed(claimed, bout.passage.reading.figures[*match.found].quantity);
  // What a plan has otherwise may have changed since, unless it has the rest as well.
  return (match.answer.reason == "unit_or_scale" || turned) &&
         (!plan_only(bout) || !pins(bout, kFewDigits).empty());
}

// The figures that a refuting answer rests on are told of two parts, places or times, or the source
// only plans what the statement tells as done.
bool apart(const Bout& bout, const Assessment& refuting) {
  const std::vector<Figure>&here = bout.statement.reading.figures,
        &there = bout.passage.reading.figures;
  // A rule that accounts for words by itself has looked at what they are told of.
  if (miswritten(bout, refuting) || refuting.about.size() > 0) return false;
  if (plan_only(bout)) return true;
  return std::ranges::any_of(bout.alignment.figures, [&](const FigureMatch& match) {
    if (refuting.facet != Assessment::kWhole && refuting.facet != static_cast<int>(match.claimed))
      return false;
    if (!match.found || match.answer.stance == Stance::supports) return false;
    return other_scope(bout, here[match.claimed].span, there[*match.found].span);
  });
}

// "It delivered 1,140 babies" and "the ward delivered 412": nothing shows that the pronoun stands
// for whom the passage tells of.
bool of_nobody_known(const Bout& bout) {
  const std::vector<Claim>&here = bout.statement.claims, &there = bout.passage.record.claims;
  const Terms& terms = bout.statement.reading.terms;
  auto told_here = [&](const Claim& claim) {
    return std::ranges::any_of(terms,
                               [&](const Term& term) { return is_head(term, claim.subject); });
  };
  return bout.statement.implied.empty() &&
         std::ranges::any_of(here,
                             [](const Claim& c) {
                               return c.subject.entity.empty() && is_pronoun(c.subject.text);
                             }) &&
         std::ranges::none_of(terms, [](const Term& term) { return term.name; }) &&
         std::ranges::any_of(there,
                             [](const Claim& c) { return !phrase_terms(c.subject).empty(); }) &&
         std::ranges::none_of(there, told_here);
}

// Words in quotation marks are matters of their own, and so is the office that a person is said to
// hold; the rows of a table are known by their names.
bool of_its_own(const Assessment& item) {
  return item.rule.starts_with("quote.") || item.rule.starts_with("table.") ||
         item.rule == "age.value" ||
         (item.rule == "role.office" && item.stance == Stance::supports);
}

// The telling words of a sentence but its figures and times, which are compared by themselves.
const Terms& words_of_sentence(const Statement& statement) {
  constexpr double kTelling = 0.4;
  thread_local Remembered<Terms> known;
  const std::string &sentence = statement.sentence, &published = statement.reading.published;
  return known.of(published + "\n" + sentence, [&] {
    std::vector<Span> skip;
    for (const Mention& mention : facts::read_figures(sentence, published))
      skip.push_back(mention.span);
    Terms out = terms_of(sentence, {0, sentence.size()}, skip);
    std::erase_if(out, [](const Term& term) { return term.weight < kTelling; });
    return out;
  });
}

// "..., every one of them on the right bank": a clause of few words goes on with what its sentence
// tells, and the passage tells that, too.
bool sentence_met(const Bout& bout) {
  constexpr double kMet = 0.7;
  constexpr std::size_t kLeast = 4;
  const Terms& terms = words_of_sentence(bout.statement);
  return terms.size() >= kLeast &&
         cover(bout.matcher, terms, bout.passage.reading.terms).share >= kMet;
}

// What a passage of another matter, or one that only asks, would say is left unsaid.
void silence_strangers(const Bout& bout, std::vector<Assessment>& answers) {
  // What a yes or a no answers is the question as a whole.
  const bool answered = bout.passage.answer != YesNo::none && compare_answer(bout).has_value();
  const bool question =
      asks(bout.passage.record.text) && !asks(bout.statement.sentence) && !answered;
  const bool same = same_matter(bout),
             enough = answered || says_enough(bout.statement) || (same && sentence_met(bout));
  if (same && enough && !question) return;
  for (Assessment& item : answers) {
    if (!same || question) item.rival = item.agrees = 0;
    // A line with the median names nothing but what it measures.
    const bool label = item.rule == "share.median" && item.stance == Stance::supports &&
                       bout.passage.related && !question;
    if (item.stance == Stance::neutral || of_its_own(item) || label ||
        (same && !question && !item.rule.starts_with("event.")))
      continue;
    item.stance = Stance::neutral;
    item.steps = {question ? "the source only asks"
                           : "nothing shows that the source speaks of the same"};
  }
}

// "Coach Mira Toth was replaced by Hans Beck": an office bears out no deed that is told the other
// way round.
void silence_roles(const Bout& bout, std::vector<Assessment>& answers) {
  for (Assessment& item : answers) {
    if (item.stance != Stance::supports || item.rule != "role.office") continue;
    const std::string why = places_changed(bout);
    if (why.empty()) continue;
    item.stance = Stance::neutral;
    item.steps = {why};
  }
}

// These rules look at the two sides by themselves: who pays and who is paid, which of two things is
// how many times the other.
bool looks_at_sides(const Assessment& item) {
  return item.rule == "price.each" || item.rule == "difference.multiple" ||
         item.rule == "share.median";
}

// What a passage has the other way round bears nothing out.
void silence_turned(const Bout& bout, std::vector<Assessment>& answers) {
  if (std::ranges::none_of(answers, [](const Assessment& item) {
        return item.stance == Stance::supports && !of_its_own(item) && !looks_at_sides(item);
      }))
    return;
  const std::string why = turned_about(bout);
  if (why.empty()) return;
  for (Assessment& item : answers) {
    if (item.stance != Stance::supports || of_its_own(item) || looks_at_sides(item)) continue;
    item.stance = Stance::neutral;
    item.agrees = 0;
    item.steps = {why};
  }
}

// The statement stands in the passage word for word: each of its figures and times is told of what
// it is told of there.
bool word_for_word(const Bout& bout) {
  constexpr std::ptrdiff_t kFewestSpaces = 3;
  const std::string own = plain_words(bout.statement.reading.text);
  return std::ranges::count(own, ' ') >= kFewestSpaces &&
         (" " + plain_words(bout.passage.record.text) + " ").find(" " + own + " ") !=
             std::string::npos;
}

// What the statement says beyond the passage, as a whole or in one of its figures and times.
std::string beyond(const Bout& bout) {
  std::string out = overreach(bout);
  const std::size_t facets = bout.alignment.figures.size() + bout.alignment.times.size();
  for (std::size_t facet = 0; facet < facets && out.empty(); ++facet)
    out = overreach_at(bout, static_cast<int>(facet));
  // "Expected 231 million; made 212 million": another figure stands where the draft has its own.
  const std::vector<Figure>& own = bout.statement.reading.figures;
  const bool other = own.size() == 1 && own[0].quantity.modifier == Modifier::none &&
                     bout.alignment.figures[0].found &&
                     bout.alignment.figures[0].answer.stance == Stance::refutes;
  return out.empty() && other ? "the source has another figure there" : out;
}

// Why words that a passage has do not bear the statement out; empty where they do.
std::string words_fall_short(const Bout& bout) {
  if (times_apart(bout)) return "the source tells it of another time";
  if (disputed(bout)) return "the source disputes it";
  if (any_told_of_another(bout) && !word_for_word(bout))
    return "the source tells a figure or a time of something else";
  if (narrowed(bout) || other_place(bout)) return "the source says it of less than the draft";
  return beyond(bout);
}

void sift_words(const Bout& bout, std::vector<Assessment>& answers) {
  for (Assessment& item : answers) {
    if (item.stance != Stance::supports || item.rule != "event.words") continue;
    if (std::string why = words_fall_short(bout); !why.empty()) {
      item.stance = Stance::neutral;
      item.steps = {why};
    } else if (only_alleged(bout)) {
      item.stance = Stance::neutral;
      item.rule = "modality.done";
      item.reason = "planned_not_done";
      item.steps = {
          "the draft tells it as done, the source as a plan, a possibility or somebody's claim"};
    }
  }
}

// "To vote on 20 November", and the draft tells the vote as held on that day.
void sift_plans(const Bout& bout, std::vector<Assessment>& answers) {
  for (Assessment& item : answers) {
    if (item.stance != Stance::supports || item.facet == Assessment::kWhole || of_its_own(item) ||
        !only_alleged(bout))
      continue;
    item.stance = Stance::neutral;
    item.agrees = 0;
    item.steps = {"the draft tells it as done, the source as a plan, a possibility or a claim"};
  }
}

void sift_facets(const Bout& bout, std::vector<Assessment>& answers) {
  for (Assessment& item : answers) {
    if (item.stance != Stance::supports || item.facet == Assessment::kWhole) continue;
    if (std::string why = overreach_at(bout, item.facet); !why.empty()) {
      item.stance = Stance::neutral;
      item.agrees = 0;
      item.steps = {why};
    }
  }
}

// What the statement says of its subject stands in the passage word for word.
bool stands_there(const Bout& bout, const Claim& claim) {
  constexpr std::ptrdiff_t kFewest = 2;  // blanks between the words
  const std::string& text = bout.statement.reading.text;
  const std::size_t verb = text.find(claim.verb, claim.span.start);
  if (claim.verb.empty() || verb == std::string::npos || verb >= claim.span.end) return false;
  const std::string said = text.substr(verb, claim.span.end - verb);
  return std::ranges::count(said, ' ') >= kFewest &&
         bout.passage.record.text.find(said) != std::string::npos;
}

// "Raised fares on foreign flights and lowered fares on domestic ones": beside the opposite deed
// the passage has the statement's own with all of its words.
bool told_as_well(const Bout& bout) {
  constexpr double kTelling = 0.4;
  const Terms &here = bout.statement.reading.terms, &there = bout.passage.reading.terms;
  const std::vector<Claim>& claims = bout.passage.record.claims;
  auto has = [&](const Claim& clause, const Term& term) {
    return std::ranges::any_of(there, [&](const Term& other) {
      return (clause.span.contains(other.span) || clause.subject.span.contains(other.span)) &&
             bout.matcher.bears_out(term, other);
    });
  };
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    auto opposite = [&](const Claim& other) {
      return compare_deeds(claim.predicate, other.predicate) == Deed::opposite;
    };
    auto same = [&](const Claim& other) {
      return claim.predicate == other.predicate && claim.polarity == other.polarity &&
             std::ranges::all_of(here, [&](const Term& term) {
               return term.weight < kTelling || has(other, term);
             });
    };
    return std::ranges::any_of(claims, opposite) &&
           (stands_there(bout, claim) || std::ranges::any_of(claims, same));
  });
}

// A refutation that other readings of the same words leave room for.
bool leaves_room(const Bout& bout, const Assessment& refuting) {
  // "She is 34", "she was 19 when": ages are compared by themselves.
  const bool age = refuting.rule == "count.value" &&
                   std::ranges::any_of(ages_in(bout.statement.reading.text), &AgeTold::sentence);
  if (age) return true;
  if (refuting.rule == "event.opposite")
    return states_leave_room(bout) || came_later(bout) || told_as_well(bout);
  if (refuting.rule == "event.polarity" &&
      negated_twice(bout.statement.reading) != negated_twice(bout.passage.reading))
    return true;
  const Reading& there = bout.passage.reading;
  const bool taken_back =
      !there.withdrawn.empty() && there.figures.empty() && refuting.rule != "correction.notice";
  return compares_figures(refuting) &&
         (taken_back || never_was(bout) || compare_median(bout) || adds_up(bout, refuting) ||
          apart(bout, refuting) || of_nobody_known(bout));
}

}  // namespace

std::vector<Assessment> sifted(const Bout& bout, std::vector<Assessment> answers) {
  sift_words(bout, answers);
  silence_turned(bout, answers);
  silence_roles(bout, answers);
  sift_facets(bout, answers);
  sift_plans(bout, answers);
  for (Assessment& item : answers)
    if (item.stance == Stance::refutes && leaves_room(bout, item)) item.stance = Stance::neutral;
  silence_strangers(bout, answers);
  return answers;
}

}  // namespace stet::verify
