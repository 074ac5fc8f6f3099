// Parts of a day: the pieces that a point in time is put together from.
#pragma once

#include "facts/time_scene.h"

namespace stet::facts::times {

// "morning", "early-morning", "late at night", "early hours of the morning".
Found part_word(const Scene& scene, std::size_t at);
// "in the morning", "at night", "during the evening".
Found part_phrase(const Scene& scene, std::size_t at);
// "this morning", "last night", "tonight": a part of a day with its day.
Found part_of_day(const Scene& scene, std::size_t at);

// The hours that a part of the day stands for.
Clock part_clock(Daypart part);
Found part_match(std::size_t begin, std::size_t end, Clock clock);

}  // namespace stet::facts::times
