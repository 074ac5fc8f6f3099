// CoNLL-U in and out: https://universaldependencies.org/format.html (enhanced graphs and empty
// nodes are passed over).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/sentence.h"

namespace stet::grammar {

// A sentence of an annotated file. All views look into the text given to read_conllu.
struct AnnotatedSentence {
  std::string_view id,
      document;       // the document's id stands at its first sentence and is carried on
  Sentence sentence;  // names from the Entity annotation, where there is one; spans count in text()
  std::vector<std::string_view> deprels;  // as written, with all subtypes
  bool has_entities = false;              // of its document: whether names are annotated at all
  std::string text;                       // the words with the spaces that SpaceAfter tells
};

// Throws Error(invalid) with the line number where a line is not CoNLL-U.
std::vector<AnnotatedSentence> read_conllu(std::string_view file);

// One sentence as CoNLL-U lines with a "# text" comment and an empty line behind. `text` is the one
// the sentence was parsed from.
std::string to_conllu(const Sentence& sentence, std::string_view text);

}  // namespace stet::grammar
