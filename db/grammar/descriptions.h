// Nouns that stand for a name once it is known: "the ministry", "the carmaker", "the city", "the
// president".
#pragma once

#include <optional>
#include <string_view>

#include "grammar/sentence.h"

namespace stet::grammar {

// The type of name that a noun describes, by its lemma; nothing for nouns that describe no one
// name.
std::optional<NameType> described_type(std::string_view lemma);

// Who a pronoun may stand for.
enum class PronounKind { none, man, woman, thing };
PronounKind pronoun_kind(std::string_view form);

// What a title in front of a name tells: "Mr" a man, "Queen" a woman, none for the rest.
PronounKind title_kind(std::string_view word);

}  // namespace stet::grammar
