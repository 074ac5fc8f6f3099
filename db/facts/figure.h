// One number as it is written, in figures or words, without unit or hedge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "facts/tokens.h"

namespace stet::facts {

enum class FigureForm : std::uint8_t {
  digits,    // "1,234.5", "1.2m", "3 hundred and 21"
  words,     // "three hundred and forty-five", "half a million"
  fraction,  // "two-thirds", "½", "1/40": `denominator` is set
  ordinal,   // "third", "21st"
  vague,     // "dozens", "several hundred": low and high instead of value
};

struct Figure {
  std::size_t first = 0;  // lexemes [first, next)
  std::size_t next = 0;
  double value = 0;
  double step = 1;  // the size of the last stated digit
  FigureForm form = FigureForm::words;
  double denominator = 0;
  double scale = 1;              // the last multiplier: 1e6 for "2.5 million"
  std::size_t plain_digits = 0;  // of a figure that is nothing but digits: how many
  bool leading_zero = false;
  bool grouped = false;
  bool one = false;  // the bare word "one"
  std::optional<double> low, high;
  bool approximate = false;  // "a couple of hundred"
};

// What stands before the figure decides what its letters mean: "£5m" is millions, "a 5m wall" is
// metres.
enum class Before : std::uint8_t { nothing, currency };

// The number that starts at lexeme i, as long as it goes.
// Not read: signs, ratios ("one in five"), whether it is part of a name; those are the caller's.
std::optional<Figure> read_figure(const Tokens& tokens, std::size_t i,
                                  Before before = Before::nothing);

// "dozens", "tens of thousands", "several hundred", "a couple of hundred", "a pair of".
std::optional<Figure> read_vague(const Tokens& tokens, std::size_t i);

// The fraction that starts at i: "two-thirds", "a quarter", "½".
std::optional<Figure> read_fraction(const Tokens& tokens, std::size_t i);

}  // namespace stet::facts
