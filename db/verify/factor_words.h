// Factors put in words: "doubled", "more than twice the fine", "eight times what it cost".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "verify/reading.h"

namespace stet::verify {

// The factors that a text tells by a single word, in order, as figures of unit "x" and with the
// room that such words leave: "nearly doubled" is 2 and may be 1.76, "more than twice the fine" is
// above 2. "He came twice" counts and is none.
std::vector<Figure> factor_words(std::string_view text);

// The factor that a figure of the text makes with the "times" behind it: 8 of "eight times what it
// cost", "eight times as many"; none of "failed eight times".
std::optional<Figure> counted_factor(std::string_view text, const Figure& figure);

}  // namespace stet::verify
