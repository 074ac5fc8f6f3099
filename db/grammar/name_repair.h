// Puts right what labels word by word miss: "National Library" and "the Netherlands" are one name
// with "of" between, and what is a name once in a document is one everywhere.
#pragma once

#include <string>
#include <vector>

#include "grammar/names.h"

namespace stet::grammar {

// Joins a name that ends in a word such as "University" or "Municipality" with the name behind
// "of". Candidates are in text order.
void join_of_phrases(const std::vector<Token>& tokens, std::vector<NameCandidate>& candidates,
                     const Lexicon& lexicon);

// Joins two names with "and" between that the lexicon knows as one.
void join_known_pairs(const std::vector<Token>& tokens, std::vector<NameCandidate>& candidates,
                      const Lexicon& lexicon);

// For each of the tokens whether a name has it.
std::vector<bool> taken_tokens(int tokens, const std::vector<NameCandidate>& names);

// Names of several words, letter by letter the same, wherever they stand in the document outside of
// other names; and "WHO" where the document says "World Health Organisation (WHO)".
void add_repeated(const std::vector<Sentence>& sentences,
                  std::vector<std::vector<NameCandidate>>& candidates);

}  // namespace stet::grammar
