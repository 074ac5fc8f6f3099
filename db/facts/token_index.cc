// Finds the token of a parsed document that stands at a byte.
#include "facts/token_index.h"

#include <algorithm>

namespace stet::facts {

TokenIndex::TokenIndex(const std::vector<grammar::Sentence>& sentences) : sentences_(sentences) {
  for (std::size_t i = 0; i < sentences.size(); ++i)
    if (!sentences[i].tokens.empty()) filled_.push_back(i);
}

std::optional<TokenIndex::Place> TokenIndex::at(std::size_t byte) const {
  const auto sentence = std::ranges::partition_point(
      filled_, [&](std::size_t i) { return sentences_[i].tokens.back().span.end <= byte; });
  if (sentence == filled_.end()) return std::nullopt;
  const auto& tokens = sentences_[*sentence].tokens;
  const auto token = std::ranges::partition_point(
      tokens, [&](const grammar::Token& t) { return t.span.end <= byte; });
  if (token == tokens.end() || token->span.start > byte) return std::nullopt;
  return Place{.sentence = *sentence, .token = static_cast<int>(token - tokens.begin())};
}

const grammar::Token& TokenIndex::token(const Place& place) const {
  return sentences_[place.sentence].tokens[static_cast<std::size_t>(place.token)];
}

bool TokenIndex::can_be_verb(std::size_t byte) const {
  const auto place = at(byte);
  if (!place) return true;
  const grammar::Upos upos = token(*place).upos;
  return upos == grammar::Upos::verb || upos == grammar::Upos::aux;
}

}  // namespace stet::facts
