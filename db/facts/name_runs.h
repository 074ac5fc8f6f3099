// Runs of capitalised words that are names, within one passage.
#pragma once

#include <functional>
#include <vector>

#include "facts/names.h"

namespace stet::facts {

// What the whole document knows of a word: whether it stands capitalised inside a sentence
// somewhere, and whether the tree calls the word at a byte a proper noun (1), something else (-1),
// or does not say (0).
struct NameClues {
  std::function<bool(std::string_view)> capitalised_inside;
  std::function<int(std::size_t)> proper_noun;
};

// The names of a passage, titles and offices cut off their front, labelled as far as their own
// words and neighbours tell.
std::vector<Name> name_runs(const std::vector<Word>& words, std::size_t passage,
                            const NameClues& clues);

}  // namespace stet::facts
