// Whether a negation that one of two sentences has and the other has not makes them contradict each
// other.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// What is negated is another matter: an opposite stands beside it ("did not take the same", "took a
// different one"), it is only not believed, shown or checked, only not told of all of them, it is
// set against what follows ("not one march but several"), or it is told of another speaker ("I",
// "you").
bool negates_otherwise(const Bout& bout);

// "No reason to say that he was not sober": one negation governs another.
bool negated_twice(const Reading& reading);

}  // namespace stet::verify
