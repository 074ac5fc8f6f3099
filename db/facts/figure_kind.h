// What sort of claim a figure makes: a count, a share, money, a measure, an age, a duration.
#pragma once

#include <optional>

#include "facts/sentence_view.h"

namespace stet::facts {

// Empty where the figure says nothing by itself: an anaphor ("the two"), an age at some time, the
// length in the name of a bond, a bare number that is no argument.
std::optional<ClaimKind> kind_of(const SentenceView& view, const Mention& m);

// "a magnitude 6.8 earthquake": how strong, not how many.
bool is_magnitude(const SentenceView& view, const Mention& m);

}  // namespace stet::facts
