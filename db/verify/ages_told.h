// Ages as news tell them: "Ida Berg, 34,", "34-year-old Ida Berg", "Ida Berg is 34".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

struct AgeTold {
  std::string name;  // lower case, as written: "ida berg"; empty for "she is 34"
  int years = 0;
  Span figure{};          // the number
  bool sentence = false;  // "she is 34" and no more
};

// In order. Ages of another time ("was 19 when", "at the age of 12") are left out.
std::vector<AgeTold> ages_in(std::string_view text);

}  // namespace stet::verify
