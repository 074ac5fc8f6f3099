// What keeps two figures from being set against each other: another thing, part, name, time, rate
// or measure.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// True where a name narrows the passage's figure that the statement does not speak of: "eight in
// Lower Orrin", "Skerrywing's 9.7 million".
bool name_narrows(const Bout& bout, const Figure& found);

// True where the times beside the two figures exclude each other; a figure of an old year is not
// set against one told as now.
bool other_period(const Bout& bout, const Figure& claimed, const Figure& found);

// True where the two figures are of different things, times or kinds.
bool of_other_things(const Bout& bout, const Figure& claimed, const Figure& found);

// True where one of the two is a part of a whole and the other the whole of one: "five of the 16
// members are women", "of the 16 members 11 are men" do not give two numbers of members.
bool part_for_whole(const Bout& bout, const Figure& claimed, const Figure& found);

// True where nothing keeps a figure of the passage from refuting one of the statement.
bool comparable(const Bout& bout, const Figure& claimed, const Figure& found);

}  // namespace stet::verify
