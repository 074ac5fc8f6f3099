// Whether what a passage tells is only planned: what is set to be, and what the statement may tell
// as settled all the same.
#include <algorithm>

#include "facts/calendar.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

// A sentence may go on with what would have been otherwise: the parts of it that have the
// statement's words decide.
bool plans_where_matched(const Bout& bout) {
  const Reading& passage = bout.passage.reading;
  return std::ranges::any_of(
             bout.alignment.words.found,
             [&](int at) {
               return at >= 0 && speaks_of_plans(between_breaks(
                                     passage, passage.terms[static_cast<std::size_t>(at)].span));
             }) ||
         std::ranges::any_of(bout.alignment.figures, [&](const FigureMatch& match) {
           return match.found &&
                  speaks_of_plans(between_breaks(passage, passage.figures[*match.found].span));
         });
}

// "The repair costs 8 million" and, where nobody knows when it was written, "the bridge closes on 5
// October": said as well of what is to come.
bool told_as_settled(const Statement& statement, const Claim& claim) {
  const bool present = claim.verb.ends_with('s') && has_base(claim.verb, {claim.predicate});
  return present && (is_one_of(claim.predicate, {"cost", "last", "take"}) ||
                     (statement.reading.published.empty() &&
                      std::ranges::any_of(statement.reading.times, [&](const When& when) {
                        return claim.span.contains(when.span) &&
                               (when.period.low == Period::kOpenStart) ==
                                   (when.period.high == Period::kOpenEnd);
                      })));
}

}  // namespace

bool may_lie_ahead(const Bout& bout) {
  const Statement& statement = bout.statement;
  if (lies_ahead(statement.reading)) return true;
  return !lies_ahead(bout.passage.reading) &&
         std::ranges::any_of(statement.claims,
                             [&](const Claim& claim) { return told_as_settled(statement, claim); });
}

bool lies_ahead(const Reading& reading) {
  std::optional<facts::Day> now = facts::parse_day(reading.published);
  return now && std::ranges::any_of(reading.times, [&](const When& when) {
           return when.period.low != Period::kOpenStart &&
                  when.period.low > facts::moment(*now) + facts::kDaySeconds;
         });
}

bool plan_only(const Bout& bout) {
  const Statement& statement = bout.statement;
  if (may_lie_ahead(bout)) return false;
  if (statement.modality != Modality::happened || speaks_of_plans(statement.reading.text))
    return false;
  bool seen = false;
  for (const Claim& claim : statement.claims) {
    if (says_no_deed(claim.predicate)) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (compare_deeds(claim.predicate, other.predicate) != Deed::same) continue;
      if (other.modality == Modality::happened) return false;
      seen = true;
    }
  }
  return seen || (bout.passage.plans && plans_where_matched(bout));
}

}  // namespace stet::verify
