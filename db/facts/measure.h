// What follows a figure and says what it is a figure of: percent, points, money, a unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "facts/currencies.h"
#include "facts/figure.h"
#include "facts/tokens.h"
#include "facts/units.h"

namespace stet::facts {

enum class MeasureKind : std::uint8_t { percent, points, money, unit, age, time };

struct Measure {
  MeasureKind kind = MeasureKind::unit;
  std::string unit;         // canonical: "%", "pp", ISO 4217, "km/h", "year"; empty for time
  double factor = 1;        // multiplies the figure: 0.01 for cents and basis points
  std::size_t next = 0;     // one past its last lexeme
  bool hyphenated = false;  // "27-kilometre"
};

// The measure that starts at lexeme i, right after the figure. Lengths of time are recognised (kind
// time) so that the caller can leave them to the reader of durations.
std::optional<Measure> read_measure(const Tokens& tokens, const Figure& figure, std::size_t i);

// "26" of "aged 26", "age 26" and of "Maria Lopez, 26, said".
bool is_age(const Tokens& tokens, const Figure& figure);

}  // namespace stet::facts
