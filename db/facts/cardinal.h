// Cardinal numbers: words, figures and scales in any mixture.
#pragma once

#include <cstddef>
#include <optional>

#include "facts/figure.h"
#include "facts/tokens.h"

namespace stet::facts {

struct Cardinal {
  double value = 0;
  double step = 1;
  double scale = 1;  // the multiplier of its last group
  std::size_t next = 0;
  std::size_t groups = 0;
  bool figures = false;  // has digits
  bool grouped = false;
  bool leading_zero = false;
  std::size_t plain_digits = 0;
  // The last word where it is a bare "twenty" to "ninety" after other words without "and": it may
  // belong to a denominator ("one hundred thirty-fifths").
  double last_tens = 0;
};

// "three hundred and forty-five", "4 thousand 3 hundred and 21", "1.2m", "35 lakh crore", "five and
// a half million".
std::optional<Cardinal> read_cardinal(const Tokens& tokens, std::size_t i, Before before);

// Is there a space or a hyphen, and nothing else, between the word before i and what starts at i or
// i + 1? Answers where the next word starts, or 0.
std::size_t next_part(const Tokens& tokens, std::size_t i);

}  // namespace stet::facts
