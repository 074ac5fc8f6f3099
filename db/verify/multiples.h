// Multiples of something else as a text tells them: "twice what October brings", "a tenth of that
// of Lake Orre", "three times as long as the old bridge".
#pragma once

#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

struct Multiple {
  double low = 0, high = 0;  // bounds of the factor: 2 give or take for "twice", (0, 0.1) for "less
                             // than a tenth"; high is infinite for "more than"
  Span words{};              // "less than a tenth of that of", up to the term
  Span term{};               // what it is a multiple of, to the end of the clause
};

// In order. Multiples of nothing that is told ("it doubled", "twice a year") are left out.
std::vector<Multiple> multiples_in(std::string_view text);

}  // namespace stet::verify
