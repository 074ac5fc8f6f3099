// All that is read without a tree: figures and times, in one pass over the text.
#pragma once

#include <string_view>
#include <vector>

#include "facts/tokens.h"
#include "stet/mention.h"

namespace stet::facts {

// What read_quantities() and read_times() of analysis.h find, part by part; settle() puts it in
// order.
std::vector<Mention> read_figures(std::string_view text, std::string_view reference);
// The numbers, percents, money, measures, counts and ordinals of one part of a text, behind those
// of the parts before it.
std::vector<Mention> quantities_of(const Tokens& part, std::vector<Mention> before);

}  // namespace stet::facts
