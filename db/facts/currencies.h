// Money as it is named: signs, ISO 4217 codes and words, with minor units.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "facts/tokens.h"

namespace stet::facts {

struct Currency {
  std::string_view code;  // ISO 4217
  bool minor = false;     // cents, pence: hundredths of the currency
  std::size_t first = 0;  // lexemes [first, next)
  std::size_t next = 0;
};

// "$", "US$", "A$", "Rs", "EUR", "R$", "dollars" that ends right before lexeme i, which starts a
// figure.
std::optional<Currency> currency_before(const Tokens& tokens, std::size_t i);
// "€", "USD", "dollars", "Canadian dollars", "pence", "cents", "p" that starts at lexeme i, right
// after a figure.
std::optional<Currency> currency_after(const Tokens& tokens, std::size_t i);

}  // namespace stet::facts
