// One line for each mention of time in a text, so that a test reads like a table.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "facts/analysis.h"

namespace stet::facts {

inline constexpr std::string_view kTuesday =
    "2025-09-30";  // the reference of most tests: Tuesday 30 September 2025

// "late September = 2025-09 [2025-09-16, 2025-10-01)"; an open or unknown end is empty.
inline std::string shown(const Mention& mention, std::string_view text) {
  std::string out = std::string(mention.span.of(text)) + " = " + mention.timex;
  if (!mention.low_time.empty() || !mention.high_time.empty())
    out += " [" + mention.low_time + ", " + mention.high_time + ")";
  return out;
}

inline std::vector<std::string> read(std::string_view text, std::string_view reference = kTuesday) {
  std::vector<std::string> out;
  for (const Mention& mention : read_times(text, reference)) out.push_back(shown(mention, text));
  return out;
}

// The TIMEX3 values alone.
inline std::vector<std::string> values(std::string_view text,
                                       std::string_view reference = kTuesday) {
  std::vector<std::string> out;
  for (const Mention& mention : read_times(text, reference)) out.push_back(mention.timex);
  return out;
}

using Lines = std::vector<std::string>;

struct Case {
  std::string_view text;
  Lines want;
};

}  // namespace stet::facts
