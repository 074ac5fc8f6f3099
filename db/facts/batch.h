// Several short documents read side by side.
#pragma once

#include <vector>

#include "facts/analysis.h"

namespace stet::facts {

struct ToAnalyse {
  text::Document document;
  Context context;
};

// For each document what analyse() reads out of it, in less time where documents are short. Thread-safe.
std::vector<Analysis> analyse_all(std::vector<ToAnalyse> documents);

}  // namespace stet::facts
