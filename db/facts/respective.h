// "Leeds and York grew by 3% and 5% respectively": which of two lists goes with which.
#pragma once

#include <utility>
#include <vector>

#include "facts/tree.h"
#include "stet/mention.h"

namespace stet::facts {

// Each name or noun with its figure, as spans of the text; empty without "respectively", or where
// the lists differ in length. `mentions` are those of the sentence, in text order.
std::vector<std::pair<Span, Span>> respective_pairs(const Tree& tree, std::string_view text,
                                                    const std::vector<const Mention*>& mentions);

}  // namespace stet::facts
