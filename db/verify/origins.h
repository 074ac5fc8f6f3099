// Which pieces of evidence really come from one place: copies, wire stories credited as such, and
// one publisher are one origin.
#pragma once

#include <vector>

#include "verify/compare.h"

namespace stet::verify {

// For each passage the number of its origin, from 1 in order of appearance.
std::vector<int> origins_of(const std::vector<const Prepared*>& passages);

// How many days the one was published before the other, at least 1 where it was; nought where it
// was not or one of them has no date.
int days_before(const SourceRecord& one, const SourceRecord& other);

}  // namespace stet::verify
