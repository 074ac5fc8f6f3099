// What hedging phrases say: "at least", "nearly", "or so".
#pragma once

#include <cstddef>
#include <string_view>

#include "facts/word_table.h"
#include "stet/mention.h"

namespace stet::facts {

struct HedgeWords {
  Modifier modifier = Modifier::none;
  bool close = false;  // "nearly", "just over": on that side, but not by much
};

// Phrases in lower case with single spaces; with the first and the last words of all of them the
// length of the longest such phrase in lexemes, for a quick no.
struct HedgeTable {
  WordTable<HedgeWords> phrases;
  WordTable<std::size_t> first_words, last_words;
};

const HedgeTable& hedges_before();  // those that stand before a figure
const HedgeTable& hedges_after();
// Of a phrase from either table, or nullptr.
const HedgeWords* hedge_words(std::string_view lower);

}  // namespace stet::facts
