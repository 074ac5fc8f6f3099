// Superlatives and ranks in a tree: "the second-largest", "most important", "a record", "the only".
#pragma once

#include <optional>
#include <string>

#include "facts/tree.h"

namespace stet::facts {

struct Superlative {
  int token = -1;         // the word that makes it one
  std::string quality;    // "large", "important", "record", "only"; lemma
  std::string direction;  // "more" for largest, "less" for smallest; "only" and "record" say "more"
  int rank = 1;           // 2 for "second-largest"
};

// The superlative at a token; none where the word is no superlative there ("at least", "most of
// them", "record" as a verb).
std::optional<Superlative> superlative_at(const Tree& tree, int token);

}  // namespace stet::facts
