// An audit's checks, for a person or as JSON.
#pragma once

#include "parser.h"
#include "stet/store.h"

namespace stet::cli {

// Prints the checks in their order and the outcome to standard output.
void print_audit(const Common& common, const AuditReport& report);

}  // namespace stet::cli
