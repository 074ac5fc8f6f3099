// A report for a person, readable at 80 columns: file:line:col, the statement, verdict, reason,
// evidence, derivation.
#pragma once

#include <string>

#include "stet/report.h"

namespace stet::cli {

enum class Detail {
  brief,
  full
};  // full adds the derivation of supported statements, what was searched, and proofs

std::string report_text(const Report& report, Detail detail);
// One finding with its evidence, as in the report.
std::string finding_text(const Finding& finding, const std::string& path, Detail detail);

}  // namespace stet::cli
