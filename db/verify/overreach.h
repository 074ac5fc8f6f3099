// Where a statement says more than a passage that has its words, figures or times: what keeps the
// passage from bearing it out.
#pragma once

#include <string>

#include "verify/compare.h"

namespace stet::verify {

// Why a passage with all the words of the statement does not bear it out, in words; empty where
// nothing is against it: somebody else did it there, what a preposition leads in stands around the
// passage only, or one figure stands for two.
std::string overreach(const Bout& bout);

// The same of a figure or a time of the statement that the passage has (a facet as in Assessment):
// it is told of a narrower whole or of another deed, it was to be so and is not, or the time opens
// a window ("the first since 2017") on one side alone.
std::string overreach_at(const Bout& bout, int facet);

}  // namespace stet::verify
