// Mentions written out on one line, so that a test states what it expects of a sentence as a reader
// would note it.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "facts/analysis.h"

namespace stet::facts {

inline std::string shortest(double value) {
  char buffer[400];
  return {buffer,
          std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr};
}

// "about 97%: percent 97 % approx", "26: count 26 (foreign leaders)", "10-15%: percent 10..15 %".
inline std::string line_of(const Mention& m, std::string_view text) {
  std::string out(m.span.of(text));
  out += ": ";
  out += to_string(m.type);
  out += ' ';
  out += m.value ? shortest(*m.value)
                 : shortest(m.low.value_or(-1)) + ".." + shortest(m.high.value_or(-1));
  if (!m.unit.empty()) out += " " + m.unit;
  if (m.modifier != Modifier::none) out += " " + std::string(to_string(m.modifier));
  if (m.of) out += " (" + std::string(m.of->of(text)) + ")";
  return out;
}

using Lines = std::vector<std::string>;

inline Lines quantities_in(std::string_view text) {
  Lines out;
  for (const Mention& m : read_quantities(text)) out.push_back(line_of(m, text));
  return out;
}

}  // namespace stet::facts
