// Rules over finished trees, where the guidelines of the treebanks are firm and the model wavers.
#pragma once

#include <vector>

#include "grammar/sentence.h"

namespace stet::grammar {

// Attaches punctuation by the UD guidelines: a pair of marks to the head of what it encloses, a
// final mark to the root, any other to the lower of the two heads it stands between, and never so
// that arcs cross. Heads of other words stay.
void attach_punctuation(std::vector<Token>& tokens);

// Moves a noun that is conjoined to a verb ("grew 3% and 5%") to the noun phrase before it, and
// puts labels right that cannot stand where they do ("acl" under a verb).
void repair_arcs(std::vector<Token>& tokens);

}  // namespace stet::grammar
