// Whether two stretches of time can be one.
#pragma once

#include "stet/claim.h"

namespace stet::verify {

// True where no moment lies in both; of two ends ("until 30 June 2031") where they lie more than
// the coarser of the two apart.
bool exclude_each_other(const Period& a, const Period& b);

}  // namespace stet::verify
