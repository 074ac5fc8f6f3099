// Words of a query against words of a passage: which it holds, and what that is worth.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stet::store {

// The stems of a text's words in order, case folded; each a number made from its letters (FNV-1a),
// the same in every store. Two stems of one number, of which there is a pair in some thousand
// million, are ranked as one.
using Stems = std::vector<std::uint32_t>;

// Stems words and remembers them: a store says the same words over and over. For one thread; grows
// with its vocabulary.
class Stemmer {
 public:
  Stems of(std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  std::uint32_t number_of(std::string_view word);

  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> words_;  // as written
};

// Something looked for: a word, or a name of several words, as stems; and its weight, more for
// rarer ones.
struct Sought {
  Stems stems;
  double weight = 0;
};

// True where `words` holds `sought` as a run.
template <class Word>
bool holds(const std::vector<Word>& words, const std::vector<Word>& sought) {
  return !sought.empty() &&
         std::search(words.begin(), words.end(), sought.begin(), sought.end()) != words.end();
}

// bm25's weight of a word that stands in `documents` of `all` passages.
double rarity(double documents, double all);

// bm25 of a passage, given as stems of its text and of what it means besides, for what is sought. A
// sentence says a word once, so that term frequency is presence.
double bm25(const Stems& stems, const std::vector<Sought>& sought);

// A full-text expression that matches these words as a run; empty where they hold no letter or
// digit.
std::string run_expression(std::string_view words);

}  // namespace stet::store
