// What the words of a name say of its type: "University of ...", "Lake ...", "... Inc.", a country,
// a given name.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "grammar/lexicon.h"
#include "grammar/name_words.h"
#include "grammar/sentence.h"

namespace stet::grammar {

// To be added to the scores of person, organisation and place. `tokens` are the name's.
std::array<float, 3> name_evidence(std::span<const Token> tokens, const Lexicon& lexicon);

// Whether a word, in lower case, makes a name an organisation's or a place's.
NameKeyword name_keyword(std::string_view form);

}  // namespace stet::grammar
