// What a correction notice does to the evidence: what its publisher printed before no longer
// counts, for or against.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// Without the answers of passages that a notice of the same publisher, not older than they,
// corrects: they have the withdrawn figure and a name or a word of weight of what the notice speaks
// of.
std::vector<Answer> without_corrected(const std::vector<Reached>& reached,
                                      std::vector<Answer> answers);

}  // namespace stet::verify
