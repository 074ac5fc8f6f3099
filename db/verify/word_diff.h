// How the words of a quotation differ from those of a passage, word by word: what was changed, left
// out or put in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "verify/compare.h"

namespace stet::verify {

// The words and numbers of a text in lower case, without the marks: "We won, at last." is we, won,
// at, last.
std::vector<std::string> unmarked_words(std::string_view text);

// Two lists of words side by side.
struct WordDiff {
  std::size_t common = 0;  // words that both have in the same order (longest common subsequence)
  std::vector<std::string> only_a, only_b;  // those that only the one, only the other has
};

// The words of a quotation against the stretch of the passage that comes nearest to them: all of
// the passage, or one of its own quotations where that comes as near. `words` are as
// unmarked_words() gives them, and at least one.
//
//   nearest_words(unmarked_words("a very good year"), passage)
//
// of a passage that has "It was a very bad year" tells three words in common, only_a "good" and
// only_b "bad".
WordDiff nearest_words(const std::vector<std::string>& words, const Prepared& passage);

}  // namespace stet::verify
