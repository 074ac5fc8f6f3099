// English word stems (Snowball "english", Porter 2), for matching word forms, never for showing.
#pragma once

#include <string>
#include <string_view>

namespace stet::text {

// The stem of a lower-case word in UTF-8; words that are not English come back much as they are.
// Thread-safe.
std::string stem(std::string_view word);

}  // namespace stet::text
