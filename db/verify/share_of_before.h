// "More than four out of five of them", "nearly nine tenths of it": a share of what the draft has
// told a figure of just before, worked out from the part that a source gives.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// True where the text tells a share of "it", "them", "that", "these" or "those": what it is a share
// of stands before.
bool tells_share_of_before(std::string_view text);

// An answer for the statement as a whole where one source has both the figure told before and the
// part, told in the statement's words; none where several parts would do.
std::vector<Answer> shares_of_before(const Statement& statement,
                                     const std::vector<Reached>& reached);

}  // namespace stet::verify
