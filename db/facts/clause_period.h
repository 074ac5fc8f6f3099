// When a clause says that something was so.
#pragma once

#include "facts/sentence_view.h"

namespace stet::facts {

// The time that the clause itself names, bounds, comparisons and the dates of other deeds aside;
// else that of the clause around it, which is then not `stated`.
Period period_for(const SentenceView& view, const Clause& clause);

}  // namespace stet::facts
