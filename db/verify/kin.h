// Words for kin.
#pragma once

#include <string_view>

namespace stet::verify {

// True where the two words, in lower case and the singular, say one bond from either end: sister and brother, mother and son.
bool one_bond(std::string_view a, std::string_view b);

}  // namespace stet::verify
