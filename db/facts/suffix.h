// Letters after figures that stand for thousands, millions and billions: "1.2m", "450k", "3.4bn".
#pragma once

#include <cstddef>
#include <optional>

#include "facts/figure.h"
#include "facts/numeral.h"
#include "facts/tokens.h"

namespace stet::facts {

struct Suffix {
  int power = 0;
  std::size_t next = 0;
};

// The suffix after the numeral that starts at lexeme `first`. Letters that could be a unit or a
// name ("5m", "5G", "2B") count only where the figure is money, or a counted noun follows.
std::optional<Suffix> read_suffix(const Tokens& tokens, const Numeral& numeral, std::size_t first,
                                  Before before);

}  // namespace stet::facts
