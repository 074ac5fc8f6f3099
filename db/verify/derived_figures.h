// Figures that no source states but that follow from others that one states: differences, sums,
// rates of change, parts of a whole, multiples, and years counted from a date.
//
// A derived figure supports only where it is telling (two digits, or a named operation over two
// figures of one passage) and the passages that hold its operands cover what the statement speaks
// of. Only a stretch of years whose first and last are stated refutes.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// An answer for every passage that holds an operand; all passages of one derivation come from one
// source.
std::vector<Answer> derive_figures(const Statement& statement, const std::vector<Reached>& reached);

}  // namespace stet::verify
