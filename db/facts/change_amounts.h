// The amounts of a change: where it starts, where it ends, by how much it goes.
#pragma once

#include <optional>
#include <string>

#include "facts/sentence_view.h"

namespace stet::facts {

// The amounts of the clause dealt out to from, to and by how much.
struct Amounts {
  std::optional<Quantity> from, to, delta;
};
Amounts amounts_of(const SentenceView& view, const Clause& clause);

bool is_amount(const Mention& m);
// The preposition in front of a mention, hedges aside: "from", "to", "by", "of", or empty.
std::string marker_of(const SentenceView& view, const Mention& m);
// "to 23.4 billion, or 2.9% of GDP": the same amount in another measure.
bool is_restated(const SentenceView& view, const Mention& m);
// "from 58% to 64%" is one mention with both ends; true where it is and they were free.
bool takes_ends(const SentenceView& view, const Mention& m, Amounts& out);
// A mention as a step: points beside a percentage are percentage points, "a third" is 33.3%.
Quantity step_of(const SentenceView& view, const Mention& m);

}  // namespace stet::facts
