// What a statement adds that its passages do not have.
#pragma once

#include <string>
#include <vector>

#include "verify/borne_out.h"

namespace stet::verify {

// What bears a statement out, and the answers of the same source that bear out a length of time
// of it by a rule of their own ("its head for twelve years", from "head since 2014").
Supports with_figures_of(const std::vector<Answer>& answers, const Answer& supports);

// The details of the statement, as written, of which no passage of `supports` nor its title or
// neighbours has a word, a figure or a time, and which no rule has accounted for. A time that a
// passage's source was published in need not be told again.
std::vector<std::string> details_open(const Statement& statement,
                                      const std::vector<Reached>& reached,
                                      const Supports& supports);

}  // namespace stet::verify
