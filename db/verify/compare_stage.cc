// A share of the final bill against the same share of the original budget: one figure, two wholes.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.74;
constexpr double kTelling = 0.5;
constexpr std::size_t kReach = 60;  // bytes behind the share

enum class Stage : unsigned char { none, first, last };

// "Of the final bill", "of the original budget", "of the cost as first estimated".
Stage stage_behind(const Reading& reading, const Figure& share) {
  const std::string rest =
      facts::lower(std::string_view(reading.text).substr(share.span.end, kReach));
  if (!rest.starts_with(" of the ")) return Stage::none;
  const std::vector<std::string> words = lower_words(rest);
  const auto sum = [](const std::string& word) {
    return is_one_of(word, {"bill", "budget", "cost", "costs", "estimate", "price", "sum"});
  };
  if (words.size() < 4) return Stage::none;
  if (sum(words[3])) {
    if (is_one_of(words[2], {"actual", "eventual", "final"})) return Stage::last;
    if (is_one_of(words[2], {"approved", "estimated", "initial", "original", "planned"}))
      return Stage::first;
  }
  const bool as_first = sum(words[2]) && rest.find(" as first ") != std::string::npos;
  return as_first ? Stage::first : Stage::none;
}

// Who has the share is told by the same word on both sides.
bool same_holder(const Bout& bout, const Figure& claimed, const Figure& found) {
  const Terms& own = bout.statement.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i].span.end > claimed.span.start || own[i].weight < kTelling) continue;
    const int at = bout.alignment.words.found[i];
    return at >= 0 &&
           bout.passage.reading.terms[static_cast<std::size_t>(at)].span.end <= found.span.start;
  }
  return false;
}

bool only_promised(const Reading& reading) {
  return std::ranges::any_of(reading.terms, [](const Term& term) {
    return has_base(term.lower, {"offer", "pledge", "promise", "propose"});
  });
}

}  // namespace

std::optional<Assessment> compare_stage(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.alignment.name_share < 0.99 || !here.negations.empty() || !there.negations.empty() ||
      only_promised(here) || only_promised(there))
    return std::nullopt;
  for (const Figure& claimed : here.figures) {
    const Stage own = claimed.quantity.unit == "%" ? stage_behind(here, claimed) : Stage::none;
    if (own == Stage::none) continue;
    for (const Figure& found : there.figures) {
      const Stage other = found.quantity.unit == "%" ? stage_behind(there, found) : Stage::none;
      if (other == Stage::none || other == own ||
          compare_values(claimed.quantity, found.quantity).reason != "exact" ||
          !same_holder(bout, claimed, found))
        continue;
      Assessment out{.facet = static_cast<int>(&claimed - here.figures.data()),
                     .stance = Stance::refutes,
                     .rule = "share.value",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"both have " + show(claimed.quantity) + ", the draft of the " +
                   (own == Stage::last ? "final" : "first") + " sum, the source of the " +
                   (own == Stage::last ? "first" : "final") + " one"};
      out.about = claimed.span;
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
