// A count of votes as minutes and reports give it: "For 20, against 16, abstentions 2", "17 in
// favour, 21 against", "Ayes 51, noes 49".
#pragma once

#include <optional>

#include "facts/sentence_view.h"

namespace stet::facts {

struct Tally {
  const Mention* in_favour = nullptr;   // of the view's mentions; never null in a tally
  const Mention* against = nullptr;     // likewise
  const Mention* abstaining = nullptr;  // null where nobody is said to have abstained
  Span span;                            // from the first of them to the last, their words included
};

// The votes for and against of a sentence that names both sides once each; none in any other.
std::optional<Tally> tally_of(const SentenceView& view);

}  // namespace stet::facts
