// What of a statement stays open where passages bear parts of it out: `supported` means all of it.
#pragma once

#include <string>
#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// One passage's answer, or several that bear the parts out one by one.
using Supports = std::vector<const Answer*>;

// Does the decision rest on this passage?
bool rests_on(const Supports& supports, const Prepared* passage);

// What passages that bear out every figure and time of the statement leave open of its other
// content, as words of the statement in its order: names, words that narrow or widen it ("only",
// "fastest", "no"), the words of an apposition, its deed, and other content words where they are
// too many. Empty where all of it is borne out.
std::vector<std::string> left_open(const Statement& statement, const std::vector<Reached>& reached,
                                   const Supports& supports);

// The same of a rule that compares one side of a statement (an office, a window, a first place),
// which accounts for the words `about` of its answer: the other figures and times of the statement
// have to be borne out by its source, too.
std::vector<std::string> left_open_beside(const Statement& statement,
                                          const std::vector<Reached>& reached,
                                          const Answer& answer);

}  // namespace stet::verify
