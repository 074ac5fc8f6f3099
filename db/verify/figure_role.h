// What a figure is of its quantity: the amount itself, the difference between two amounts, or how
// many times one is the other.
//
// "Sales were 8 million", "sales rose by 8 million" and "8 million more than Norsk sold" speak of
// three different quantities; a figure is only set against one of its own part.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

enum class Part : unsigned char { amount, difference, factor };
enum class Direction : unsigned char { none, up, down, flat };

struct FigureRole {
  Part part = Part::amount;
  Direction direction = Direction::none;  // of a difference: which way
};

// The role of the figure at `figure`; `of` is the end of what is counted, or of the figure itself.
// Reads the words of its own clause only, up to a few on either side.
FigureRole role_of(std::string_view text, Span figure, std::size_t counted_end);

// One of the two is up, the other down.
bool opposite(Direction a, Direction b);
// Which way a word points, in any of its forms: "rose", "more", "cut", "unchanged".
Direction direction_of_word(std::string_view lower);

}  // namespace stet::verify
