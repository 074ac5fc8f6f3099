// Tells opposites of one event from two events.
#include "verify/contrast.h"

#include <algorithm>
#include <array>

namespace stet::verify {
namespace {

constexpr std::size_t kSameScene = 4;  // content words in common, before another noun contradicts
constexpr std::size_t kSameOccasion = 3;  // and before a change that can be undone does

// What can be done today and undone tomorrow: both are true of two days. Curated.
constexpr auto kReversible = std::to_array<std::string_view>(
    {"admit",  "appoint", "arrive",  "ascend",  "begin",   "borrow", "buy",    "close",
     "come",   "depart",  "deploy",  "descend", "dismiss", "divest", "end",    "enter",
     "exit",   "expel",   "fire",    "freeze",  "give",    "go",     "halt",   "hire",
     "impose", "install", "join",    "launch",  "leave",   "lend",   "lift",   "lock",
     "open",   "pause",   "quit",    "receive", "release", "remove", "reopen", "resume",
     "return", "sack",    "sell",    "send",    "shut",    "start",  "stop",   "suspend",
     "take",   "unlock",  "withdraw"});
static_assert(std::ranges::is_sorted(kReversible));

// Nouns that name how something came out. Curated.
constexpr auto kOutcomes = std::to_array<std::string_view>(
    {"acceptance", "acquittal", "approval",   "conviction",    "cut",      "decline",
     "decrease",   "defeat",    "deficit",    "deterioration", "drop",     "failure",
     "fall",       "gain",      "growth",     "improvement",   "increase", "loss",
     "majority",   "minority",  "opposition", "profit",        "refusal",  "rejection",
     "rise",       "success",   "support",    "surplus",       "victory",  "win"});
static_assert(std::ranges::is_sorted(kOutcomes));

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, const Term& term) {
  const std::span<const std::string> forms = forms_known(term.lower);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return std::ranges::binary_search(list, std::string_view(form));
  });
}

bool is_noun(const Term& term) { return mostly(term.base, 'n'); }

}  // namespace

bool contradicts(const Contrast& contrast) {
  const Term &a = contrast.claimed, &b = contrast.found;
  if (contrast.relation == WordRelation::opposite && is_one_of(kOutcomes, a) &&
      is_one_of(kOutcomes, b))
    return true;
  if (contrast.relation == WordRelation::sister || is_noun(a) || is_noun(b))
    return contrast.shared >= kSameScene;
  if (is_one_of(kReversible, a) && is_one_of(kReversible, b))
    return contrast.shared >= kSameOccasion;
  return true;
}

}  // namespace stet::verify
