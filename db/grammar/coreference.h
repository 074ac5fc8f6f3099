// Who "Kim", "he", "its" and "the carmaker" are: names of one entity joined, and pronouns and
// definite descriptions tied to the nearest name that fits. Precise rather than complete: where two
// names fit equally, nothing is said.
#pragma once

#include <cstddef>
#include <vector>

#include "grammar/sentence.h"

namespace stet::grammar {

// For each sentence and each of its names the number of the entity it stands for, from 0 in order
// of first mention. Equal names are one entity; so are a lone family or given name and the one full
// name that has it, and an acronym and the one name whose initials it is.
std::vector<std::vector<int>> join_names(const std::vector<Sentence>& document);

// A word that stands for a name elsewhere.
struct Reference {
  std::size_t sentence = 0;
  int token = -1;  // the pronoun, or the head of "the carmaker"
  std::size_t name_sentence = 0;
  std::size_t name = 0;  // index into that sentence's names
};

// In text order. Looks back three sentences at most, so the cost is linear in the document.
std::vector<Reference> resolve(const std::vector<Sentence>& document);

}  // namespace stet::grammar
