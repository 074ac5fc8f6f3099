// Finds the phrases of the curated families in a run of words: "took over", "threw the bill out",
// "found them guilty".
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "facts/words.h"

namespace stet::verify {

struct FoundPhrase {
  std::string name;                // as the family has it, in base forms: "find ~ guilty"
  std::vector<std::size_t> words;  // its own words, ascending
  bool apart = false;              // other words stand between them
};

// In the order of their first words; no word belongs to two phrases, the longest phrase that begins
// at a word is taken. Each word may stand in any of its forms. Articles and possessives inside a
// phrase count for nothing ("lost their lives": lose life). Where the family's phrase has "~" up to
// five other words may stand, none of which denies it, and one to five between a verb and its
// particle. No mark stands inside a phrase. Capitals count for nothing ("Foreign Minister"). Linear
// in the words.
std::vector<FoundPhrase> phrases_in(std::span<const facts::Word> words);

}  // namespace stet::verify
