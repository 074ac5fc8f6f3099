// What leads up to a word so that the deed it tells is none: "failed to reach", "was about to
// leave", "denied that it had sold", "if the dam breaks".
#pragma once

#include <string>
#include <string_view>

#include "stet/span.h"

namespace stet::verify {

// Each gives the words that lead up so to what stands at `at`, in base forms and lower case, and
// nothing where none do in its clause.

// What leaves it undone, or is not yet it: "short of", "refuse to", "would have", "nearly".
std::string undone_by(std::string_view text, Span at);
// What asks somebody for it, allows it or hinders it: "order to", "prevent from".
std::string asked_by(std::string_view text, Span at);
// What only tells that it may be held for true, or makes it a condition: "rumour that", "deny
// that", "must show that", "if".
std::string supposed_by(std::string_view text, Span at);
// What leaves out what stands there: "except", "apart from", "all but".
std::string excepted_by(std::string_view text, Span at);

}  // namespace stet::verify
