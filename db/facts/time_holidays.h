// Days known by a name: holidays that a rule can date, and days of one event.
#pragma once

#include <optional>
#include <string_view>

#include "facts/time_scene.h"

namespace stet::facts::times {

// How a named day is dated.
struct HolidayRule {
  enum class Kind : std::uint8_t {
    fixed,    // a: month, b: day
    nth,      // a: month, b: weekday (0 Monday), c: which, from the end where negative
    after,    // the nth such weekday, and d days on
    easter,   // a: days from Easter Sunday
    by,       // the last weekday c (0 Monday) on or before a: month, b: day
    working,  // a: month, b: day, moved by c days from a Saturday and by d days from a Sunday
    tax,      // the day that income tax is due in the United States: 15 April, past weekends and
              // Emancipation Day
    listed,   // a: which list of days; these follow the moon or a vote, not the calendar
    moon,     // feasts that follow the moon, a day or so apart from country to country: named, not
              // dated
    once      // a, b, c: year, month, day of one event
  };
  Kind kind = Kind::fixed;
  int a = 0, b = 0, c = 0, d = 0;
};

struct HolidayName {
  std::size_t end = 0;  // tokens
  HolidayRule rule;
};
// The named day that begins at the token, the longest name first; case and apostrophes aside.
std::optional<HolidayName> holiday_name(const Scene& scene, std::size_t at);
// The day in a year; nullopt where the rule has none there, or for an event of another year.
std::optional<Day> holiday_in(const HolidayRule& rule, int year);

}  // namespace stet::facts::times
