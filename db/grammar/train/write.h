// Packs a trained network into the weights' file that the library embeds (layout:
// db/grammar/model.h).
#pragma once

#include <string>
#include <vector>

#include "grammar/conllu.h"
#include "grammar/train/corpus.h"
#include "grammar/train/network.h"

namespace stet::grammar::train {

void write_model(Network& network, const Inventory& inventory,
                 const std::vector<AnnotatedSentence>& sentences, const std::string& path);

}  // namespace stet::grammar::train
