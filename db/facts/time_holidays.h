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
