// Lists of figures with what each belongs to: "49 in Tassil and eight in Lower Orrin", "India
// 2,150, China 1,980", "wind (41%), coal (33%)".
#pragma once

#include <string>
#include <vector>

#include "verify/reading.h"

namespace stet::verify {

struct Bound {
  std::size_t figure = 0;  // index in the reading's figures
  Span holder;             // the words it belongs to, by the order of the list
};

// The figures of that unit with their holders, where the text lists two or more in one order,
// holders before figures or behind them; empty where the order cannot be told.
std::vector<Bound> bindings(const Reading& reading, const std::string& unit);

}  // namespace stet::verify
