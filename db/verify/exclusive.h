// Words of which a thing has one at most: a car that is blue is not red, who came by boat did not
// come by helicopter.
#pragma once

#include <string_view>

namespace stet::verify {

enum class Property : unsigned char {
  none,
  body,
  colour,
  direction,
  faith,
  material,
  medal,
  nation,
  office,
  season,
  side,
  vehicle
};

// What a word says of a thing, and which words say the same of it: those of one group may both be
// true.
struct Exclusive {
  Property property = Property::none;
  std::string_view group;
};

// Takes a base form in lower case; a nationality or country of any two kinds is found as well
// ("greek", "greece").
Exclusive exclusive(std::string_view word);

}  // namespace stet::verify
