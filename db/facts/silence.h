// Digits and number words that are no quantity: names, dates, clock times, phone numbers,
// identifiers, pronouns.
#pragma once

#include <cstddef>
#include <cstdint>

#include "facts/figure.h"
#include "facts/tokens.h"

namespace stet::facts {

// Does lexeme i open something that holds digits and no figure at all: a URL, an e-mail address,
// "G7", "Covid-19", "10:30",
// "+44 20 7946 0958", "192.168.1.2"? Answers one past its end, or i for no.
std::size_t skip_identifier(const Tokens& tokens, std::size_t i);

// A figure that is part of a name or of a date, or a word that only looks like a number ("one" as a
// pronoun, "second" as time). `measured`: a unit, sign or percent follows or precedes, which
// outweighs most of it.
enum class Dressed : std::uint8_t { bare, counted, measured };
bool is_silent(const Tokens& tokens, const Figure& figure, Dressed dressed);

}  // namespace stet::facts
