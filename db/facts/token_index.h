// Finds the token of a parsed document that stands at a byte.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "grammar/sentence.h"

namespace stet::facts {

class TokenIndex {
 public:
  struct Place {
    std::size_t sentence = 0;
    int token = 0;
  };

  // Keeps a reference to the sentences.
  explicit TokenIndex(const std::vector<grammar::Sentence>& sentences);

  // The token that covers the byte; none in gaps and where there is no tree. Logarithmic.
  std::optional<Place> at(std::size_t byte) const;
  const grammar::Token& token(const Place& place) const;
  // False only where a tree says that the word there is no verb.
  bool can_be_verb(std::size_t byte) const;

 private:
  const std::vector<grammar::Sentence>& sentences_;
  std::vector<std::size_t> filled_;  // the sentences that hold tokens, in text order
};

}  // namespace stet::facts
