// What the files of the facade that record acts share.
#pragma once

#include "stet/acts.h"

namespace stet {

// Throws Error(invalid) where there is no reason, or a text is not UTF-8.
void check_grounds(const Grounds& grounds);

}  // namespace stet
