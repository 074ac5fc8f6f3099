// Two figures that are one quantity: ranges, and shares of the form "one in five".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "facts/piece.h"
#include "facts/tokens.h"

namespace stet::facts {

enum class PairKind : std::uint8_t {
  range,   // "10-15%", "$2-3bn", "between 5 and 10"
  change,  // "from 50 to 40" after "fell": two quantities, of which the first takes the second's
           // unit
  shared,  // "45 and 50 mg": two quantities with one unit
  ratio,   // "one in five", "seven out of ten": value is the share
};

struct Pair {
  PairKind kind = PairKind::range;
  Piece a, b;             // with unit and scale shared out
  std::size_t first = 0;  // "between" and "from" included
};

// The pair that starts with `a`, or nullopt where the next words do not make one ("3-1", "312 to
// 245").
std::optional<Pair> read_pair(const Tokens& tokens, const Piece& a, std::size_t floor);

}  // namespace stet::facts
