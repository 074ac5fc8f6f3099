// Deeds that a passage has only as a noun that its verb does not do: "cancelled a visit to Velm"
// does not bear out "visited Velm".
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/reporting.h"
#include "verify/deed_nouns.h"
#include "verify/frames.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// Verbs that take it for granted that what their object names took place. Curated.
bool takes_for_done(std::string_view verb) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"accept",  "applaud", "attack",   "blame",     "cause",     "celebrate", "complete",
       "condemn", "confirm", "continue", "criticise", "criticize", "defend",    "describe",
       "earn",    "end",     "explain",  "follow",    "gain",      "get",       "justify",
       "mark",    "obtain",  "praise",   "receive",   "record",    "regret",    "report",
       "secure",  "see",     "show",     "suffer",    "survive",   "trigger",   "welcome",
       "win",     "witness"});
  static_assert(std::ranges::is_sorted(kVerbs));
  return std::ranges::binary_search(kVerbs, verb) ||
         facts::reporting_kind(verb) != facts::Reporting::none;
}

}  // namespace

std::string only_named(const Bout& bout) {
  for (const Claim& own : bout.statement.claims) {
    if (own.kind == ClaimKind::quote || own.kind == ClaimKind::role || own.verb.empty() ||
        own.polarity == Polarity::negated || is_colourless(own.predicate) ||
        own.modality != Modality::happened)
      continue;
    const bool told = std::ranges::any_of(bout.passage.record.claims, [&](const Claim& other) {
      return compare_deeds(own.predicate, other.predicate) == Deed::same;
    });
    const Claim* noun = told ? nullptr : told_by_noun(bout, own);
    if (noun && !does_its_object(noun->predicate) && !takes_for_done(noun->predicate))
      return "the source only has \"" + noun->verb + " " + noun->object.text + "\"";
  }
  return {};
}

}  // namespace stet::verify
