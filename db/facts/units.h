// Units of measure: their spellings, canonical symbol, and conversion to a base unit.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stet::facts {

// value in base = (value + offset) * factor. Base units: m, m2, m3, kg, s, K is never used
// (temperatures go to °C), J, W, m/s, bit, Hz, V ... A unit without a common base is its own.
struct Unit {
  std::string_view symbol;  // canonical: "km", "°C", "GWh"
  std::string_view base;
  double factor = 1;
  double offset = 0;
  std::string_view
      words;  // spellings, lower case, space-separated; "_" stands for a space or hyphen inside one
  std::string_view symbols;  // abbreviations, case counts
};

// The table (unit_table.cc), in no particular order.
std::span<const Unit> units();

// By a word in lower case (several words joined with "_"), or by an abbreviation as written;
// nullptr for none.
const Unit* unit_by_word(std::string_view lower);
const Unit* unit_by_symbol(std::string_view written);
// Is it the first word of a name of several words ("square", "nautical", "kilowatt")?
bool begins_unit_name(std::string_view lower);
// By canonical symbol, compound rates ("km/h", "t/day") included.
struct Conversion {
  std::string base;
  double factor = 1;
  double offset = 0;
};
std::optional<Conversion> conversion(std::string_view canonical);

}  // namespace stet::facts
