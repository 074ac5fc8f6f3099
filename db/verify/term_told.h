// What a comparison is made with ("... more than Mbaye cost", "... fewer than ten years earlier"),
// looked for in a passage: is it told of there?
#pragma once

#include <cstddef>
#include <optional>

#include "verify/decide.h"

namespace stet::verify {

// What stands behind "than", in a passage: its names, its years and most of its words.
struct TermTold {
  bool all = false;         // every word that says something
  bool enough = false;      // every name and year, what is named first, and most of the words
  std::size_t telling = 0;  // names, years and words that were met
};

// How far a passage tells of the words of the statement at `term`: of "the fine that the yard paid
// in 2023" all is told by "The yard paid a fine in 2023", and not enough by "The yard was sold".
// Words that only order times ("ten years earlier") need not be met; such an empty term is told of
// anywhere, with nothing telling.
TermTold term_told(const Statement& statement, const Reached& item, Span term);

// The year that "ten years earlier", "a year before" at `term` lead to, counted from the text's
// own: 2016 for "ten years earlier" in a text of 2026; nothing where no number of years is told or
// the text has no date.
std::optional<int> year_back(const Statement& statement, Span term);

}  // namespace stet::verify
