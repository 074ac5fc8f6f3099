// What keeps two figures from being set against each other: another thing, part, name, time, rate
// or measure.
#include "verify/figure_gates.h"

#include <algorithm>
#include <cmath>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/rates.h"
#include "verify/relative.h"
#include "verify/same_frame.h"
#include "verify/told_of.h"

namespace stet::verify {
namespace {

constexpr facts::Moment kRecent = 500 * facts::kDaySeconds;

// "On that occasion", "at the time": the passage speaks of something told before it.
bool refers_back(const Reading& reading) {
  for (std::string_view cue :
       {"that occasion", "that time", "at the time", "that year", "back then", "then,"})
    if (facts::lower(reading.text).find(cue) != std::string::npos) return true;
  return false;
}

// A statement without a name of its own ("Passengers: 21.6 million") speaks of what its document is
// about; so must the passage.
bool off_topic(const Bout& bout) {
  const Statement& statement = bout.statement;
  bool named = std::any_of(statement.reading.terms.begin(), statement.reading.terms.end(),
                           [](const Term& t) { return t.name; });
  if (named || !statement.implied.empty() || statement.topic.empty()) return false;
  auto speaks = [&](const Terms& terms) {
    return std::any_of(terms.begin(), terms.end(), [&](const Term& t) {
      return std::find(statement.topic.begin(), statement.topic.end(), t.base) !=
             statement.topic.end();
    });
  };
  return !speaks(bout.passage.reading.terms) && !speaks(bout.passage.background);
}

// A name that narrows the passage's figure, where the statement lacks it: "eight in Lower Orrin",
// "Skerrywing's 9.7 million".
bool narrows(const Reading& passage, const Figure& found, const Term& term) {
  if (nearness(passage, found.span, term.span) < 0.4) return false;
  std::string_view text = passage.text;
  bool possessive = text.substr(term.span.end, 3).starts_with("'s") ||
                    text.substr(term.span.end).starts_with("\xE2\x80\x99s");
  if (possessive) return true;
  std::string_view before = text.substr(0, term.span.start);
  if (term.span.start < found.span.end) return false;
  for (std::string_view preposition : {" in ", " at ", " from ", " of ", " for ", " to ", " with ",
                                       " by ", " on ", " in the ", " of the "})
    if (before.ends_with(preposition)) return true;
  return false;
}

// What the whole draft is about need not be said again.
bool is_topic(const Statement& statement, const Term& term) {
  constexpr std::size_t kFirst = 10;
  auto end = statement.topic_names.begin() +
             static_cast<std::ptrdiff_t>(std::min(kFirst, statement.topic_names.size()));
  return std::find(statement.topic_names.begin(), end, term.base) != end;
}

// A name in the passage's own subject of the figure: "shares in the pipeline operator, Sill Energy,
// fell 3.1%".
bool in_subject(const Bout& bout, const Figure& found, const Term& term) {
  return std::any_of(
      bout.passage.record.claims.begin(), bout.passage.record.claims.end(),
      [&](const Claim& claim) {
        bool told = claim.kind == ClaimKind::change || claim.kind == ClaimKind::share ||
                    is_colourless(claim.predicate);
        return told && claim.span.contains(found.span) &&
               (" " + facts::lower(claim.subject.text) + " ").find(" " + term.lower) !=
                   std::string::npos;
      });
}

// Another subject in the passage's own claim about the figure.
bool other_subject(const Bout& bout, const Figure& found) {
  for (const Claim& other : bout.passage.record.claims) {
    if (!other.span.contains(found.span) || other.subject.entity.empty()) continue;
    for (const Claim& claim : bout.statement.claims)
      if (!claim.subject.entity.empty() && claim.subject.entity_type == other.subject.entity_type &&
          claim.subject.entity.find(other.subject.entity) == std::string::npos &&
          other.subject.entity.find(claim.subject.entity) == std::string::npos)
        return true;
  }
  return false;
}

// Counts are set against each other only where the same things are counted.
bool same_counted(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (!claimed.quantity.unit.empty() || claimed.type == MentionType::ordinal) return true;
  auto counted = [](const Reading& reading, const Figure& figure) {
    Terms out;
    for (const Term& term : reading.terms)
      if (figure.of ? figure.of->contains(term.span)
                    : nearness(reading, figure.span, term.span) > 0.7)
        out.push_back(term);
    return out;
  };
  Terms here = counted(bout.statement.reading, claimed),
        there = counted(bout.passage.reading, found);
  return std::any_of(here.begin(), here.end(), [&](const Term& term) {
    return std::any_of(there.begin(), there.end(),
                       [&](const Term& other) { return bout.matcher.bears_out(term, other); });
  });
}

const When* nearest_time(const Reading& reading, Span at, double least) {
  const When* out = nullptr;
  for (const When& when : reading.times) {
    double near = nearness(reading, when.span, at);
    if (near >= least) least = near, out = &when;
  }
  return out;
}

// "Three resigned on Monday" leaves room for more on other days.
bool part_of_time(const Bout& bout, const Figure& claimed, const Figure& found) {
  bool counts =
      claimed.type == MentionType::count && claimed.quantity.figure && found.quantity.figure;
  return counts && *claimed.quantity.figure > *found.quantity.figure &&
         bout.statement.reading.times.empty() &&
         nearest_time(bout.passage.reading, found.span, 0.3);
}

// Rates over different periods, or a rate and an amount.
bool other_rate(const Bout& bout, const Figure& claimed, const Figure& found) {
  return rate_of(bout.statement.reading, claimed) != rate_of(bout.passage.reading, found);
}

// The noun just before the passage's money says what it measures ("puts the cost at €1.1 billion"),
// and the statement lacks it.
bool other_measure(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (claimed.type != MentionType::money) return false;
  const Reading& passage = bout.passage.reading;
  const Term* before = nullptr;
  for (const Term& term : passage.terms)
    if (term.span.end <= found.span.start) before = &term;
  if (!before || before->name || nearness(passage, before->span, found.span) < 0.8 ||
      !mostly(before->base, 'n'))
    return false;
  const Terms& own = bout.statement.reading.terms;
  return std::none_of(own.begin(), own.end(), [&](const Term& t) {
    WordRelation relation = bout.matcher.relate(t, *before);
    return relation == WordRelation::same || relation == WordRelation::derived ||
           relation == WordRelation::synonym;
  });
}

// Nouns that are each other's complement are different subjects: exports say nothing of imports, a
// winner nothing of a loser.
bool complements(const Bout& bout) {
  auto deed = [](const std::vector<Claim>& claims, const Term& term) {
    return std::any_of(claims.begin(), claims.end(),
                       [&](const Claim& claim) { return claim.predicate == term.base; });
  };
  return std::any_of(
      bout.alignment.opposites.begin(), bout.alignment.opposites.end(), [&](const Opposites& pair) {
        return !deed(bout.statement.claims, bout.statement.reading.terms[pair.claimed]) &&
               !deed(bout.passage.record.claims, bout.passage.reading.terms[pair.found]);
      });
}

// "Under thirty" beside "85 members": the passage has that bound itself.
bool has_that_bound(const Bout& bout, const Figure& claimed) {
  return claimed.quantity.modifier != Modifier::none &&
         std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& figure) {
           return figure.quantity.modifier == claimed.quantity.modifier &&
                  figure.quantity.figure == claimed.quantity.figure &&
                  figure.quantity.unit == claimed.quantity.unit;
         });
}

