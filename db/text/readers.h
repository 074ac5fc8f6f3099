// The three readers behind text::read: each takes a file that was decoded to UTF-8 with \n line
// ends.
#pragma once

#include <string_view>

#include "text/builder.h"

namespace stet::text {

Draft read_plain(std::string_view source);
Draft read_markdown(std::string_view source);
Draft read_html(std::string_view source);

}  // namespace stet::text
