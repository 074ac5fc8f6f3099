// A file's bytes to UTF-8 with \n line ends: byte-order marks, declared charsets, damage, and what
// is no text at all.
#pragma once

#include <string_view>

#include "text/document.h"
#include "text/unicode.h"

namespace stet::text {

// Valid UTF-8, without byte-order mark and with \n line ends, mapped to the bytes. Throws
// Error(unsupported) for binary files and for text in an encoding that is neither declared nor
// recognised, naming what it looks like.
Mapped decode_file(std::string_view bytes, Format format);

}  // namespace stet::text
