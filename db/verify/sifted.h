// What the rules answer of one passage, less what has to be taken back when all of it is seen.
#pragma once

#include <vector>

#include "verify/compare.h"

namespace stet::verify {

// The same answers, those neutral that do not stand: supports by a passage that tells less, tells
// it of something else or has it the other way round; refutations by figures that add up to the
// statement's or are told of another part, place or doer; and all that a passage of another matter
// would say.
std::vector<Assessment> sifted(const Bout& bout, std::vector<Assessment> answers);

}  // namespace stet::verify
