// "Its head for the past twelve years" beside "head teacher since 2014": what has lasted until now,
// told by its length and by its beginning.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// An answer for each such stretch of time of the statement that a passage dates: borne out where
// the years agree, refuted where they lie two or more apart and the passage has all of its words.
std::vector<Answer> spells_until_now(const Statement& statement,
                                     const std::vector<Reached>& reached);

}  // namespace stet::verify
