// The readers of time, one for each family of expressions. What they share is in time_scene.h.
#pragma once

#include <initializer_list>

#include "facts/time_scene.h"

namespace stet::facts::times {

// ---- dates
// "28 September 2025", "Sunday, Sept. 29, 2025", "9/28/2025", "2025-09-28", "September 2025", "the
// 28th", "Monday", "2019".
Found read_absolute(const Scene& scene, std::size_t at);
// "2025-09-28", "9/28/2025", "11/2016"; "9/28" only where it cannot be a score or a fraction.
Found read_numeric_date(const Scene& scene, std::size_t at);
// "yesterday", "last week", "next Friday", "this September", "the same month", "the year before".
Found read_relative(const Scene& scene, std::size_t at);
// "the third quarter of 2023", "Q3", "H1", "FY2024", "2023-24", "the 1990s", "the 19th century",
// "summer 2016".
Found read_period(const Scene& scene, std::size_t at);
// "the first Monday of May", "the third week of 2027", "the last day of October", "mid-2024",
// "early next week".
Found read_part(const Scene& scene, std::size_t at);
// "the first six months of 2026", "the year to the end of March", "the nine months ended 30
// September".
Found read_months(const Scene& scene, std::size_t at);
// "Christmas Day", "Easter Monday 2017", "Thanksgiving", "9/11".
Found read_holiday(const Scene& scene, std::size_t at);
// "three weeks ago", "in two days", "two days after Christmas", "three years later".
Found read_offset(const Scene& scene, std::size_t at);
// "the past five years", "the next three weeks", "within two days".
Found read_stretch(const Scene& scene, std::size_t at);
// The longest of these.
Found read_date(const Scene& scene, std::size_t at);

// ---- times of day
// "4:20 a.m.", "15:00 GMT", "noon", "half past three".
Found read_clock(const Scene& scene, std::size_t at);
// "in the early morning", "evening".
Found read_daypart(const Scene& scene, std::size_t at);
// A date, a time of day, or both: "Friday at 9", "8 p.m. on 15 May", "tomorrow evening".
Found read_point(const Scene& scene, std::size_t at);

// ---- what is made of these
// "18 months", "two and a half years", "one year and two months".
Found read_duration(const Scene& scene, std::size_t at);
// "every Tuesday", "weekly", "twice a year".
Found read_set(const Scene& scene, std::size_t at);
// "from May 3 to 5", "between 2019 and 2023", "Sept 28-30".
Found read_range(const Scene& scene, std::size_t at);
// "since 2019", "until Friday", "before 4 p.m.".
Found read_bound(const Scene& scene, std::size_t at);

// ---- words that look like time
// A month's name that means the month here: not "may", "march on", "Theresa May".
bool month_stands(const Scene& scene, std::size_t at);
// A weekday's name that means the day: not "sat down", "the sun", "Sunday Times".
bool weekday_stands(const Scene& scene, std::size_t at);
// Four digits that mean a year by themselves: not "2000 people", "1500 metres", "Flight 1549".
bool year_stands(const Scene& scene, std::size_t at);
// Whether the word at `at` is what a figure before it counts: "people", "metres", "votes".
bool counts_next(const Scene& scene, std::size_t at);

// A reader, and the longest of what several find at a place: the first of equals.
using ReadAt = Found (*)(const Scene& scene, std::size_t at);
Found longest(const Scene& scene, std::size_t at, std::initializer_list<ReadAt> readers);
// The longer of two; the first where they are equal.
Found longer(Found a, Found b);
// The length of a duration in seconds, a month of 30 and a year of 365 days, and its TIMEX3 value.
double seconds_of(const Length& length);
std::string timex_of(const Length& length);

}  // namespace stet::facts::times
