// How sure a deed is told: "might have to close" does not bear out "will close", nor "will close"
// "closed". After FactBank (Saurí and Pustejovsky 2009), by the modality of the clauses.
#include <algorithm>
#include <string_view>

#include "facts/reporting.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// "May leave", "might have to close": no more than possible. "Would cost" may be what will be.
bool merely_possible(const Claim& claim) {
  const std::vector<std::string> words = lower_words(claim.verb);
  return claim.modality == Modality::possible && !words.empty() &&
         !is_one_of(words[0], {"would", "'d", "’d"});
}

// "Costs", "is closing": told as of now, as what is settled for later may be, too.
bool in_present(const Claim& claim) {
  const std::vector<std::string> words = lower_words(claim.verb);
  return !words.empty() && (is_one_of(words[0], {"am", "are", "has", "have", "is"})
                                ? words.back().ends_with("ing")
                                : words[0] == claim.predicate || words[0].ends_with('s'));
}

// Told as surely there as here.
bool as_sure(const Claim& own, const Claim& other) {
  if (own.modality == Modality::planned) return !merely_possible(other);
  if (own.modality != Modality::happened) return true;
  return other.modality == Modality::happened || other.modality == Modality::denied ||
         (other.modality == Modality::planned && in_present(own));
}

}  // namespace

std::string meant_otherwise(const Bout& bout) {
  if (bout.statement.attributed) return {};
  for (const Claim& own : bout.statement.claims) {
    if (!tells_deed(own)) continue;
    const Claim* less = nullptr;
    bool told = false;
    for (const Claim& other : bout.passage.record.claims) {
      if (!tells_deed(other) || compare_deeds(own.predicate, other.predicate) != Deed::same)
        continue;
      if (as_sure(own, other))
        told = true;
      else
        less = &other;
    }
    if (less && !told) return "the source only has \"" + less->verb + "\"";
  }
  return {};
}

}  // namespace stet::verify
