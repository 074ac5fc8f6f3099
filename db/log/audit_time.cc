// What anchors prove about the entries' times.
#include "log/audit_time.h"

#include <algorithm>
#include <set>

#include "log/time.h"

namespace stet::log {
namespace {

constexpr std::size_t kShown = 12;

std::string range_words(const Interval& range) {
  std::string out = range.end - range.first == 1 ? "entry " + std::to_string(range.first)
                                                 : "entries " + std::to_string(range.first) +
                                                       " to " + std::to_string(range.end - 1);
  if (range.after) out += " after " + rfc3339(*range.after);
  if (range.before)
    out += std::string(range.after ? " and" : "") + " before " + rfc3339(*range.before);
  return range.after || range.before ? out : out + " at no proven time";
}

}  // namespace

void TimeAudit::take(std::uint64_t index, const Statement& statement) {
  const std::string name = "entry " + std::to_string(index) + ": ";
  const Anchor item = read_anchor(statement);
  if (item.head.size > index) wrong(name + "it anchors a checkpoint that is not before it");
  const std::vector<SignedCheckpoint> stored = reader_.checkpoints(item.head.size - 1, 1);
  if (stored.empty() || stored[0].head.size != item.head.size ||
      sha256(stored[0].note) != item.checkpoint)
    wrong(name + "it anchors a checkpoint over " + std::to_string(item.head.size) +
          " entries that the log does not hold");
  if (tree_.root_at(item.head.size) != item.head.root)
    wrong(name + "it names another root than the log had");
  AnchorFinding found;
  try {
    found = open_anchor(item, trust_);
  } catch (const Error& error) {
    wrong(name + error.what());
  }
  words_.push_back("size " + std::to_string(item.head.size) + ": " + found.words);
  if (found.state == AnchorState::anchored_and_checked)
    proven_.push_back({index, item.head.size, *found.not_before, *found.not_after});
}

// An entry below an anchored size is older than the token; one behind the anchor is younger.
std::vector<Interval> TimeAudit::intervals(std::uint64_t size) const {
  std::set<std::uint64_t> ends = {size};
  for (const Proven& item : proven_) {
    ends.insert(item.size);
    ends.insert(item.index);
  }
  std::vector<Interval> out;
  std::uint64_t first = 0;
  for (const std::uint64_t end : ends) {
    Interval range{.first = first, .end = end, .after = {}, .before = {}};
    for (const Proven& item : proven_) {
      if (item.index <= first && (!range.after || item.not_before > *range.after))
        range.after = item.not_before;
      if (item.size >= end && (!range.before || item.not_after < *range.before))
        range.before = item.not_after;
    }
    if (end > first) out.push_back(range);
    first = end;
  }
  return out;
}

void TimeAudit::finish(std::uint64_t size) const {
  if (words_.empty()) {
    list_.note("time",
               "no anchors: the times in the statements are what their signers' clocks said");
    return;
  }
  std::string note;
  const std::size_t skip = words_.size() > kShown ? words_.size() - kShown : 0;
  if (skip > 0) note = std::to_string(skip) + " older anchors; ";
  for (std::size_t i = skip; i < words_.size(); ++i) note += words_[i] + "; ";
  const std::vector<Interval> ranges = intervals(size);
  if (proven_.empty()) {
    note += "no entry has a proven time";
  } else {
    for (std::size_t i = ranges.size() > kShown ? ranges.size() - kShown : 0; i < ranges.size();
         ++i)
      note += range_words(ranges[i]) + (i + 1 < ranges.size() ? "; " : "");
  }
  list_.note("time", note);
}

}  // namespace stet::log
