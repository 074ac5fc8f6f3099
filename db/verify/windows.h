// Years that statements count from: "first since 2019", "first in six years", "80th anniversary",
// "founded 75 years ago".
#pragma once

#include <optional>

#include "verify/reading.h"

namespace stet::verify {

// A year of the Gregorian calendar on average: what durations told in years are kept in.
inline constexpr double kYearSeconds = 365.2425 * 86400;

// The window of "first since 2019" (exact: that is when it last was) or "first in six years" (it
// last was in that year or earlier, counted back from the text's own date).
struct Window {
  int year = 0;
  bool exact = false;
  Span span;
  bool never = false;  // "never before", "the highest ever": there was no last time
};
std::optional<Window> recency_window(const Reading& reading);

// The year that an anniversary or an age counts from.
struct Base {
  int year = 0;
  double years = 0;       // how many were counted
  int reference = 0;      // the year they were counted back from
  bool reckoned = false;  // worked out from a number of years, not stated as a year
  Span span;
  bool ago = false;         // told as "72 years ago" and no more: the time of any deed, no feast
  bool loose = false;       // an age: a birthday still to come makes a year's difference
  int under = 0, over = 0;  // by how many years it may be younger or older: "almost 40 years old"
};
// "80th anniversary", "80 years since", "75 years of", "57 years ago", "80 years ago next month".
std::optional<Base> anniversary_base(const Reading& reading);

// The beginning of what has lasted until now: "has led it for 12 years", "has led it since 2014".
std::optional<Base> held_for(const Reading& reading);

// The year of a text's date; nullopt where it has none.
std::optional<int> year_of_text(const Reading& reading);
// The year in which a period lies; nullopt where it is open or spans several.
std::optional<int> year_of_period(const Period& period);

}  // namespace stet::verify
