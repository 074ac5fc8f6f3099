// Statements of a part of several: "one of the twelve", "eleven of them".
#pragma once

#include <string_view>

namespace stet::verify {

// True where each of the two texts tells of a part of several and not of the same part: what the
// one tells of its part leaves the other as it is ("one of the twelve was acquitted", "eleven of
// the twelve were convicted").
bool other_members(std::string_view a, std::string_view b);

}  // namespace stet::verify
