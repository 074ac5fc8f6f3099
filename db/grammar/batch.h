// Several short texts parsed side by side.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/sentence.h"

namespace stet::grammar {

struct ToParse {
  std::string_view text;  // must outlive its sentences
  std::vector<Span> sentences;
};

// For each text the trees that parse() gives it, in less time where texts are short. Thread-safe.
std::vector<std::vector<Sentence>> parse_all(const std::vector<ToParse>& texts);

}  // namespace stet::grammar
