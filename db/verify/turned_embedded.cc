// Deeds that a passage has only under another verb, which leaves open whether they were done:
// "considered cutting 300 jobs", "is in talks to buy it", "came close to signing".
//
// After the classes of implicative and non-implicative verbs of Karttunen (1971): "managed to",
// "began to" carry the deed, "offered to", "discussed" do not.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "facts/reporting.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// Words before an infinitive ("to buy") or its verb, that carry the deed. Base forms.
constexpr auto kCarrying = std::to_array<std::string_view>(
    {"begin", "cause", "come", "continue", "force", "get", "go", "happen", "have", "help", "lead",
     "live", "manage", "oblige", "proceed", "prove", "start", "use"});
// Words before an infinitive that leave it open. Base forms.
constexpr auto kOpenBefore = std::to_array<std::string_view>(
    {"able",       "advise",   "allow",     "appeal",   "ask",       "attempt",   "authorise",
     "authorize",  "bid",      "call",      "campaign", "chance",    "consider",  "demand",
     "eager",      "effort",   "encourage", "fight",    "free",      "hope",      "invite",
     "keen",       "likely",   "lobby",     "motion",   "negotiate", "offer",     "option",
     "permission", "permit",   "power",     "press",    "proposal",  "propose",   "push",
     "ready",      "refuse",   "request",   "right",    "seek",      "talk",      "tempt",
     "threat",     "threaten", "try",       "unable",   "unlikely",  "unwilling", "urge",
     "want",       "willing",  "wish"});
// Verbs and nouns before a gerund that leave it open. Base forms.
constexpr auto kOpenGerund = std::to_array<std::string_view>(
    {"advise",    "against", "ban",     "barred",   "consider", "contemplate", "debate",
     "delay",     "deny",    "discuss", "envisage", "escape",   "favour",      "fear",
     "forbid",    "imagine", "mull",    "oppose",   "postpone", "prohibit",    "propose",
     "recommend", "reject",  "resist",  "risk",     "suggest",  "support",     "weigh"});
// Before "of", "to", "from", "for", "about" or "in" and a gerund: these alone carry the deed.
constexpr auto kCarryingLed = std::to_array<std::string_view>(
    {"admit",     "benefit",   "blame",    "come",    "confess", "convict", "credit",
     "criticise", "criticize", "fine",     "guilty",  "habit",   "history", "honour",
     "jail",      "known",     "lead",     "praise",  "profit",  "punish",  "resort",
     "result",    "return",    "sentence", "succeed", "tired",   "way"});
static_assert(std::ranges::is_sorted(kCarrying) && std::ranges::is_sorted(kOpenBefore) &&
              std::ranges::is_sorted(kOpenGerund) && std::ranges::is_sorted(kCarryingLed));

template <std::size_t N>
bool is_form_of(std::string_view word, const std::array<std::string_view, N>& bases) {
  if (std::ranges::binary_search(bases, word)) return true;
  return std::ranges::any_of(bases, [&](std::string_view base) {
    return !base.empty() && base.front() == word.front() && has_base(std::string(word), {base});
  });
}

bool tells_deed(const Claim& claim) {
  return claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
         !is_colourless(claim.predicate) &&
         facts::reporting_kind(claim.predicate) == facts::Reporting::none;
}

bool passed_over(std::string_view word) {
  return word.ends_with("ly") ||
         is_one_of(word, {"be", "been", "being", "even", "have", "not", "now", "soon", "then"});
}

// The word that leaves an infinitive behind "to" open; empty where it is carried or nothing tells.
std::string open_before_infinitive(const std::vector<std::string>& before) {
  constexpr std::size_t kReach = 8;
  for (std::size_t i = before.size(), n = 0; i-- > 0 && n < kReach; ++n) {
    const std::string& word = before[i];
    if (is_one_of(word, {",", ";", ":", "."})) return {};
    if (is_form_of(word, kCarrying)) return {};
    if (is_form_of(word, kOpenBefore)) return word;
  }
  return {};
}

// The same of a gerund.
std::string open_before_gerund(std::vector<std::string> before) {
  if (before.empty()) return {};
  const std::string last = before.back();
  if (!is_one_of(last, {"about", "for", "from", "in", "of", "to"}))
    return is_form_of(last, kOpenGerund) ? last : std::string();
  before.pop_back();
  while (!before.empty() && passed_over(before.back())) before.pop_back();
  if (before.empty()) return {};
  const std::string& leading = before.back();
  if (is_one_of(last, {"for", "in"}))  // "fined for dumping", "a role in building"
    return is_one_of(leading, {"interest", "interested"}) ||
                   (last == "for" && is_form_of(leading, kOpenBefore))
               ? leading
               : std::string();
  return is_form_of(leading, kCarryingLed) ? std::string() : leading + " " + last;
}

// The word of the passage under which alone it has the deed; empty where it has it by itself.
std::string governor(std::string_view text, Span deed) {
  constexpr std::size_t kReach = 80;  // bytes
  const std::size_t start = deed.start > kReach ? deed.start - kReach : 0;
  std::vector<std::string> before = lower_words(text.substr(start, deed.start - start));
  while (!before.empty() && passed_over(before.back())) before.pop_back();
  const std::vector<std::string> own = lower_words(deed.of(text));
  if (before.empty() || own.empty()) return {};
  if (own.front().ends_with("ing")) return open_before_gerund(std::move(before));
  if (before.back() != "to" || own.front().ends_with("ed")) return {};
  before.pop_back();
  return open_before_infinitive(before);
}

}  // namespace

std::string embedded_only(const Bout& bout) {
  const Terms &here = bout.statement.reading.terms, &there = bout.passage.reading.terms;
  for (const Claim& own : bout.statement.claims) {
    if (!tells_deed(own) || own.polarity == Polarity::negated || own.verb.empty() ||
        (own.modality != Modality::happened && own.modality != Modality::planned))
      continue;
    if (std::ranges::any_of(bout.passage.record.claims, [&](const Claim& other) {
          return tells_deed(other) && compare_deeds(own.predicate, other.predicate) == Deed::same;
        }))
      continue;
    for (std::size_t i = 0; i < here.size(); ++i) {
      const int met = bout.alignment.words.found[i];
      if (met < 0 || !is_verb_of(here[i], own)) continue;
      const std::string over =
          governor(bout.passage.record.text, there[static_cast<std::size_t>(met)].span);
      if (!over.empty() && !has_word(bout.statement.reading.text, {over}))
        return "the source has it under \"" + over + "\" only";
    }
  }
  return {};
}

}  // namespace stet::verify
