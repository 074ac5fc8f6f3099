// Builds the lexicon (grammar/lexicon.h) from WordNet and lists of names.
#pragma once

#include <string>
#include <vector>

#include "grammar/lexicon.h"

namespace stet::grammar::train {

struct LexiconTable {
  std::vector<std::uint32_t> keys, bits;
  Lexicon view() const { return {keys, bits}; }
};

// `wordnet` is the folder of index.noun, data.noun and the rest; `lists` that of given_names.txt
// and the others. Countries and regions come from iso-codes where it is installed beside WordNet's
// folder (../iso-codes/json). Throws Error(io).
LexiconTable read_lexicon(const std::string& wordnet, const std::string& lists);

}  // namespace stet::grammar::train
