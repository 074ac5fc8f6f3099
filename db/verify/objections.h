// What another origin says against a statement that is borne out, where no comparison by itself
// would refute it.
#pragma once

#include <optional>
#include <vector>

#include "verify/borne_out.h"

namespace stet::verify {

enum class Weight : unsigned char {
  doubt,  // too much for the statement to stand, too little to say that the sources disagree
  clash,  // the sources disagree
};

struct Objection {
  Answer answer;  // made to refute
  Weight weight = Weight::doubt;
};

// The weightiest that a source of an origin of its own, of the draft's matter, neither AI-written
// nor retracted, makes against the statement that `bearing` bear out: a refutation that only a
// surer answer outweighed, the deed denied, a record counted from another year or held in another
// place. nullopt where there is none.
std::optional<Objection> objection_to(const Statement& statement,
                                      const std::vector<Reached>& reached,
                                      const std::vector<Answer>& answers, const Supports& bearing);

}  // namespace stet::verify
