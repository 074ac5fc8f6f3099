// Civil date arithmetic over the proleptic Gregorian calendar: ISO 8601 dates, weekdays, steps and
// calendar intervals.
//
// A Moment counts seconds since 1970-01-01T00:00 of a clock without a zone and without leap
// seconds, as Period does. Everything is a pure function; years run from 1 to 9999, and what would
// leave them is std::nullopt, or clamped to the years 1 to 10000 where the result cannot be empty.
//
//   const Day sunday = *parse_day("2025-09-28");
//   weekday_of(sunday);                                      // 6: Monday is 0, Sunday 6
//   format(containing(moment(sunday), Grain::quarter).low);  // "2025-07-01"
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet::facts {

using Day = std::chrono::sys_days;
using Moment = std::int64_t;

inline constexpr Moment kMinute = 60;
inline constexpr Moment kHour = 3600;
inline constexpr Moment kDaySeconds = 86400;

// How finely an expression of time speaks, fine to coarse.
enum class Grain : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century
};

// A half-open stretch of time.
struct Interval {
  Moment low = 0;
  Moment high = 0;
  bool operator==(const Interval&) const = default;
};

// A day by its parts; nullopt where there is no such day (30 February, year 0 or 10000).
std::optional<Day> make_day(int year, int month, int day);
// The first day of a month (1 to 12), the year clamped to the calendar.
Day first_of(int year, int month);
int year_of(Day day);
int month_of(Day day);      // 1 to 12
int day_of_month(Day day);  // 1 to 31
int weekday_of(Day day);    // 0 Monday to 6 Sunday (ISO 8601 less one)
int days_in_month(int year, int month);
bool is_leap(int year);

// "Monday" to "Sunday" for 0 to 6.
std::string_view weekday_name(int weekday);
// "January" to "December" for 1 to 12.
std::string_view month_name(int month);

// The day that lies so many months or years on; the last day of the month where the day does not
// exist there.
Day add_months(Day day, int months);
Day add_years(Day day, int years);
// The first such weekday on or after, or on or before, a day.
Day on_or_after(Day day, int weekday);
Day on_or_before(Day day, int weekday);
// The nth such weekday of a month, from the end where n is negative (-1 is the last); nullopt where
// there is none.
std::optional<Day> nth_weekday(int year, int month, int weekday, int n);
// Easter Sunday of a year (Western churches; Meeus/Jones/Butcher).
Day easter(int year);
// Monday of the given ISO 8601 week; week 1 holds the first Thursday of the year.
Day iso_week(int year, int week);

// The ISO 8601 week that holds a day.
struct IsoWeek {
  int year = 0;
  int week = 0;  // 1 to 53
};
IsoWeek iso_week_of(Day day);

Moment moment(Day day);  // midnight at its start
Day day_of(Moment moment);

// The calendar unit that holds a moment: the week from Monday, the weekend from Saturday (the
// coming one on a weekday), the season from 1 March, June, September or December, the half from
// January or July, the decade from the year that ends in 0, the century from the year that ends in
// 00.
Interval containing(Moment moment, Grain grain);
// The same unit so many units on: shifted({this year}, Grain::year, -1) is last year. `unit` begins
// at a unit's start.
Interval shifted(Interval unit, Grain grain, int steps);
// A moment so many units on: days and less by the clock, months and years by the calendar.
Moment plus(Moment moment, Grain grain, int steps);

// "YYYY-MM-DD", alone or before a "T" or a space; nullopt for anything else.
std::optional<Day> parse_day(std::string_view iso);
// The same, or with a clock time "YYYY-MM-DDTHH:MM[:SS]"; fractions of seconds and the zone are
// dropped.
std::optional<Moment> parse_moment(std::string_view iso);
std::string format(Day day);  // "2025-09-28"
// "2025-09-28" at midnight, otherwise "2025-09-28T15:00" with ":SS" where there are seconds.
std::string format(Moment moment);

}  // namespace stet::facts
