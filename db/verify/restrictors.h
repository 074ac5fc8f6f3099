// Words that narrow, widen, turn or compare ("only", "never", "fastest", "fewer"): `supported`
// means that the passages have them, too.
#pragma once

#include <string>
#include <vector>

#include "verify/borne_out.h"

namespace stet::verify {

// Appends the words of the statement that narrow, widen or turn it and that no passage of
// `supports` has in these words or in ones that say the same: "the only bridge" against "a bridge"
// adds "only", against "the sole bridge" nothing. "No fewer than 40" and the "every" of a reckoned
// ratio restrict nothing.
void add_restrictors(std::vector<std::string>& out, const Statement& statement,
                     const std::vector<Reached>& reached, const Supports& supports);

// Appends the comparatives of the statement that no passage of `supports` has in some degree:
// "fewer pupils enrolled" adds "fewer" against "pupils enrolled", against "the fewest pupils"
// nothing. Those beside a figure, and all of them where a rule for changes, ratios, orders or
// figures has made the comparison, are left to that.
void add_comparisons(std::vector<std::string>& out, const Statement& statement,
                     const std::vector<Reached>& reached, const Supports& supports);

}  // namespace stet::verify
