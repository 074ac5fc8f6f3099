// Puts the comparisons of one statement with one passage together.
#include <algorithm>

#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr double kSupportShare = 0.72;  // of all content, figures and times counted, before figures support
constexpr double kNearlyWhole = 0.75;   // laid over word by word and still undecided: the general rules see no more

const Assessment* strongest(const std::vector<Assessment>& all, Stance stance) {
  const Assessment* best = nullptr;
  for (const Assessment& item : all)
    if (item.stance == stance && (!best || item.strength > best->strength)) best = &item;
  return best;
}

bool all_hold(const std::vector<Assessment>& all) {
  return std::all_of(all.begin(), all.end(), [](const Assessment& item) { return item.stance == Stance::supports; });
}

}  // namespace

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

Assessment assess(const Bout& bout) {
  using Rule = std::optional<Assessment> (*)(const Bout&);
  // A rule made for the kind of statement speaks before the general ones.
  for (Rule rule : {compare_quote, compare_recency, compare_anniversary, compare_superlative, compare_role, compare_change})
    if (std::optional<Assessment> answer = rule(bout); answer && answer->stance != Stance::neutral) return *answer;
  if (claim_of(bout.statement, ClaimKind::quote)) return compare_quote(bout).value_or(Assessment{});

  if (std::optional<Assessment> answer = compare_parallel(bout);
      answer && (answer->stance != Stance::neutral || answer->strength >= kNearlyWhole))
    return *answer;

  std::vector<Assessment> typed = compare_figures(bout);
  for (Assessment& item : compare_times(bout)) typed.push_back(std::move(item));
  if (const Assessment* clash = strongest(typed, Stance::refutes)) return *clash;
  std::optional<Assessment> words = compare_event(bout);
  if (words && words->stance != Stance::supports && words->reason != "" ) return *words;
  bool clear = bout.alignment.name_share >= 0.99 && !bout.alignment.negation_differs;
  if (!typed.empty() && all_hold(typed) && clear && bout.alignment.share >= kSupportShare) {
    Assessment out = *strongest(typed, Stance::supports);
    out.steps.push_back("the passage has " + std::to_string(static_cast<int>(bout.alignment.share * 100)) +
                        "% of the content of the statement");
    return out;
  }
  if (typed.empty() && words) return *words;
  Assessment out;
  out.rule = typed.empty() ? "event.words" : typed.front().rule;
  out.strength = bout.alignment.share;
  return out;
}

}  // namespace stet::verify
