// "Was to open in 2027, postponed by two years": the date that a delay makes of the one planned.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// An answer for the only time of a statement, a year; empty where no passage moves a year of the
// same thing.
std::vector<Answer> moved_dates(const Statement& statement, const std::vector<Reached>& reached);

}  // namespace stet::verify
