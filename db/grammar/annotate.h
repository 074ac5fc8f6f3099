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
// Several documents: the same for each, in less time where they are short, since their sentences
// run through the network side by side.
void annotate(std::vector<std::vector<Sentence>>& documents, const Kernels& kernels);

}  // namespace stet::grammar
