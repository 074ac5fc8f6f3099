// Figures that a text states in relation to others: "206 of the 400 seats", "nine cents of every
// euro", "eight times as much", "doubled", "all nine teachers", "most of", "about a seventh"; and
// figures that leave out their unit because the one before has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verify/reading.h"

namespace stet::verify {

// Shares that two counts of a passage make: "206 of the 400 seats" is 51.5%, "34 matches, of which
// 31 ..." 91.2%.
std::vector<Figure> counted_shares(const Reading& reading);

// A count of a text and the count of the whole that it is a part of, by index of its figures.
struct PartOf {
  std::size_t part = 0, whole = 0;
};
std::vector<PartOf> counted_parts(const Reading& reading);

// "Of the brewery's 1,250 employees": the figure is led in as the whole of which what follows tells
// a part.
bool leads_in_whole(std::string_view text, Span whole);

// "Most", "a majority", "a minority", read as a share.
bool half_in_words(const Quantity& quantity);

// Shares and factors put in words: "nine cents out of every euro" (9%), "all 41 members" (100%),
// "twice", "quadrupled", "eight times what it cost" (unit "x"). The figures that they replace are
// named by index.
struct Worded {
  std::optional<Figure>
      figure;  // none where what was read as a figure is none ("half a mark" is no share)
  std::vector<std::size_t> replaces;  // indices of figures of the reading
};
std::vector<Worded> worded_figures(const Reading& reading);

// A number without a unit as it is meant after `before`, which has one: "spend 412.6 billion marks
// and take in 389.2 billion". nullopt where it stands as it is. Spans count in `text`.
std::optional<Mention> with_unit_of(std::string_view text, const Mention& number,
                                    const Mention& before);

}  // namespace stet::verify