// "She had seven and lost three" leaves four: what the passage's other figure makes of the one is
// no other figure.
bool left_by_another(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (!claimed.quantity.figure || !found.quantity.figure) return false;
  return std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& other) {
    return other.span != found.span && other.quantity.figure &&
           other.quantity.unit == found.quantity.unit &&
           std::abs(*claimed.quantity.figure - *found.quantity.figure) == *other.quantity.figure;
  });
}

// "They paid 4.5 million for him" says by its own words neither who paid nor for whom.
bool says_only_a_deed(const Bout& bout) {
  return std::ranges::all_of(bout.statement.reading.terms, [&](const Term& term) {
    return is_verb(bout.statement.claims, term);
  });
}

}  // namespace

bool part_for_whole(const Bout& bout, const Figure& claimed, const Figure& found) {
  auto is = [](const Reading& reading, const Figure& figure, std::size_t PartOf::*place) {
    return std::ranges::any_of(counted_parts(reading), [&](const PartOf& pair) {
      return reading.figures[pair.*place].span == figure.span;
    });
  };
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  return (is(here, claimed, &PartOf::part) && is(there, found, &PartOf::whole)) ||
         (is(here, claimed, &PartOf::whole) && is(there, found, &PartOf::part));
}

bool name_narrows(const Bout& bout, const Figure& found) {
  for (const Term& term : bout.passage.reading.terms) {
    if (!term.name ||
        (!narrows(bout.passage.reading, found, term) && !in_subject(bout, found, term)))
      continue;
    auto claims_it = [&](const Term& t) {
      return bout.matcher.bears_out(t, term) || bout.matcher.bears_out(term, t);
    };
    const Terms& own = bout.statement.reading.terms;
    bool known = std::any_of(own.begin(), own.end(), claims_it) || is_topic(bout.statement, term) ||
                 std::any_of(bout.statement.implied.begin(), bout.statement.implied.end(),
                             [&](const std::string& name) {
                               return name.find(term.lower) != std::string::npos;
                             });
    if (!known) return true;
  }
  return false;
}

bool other_period(const Bout& bout, const Figure& claimed, const Figure& found) {
  const When* here = nearest_time(bout.statement.reading, claimed.span, 0.2);
  const When* there = nearest_time(bout.passage.reading, found.span, 0.2);
  if (here && there)
    return here->period.high <= there->period.low || there->period.high <= here->period.low;
  if (!there) return refers_back(bout.passage.reading);
  std::optional<facts::Day> now = facts::parse_day(bout.statement.reading.published);
  return now && there->period.high < facts::moment(*now) - kRecent;
}

bool of_other_things(const Bout& bout, const Figure& claimed, const Figure& found) {
  return name_narrows(bout, found) || !same_counted(bout, claimed, found) ||
         other_period(bout, claimed, found) || other_rate(bout, claimed, found) ||
         tells_total(bout.statement.reading, claimed.span) !=
             tells_total(bout.passage.reading, found.span) ||
         plan_only(bout);
}

bool comparable(const Bout& bout, const Figure& claimed, const Figure& found) {
  const bool series = claimed.type == MentionType::ordinal;
  const bool gated = says_only_a_deed(bout) || left_by_another(bout, claimed, found) ||
                     of_other_things(bout, claimed, found) ||
                     only_the_whole(bout, claimed, found) || part_for_whole(bout, claimed, found) ||
                     has_that_bound(bout, claimed) || other_subject(bout, found) ||
                     off_topic(bout) || contrasted(bout, claimed.span, found.span) ||
                     !same_frame(bout, claimed.span) || part_of_time(bout, claimed, found) ||
                     (series && !same_telling_deed(bout, claimed.span)) ||
                     (!series && tenfold(claimed.quantity, found.quantity)) || complements(bout) ||
                     other_measure(bout, claimed, found);
  return !gated;
}

}  // namespace stet::verify
