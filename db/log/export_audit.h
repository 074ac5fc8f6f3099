// Verifying an exported folder: its list of files, its archive signature, the log in it, and every
// file that follows from the log.
#pragma once

#include <string>

#include "log/audit.h"

namespace stet::log {

// Opens no store and no socket. With no keys in `options`, the folder's own log.vkey is used, which
// the report says.
AuditReport audit_export(const std::string& directory, AuditOptions options);

}  // namespace stet::log
