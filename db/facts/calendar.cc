// Civil date arithmetic: std::chrono's calendar, with parsing, formatting and calendar intervals
// around it.
#include "facts/calendar.h"

#include <algorithm>
#include <array>

namespace stet::facts {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;
constexpr Moment kFirstMoment = -62135596800;  // 0001-01-01
constexpr Moment kLastMoment = 253402300800;   // 10000-01-01

constexpr std::array<std::string_view, 7> kWeekdays = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// A day whose parts are known to be right but for a year outside the calendar, which is clamped.
Day day_at(int year, int month, int day) {
  const int clamped = std::clamp(year, kFirstYear, kLastYear + 1);
  return std::chrono::sys_days(year_month_day(std::chrono::year(clamped),
                                              std::chrono::month(static_cast<unsigned>(month)),
                                              std::chrono::day(static_cast<unsigned>(day))));
}

int floor_to(int value, int step) { return value - ((value % step) + step) % step; }

// The first day of the month that lies so many months after January of a year.
Day month_start(int year, int months) {
  const int first = floor_to(months, 12);
  return day_at(year + first / 12, months - first + 1, 1);
}

// How many months a calendar grain spans; 0 for the grains that are counted in days or seconds.
int months_in(Grain grain) {
  switch (grain) {
    case Grain::month:
      return 1;
    case Grain::season:
    case Grain::quarter:
      return 3;
    case Grain::half:
      return 6;
    case Grain::year:
      return 12;
    case Grain::decade:
      return 120;
    case Grain::century:
      return 1200;
    default:
      return 0;
  }
}

Moment seconds_in(Grain grain) {
  switch (grain) {
    case Grain::second:
      return 1;
    case Grain::minute:
      return kMinute;
    case Grain::hour:
      return kHour;
    case Grain::weekend:
    case Grain::week:
      return 7 * kDaySeconds;
    case Grain::fortnight:
      return 14 * kDaySeconds;
    default:
      return kDaySeconds;
  }
}

Moment floor_to(Moment value, Moment step) { return value - ((value % step) + step) % step; }

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, int width) {
  const std::string text = std::to_string(value);
  out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(text.size()))), '0');
  out += text;
}

}  // namespace

bool is_leap(int year) { return std::chrono::year(year).is_leap(); }

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kLengths.at(static_cast<std::size_t>(month - 1));
}

std::optional<Day> make_day(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return day_at(year, month, day);
}

Day first_of(int year, int month) { return day_at(year, month, 1); }

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }
int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(year_month_day(day).month()));
}
int day_of_month(Day day) {
  return static_cast<int>(static_cast<unsigned>(year_month_day(day).day()));
}
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1; }

std::string_view weekday_name(int weekday) {
  return kWeekdays.at(static_cast<std::size_t>(weekday));
}
std::string_view month_name(int month) { return kMonths.at(static_cast<std::size_t>(month - 1)); }

Day add_months(Day day, int months) {
  const Day first = month_start(year_of(day), month_of(day) - 1 + months);
  const int last = days_in_month(year_of(first), month_of(first));
  return first + days(std::min(day_of_month(day), last) - 1);
}

Day add_years(Day day, int years) { return add_months(day, 12 * years); }

Day on_or_after(Day day, int weekday) { return day + days((weekday - weekday_of(day) + 7) % 7); }
Day on_or_before(Day day, int weekday) { return day - days((weekday_of(day) - weekday + 7) % 7); }

std::optional<Day> nth_weekday(int year, int month, int weekday, int n) {
  const auto first = make_day(year, month, 1);
  if (!first || n == 0) return std::nullopt;
  const Day last = *first + days(days_in_month(year, month) - 1);
  const Day found = n > 0 ? on_or_after(*first, weekday) + days(7 * (n - 1))
                          : on_or_before(last, weekday) + days(7 * (n + 1));
  if (found < *first || found > last) return std::nullopt;
  return found;
}

Day easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int sum = h + l - 7 * m + 114;
  return day_at(year, sum / 31, sum % 31 + 1);
}

Day iso_week(int year, int week) {
  return on_or_before(day_at(year, 1, 4), 0) + days(7 * (week - 1));
}

