// Refutations that count for nothing once the other passages are heard: each answer comes from one
// passage alone, and here the rest of its source, or the speaker that the statement names, is set
// beside it.
#pragma once

#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// Makes neutral what refutes by an opposite word or a negation where another sentence of the same
// source has the statement nearly in full: a source with "the ferry runs again" in one sentence
// does not contradict it by "the ferry was stopped in May" in another.
void silence_side_words(const std::vector<Reached>& reached, std::vector<Answer>& answers);

// Makes neutral what refutes by another speaker where some passage names the claimed one beside the
// same content: the mayor and the minister may both have said it.
void silence_other_speakers(const Statement& statement, const std::vector<Reached>& reached,
                            std::vector<Answer>& answers);

// Where a passage has the statement's whole sentence word for word, removes all refutations by its
// source, and, where another source still refutes it, adds answers that bear the whole and each
// figure and time out: the two disagree.
void hear_own_words(const Statement& statement, const std::vector<Reached>& reached,
                    std::vector<Answer>& answers);

}  // namespace stet::verify
