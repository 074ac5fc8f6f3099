// The words that numbers are made of: "three", "eleventh", "million", "lakh", "dozen", "half".
#pragma once

#include <cstdint>
#include <string_view>

#include "facts/word_table.h"

namespace stet::facts {

enum class Numeric : std::uint8_t {
  none,
  digit,     // zero to nine
  teen,      // ten to nineteen
  tens,      // twenty to ninety
  compound,  // written in one: "twentyfive"
  hundred,
  scale,  // thousand and above, lakh, crore
  dozen,
  ordinal,   // third, thirds, twentieth, millionth
  fraction,  // half, quarter: value is the denominator
  article,   // a, an: one before hundred, a scale, a dozen, a fraction
};

struct NumberWord {
  Numeric kind = Numeric::none;
  double value = 0;
  bool plural = false;
};

// The number word that a lower-case word is; kind none for any other word.
NumberWord number_word(std::string_view lower);
const WordTable<NumberWord>& number_words();

// The power of ten of a scale abbreviation after figures, 0 if it is none. Case counts: "m", "M",
// "bn", "K", "cr", "mn".
int scale_abbreviation(std::string_view word);

}  // namespace stet::facts
