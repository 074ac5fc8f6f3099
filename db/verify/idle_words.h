// Words of a statement that say nothing beyond what its figure is of.
#pragma once

#include <cstddef>

#include "verify/decide.h"

namespace stet::verify {

// True where the term of that index says no more of a figure than the passage that bears it out:
// the "people" of those who came, where it counts spectators; the "number" of complaints, where it
// tells the same of complaints and of nothing narrower.
bool told_by_figure(const Reached& item, const Reading& own, std::size_t index);

// "The number of complaints": a count, and nothing else that a passage may tell of complaints.
bool is_number_of(const Reading& reading, std::size_t index);
// The figure by which the passage bears such a number out counts something else.
bool counts_another(const Reached& item, const Reading& own, std::size_t index);

}  // namespace stet::verify
