// What turns a statement round though its words are there: an opposite in a word's place, "despite"
// for "because of", another quarter or year, the day of death for that of birth, a negation.
#pragma once

#include <vector>

#include "verify/decide.h"
#include "verify/statement.h"

namespace stet::verify {

// Each between 0 and 1.
struct Turned {
  double opposite =
      0;  // how much nearer to a word's neighbours its opposite stands than the word itself
  double link = 0;     // a word that joins ("despite", "excluding", "before") for its counterpart
  double quarter = 0;  // a quarter that no passage has, where they have another; or none that has
                       // the statement's figures
  double year = 0;     // the same of years
  double life =
      0;  // a date of birth or death that is not the one in "(12 June 1875 - 1 December 1947)"
  double lived = 0;  // one that is
  double negated =
      0;  // the statement is negated or has "refused", "failed", "unable" ..., the passages are not
  double affirmed = 0;  // the reverse
};

Turned turned(Matcher& matcher, const Statement& statement, const std::vector<Reached>& reached);

}  // namespace stet::verify
