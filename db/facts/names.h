// Names in a document and who or what they stand for: later short forms joined to the first full
// one.
#pragma once

#include <string>
#include <vector>

#include "facts/words.h"
#include "grammar/sentence.h"
#include "stet/mention.h"
#include "text/document.h"

namespace stet::facts {

struct Name {
  Span span;
  std::size_t passage = 0;
  std::size_t first = 0, last = 0;  // words [first, last) of its passage
  std::string label;   // "person", "organisation", "place", or empty where nothing tells
  bool sure = false;   // the label rests on more than the shape of the name
  std::string key;     // folded words: the form for comparison
  std::string entity;  // the full form in this document, as written
};

// A document's words by passage, and the names in them.
struct NameTable {
  std::vector<std::vector<Word>> words;  // by passage; empty for furniture
  std::vector<Name> names;               // in text order
};

// Linear in the size of the document, but for the joining, which is linear in the number of names
// times that of entities (of which at most a few thousand are kept). `sentences` may be empty.
NameTable find_names(const text::Document& document,
                     const std::vector<grammar::Sentence>& sentences);
// Names and the roles beside them as mentions, in text order.
std::vector<Mention> read_names(const NameTable& table);

}  // namespace stet::facts
