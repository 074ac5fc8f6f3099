// Whether two figures, or two opposite deeds, are told of the same stretch of the world: the same
// part of a whole, the same place, the same time.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// True where what stands by the figures shows two scopes: words of the same slot that are not the
// same ("17 goals in the league", "21 goals in all competitions"), a word before the same noun that
// only one of them has ("net debt", "debt"), an adverb of place that only one has ("at home",
// "nationwide"), or times that do not meet. `claimed` counts in the statement, `found` in the
// passage.
bool other_scope(const Bout& bout, Span claimed, Span found);

// True where a stated time of the statement meets none of the passage's, or lies far from the date
// of a source that states none.
bool other_time(const Bout& bout);

// True where the passage tells its deed as one that came after something ("took place a week
// later", "reopened the next day") and the statement does not: of two opposite deeds both may be
// true, one after the other.
bool came_later(const Bout& bout);

// True where the statement has a name that stands neither in the passage nor around it.
bool other_name(const Bout& bout);

// True where a name of the statement belongs to something else in the passage: "Velm", "the
// province of Velm", "the Velm chamber".
bool other_bearer(const Bout& bout);

// True where what one of the two negates says more than what the other affirms: not to stop at
// night leaves room for stopping, not to run for president for running. Also where a comparison is
// negated ("not as large as"), and where the affirmed is still to come.
bool other_negation(const Bout& bout);

// "The girl is missing", "the girl's bicycle was found": true where what the statement tells the
// deed `claimed` of only owns the thing that the passage tells it of.
bool only_owns(const Bout& bout, const Term& claimed);

// True where `claimed` is a direction and the passage tells its own of somebody or something else
// by name: "Brevia is the largest in the northern valleys", "Kestrel is in the southern".
bool direction_of_another(const Bout& bout, const Term& claimed);

}  // namespace stet::verify