IsoWeek iso_week_of(Day day) {
  const Day thursday = on_or_before(day, 0) + days(3);
  const int year = year_of(thursday);
  return {year, static_cast<int>((thursday - day_at(year, 1, 1)).count()) / 7 + 1};
}

Moment moment(Day day) { return static_cast<Moment>(day.time_since_epoch().count()) * kDaySeconds; }

Day day_of(Moment moment) {
  return Day(days(static_cast<int>(floor_to(moment, kDaySeconds) / kDaySeconds)));
}

Interval containing(Moment at, Grain grain) {
  const Day day = day_of(at);
  const int year = year_of(day);
  const int month = month_of(day) - 1;
  Day first = day;
  switch (grain) {
    case Grain::week:
    case Grain::fortnight:
      first = on_or_before(day, 0);
      break;
    case Grain::weekend: {
      first = weekday_of(day) == 6 ? day - days(1) : on_or_after(day, 5);
      return {moment(first), moment(first) + 2 * kDaySeconds};
    }
    case Grain::month:
      first = month_start(year, month);
      break;
    case Grain::season:
      first = month_start(year, floor_to(month + 1, 3) - 1);
      break;
    case Grain::quarter:
      first = month_start(year, floor_to(month, 3));
      break;
    case Grain::half:
      first = month_start(year, floor_to(month, 6));
      break;
    case Grain::year:
      first = month_start(year, 0);
      break;
    case Grain::decade:
      first = month_start(floor_to(year, 10), 0);
      break;
    case Grain::century:
      first = month_start(floor_to(year, 100), 0);
      break;
    default: {
      const Moment low = floor_to(at, seconds_in(grain));
      return {low, low + seconds_in(grain)};
    }
  }
  return shifted({moment(first), plus(moment(first), grain, 1)}, grain, 0);
}

Interval shifted(Interval unit, Grain grain, int steps) {
  const Moment low = plus(unit.low, grain, steps);
  if (grain == Grain::weekend) return {low, low + 2 * kDaySeconds};
  return {low, plus(low, grain, 1)};
}

Moment plus(Moment at, Grain grain, int steps) {
  const int months = months_in(grain);
  if (months == 0) return std::clamp(at + seconds_in(grain) * steps, kFirstMoment, kLastMoment);
  const int bounded =
      std::clamp(steps, -12 * kLastYear, 12 * kLastYear);  // months outside any calendar
  const Day day = day_of(at);
  return moment(add_months(day, months * bounded)) + (at - moment(day));
}

std::optional<Day> parse_day(std::string_view iso) {
  const auto year = digits(iso, 0, 4);
  const auto month = digits(iso, 5, 2);
  const auto day = digits(iso, 8, 2);
  if (!year || !month || !day || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ') return std::nullopt;
  return make_day(*year, *month, *day);
}

std::optional<Moment> parse_moment(std::string_view iso) {
  const auto day = parse_day(iso);
  if (!day) return std::nullopt;
  if (iso.size() <= 11) return moment(*day);
  const auto hour = digits(iso, 11, 2);
  const auto minute = digits(iso, 14, 2);
  if (!hour || !minute || iso[13] != ':' || *hour > 24 || *minute > 59) return std::nullopt;
  const auto second = iso.size() > 16 && iso[16] == ':' ? digits(iso, 17, 2) : 0;
  if (!second || *second > 60) return std::nullopt;
  return moment(*day) + *hour * kHour + *minute * kMinute + *second;
}

std::string format(Day day) {
  std::string out;
  append_padded(out, year_of(day), 4);
  out += '-';
  append_padded(out, month_of(day), 2);
  out += '-';
  append_padded(out, day_of_month(day), 2);
  return out;
}

std::string format(Moment at) {
  const Day day = day_of(at);
  std::string out = format(day);
  const int clock = static_cast<int>(at - moment(day));
  if (clock == 0) return out;
  out += 'T';
  append_padded(out, clock / 3600, 2);
  out += ':';
  append_padded(out, clock / 60 % 60, 2);
  if (clock % 60 == 0) return out;
  out += ':';
  append_padded(out, clock % 60, 2);
  return out;
}

}  // namespace stet::facts
