// What dimension a measured amount is of: "2.4 km long" is a length, "a height of 30 m" a height.
#pragma once

#include <string_view>

#include "facts/sentence_view.h"

namespace stet::facts {

// By the words beside the amount, or by a unit that leaves no choice (km² is an area); empty where
// neither tells. One of "age", "area", "depth", "distance", "height", "length", "speed",
// "temperature", "thickness", "volume", "weight", "width".
std::string_view dimension_of(const SentenceView& view, const Clause& clause,
                              const Mention& amount);

}  // namespace stet::facts
