// Makes any HTML safe and small enough for a tree builder: what the tree does not need is cut out,
// with a map.
#pragma once

#include <string_view>

#include "text/unicode.h"

namespace stet::text {

// HTML with the same text but without scripts, styles, drawings, form controls, struck-out text and
// comments (other than those to stet), without the tags of inline formatting, and with elements
// nested at most 256 deep and at most 32 attributes on a tag. Then a tree builder's work is linear
// in the size, whatever the input. <q> becomes quotation marks, <sup>2</sup> a raised digit and <a>
// the element x-link. Throws Error(unsupported) beyond a million tags.
Mapped guard_html(std::string_view html);

}  // namespace stet::text
