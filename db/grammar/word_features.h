// What the model sees of a word: its masked form, affixes and shape, each as a 64-bit key. Training
// and parsing share it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/lexicon.h"

namespace stet::grammar {

// The form in lower case, digits as '0', typographic quotes and dashes as their ASCII kin: no
// figure is special, and a curly quote is a quote. Letters beyond ASCII and Latin-1 stay as they
// are.
std::string masked_form(std::string_view word);

// ASCII and Latin-1 letters in lower case, typographic apostrophes straight, all else as it is.
std::string lower_form(std::string_view word);

// The outline: "Xx" for "London", "XX" for "NATO", "0,0" for "1,250", "Xx-x" for "Afghan-led".
std::string shape_of(std::string_view word);

// Keys of the features of a word, the masked form's first. A feature that training did not see has
// no vector.
struct WordFeatures {
  std::uint64_t form = 0;
  std::vector<std::uint64_t> parts;  // affixes, shape, lexicon classes
};
WordFeatures word_features(std::string_view word, const Lexicon& lexicon);

// FNV-1a, 64 bits, started from a per-kind seed so that "s:ing" and "p:ing" differ.
std::uint64_t feature_key(char kind, std::string_view text);
// The key of the text with more behind it.
std::uint64_t extended_key(std::uint64_t key, std::string_view more);

}  // namespace stet::grammar
