// Capitals say nothing in a line of capitals: such a line is read as if it were written plainly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/lexicon.h"

namespace stet::grammar {

// The words as they would stand in running text: common words in lower case, names of the lexicon
// and unknown words with a capital. Empty where the line is not all in capitals (three words at
// least).
std::vector<std::string> plain_casing(const std::vector<std::string_view>& words,
                                      const Lexicon& lexicon);

}  // namespace stet::grammar
