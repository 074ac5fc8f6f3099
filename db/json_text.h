// Text that may be missing, as JSON has it.
#pragma once

#include <string>

#include "stet/json.h"

namespace stet {

// The text, or null where it is empty: nothing is known.
inline Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace stet
