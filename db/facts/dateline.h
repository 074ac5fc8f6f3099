// Datelines: "DROVNY, May 16 (Example Wire) - " at the head of a story says where and when it was
// filed.
#pragma once

#include <string_view>

#include "stet/span.h"

namespace stet::facts {

// Where the sentence proper begins: behind the dateline and its dash, or at the passage's start
// where there is none.
std::size_t dateline_end(std::string_view text, Span passage);

}  // namespace stet::facts
