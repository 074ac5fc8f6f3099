// What has to be the same before two figures, or two times, may be set against each other: who did it, what was done, what was
// measured.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// True where the doer, the deed and the thing measured of the statement's claims about the words at `at` all stand in the passage
// (the doer may stand in its title or beside it). A claim that names none of them passes.
bool same_frame(const Bout& bout, Span at);

// True where the same deed is told: some clause of the passage has the statement's verb, and not a colourless one.
bool same_telling_deed(const Bout& bout, Span at);

// Sources that tell of one thing seldom differ tenfold: then it is another thing. A slip of scale shows by its digits.
bool tenfold(const Quantity& claimed, const Quantity& found);

}  // namespace stet::verify
