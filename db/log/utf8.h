// Whether bytes are well-formed UTF-8 (Unicode table 3-7): no overlong forms, no surrogates,
// nothing above U+10FFFF.
#pragma once

#include <string_view>

namespace stet::log {

bool is_utf8(std::string_view bytes);

}  // namespace stet::log
