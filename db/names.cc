// The words for the enumerations of mentions, claims and reports: one word for one thing on every
// surface.
#include <array>

#include "stet/claim.h"
#include "stet/mention.h"
#include "stet/report.h"

namespace stet {
namespace {

constexpr std::array<std::string_view, 13> kMentionTypes = {
    "number", "ordinal",  "percent", "money", "measure", "count", "date",
    "time",   "duration", "set",     "quote", "name",    "role"};
constexpr std::array<std::string_view, 6> kModifiers = {"", "approx", "lt", "le", "gt", "ge"};
constexpr std::array<std::string_view, 18> kClaimKinds = {
    "count", "share",       "money",    "measure",     "change", "comparison",
    "rank",  "superlative", "recency",  "anniversary", "date",   "duration",
    "order", "role",        "property", "quote",       "event",  "result"};
constexpr std::array<std::string_view, 2> kPolarities = {"affirmed", "negated"};
constexpr std::array<std::string_view, 6> kModalities = {"happened", "planned", "possible",
                                                         "alleged",  "denied",  "predicted"};
constexpr std::array<std::string_view, 5> kVerdicts = {
    "not_checkable", "supported", "not_enough_evidence", "conflicting", "refuted"};
constexpr std::array<std::string_view, 3> kStances = {"supports", "refutes", "neutral"};

}  // namespace

std::string_view to_string(MentionType type) {
  return kMentionTypes.at(static_cast<std::size_t>(type));
}
std::string_view to_string(Modifier modifier) {
  return kModifiers.at(static_cast<std::size_t>(modifier));
}
std::string_view to_string(ClaimKind kind) {
  return kClaimKinds.at(static_cast<std::size_t>(kind));
}
std::string_view to_string(Polarity polarity) {
  return kPolarities.at(static_cast<std::size_t>(polarity));
}
std::string_view to_string(Modality modality) {
  return kModalities.at(static_cast<std::size_t>(modality));
}
std::string_view to_string(Verdict verdict) {
  return kVerdicts.at(static_cast<std::size_t>(verdict));
}
std::string_view to_string(Stance stance) { return kStances.at(static_cast<std::size_t>(stance)); }

std::optional<Verdict> verdict_from_string(std::string_view word) {
  for (std::size_t i = 0; i < kVerdicts.size(); ++i)
    if (kVerdicts[i] == word) return static_cast<Verdict>(i);
  return std::nullopt;
}

}  // namespace stet
