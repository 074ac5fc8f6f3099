// Figures of other origins that are probably of the same thing as one of the statement's: the same
// kind and unit, of like size, told of the same noun at the same time.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// How surely the other figure is of the same thing.
enum class Likeness : unsigned char {
  likely,  // too likely for the statement to stand unquestioned, too little to say that the sources
           // disagree
  sure,    // subject and measure are tied on both sides
};

struct OtherFigure {
  const Prepared* passage = nullptr;
  std::size_t facet = 0;  // index in the statement's figures
  std::size_t at = 0;     // index in the passage's figures
  Likeness likeness = Likeness::likely;
};

// True where the words behind a figure make it one of a part, or a difference: "nine of them",
// "nine more". `behind` is where the figure ends in `text`.
bool part_of_it(std::string_view text, std::size_t behind);

// The likeliest one among what was reached, where `bearing` bear the statement out; none of an
// origin of theirs, of an AI-written or retracted source, or of one that has the statement's
// figure, too.
std::optional<OtherFigure> other_figure(const Statement& statement,
                                        const std::vector<Reached>& reached,
                                        const std::vector<const Answer*>& bearing);

}  // namespace stet::verify
