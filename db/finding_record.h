// The record of a finding: what a recorded check keeps of it, under a salted digest in the signed
// statement. Evidence names the extraction statement and the place, never the words of a source;
// the message and the derivation may quote them, which is why a record can be erased on its own.
#pragma once

#include <string>
#include <vector>

#include "stet/report.h"

namespace stet {

Json record_of(const Finding& finding);
// The extraction statements (raw digests) that a finding shows as evidence, each once, sorted.
std::vector<std::string> evidence_of(const Finding& finding);
std::vector<std::string> evidence_of_record(const Json& record);

// Counts by verdict as in a report, for the statement.
Json verdict_counts(const Report& report);

}  // namespace stet
