// A difference or a multiple told with what it is reckoned from: "38 million, six and a half
// million more than Mbaye cost", "94, which is 44% fewer than ten years earlier", "more than twice
// the fine of 2023". The first term is the statement's own, the second one stands in a source.
#pragma once

#include <cstddef>
#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// An answer for every part of the statement that such a comparison accounts for; none where the
// second term is not known, or more than one figure could be it.
std::vector<Answer> second_terms(const Statement& statement, const std::vector<Reached>& reached);

// The figures of the statement that are told so, by index: their first term is known, and no other
// pair of figures makes them.
std::vector<std::size_t> with_second_term(const Statement& statement);

}  // namespace stet::verify
