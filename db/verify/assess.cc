// Puts the comparisons of one statement with one passage together.
#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr double kNearlyWhole = 0.75;  // laid over word by word and still undecided: the general rules see no more

}  // namespace

std::vector<Assessment> assess(const Bout& bout) {
  using Rule = std::optional<Assessment> (*)(const Bout&);
  if (claim_of(bout.statement, ClaimKind::quote))
    if (std::optional<Assessment> answer = compare_quote(bout)) return {*answer};
  // A rule made for the kind of statement speaks before the general ones.
  for (Rule rule : {compare_recency, compare_anniversary, compare_superlative, compare_role, compare_change})
    if (std::optional<Assessment> answer = rule(bout); answer && answer->stance != Stance::neutral) return {*answer};
  if (std::optional<Assessment> answer = compare_parallel(bout);
      answer && (answer->stance != Stance::neutral || answer->strength >= kNearlyWhole))
    return {*answer};
  if (std::optional<Assessment> answer = compare_name(bout)) return {*answer};
  std::vector<Assessment> out = compare_claims(bout);
  for (const Assessment& item : out)
    if (item.facet == Assessment::kWhole) return {item};
  for (Assessment& item : compare_figures(bout)) out.push_back(std::move(item));
  for (Assessment& item : compare_arithmetic(bout)) out.push_back(std::move(item));
  for (Assessment& item : compare_times(bout)) out.push_back(std::move(item));
  if (std::optional<Assessment> words = compare_event(bout)) out.push_back(*words);
  return out;
}

}  // namespace stet::verify
