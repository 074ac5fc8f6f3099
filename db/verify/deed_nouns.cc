// Knows the verbs that do what their object names, and finds it.
#include "verify/deed_nouns.h"

#include <algorithm>
#include <array>

#include "verify/frames.h"

namespace stet::verify {
namespace {

constexpr std::size_t kStem = 2;  // letters that a deed and its noun have in common: "sell", "sale"

}  // namespace

bool does_its_object(std::string_view verb) {
  // Curated: the light verbs of English and the verbs of beginning and carrying out.
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"begin", "carry", "cast",    "commit", "complete", "conduct", "deliver",  "do",   "file",
       "give",  "have",  "hold",    "issue",  "launch",   "lead",    "lodge",    "make", "mount",
       "open",  "pay",   "perform", "place",  "pursue",   "put",     "reach",    "run",  "set",
       "sign",  "stage", "start",   "strike", "submit",   "take",    "undertake"});
  static_assert(std::ranges::is_sorted(kVerbs));
  return std::ranges::binary_search(kVerbs, verb);
}

const Claim* told_by_noun(const Bout& bout, const Claim& deed) {
  const Terms& here = bout.statement.reading.terms;
  for (std::size_t i = 0; i < here.size(); ++i) {
    const Term* noun = is_verb_of(here[i], deed) ? met_term(bout, i) : nullptr;
    if (!noun) continue;
    const WordRelation relation = relate(deed.predicate, noun->base);
    const bool stem = noun->base.starts_with(deed.predicate.substr(0, kStem));
    if (!stem || (relation != WordRelation::same && relation != WordRelation::derived)) continue;
    for (const Claim& claim : bout.passage.record.claims)
      if (claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
          is_head(*noun, claim.object) && !is_verb_of(*noun, claim) &&
          !is_colourless(claim.predicate))
        return &claim;
  }
  return nullptr;
}

}  // namespace stet::verify
