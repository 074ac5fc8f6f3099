// Words of a query against words of a passage: which it holds, and what that is worth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet::store {

// The stems of a text's words in order, case folded.
std::vector<std::string> stems_of(std::string_view text);

// Something looked for: a word, or a name of several words, as stems; and its weight, more for rarer ones.
struct Sought {
  std::vector<std::string> stems;
  double weight = 0;
};

// True where `stems` holds `sought` as a run.
bool holds(const std::vector<std::string>& stems, const std::vector<std::string>& sought);

// bm25's weight of a word that stands in `documents` of `all` passages.
double rarity(double documents, double all);

// bm25 of a passage, given as stems of its text and of what it means besides, for what is sought. A sentence says a word
// once, so that term frequency is presence.
double bm25(const std::vector<std::string>& stems, const std::vector<Sought>& sought);

// A full-text expression that matches these words as a run; empty where they hold no letter or digit.
std::string run_expression(std::string_view words);

}  // namespace stet::store
