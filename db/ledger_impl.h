// What the files of the facade that speak of the log share.
#pragma once

#include "log/audit.h"
#include "stet/ledger.h"

namespace stet {

// Throws Error(invalid) where a part of it cannot be read.
log::AuditOptions options_of(const Trust& trust);

}  // namespace stet
