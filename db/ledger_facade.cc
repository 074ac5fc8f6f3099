// The public face of the log where no store is needed: verifying what was exported.
#include "log/export_audit.h"
#include "stet/store.h"

namespace stet {

AuditReport audit_export(const std::string& directory) { return log::audit_export(directory, {}); }

}  // namespace stet
