// Names from the model's scores: the best sequence of outside, begin and inside labels.
#pragma once

#include <vector>

#include "grammar/sentence.h"

namespace stet::grammar {

// `scores` holds 7 for each token: outside, then begin and inside of person, organisation, place. Titles in front of a
// person's name are cut off.
std::vector<Name> find_names(const std::vector<Token>& tokens, const std::vector<float>& scores);

}  // namespace stet::grammar
