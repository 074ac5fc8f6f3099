// Does a figure follow from other figures by plain arithmetic: sums and differences of several,
// products, quotients, rates?
#pragma once

#include <string>
#include <vector>

#include "stet/claim.h"

namespace stet::verify {

// The operation that gives the figure ("13 + 5 + 10 = 28"), or empty where none does. Bounds and
// ranges are left out; units are not looked at, the caller picks figures that belong together. Of
// more than six figures nothing is said to follow: nearly anything would. Four are added and
// subtracted at most; products and quotients take two, or one and a sum of two.
std::string derivation_of(const Quantity& figure, const std::vector<Quantity>& given);

// The same with sums and differences alone.
std::string sum_for(const Quantity& figure, const std::vector<Quantity>& given);

}  // namespace stet::verify
