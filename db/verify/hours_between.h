// "The alarm rang two minutes after they had entered", "13 minutes before midnight": two moments
// that a source gives by the clock or the day, and what lies between.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// Answers for the stretch that the statement tells between two events, or between an event and
// midnight or noon; the passages of one answer come from one source. Empty where the statement
// tells no such stretch, or no source dates both events as finely.
std::vector<Answer> hours_between(const Statement& statement, const std::vector<Reached>& reached);

}  // namespace stet::verify
