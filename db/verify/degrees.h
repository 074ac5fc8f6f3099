// Degrees of comparison by their form: "highest", "worst"; "higher", "fewer".
#pragma once

#include <string_view>

namespace stet::verify {

// Both take a word in lower case. "Forest" and "after" are neither.
bool is_superlative(std::string_view word);
bool is_comparative(std::string_view word);

}  // namespace stet::verify
