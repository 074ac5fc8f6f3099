// What the HTML reader offers to the Markdown reader: fragments and character references.
#pragma once

#include <string>
#include <string_view>

#include "stet/span.h"
#include "text/builder.h"

namespace stet::text {

// Reads a part of `source` as HTML into the builder: its blocks, its comments to stet, its front
// matter.
void append_html(std::string_view source, Span part, Builder& builder);

// "&" of "&amp;". What is not a character reference comes back as it is.
std::string decode_reference(std::string_view reference);

}  // namespace stet::text
