// Fills in tokenised sentences: tags, features, trees, lemmas, names.
#pragma once

#include <vector>

#include "grammar/kernels.h"
#include "grammar/sentence.h"

namespace stet::grammar {

// The sentences are those of one document: its names are settled over all of them. Every token
// needs its word and span; all else is overwritten. Trees, tags and lemmas are the same in any
// company. Sentences longer than kLongestSentence words are analysed in parts whose roots hang on
// the first part's root as parataxis.
void annotate(std::vector<Sentence>& sentences, const Kernels& kernels);

}  // namespace stet::grammar
