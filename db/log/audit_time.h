// The part of an audit that speaks of time: what each anchor proves, and between which times the
// entries were made.
#pragma once

#include <string>
#include <vector>

#include "log/anchor.h"
#include "log/audit_tree.h"
#include "log/checklist.h"

namespace stet::log {

// Entries [first, end) were made after `after` and before `before`, as far as that is proven.
struct Interval {
  std::uint64_t first = 0, end = 0;
  std::optional<std::int64_t> after, before;
};

// Fills the check "time".
class TimeAudit {
 public:
  TimeAudit(const LogReader& reader, const TreeAudit& tree, const TimeTrust& trust, Checklist& list)
      : reader_(reader), tree_(tree), trust_(trust), list_(list) {}

  // The anchor statement at `index`. Throws Error(corrupt) where it does not hold.
  void take(std::uint64_t index, const Statement& statement);
  void finish(std::uint64_t size) const;

 private:
  struct Proven {
    std::uint64_t index = 0, size = 0;
    std::int64_t not_before = 0, not_after = 0;
  };
  std::vector<Interval> intervals(std::uint64_t size) const;

  const LogReader& reader_;
  const TreeAudit& tree_;
  const TimeTrust& trust_;
  Checklist& list_;
  std::vector<Proven> proven_;  // by anchors whose authority or block is one we know
  std::vector<std::string> words_;
};

}  // namespace stet::log
