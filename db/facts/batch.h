// Several short documents read side by side.
#pragma once

#include <vector>

#include "facts/analysis.h"

namespace stet::facts {

// Mentions alone take a tenth less time.
enum class Wanted { mentions, mentions_and_claims };

struct ToAnalyse {
  text::Document document;
  Context context;
  Wanted wanted = Wanted::mentions_and_claims;
};

// For each document what analyse() reads out of it, in less time where documents are short.
// Thread-safe.
std::vector<Analysis> analyse_all(std::vector<ToAnalyse> documents);
// The same with all trees of every document held, however long: for what is known to be short.
std::vector<Analysis> analyse_whole(std::vector<ToAnalyse> documents);

}  // namespace stet::facts
