// What ties a figure of a statement to a figure of a passage: words that both have beside it, other
// figures and times that both give.
#pragma once

#include <cstddef>
#include <optional>

#include "verify/compare.h"

namespace stet::verify {

// A figure that statement and passage both give, exactly and with digits that are hardly the same
// by chance.
struct Pin {
  std::size_t here = 0, there = 0;  // indices of figures
};

// All figures that both give with at least so many telling digits, of the same unit and part of
// their quantity.
std::vector<Pin> pins(const Bout& bout, int least_digits);

// All figures of the statement agree with the passage's; true where it has none.
bool figures_hold(const Bout& bout);

// How many telling words stand near the figure of the statement, or anywhere in it, and near the
// figure of the passage.
std::size_t words_beside(const Bout& bout, Span there);
// Of the weight of the words near `here` the part that stands near `there`, 0 to 1.
double context_of(const Bout& bout, Span here, Span there);

// The passage has every telling word of the statement but its verbs.
bool nouns_complete(const Bout& bout);

// Of the statement's words, its superlative left out, the part that the passage has, 0 to 1.
double matter_covered(const Bout& bout);

// The times nearest to the two places exclude each other.
bool times_exclude(const Bout& bout, Span here, Span there);

// The only figure of the passage that it gives as the earlier value of `now` ("€212 million (€248
// million)", "94, against 168", "from 50 to 40"); nullptr where there is none or more than one.
const Figure* earlier_value(const Reading& passage, const Figure& now);

// A time of the statement that the passage gives, too, by at least its year.
bool time_shared(const Bout& bout);

// How many words, figures and times the passage itself shares with the statement.
std::size_t shared_content(const Bout& bout);
// The same of the whole sentence that the statement stands in: "every one of them on the right
// bank" goes on with what was told.
std::size_t shared_with_sentence(const Bout& bout);

}  // namespace stet::verify
