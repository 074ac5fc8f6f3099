// Opening the store that the user named.
#pragma once

#include "parser.h"
#include "stet/store.h"

namespace stet::cli {

// For commands that only look. Throws Error(not_found) with what to do where there is no store.
Store open_to_read(const Common& common);
// For commands that add to it.
Store open_to_write(const Common& common);

}  // namespace stet::cli
