// What a text takes back: "27, not 28", "Correction: an earlier version gave the toll as 58". The
// better word is never the one that its own writer withdraws.
#pragma once

#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

// A correction or clarification of what its publisher has printed before.
bool is_notice(std::string_view text);

// Those of `values` (spans of figures or times in `text`, in order) that the text withdraws: behind
// "not", "rather than" or "instead of" where another value stands in its place, or in a notice
// before the words that put it right.
std::vector<Span> withdrawn(std::string_view text, const std::vector<Span>& values);

}  // namespace stet::verify
