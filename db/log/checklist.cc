// The list of checks that an audit ran.
#include "log/checklist.h"

#include "stet/error.h"

namespace stet::log {

void wrong(const std::string& detail) { throw Error(Code::corrupt, detail); }

void Checklist::open(std::string_view name, std::string_view meaning) {
  items_.push_back(
      {.name = std::string(name), .meaning = std::string(meaning), .note = {}, .fault = {}});
}

Checklist::Item& Checklist::item(std::string_view name) {
  for (Item& item : items_)
    if (item.name == name) return item;
  throw Error(Code::internal, "an audit has no check named " + std::string(name));
}

void Checklist::good(std::string_view name) { ++item(name).good; }

void Checklist::fail(std::string_view name, Severity severity, const std::string& detail) {
  Item& found = item(name);
  if (found.bad++ == 0) found.fault = detail;
  if (severity == Severity::invalid)
    outcome_ = AuditOutcome::invalid;
  else if (outcome_ == AuditOutcome::valid)
    outcome_ = AuditOutcome::incomplete;
}

void Checklist::note(std::string_view name, const std::string& words) { item(name).note = words; }

bool Checklist::passed(std::string_view name) const {
  for (const Item& item : items_)
    if (item.name == name) return item.bad == 0;
  return false;
}

AuditReport Checklist::report() const {
  AuditReport out{.outcome = outcome_, .checks = {}};
  for (const Item& item : items_) {
    AuditCheck check{
        .name = item.name, .passed = item.bad == 0, .detail = item.fault, .meaning = {}};
    if (check.passed) {
      check.detail = item.note.empty() ? (item.good == 0 ? "nothing to compare"
                                                         : std::to_string(item.good) + " compared")
                                       : item.note;
    } else {
      check.meaning = item.meaning;
      if (item.bad > 1) check.detail += " (and " + std::to_string(item.bad - 1) + " more)";
    }
    out.checks.push_back(std::move(check));
  }
  return out;
}

}  // namespace stet::log
