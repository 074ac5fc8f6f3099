// Puts the comparisons of one statement with one passage together.
#include <algorithm>

#include "verify/compare.h"
#include "verify/decide.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/negation.h"
#include "verify/same_frame.h"
#include "verify/scope.h"
#include "verify/sifted.h"
#include "verify/tops.h"

namespace stet::verify {
namespace {

constexpr double kNearlyWhole =
    0.75;  // laid over word by word and still undecided: the general rules see no more

// Who holds an office is no matter of words that stand near each other.
bool only_roles(const Statement& statement) {
  return !statement.claims.empty() &&
         std::all_of(statement.claims.begin(), statement.claims.end(),
                     [](const Claim& c) { return c.kind == ClaimKind::role; });
}

// Times are no part of what is laid over: they are compared all the same.
bool only_times(const Statement& statement) {
  return statement.reading.figures.empty() && !statement.reading.times.empty();
}

using Rule = std::optional<Assessment> (*)(const Bout&);

// Rules that need no further likeness: a quotation's words, what a source takes back, denies
// outright or answers, kin.
std::optional<Assessment> outright(const Bout& bout) {
  if (std::optional<Assessment> work = compare_work(bout)) return work;
  if (claim_of(bout.statement, ClaimKind::quote))
    if (std::optional<Assessment> answer = compare_quote(bout)) return answer;
  for (Rule rule : {compare_correction, compare_clause, compare_enough, compare_ellipsis,
                    compare_no_deed, compare_denial, compare_answer, compare_kin})
    if (std::optional<Assessment> answer = rule(bout)) return answer;
  return std::nullopt;
}

// Other words stand between: the figures refute nothing, but one may be another origin's for the
// same thing.
std::vector<Assessment> figures_told(const Bout& bout) {
  std::vector<Assessment> out = compare_figures(bout);
  for (Assessment& item : out)
    if (item.stance == Stance::refutes) item.stance = Stance::neutral;
  return out;
}

// The answer of a rule, and where it is about one figure alone what is told of the others.
std::vector<Assessment> with_the_others(const Bout& bout, Assessment answer) {
  std::vector<Assessment> out = {std::move(answer)};
  const int own = out.front().facet;
  if (own == Assessment::kWhole) return out;
  for (auto compare : {compare_figures, compare_times})
    for (Assessment& item : compare(bout))
      if (item.facet != own) out.push_back(std::move(item));
  return out;
}

std::vector<Assessment> answers(const Bout& bout) {
  if (std::optional<Assessment> office = compare_office(bout);
      office && office->stance == Stance::refutes)
    return {*office};
  // A rule made for the kind of statement speaks before the general ones.
  for (Rule rule :
       {compare_winner, compare_dissent, compare_absent, compare_exception, compare_in_person,
        compare_vote, compare_universal, compare_state, compare_recency, compare_anniversary,
        compare_superlative, compare_order, compare_role, compare_attribution, compare_change})
    if (std::optional<Assessment> answer = rule(bout); answer && answer->stance != Stance::neutral)
      return with_the_others(bout, std::move(*answer));
  // "The second oldest" has every word of "the oldest".
  if (std::optional<Assessment> rank = compare_rank(bout); rank && rank->stance == Stance::refutes)
    return {*rank};
  if (only_roles(bout.statement)) {
    std::optional<Assessment> name = compare_name(bout);
    return name ? std::vector{*name} : std::vector<Assessment>{};
  }
  std::vector<Assessment> results = compare_result(bout);
  if (std::ranges::any_of(
          results, [](const Assessment& result) { return result.stance == Stance::refutes; }))
    return results;
  const std::optional<Assessment> parallel = compare_parallel(bout);
  if (parallel && parallel->stance != Stance::neutral) {
    bool loose = parallel->stance == Stance::refutes && parallel->rule == "count.value" &&
                 !same_but_for_figures(bout);
    if (!loose) return {*parallel};
    return figures_told(bout);
  }
  for (Rule rule : {compare_name, compare_place})
    if (std::optional<Assessment> answer = rule(bout)) return {*answer};
  std::vector<Assessment> out = compare_claims(bout);
  // Nearly the same words: what differs decides nothing, unless two deeds are opposites.
  const bool nearly = parallel && parallel->strength >= kNearlyWhole && !only_times(bout.statement);
  for (const Assessment& item : out)
    if (item.facet == Assessment::kWhole && (!nearly || item.rule == "event.opposite"))
      return {item};
  if (nearly) {
    out = compare_figures(bout);
    for (Assessment& item : out) item.stance = Stance::neutral;
    out.push_back(*parallel);
    return out;
  }
  // The sides of a result belong together: what a rule for single figures makes of one of them is
  // no matter.
  const std::vector<int> sides = result_facets(bout.statement);
  for (Assessment& item : compare_figures(bout))
    if (std::ranges::find(sides, item.facet) == sides.end()) out.push_back(std::move(item));
  for (Assessment& item : results) out.push_back(std::move(item));
  for (Assessment& item : compare_times(bout)) out.push_back(std::move(item));
  if (std::optional<Assessment> words = compare_event(bout)) out.push_back(*words);
  return out;
}

// "Never so many", "no other is as high": the negation tells a first place, not that there is none.
bool nobody_else(const Bout& bout) {
  const auto denied = [](const Top& top) { return top.denied; };
  const std::vector<Top> here = tops_in(bout.statement.reading.text),
                         there = tops_in(bout.passage.record.text);
  return std::ranges::any_of(here, denied) != std::ranges::any_of(there, denied);
}

// Refutations that another bearer of the name, a narrower negation, or a negation where only dates
// differ takes away.
bool beside_the_point(const Bout& bout, const Assessment& refuting) {
  if (refuting.rule == "event.roles") return other_bearer(bout);
  if (refuting.rule == "event.polarity")
    return other_negation(bout) || negates_otherwise(bout) || nobody_else(bout);
  return refuting.rule == "date.value" && bout.alignment.negation_differs;
}

}  // namespace

std::vector<Assessment> assess(const Bout& bout) {
  std::vector<Assessment> out;
  if (std::optional<Assessment> answer = outright(bout)) {
    out = {*answer};
  } else {
    out = answers(bout);
    for (Assessment& item : out)
      if (item.stance == Stance::refutes && beside_the_point(bout, item))
        item.stance = Stance::neutral;
  }
  for (Assessment& item : compare_further(bout, out)) out.push_back(std::move(item));
  for (Rule rule : {compare_swapped, compare_turned, compare_stage}) {
    std::optional<Assessment> other = rule(bout);
    if (!other) continue;
    std::erase_if(out, [&](const Assessment& item) {
      return item.facet == other->facet || item.facet == Assessment::kWhole;
    });
    out.push_back(std::move(*other));
  }
  return sifted(bout, std::move(out));
}

Reached heard(Matcher& matcher, const Statement& statement, const Prepared& passage) {
  Reached out{&passage, align(matcher, statement.reading, passage.reading, passage.background), {}};
  out.assessments = assess({matcher, statement, passage, out.alignment});
  return out;
}

}  // namespace stet::verify
