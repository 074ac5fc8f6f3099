// What the labelling of names sees of each word: the word and its neighbours, lists of names, the
// tree above it, and the other places of the document where the word stands. Training and parsing
// share it.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/lexicon.h"
#include "grammar/name_words.h"
#include "grammar/sentence.h"

namespace stet::grammar {

// For each sentence and word the keys of its features; empty for a word that can be no part of a
// name (in lower case, no proper noun, and not between such words).
using NameFeatures = std::vector<std::vector<std::vector<std::uint32_t>>>;

// `document` has tags, lemmas and trees. Linear in the text: at most six other places of a word are
// looked at.
NameFeatures name_features(const std::vector<Sentence>& document, const Lexicon& lexicon);

}  // namespace stet::grammar
