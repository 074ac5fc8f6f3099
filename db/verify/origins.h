// Which pieces of evidence really come from one place: copies, wire stories credited as such, and
// one publisher are one origin.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// For each passage the number of its origin, from 1 in order of appearance.
std::vector<int> origins_of(const std::vector<const Prepared*>& passages);

// Neither AI-written nor retracted: those never decide alone.
bool trusted(const SourceRecord& source);

// Is `other` of an origin that none of the others has?
bool of_own_origin(const std::vector<const Prepared*>& others, const Prepared& other);
// The same of the passages of answers.
bool of_own_origin(const std::vector<const Answer*>& answers, const Prepared& other);

// How many days the one was published before the other, at least 1 where it was; nought where it
// was not or one of them has no date.
int days_before(const SourceRecord& one, const SourceRecord& other);
// The passage was published more than so many days before the sources of all the answers: what it
// says may have been overtaken by them.
bool overtaken(const std::vector<const Answer*>& answers, const Prepared& passage, int days);

}  // namespace stet::verify
