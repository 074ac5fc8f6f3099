// The claims of a document, out of its trees and mentions.
#pragma once

#include <vector>

#include "facts/analysis.h"

namespace stet::facts {

// Reads the claims of an analysis whose document, sentences and mentions are filled, in text order: for every checkable
// sentence at least one. A sentence without a tree gives one claim that holds no more than its terms. Deterministic.
std::vector<Claim> read_claims(const Analysis& analysis, const Context& context);

}  // namespace stet::facts
