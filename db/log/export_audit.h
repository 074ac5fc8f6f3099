// Verifying an exported folder: its list of files, its archive signature, the log in it, and every
// file that follows from the log.
#pragma once

#include <string>
#include <vector>

#include "log/audit.h"
#include "log/export.h"

namespace stet::log {

// Opens no store and no socket. With no keys in `options`, the folder's own log.vkey is used, which
// the report says.
//
// `files` are made again from the log and compared with those of their names. A log that another
// engine read last may have them otherwise: then they are not compared, which the report says.
struct ViewAudit {
  std::vector<GeneratedFile> files;
  std::string engine_version, rules_digest;
};
AuditReport audit_export(const std::string& directory, const AuditOptions& options,
                         const ViewAudit& views = {});

}  // namespace stet::log
