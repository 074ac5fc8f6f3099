// A manifest: one JSON object a line that names a source file and what is known of it (DESIGN
// section 6).
#pragma once

#include <string>
#include <vector>

#include "stet/store.h"

namespace stet::cli {

// The sources of the manifest in order, `bytes` left empty. `path` is made relative to the working
// directory by the manifest's own folder. The whole file is checked before anything is returned:
// throws Error(invalid) with the line and the field that is wrong.
std::vector<SourceInput> read_manifest(const std::string& path);

// Throws Error(invalid), naming `what`, unless `date` is empty or a real day written YYYY-MM-DD.
void check_date(const std::string& date, const std::string& what);

}  // namespace stet::cli
