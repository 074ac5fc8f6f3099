// What a figure amounts to, told by another verb: "the wing came to 46 million", "the wing saved 46
// million".
#include <algorithm>
#include <string>
#include <string_view>

#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// "Came to", "stands at", "totals": what it is.
bool says_amount(const Claim& claim) {
  const bool led = std::ranges::any_of(claim.others, [](const Phrase& phrase) {
    return phrase.marker == "to" || phrase.marker == "at";
  });
  return is_one_of(claim.predicate, {"amount", "total"}) ||
         (is_one_of(claim.predicate, {"come", "stand"}) && led);
}

// Verbs that may tell of the same amount; a change that ends there does.
bool may_say_amount(const Claim& claim) {
  return claim.kind == ClaimKind::change || is_colourless(claim.predicate) || claim.verb.empty() ||
         is_one_of(claim.predicate,
                   {"cost", "estimate", "fetch", "make", "price", "put", "put at", "run", "weigh"});
}

}  // namespace

std::string amount_apart(const Bout& bout) {
  const auto amounts = std::ranges::find_if(bout.statement.claims, [](const Claim& claim) {
    return claim.value.figure && says_amount(claim);
  });
  if (amounts == bout.statement.claims.end()) return {};
  const Claim* other = nullptr;
  for (const Claim& found : bout.passage.record.claims) {
    if (!found.value.figure || found.value.figure != amounts->value.figure ||
        found.value.unit != amounts->value.unit)
      continue;
    if (may_say_amount(found)) return {};
    other = &found;
  }
  return other ? "the source tells the figure by another verb: \"" + other->verb + "\""
               : std::string();
}

}  // namespace stet::verify
