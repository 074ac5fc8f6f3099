// Grammatical person of pronouns, a closed class.
#pragma once

#include "grammar/sentence.h"

namespace stet::grammar {

// 1, 2 or 3 for personal and possessive pronouns, 0 for all else.
std::uint8_t grammatical_person(const Token& token);

}  // namespace stet::grammar
