// Origins that give other figures for the same thing: what makes a statement `conflicting`.
#pragma once

#include <optional>
#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// An origin that has a figure of the statement, and one of its own that has another. The rival's
// answer is made to refute.
struct Disagreement {
  Answer bears, rival;
};

// What speaks against a statement that `bearing` bear out: a figure that cannot be true together
// with it, in a source of its own, or a source that takes the figure up as somebody's and gives
// another ("The club counts 400. The register shows 350.").
std::optional<Answer> rival_of(const Statement& statement, const std::vector<Reached>& reached,
                               const std::vector<Answer>& answers,
                               const std::vector<const Answer*>& bearing);

// A figure of another origin that is probably of the same thing, where `bearing` bear the statement
// out: too little to say that the sources disagree, too much to let the statement stand.
std::optional<Answer> doubt_about(const Statement& statement, const std::vector<Reached>& reached,
                                  const std::vector<const Answer*>& bearing);

// What speaks for and against a statement that is not borne out as a whole: one of its figures is
// told of the same thing by one origin, and another figure by another one.
std::optional<Disagreement> disagreement(const Statement& statement,
                                         const std::vector<Reached>& reached,
                                         const std::vector<Answer>& answers);

// The same where a passage refutes the statement by a figure: another origin has the statement's
// figure, told of the same thing or beside most of its words.
std::optional<Disagreement> defended(const Statement& statement,
                                     const std::vector<Reached>& reached, const Answer& refuting);

}  // namespace stet::verify
