// What hedging phrases say: "at least", "nearly", "or so".
#pragma once

#include <string_view>

#include "facts/word_table.h"
#include "stet/mention.h"

namespace stet::facts {

struct HedgeWords {
  Modifier modifier = Modifier::none;
  bool close = false;  // "nearly", "just over": on that side, but not by much
};

// Phrases in lower case with single spaces; the first and last words of all of them, for a quick
// no.
struct HedgeTable {
  WordTable<HedgeWords> phrases;
  WordTable<bool> first_words, last_words;
};

const HedgeTable& hedges_before();  // those that stand before a figure
const HedgeTable& hedges_after();
// Of a phrase from either table, or nullptr.
const HedgeWords* hedge_words(std::string_view lower);

}  // namespace stet::facts
