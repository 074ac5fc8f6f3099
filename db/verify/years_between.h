// "Seven years after the mine had closed, the hospital opened": two events, each with its own year,
// and what lies between.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// An answer for each of the two passages, which come from one source; empty where the statement
// tells no such stretch, or the sources do not date both events.
std::vector<Answer> years_between(const Statement& statement, const std::vector<Reached>& reached);

}  // namespace stet::verify
