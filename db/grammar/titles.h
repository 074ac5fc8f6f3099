// Words of titles and offices that stand before a name and are no part of it: "President", "Sir",
// "Dr".
#pragma once

#include <string_view>

namespace stet::grammar {

// True for one word of a title in any case, with or without its full stop.
bool is_title_word(std::string_view word);

}  // namespace stet::grammar
