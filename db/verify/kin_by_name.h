// What kin two people are to each other, where statement and source may tell of either by name or
// by office: "a cousin of the vice-chancellor", "Jon and Ngozi Hartley are cousins".
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// Bears the bond out, or refutes it by another one of the same two people that excludes it. An
// office stands for whoever the passages reached name as its holder, where they name one alone.
std::vector<Answer> kin_by_name(const Statement& statement, const std::vector<Reached>& reached);

}  // namespace stet::verify
