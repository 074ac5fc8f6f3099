// Whose the words around a figure or a time are, where a passage has several: "eleven years at the
// ferry line, the last four of them as chief executive" has the office in four of the years, not in
// eleven.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// True where what the statement says of the figure, the passage says of another figure of its own:
// telling words stand by that one, or the figure is narrowed by another name ("eight in Lower
// Orrin" is not "eight of them in Tassil").
bool told_of_another(const Bout& bout, const FigureMatch& match);

// True where that holds for any figure or time of the statement that the passage has.
bool any_told_of_another(const Bout& bout);

// True where the words by the time stand, in the passage, by another time that excludes it.
bool timed_otherwise(const Bout& bout, const TimeMatch& match);

}  // namespace stet::verify
