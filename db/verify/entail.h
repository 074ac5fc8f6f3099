// What a statement takes for granted of a passage's claim: the reverse of covering. Where a
// statement has every word of what a passage denies, the passage denies the statement, too.
#pragma once

#include "stet/claim.h"
#include "verify/compare.h"

namespace stet::verify {

// How much of a claim's own words the statement has.
struct Entailed {
  bool all = false;  // every word that says something, names by what pronouns stand for included
  std::size_t anchors = 0;  // words besides the predicate that the statement has, too
  bool deed = false;        // the predicate is among the statement's words, or a word for the same
  bool opposed = false;     // a predicate of the statement says the opposite
};

// Of a list ("the first and the second are not included") one member is enough.
Entailed entailed(const Bout& bout, const Claim& found);

// The passage belongs to the story that the draft tells: it, its neighbours or its title hold all
// the statement's names, or, where the statement has none, a word of what the draft is about. True
// where nothing is known of the draft.
bool same_story(const Bout& bout);

// Words of a claim or phrase that say something of their own.
Terms telling_terms(const std::string& text);

}  // namespace stet::verify
