// Words that bound or soften a figure, before it ("at least", "nearly") or after it ("or more").
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/hedge_table.h"
#include "facts/tokens.h"
#include "stet/mention.h"

namespace stet::facts {

struct Hedge {
  Modifier modifier = Modifier::none;
  bool close = false;     // "nearly", "just over": on that side, but not by much
  std::size_t first = 0;  // lexemes [first, next)
  std::size_t next = 0;
};

// The hedges that end right before lexeme i, all of them together; a bound outranks "about". `bare`
// is true for a plain small number, of which "over" and "under" are more likely to be prepositions.
enum class Kind : std::uint8_t { measured, bare };
std::optional<Hedge> hedge_before(const Tokens& tokens, std::size_t i, Kind kind);
std::optional<Hedge> hedge_after(const Tokens& tokens, std::size_t i);

}  // namespace stet::facts
