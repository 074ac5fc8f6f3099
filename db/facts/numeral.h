// Numbers in figures: grouping, decimals, powers of ten.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "facts/tokens.h"

namespace stet::facts {

struct Numeral {
  std::size_t next = 0;       // one past its last lexeme
  std::string digits;         // "1234.5", without grouping
  int power = 0;              // times ten to this
  std::size_t decimals = 0;   // digits after the point
  bool grouped = false;       // has thousands separators
  bool leading_zero = false;  // "007": an identifier rather than a number

  // Correctly rounded value times ten to the given power: 1.2 and 6 give exactly 1200000.
  double value(int times_power_of_ten = 0) const;
  // The size of the last digit: 1 for "97" and for "1,000", 0.1 for "1.2".
  double step(int times_power_of_ten = 0) const;
};

// The numeral that starts at lexeme i, which must be a digit run, or a point that touches one and
// follows a gap. Groups: "1,234.5", "12,34,567", "1.234,5", "1 234" (no-break or plain space),
// "1,3" and "5,00" with a decimal comma. Not a numeral, and therefore nullopt: "192.168.1.2",
// "1.2.3", more than 18 digits. Reads at most ten groups.
std::optional<Numeral> read_numeral(const Tokens& tokens, std::size_t i);

}  // namespace stet::facts
