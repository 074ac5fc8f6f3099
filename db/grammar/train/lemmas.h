// Learns the lemma rules (grammar/lemma.h) from the training sentences.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "grammar/conllu.h"

namespace stet::grammar::train {

// The model's sections: name and bytes.
std::vector<std::pair<std::string, std::string>> lemma_sections(
    const std::vector<AnnotatedSentence>& sentences);

}  // namespace stet::grammar::train
