// The verifier: claims of a draft against a library of sources. Retrieve, align, compare, decide
// (DESIGN section 5).
#pragma once

#include <string>
#include <vector>

#include "facts/analysis.h"
#include "stet/report.h"
#include "verify/library.h"

namespace stet::verify {

struct Options {
  std::string as_of;      // YYYY-MM-DD; empty: everything counts
  std::string path;       // of the draft, part of the findings' ids
  std::string published;  // of the draft: the date that its relative dates count from; empty: its
                          // front matter's
};

// One finding for each checkable statement of the draft, in text order; suppressed statements
// included, marked so. `bytes` is the draft's file as read. Deterministic. Thread-safe as far as
// the library is.
std::vector<Finding> check(const facts::Analysis& draft, std::string_view bytes,
                           const Library& library, const Options& options);

// The answer for one claim sentence against given passages alone (`stet judge`).
struct Judgement {
  Verdict verdict = Verdict::not_enough_evidence;
  std::string reason, rule, message;
  std::vector<std::string> derivation;
  double support = 0;  // [-1, 1]: 1 surely supported, -1 surely refuted, 0 no idea
};
Judgement judge(std::string_view claim, const std::vector<std::string>& evidence,
                std::string_view published);

// Many at once: for each the answer that judge() gives, in less time, since a text that occurs
// again is read once and short texts are read side by side. Some hundred at a time are as good as
// more; memory grows with their number.
struct Pair {
  std::string claim;
  std::vector<std::string> evidence;
  std::string published;  // YYYY-MM-DD or empty
};
std::vector<Judgement> judge_all(const std::vector<Pair>& pairs);

}  // namespace stet::verify
