// Fills in tokenised sentences: tags, features, trees, lemmas, names.
#pragma once

#include <vector>

#include "grammar/kernels.h"
#include "grammar/sentence.h"

namespace stet::grammar {

// Every token needs its word; all else is overwritten. Sentences longer than kLongestSentence words are analysed in parts
// whose roots hang on the first part's root as parataxis.
void annotate(std::vector<Sentence>& sentences, const Kernels& kernels);

}  // namespace stet::grammar
