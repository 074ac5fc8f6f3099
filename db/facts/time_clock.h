// Times of day: making them, and joining a figure with the part of the day that settles which half
// it is in.
#pragma once

#include "facts/time_scene.h"

namespace stet::facts::times {

enum class Settled : std::uint8_t { no, yes };

Clock clock_at(int seconds, Settled known);
// "7 in the evening": the clock in the half of the day that the part says, where it does not say
// itself.
Clock in_half(Clock clock, const Clock& part);
// A figure that is an hour only because of what stands beside it: the 9 of "Friday at 9".
Found bare_hour(const Scene& scene, std::size_t at);
// "1115" behind a date in a line of its own, as timetables have it.
Found timetable_hour(const Scene& scene, std::size_t at);

// "moved the 10 a.m. session to 11": the hour that something is moved to.
Found moved_hour(const Scene& scene, std::size_t at);
// A mark at `at` that joins a date in figures to its time of day, as logs write it:
// "05/31/2024:14:15".
bool joins_log_clock(const Scene& scene, std::size_t at);

}  // namespace stet::facts::times
