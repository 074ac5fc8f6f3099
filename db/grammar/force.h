// What auxiliaries and the verbs above a clause do to it: "may fall", "is set to fall", "failed to
// fall".
#pragma once

#include "grammar/clause.h"

namespace stet::grammar {

struct Pull {
  Force force = Force::fact;
  bool negates = false;  // "failed to agree": it did not agree
};

// `auxiliaries` are the clause's own or those it shares.
Pull force_of(const Tree& tree, const Clause& clause, const std::vector<int>& auxiliaries);

}  // namespace stet::grammar
