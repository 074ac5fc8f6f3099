// The words of a document as the labelling of names looks at them: forms, outlines, classes, and
// the runs of capitalised words that names are made of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/lexicon.h"
#include "grammar/sentence.h"

namespace stet::grammar {

enum class NameKeyword : std::uint8_t { none, organisation, place };

struct NameWord {
  std::string form;         // in lower case, digits masked
  std::uint64_t word = 0;   // hash of the form
  std::uint64_t shape = 0;  // hash of the outline
  std::uint32_t kinds = 0;  // LexicalClass bits of names, from bit 0; 0 for words in lower case
  std::uint32_t noun = 0;   // WordNet's file of the noun, as in LexicalClass
  std::uint32_t verb = 0;
  NameKeyword keyword = NameKeyword::none;  // "university", "river"
  int describes = 0;                        // 0, or 1 + the NameType that the noun describes
  int run = -1;                             // index of its run
  Upos upos = Upos::x;
  bool capital = false;
  bool title = false;
};

// Tokens [first, last): capitalised words with "of", "the", "&", "-" between.
struct NameRun {
  int first = 0, last = 0;
  std::uint32_t kinds = 0;  // of the whole ("new_york")
};

struct NameSentence {
  std::vector<NameWord> words;
  std::vector<NameRun> runs;
};

// Tags and lemmas of the tokens must be filled in.
NameSentence name_words(const Sentence& sentence, const Lexicon& lexicon);

// Kinds of names of a lexicon's entry, from bit 0.
inline std::uint32_t name_kinds(std::uint32_t entry) {
  return entry >> LexicalClass::kNameShift & LexicalClass::kAllNameKinds;
}

// Kinds of names that the lexicon knows of the words [first, last) together, from bit 0.
std::uint32_t joint_kinds(const std::vector<NameWord>& words, int first, int last,
                          const Lexicon& lexicon);

// "of", "the", "and", "-": may stand inside of a name.
bool inside_names(const std::string& form);

}  // namespace stet::grammar
