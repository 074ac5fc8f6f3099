// Words for kin.
#pragma once

#include <string_view>

namespace stet::verify {

// True where the two words, in lower case and the singular, say one bond from either end: sister
// and brother, mother and son.
bool one_bond(std::string_view a, std::string_view b);
// A word for a relative: "mother", "son-in-law". Takes lower case and the singular.
bool is_kin(std::string_view word);

}  // namespace stet::verify
