// A figure with everything that dresses it directly: sign, currency before, unit after, smaller
// units joined on.
#pragma once

#include <cstddef>
#include <optional>

#include "facts/currencies.h"
#include "facts/figure.h"
#include "facts/measure.h"
#include "facts/tokens.h"
#include "stet/mention.h"

namespace stet::facts {

struct Piece {
  std::size_t first = 0;  // lexemes [first, next), sign and currency included
  std::size_t next = 0;
  Figure figure;
  bool negative = false;
  bool sign_before = false;        // a currency stands before the figure
  std::optional<Measure> measure;  // kind money where the currency stands before
  double value = 0;                // signed, factor of the measure applied
  double step = 0;

  bool bare() const { return !measure; }
  bool is(MeasureKind kind) const { return measure && measure->kind == kind; }
};

// The piece whose figure starts at lexeme i; sign and currency are looked for before i, not before
// `floor`.
std::optional<Piece> read_piece(const Tokens& tokens, std::size_t i, std::size_t floor);

}  // namespace stet::facts
