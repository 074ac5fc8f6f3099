// The noun phrase that a number counts, by rules that need no tree.
#pragma once

#include <cstddef>
#include <optional>

#include "facts/tokens.h"

namespace stet::facts {

struct Counted {
  std::size_t first = 0;  // lexemes [first, next)
  std::size_t next = 0;
};

// Of "26 foreign leaders", from the lexeme after the number: "foreign leaders". Up to five
// modifiers, then a plural noun, a noun that counts without an s ("people", "aircraft"), or a
// participle for people ("dead"). nullopt where none follows.
std::optional<Counted> counted_noun(const Tokens& tokens, std::size_t i);

// After "one": the singular noun with its adjectives ("senior official").
std::optional<Counted> counted_singular(const Tokens& tokens, std::size_t i);

// After the "of" of a measure at lexeme i: the substance ("dry rice" of "1,450 tonnes of dry
// rice"), at most three words.
std::optional<Counted> measured_substance(const Tokens& tokens, std::size_t i);

// Before the number at `figure`: "death toll" of "the death toll rose to 58", "number of arrests"
// of "the number of arrests has risen to 58".
std::optional<Counted> counted_total(const Tokens& tokens, std::size_t figure);

// After a number at [first, next) that "of whom" or "of which" follows, the noun that the pronoun
// stands for: "firefighters" of "the firefighters, two of whom".
std::optional<Counted> counted_antecedent(const Tokens& tokens, std::size_t first,
                                          std::size_t next);

}  // namespace stet::facts
