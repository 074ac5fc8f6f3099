// What a clause says, in its own words.
#pragma once

#include <string>

#include "facts/sentence_view.h"

namespace stet::facts {

// The clause's words without who reports it and what joins it to others; a subject that stands
// elsewhere comes in front ("The museum opened in 1911" of "the museum, which opened in 1911"), a
// pronoun with whom it stands for. `claim` is the clause's own, made by make_claim.
std::string words_of_clause(const SentenceView& view, const Clause& clause, const Claim& claim);

}  // namespace stet::facts
