// Two claims side by side: the same deed or measure, told of the same things?
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/claim.h"
#include "verify/terms.h"

namespace stet::verify {

enum class Fit : unsigned char {
  absent,   // the claim leaves the slot empty
  same,     // both speak of the same thing
  clash,    // both name something, and it is not the same
  unknown,  // the other leaves it open, or uses words that cannot be compared
};

// How a noun phrase of one claim fits one of another.
Fit fit(Matcher& matcher, const Phrase& claimed, const Phrase& found);
// The best fit among all phrases of the other claim.
Fit fit_anywhere(Matcher& matcher, const Phrase& claimed, const Claim& found);

enum class Deed : unsigned char { same, opposite, colourless, other };
// What two predicates have to do with each other; colourless where one of them is a copula or the
// like.
Deed compare_deeds(const std::string& claimed, const std::string& found);

// Doer and done-to have changed places: "City lost to Rovers", "Rovers beat City". Opposite words
// then tell one event from its two sides.
bool from_the_other_side(Matcher& matcher, const Claim& claimed, const Claim& found);

// What two do to each other, whoever is named first: "meet", "marry".
bool is_mutual(std::string_view verb);
// Two verbs that tell one deed from its two sides: "give", "receive"; "lend", "borrow".
bool converses(std::string_view a, std::string_view b);
// They do, and one of the claims does not say who did it: "had been given", "had received" are the
// same.
bool may_be_other_side(const Claim& claimed, const Claim& found);

// The word, or the first of a phrase ("vote against"), is the claim's verb.
bool is_verb_of(const Term& term, const Claim& claim);
// The word is the verb of the claim, of one of the claims.
bool is_verb(const Claim& claim, const Term& term);
bool is_verb(const std::vector<Claim>& claims, const Term& term);

// A copula or a verb that says no more than one ("be", "stand at", "number").
bool is_colourless(const std::string& verb);

// A verb that tells no deed without its object: "be", "have", "make".
bool says_no_deed(std::string_view verb);

// The claim tells a deed: no words of somebody's, no office, no "be" or "have" and no saying.
bool tells_deed(const Claim& claim);

// The periods leave room for each other; an unstated one leaves room for any within a year and a
// half of its text.
bool periods_meet(const Claim& claimed, const Claim& found);

// The claim as it stands in the text that it was read from; all of the text where its place is not
// known there.
std::string words_of_claim(const Claim& claim, std::string_view text);

// "He", "it", "she", "they".
bool is_pronoun(std::string_view text);

// True where the term is the head of the phrase, as written or in its base form.
bool is_head(const Term& term, const Phrase& phrase);

// Words of a phrase, its canonical name included.
Terms phrase_terms(const Phrase& phrase);
// One of them is a name.
bool has_name(const Phrase& phrase);

}  // namespace stet::verify
