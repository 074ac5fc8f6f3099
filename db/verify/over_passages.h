// The rules that look at several passages at once: what no passage says alone follows from two.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// What all of them answer.
std::vector<Answer> answers_over_passages(const Statement& statement,
                                          const std::vector<Reached>& reached);

}  // namespace stet::verify
