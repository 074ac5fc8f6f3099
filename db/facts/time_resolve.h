// From written fields to days: the year, the month or the week that an expression leaves out.
#pragma once

#include "facts/time_scene.h"

namespace stet::facts::times {

// Which way the verbs around tokens [begin, end) point. The nearest verb before them in the
// sentence decides, otherwise the nearest one after them.
Direction tense_around(const Scene& scene, std::size_t begin, std::size_t end);

// Fills days, grain and timex from the fields of `time`. A bare weekday is the latest or the next
// one, the reference itself included; a day or month without a year likewise. Without a tense,
// prose is taken to look at the nearest date (the latest weekday) and a line by itself to look
// ahead. Without a reference the days stay unknown.
Time settle(const Scene& scene, Time time, Direction direction);

// The TIMEX3 value of a calendar unit: "2025-09-28", "2025-W39", "2025-Q3", "197".
std::string timex_of(Interval unit, Grain grain);
std::string timex_of_season(int year, int season);
// The time of the reference in the text's own terms; midnight where it has none.
inline Day today(const Scene& scene) { return day_of(*scene.reference); }

// A settled time.
Time settled(Interval days, Grain grain);

}  // namespace stet::facts::times
