// Trains the labelling of names (grammar/name_model.h) on the names of annotated sentences.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/conllu.h"
#include "grammar/lexicon.h"
#include "grammar/train/model_file.h"

namespace stet::grammar::train {

// Features come from the embedded model's tags and trees and from `lexicon`. Features are left out
// at random and weights averaged over the later epochs, so that no list or word is learned by
// heart. Writes the "names.*" sections. Sentences without annotated names are passed over.
void train_names(const std::vector<AnnotatedSentence>& sentences, const Lexicon& lexicon,
                 std::uint64_t seed, ModelFile& file);

}  // namespace stet::grammar::train
