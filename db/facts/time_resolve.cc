// From written fields to days.
#include "facts/time_resolve.h"

#include <array>
#include <cstdlib>

namespace stet::facts::times {
namespace {

using std::chrono::days;

std::string padded(int value, std::size_t width) {
  std::string out = std::to_string(value);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

// "XXXX-09-28", "XXXX-WXX-2": what is known without a reference.
std::string open_timex(const Fields& f) {
  if (f.month > 0 && f.day > 0) return "XXXX-" + padded(f.month, 2) + "-" + padded(f.day, 2);
  if (f.month > 0) return "XXXX-" + padded(f.month, 2);
  if (f.day > 0) return "XXXX-XX-" + padded(f.day, 2);
  return "XXXX-WXX-" + std::to_string(f.weekday + 1);
}

Interval one_day(Day day) { return {moment(day), moment(day) + kDaySeconds}; }

enum class Named : std::uint8_t { no, yes };

// What a date without a year is near to: the date that the text named last, where that is not
// another time altogether.
Day nearest_to(const Scene& scene) {
  const Day here = today(scene);
  if (!scene.anchor) return here;
  const Day named = day_of(scene.anchor->low);
  return named < here + days(550) && here < named + days(200) ? named : here;
}

// Of the days before and after the reference the one that the direction asks for.
// `named`: the month is written.
std::optional<Day> choose(const Scene& scene, std::optional<Day> before, std::optional<Day> after,
                          Direction direction, Named named) {
  if (!before || !after) return before ? before : after;
  if (direction == Direction::past) return before;
  if (direction == Direction::future) return after;
  // A line by itself looks ahead; the day of a month that it names keeps to the year of the
  // reference.
  if (scene.fragment)
    return named == Named::yes && year_of(*before) == year_of(today(scene)) ? before : after;
  const Day middle = nearest_to(scene);
  const auto distance = [&](Day day) { return day < middle ? middle - day : day - middle; };
  return distance(*before) <= distance(*after) ? before : after;
}

// A day and month in the last year that had it on or before the reference, and the next one.
std::optional<Day> resolve_month_day(const Scene& scene, const Fields& f, Direction direction) {
  const Day here = today(scene);
  std::optional<Day> before;
  std::optional<Day> after;
  for (int shift = 0; shift <= 8 && !(before && after); ++shift) {
    const auto back = make_day(year_of(here) - shift, f.month, f.day);
    if (!before && back && *back <= here) before = back;
    const auto ahead = make_day(year_of(here) + shift, f.month, f.day);
    if (!after && ahead && *ahead >= here) after = ahead;
  }
  return choose(scene, before, after, direction, Named::yes);
}

// "the 28th", "Thursday the 28th": in the months around the reference; the weekday, where given,
// has to agree, unless no month nearby makes it.
std::optional<Day> resolve_day(const Scene& scene, const Fields& f, Direction direction) {
  const Day here = today(scene);
  const int reach = f.weekday >= 0 ? (scene.fragment ? 14 : 2) : 2;
  std::optional<Day> before;
  std::optional<Day> after;
  for (const bool strict : {true, false}) {
    for (int shift = 0; shift <= reach && !(before && after); ++shift) {
      const Day first = day_of(containing(moment(here), Grain::month).low);
      const Day back = add_months(first, -shift);
      const Day ahead = add_months(first, shift);
      const auto fits = [&](std::optional<Day> day) {
        return day && (!strict || f.weekday < 0 || weekday_of(*day) == f.weekday);
      };
      const auto back_day = make_day(year_of(back), month_of(back), f.day);
      if (!before && fits(back_day) && *back_day <= here) before = back_day;
      const auto ahead_day = make_day(year_of(ahead), month_of(ahead), f.day);
      if (!after && fits(ahead_day) && *ahead_day >= here) after = ahead_day;
    }
    if (strict && direction == Direction::past && before) return before;
    if (strict && direction == Direction::future && after) return after;
    if (strict && (before || after) && direction == Direction::unknown) break;
  }
  return choose(scene, before, after, direction, Named::no);
}

Day resolve_weekday(const Scene& scene, int weekday, Direction direction) {
  const bool ahead =
      direction == Direction::future || (direction == Direction::unknown && scene.fragment);
  return ahead ? on_or_after(today(scene), weekday) : on_or_before(today(scene), weekday);
}

int resolve_month_year(const Scene& scene, int month, Direction direction) {
  const int year = year_of(today(scene));
  const int here = month_of(today(scene));
  if (month == here) return year;
  const bool ahead =
      direction == Direction::future || (direction == Direction::unknown && scene.fragment);
  if (direction == Direction::unknown && !scene.fragment) {
    const Day middle = nearest_to(scene);
    const int distance = month - month_of(middle);
    return year_of(middle) + (distance > 6 ? -1 : distance <= -6 ? 1 : 0);
  }
  return ahead ? (month > here ? year : year + 1) : (month < here ? year : year - 1);
}

std::optional<Day> resolve_fields(const Scene& scene, const Fields& f, Direction direction) {
  if (f.year > 0) return make_day(f.year, f.month, f.day);
  if (f.month > 0) return resolve_month_day(scene, f, direction);
  if (f.day > 0) return resolve_day(scene, f, direction);
  return resolve_weekday(scene, f.weekday, direction);
}

}  // namespace

std::string timex_of(Interval unit, Grain grain) {
  const Day day = day_of(unit.low);
  const int year = year_of(day);
  const std::string y = padded(year, 4);
  switch (grain) {
    case Grain::week: {
      const IsoWeek week = iso_week_of(day);
      return padded(week.year, 4) + "-W" + padded(week.week, 2);
    }
    case Grain::weekend: {
      const IsoWeek week = iso_week_of(day);
      return padded(week.year, 4) + "-W" + padded(week.week, 2) + "-WE";
    }
    case Grain::month:
      return y + "-" + padded(month_of(day), 2);
    case Grain::quarter:
      return y + "-Q" + std::to_string((month_of(day) + 2) / 3);
    case Grain::half:
      return y + (month_of(day) < 7 ? "-H1" : "-H2");
    case Grain::season:
      return timex_of_season(year, (month_of(day) / 3 + 3) % 4);
    case Grain::year:
      return y;
    case Grain::decade:
      return y.substr(0, 3);
    case Grain::century:
      return y.substr(0, 2);
    default:
      return format(unit.low);
  }
}

std::string timex_of_season(int year, int season) {
  constexpr std::array<const char*, 4> kSeasons = {"SP", "SU", "FA", "WI"};
  const std::string name = kSeasons.at(static_cast<std::size_t>(season));
  return year > 0 ? padded(year, 4) + "-" + name : name;
}

Time settled(Interval interval, Grain grain) {
  Time out;
  out.days = interval;
  out.grain = grain;
  out.timex = timex_of(interval, grain);
  return out;
}

Time settle(const Scene& scene, Time time, Direction direction) {
  const Fields& f = time.fields;
  if (time.days || !f.any()) return time;
  if (f.year > 0 && f.month == 0) {
    time.days = containing(moment(first_of(f.year, 1)), Grain::year);
    time.grain = Grain::year;
  } else if (f.month > 0 && f.day == 0) {
    time.grain = Grain::month;
    const int year = f.year > 0        ? f.year
                     : scene.reference ? resolve_month_year(scene, f.month, direction)
                                       : 0;
    if (year > 0 && year <= 9999)
      time.days = containing(moment(first_of(year, f.month)), Grain::month);
  } else {
    time.grain = Grain::day;
    if (f.year > 0 || scene.reference)
      if (const auto day = resolve_fields(scene, f, direction)) time.days = one_day(*day);
  }
  if (time.timex.empty()) time.timex = time.days ? timex_of(*time.days, time.grain) : open_timex(f);
  return time;
}

}  // namespace stet::facts::times
