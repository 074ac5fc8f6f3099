// Comparatives by what they measure and which way they point: "lower" and "taller" are of height.
#pragma once

#include <string_view>

namespace stet::verify {

struct Degree {
  std::string_view dimension;  // "height", "age"; empty where the word is none of them
  int way = 0;                 // 1 more of it, -1 less
};

// "lower" is height, -1. The word is in lower case.
Degree degree_of(std::string_view word);

}  // namespace stet::verify
