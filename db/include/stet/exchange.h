// What the store answers as JSON: one shape for the command line and the server (docs/cli.md,
// docs/http.md).
#pragma once

#include "stet/json.h"
#include "stet/store.h"

namespace stet {

std::string_view to_string(AddOutcome outcome);    // "added", "unchanged", "near_duplicate"
std::string_view to_string(AuditOutcome outcome);  // "valid", "incomplete", "invalid"

Json to_json(const AddResult& result);
Json to_json(const SourceSummary& source);
Json to_json(const ClaimRow& row);
Json to_json(const SearchHit& hit);
Json to_json(const Dispute& dispute);
Json to_json(const LogEntry& entry);
Json to_json(const AuditReport& report);

// "2025-09-29T08:00:00Z" (RFC 3339, UTC) for seconds since 1970.
std::string utc_time(std::int64_t seconds);

}  // namespace stet
