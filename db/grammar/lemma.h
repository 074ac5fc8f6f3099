// Lemmas: rules that strip and append at a word's end, learned from the treebanks, the longest
// known ending first.
//
// Sections of the model: "lemma.scripts", lines of "STRIP\tAPPEND" (STRIP "*": the whole word is
// replaced); "lemma.keys" and "lemma.rows", open addressing from lemma_key() of a word's class and
// ending (the whole word as "^word") to a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/labels.h"
#include "grammar/model.h"

namespace stet::grammar {

inline constexpr std::size_t kLongestEnding = 6;

// What rules apply to: a part of speech with its inflection.
std::uint16_t lemma_class(Upos upos, const Features& features);
std::uint64_t lemma_key(std::uint16_t lemma_class, std::string_view ending);
// The word as the rules see it: proper names as they are, others in lower case.
std::string lemma_base(std::string_view word, Upos upos);

class Lemmatiser {
 public:
  explicit Lemmatiser(const Model& model);
  static const Lemmatiser& instance();
  std::string lemma(std::string_view word, Upos upos, const Features& features) const;

 private:
  struct Script {
    int strip = 0;  // bytes; -1 for all
    std::string_view append;
  };
  const Script* find(std::uint64_t key) const;
  std::span<const std::uint64_t> keys_;
  std::span<const std::uint16_t> rows_;
  std::vector<Script> scripts_;
};

}  // namespace stet::grammar
