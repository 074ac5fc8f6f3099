// The map between a normalised text and the bytes of its file.
#include <algorithm>

#include "text/document.h"

namespace stet::text {
namespace {

using Run = PositionMap::Run;

// How many bytes of the file one step stands for; a run without steps is one step as a whole.
struct Scale {
  std::size_t text = 1;
  std::size_t bytes = 1;
  bool operator==(const Scale&) const = default;
};

Scale scale_of(const Run& run) {
  if (run.text_size == run.byte_size) return {1, 1};
  if (run.step == 0) return {run.text_size, run.byte_size};
  return {run.step, run.byte_size / (run.text_size / run.step)};
}

bool is_stepped(const Run& run) { return run.step != 0 || run.text_size == run.byte_size; }

// Where the part of the run in front of (rounded down) or up to (rounded up) `text` ends in the
// file.
std::size_t floor_in(const Run& run, std::size_t text) {
  const Scale scale = scale_of(run);
  return run.bytes + (text - run.text) / scale.text * scale.bytes;
}
std::size_t ceil_in(const Run& run, std::size_t text) {
  const Scale scale = scale_of(run);
  return run.bytes + (text - run.text + scale.text - 1) / scale.text * scale.bytes;
}

// The part of the run that covers [start, end) of its text, widened to whole steps.
Run cut(const Run& run, std::size_t start, std::size_t end) {
  const Scale scale = scale_of(run);
  const std::size_t first = (start - run.text) / scale.text;
  const std::size_t last = (end - run.text + scale.text - 1) / scale.text;
  return {.text = run.text + first * scale.text,
          .bytes = run.bytes + first * scale.bytes,
          .text_size = (last - first) * scale.text,
          .byte_size = (last - first) * scale.bytes,
          .step = run.step};
}

}  // namespace

void PositionMap::append(Run run) {
  if (run.text_size == 0) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool adjoins =
        last.text + last.text_size == run.text && last.bytes + last.byte_size == run.bytes;
    if (adjoins && is_stepped(last) && is_stepped(run) && scale_of(last) == scale_of(run)) {
      last.text_size += run.text_size;
      last.byte_size += run.byte_size;
      return;
    }
  }
  runs_.push_back(run);
}

std::size_t PositionMap::first_run_ending_after(std::size_t text) const {
  const auto found = std::partition_point(runs_.begin(), runs_.end(), [text](const Run& run) {
    return run.text + run.text_size <= text;
  });
  return static_cast<std::size_t>(found - runs_.begin());
}

Span PositionMap::to_bytes(Span text) const {
  if (runs_.empty()) return {};
  const std::size_t first = first_run_ending_after(text.start);
  if (first == runs_.size()) {
    const std::size_t end = runs_.back().bytes + runs_.back().byte_size;
    return {end, end};
  }
  const std::size_t start = floor_in(runs_[first], std::max(text.start, runs_[first].text));
  if (text.empty()) return {start, start};
  const std::size_t last = std::min(first_run_ending_after(text.end - 1), runs_.size() - 1);
  const std::size_t in_last = std::min(text.end, runs_[last].text + runs_[last].text_size);
  return {start, std::max(start, ceil_in(runs_[last], in_last))};
}

std::vector<Run> PositionMap::between(Span text) const {
  std::vector<Run> out;
  for (std::size_t i = first_run_ending_after(text.start);
       i < runs_.size() && runs_[i].text < text.end; ++i) {
    const Run& run = runs_[i];
    out.push_back(
        cut(run, std::max(text.start, run.text), std::min(text.end, run.text + run.text_size)));
  }
  return out;
}

PositionMap PositionMap::then(const PositionMap& next) const {
  PositionMap out;
  std::size_t at = 0;  // run of `next`; both maps are walked once
  const auto& others = next.runs_;
  for (const Run& run : runs_) {
    while (at < others.size() && others[at].text + others[at].text_size <= run.bytes) ++at;
    if (run.text_size != run.byte_size || at == others.size()) {
      const Span bytes = next.to_bytes({run.bytes, run.bytes + run.byte_size});
      out.append({.text = run.text,
                  .bytes = bytes.start,
                  .text_size = run.text_size,
                  .byte_size = bytes.size()});
      continue;
    }
    const std::size_t end = run.bytes + run.byte_size;
    std::size_t done = run.bytes;  // in the text of `next`
    for (std::size_t i = at; i < others.size() && done < end; ++i) {
      const Run& other = others[i];
      const std::size_t stop = std::min(end, other.text + other.text_size);
      if (stop <= done) continue;
      Run part = cut(other, std::max(done, other.text), stop);
      part.text = run.text + (done - run.bytes);
      if (part.text_size != stop - done) part.step = 0;
      part.text_size = stop - done;
      out.append(part);
      done = stop;
    }
  }
  return out;
}

}  // namespace stet::text
