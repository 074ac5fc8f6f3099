// The unit of measure after a figure.
#pragma once

#include <cstddef>
#include <optional>

#include "facts/measure.h"

namespace stet::facts {

// "km", "kilometres", "sq miles", "m3", "°C", "degrees Celsius", "km/h", "tonnes a year" at lexeme
// i, right after the figure. Words that are units only sometimes ("in", "degrees", single letters)
// need more than their letters.
std::optional<Measure> read_unit(const Tokens& tokens, const Figure& figure, std::size_t i);

// "two pounds of meat", "weighs 140 pounds": a weight, where otherwise pounds are money.
bool is_weight(const Tokens& tokens, const Figure& figure, std::size_t pound);

}  // namespace stet::facts
