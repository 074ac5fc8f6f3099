// Prints what an audit found.
#include "audit_text.h"

#include <iostream>
#include <set>

#include "stet/exchange.h"
#include "terminal.h"

namespace stet::cli {
namespace {

// ", content erased (notice 11)"
std::string erased_text(const AuditReport& report) {
  std::set<std::int64_t> notices;
  for (const ErasedEntry& entry : report.erased) notices.insert(entry.notice);
  if (notices.empty()) return {};
  std::string out;
  for (const std::int64_t notice : notices)
    out += (out.empty() ? "" : ", ") + std::to_string(notice);
  return std::string(", content erased (notice") + (notices.size() > 1 ? "s " : " ") + out + ")";
}

}  // namespace

void print_audit(const Common& common, const AuditReport& report) {
  if (common.json) {
    std::cout << to_json(report).dump(1) << '\n';
    return;
  }
  for (const AuditCheck& check : report.checks) {
    const std::string mark =
        check.passed ? coloured(Colour::green, "ok    ") : coloured(Colour::red, "FAILED");
    std::cout << wrapped(check.name + ": " + check.detail, mark + "  ", "        ");
    if (!check.meaning.empty()) std::cout << wrapped(check.meaning, "        ", "        ");
  }
  std::cout << to_string(report.outcome) << erased_text(report) << ": log size " << report.log_size
            << ", root " << report.log_root << '\n';
}

}  // namespace stet::cli
