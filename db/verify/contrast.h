// When two words that say different things make two sentences contradict each other, and when the
// sentences only speak of two things: "the court upheld / overturned it" contradict, "exports /
// imports rose" and "the king / the queen opened it" do not.
#pragma once

#include <cstddef>

#include "verify/terms.h"

namespace stet::verify {

// What stands in the place of what: a word of the statement and one of the passage, in sentences
// that share `shared` content words besides.
struct Contrast {
  const Term& claimed;
  const Term& found;
  WordRelation relation = WordRelation::opposite;  // or sister
  std::size_t shared = 0;
};

// True where both cannot hold. Verbs and adjectives with opposite meanings contradict; those of a
// change that can be undone
// ("open", "close") only in sentences that have more in common; nouns only where they name outcomes
// ("profit", "loss") or where the sentences are the same for long.
bool contradicts(const Contrast& contrast);

}  // namespace stet::verify
