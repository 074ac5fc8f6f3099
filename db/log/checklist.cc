// The list of checks that an audit ran.
#include "log/checklist.h"

#include <algorithm>

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

void Checklist::erased(std::uint64_t index, std::uint64_t notice) {
  const ErasedEntry entry{static_cast<std::int64_t>(index), static_cast<std::int64_t>(notice)};
  const auto place = std::lower_bound(
      erased_.begin(), erased_.end(), entry,
      [](const ErasedEntry& a, const ErasedEntry& b) { return a.index < b.index; });
  if (place == erased_.end() || place->index != entry.index) erased_.insert(place, entry);
}

bool Checklist::passed(std::string_view name) const {
  for (const Item& item : items_)
    if (item.name == name) return item.bad == 0;
  return false;
}

AuditReport Checklist::report() const {
  AuditReport out{.outcome = outcome_, .checks = {}, .erased = erased_};
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
