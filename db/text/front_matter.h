// The YAML-like block in front of a Markdown text: `---`, lines of `key: value`, `---`.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/document.h"

namespace stet::text {

struct FrontMatterBlock {
  FrontMatter fields;
  std::size_t size = 0;  // bytes up to where the text begins; 0 where there is no front matter
};

// Reads title, published (or date), language (or lang) and publisher; other keys, nested values and
// comments are passed over. Throws Error(invalid), naming the line, when the block never closes or
// `published` is not a date.
FrontMatterBlock read_front_matter(std::string_view source);

// "2025-09-30" of "2025-09-30" or "2025-09-30T10:00:00Z"; empty where that is no day of the
// calendar.
std::string_view date_of(std::string_view value);

}  // namespace stet::text
