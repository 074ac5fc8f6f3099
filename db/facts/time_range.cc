// Stretches with both ends given: "from May 3 to 5", "Sept 28-30", "between 2019 and 2023", "3 to 4
// p.m. on Friday".
#include <utility>

#include "facts/time_frame.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

bool is_month(const Scene& s, std::size_t at) {
  return s[at].is(Term::month) || s[at].is(Term::month_short);
}

Interval one_day(Day day) { return {moment(day), moment(day) + kDaySeconds}; }

Match over(std::size_t begin, std::size_t end, std::optional<Interval> days, Grain grain) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.days = days;
  out.time.grain = grain;
  if (days) {
    const Moment last = grain < Grain::day    ? days->high
                        : grain == Grain::day ? days->high - kDaySeconds
                                              : days->high - kDaySeconds;
    const auto show = [&](Moment at) {
      return grain <= Grain::day ? format(at) : timex_of(containing(at, grain), grain);
    };
    out.time.timex = show(days->low) + "/" + show(last);
  }
  return out;
}

// ---- days of one month

struct Days {
  std::size_t end = 0;
  int first = 0, last = 0;
};
// "28-30", "28 to 30", "3rd until the 12th".
std::optional<Days> read_days(const Scene& s, std::size_t at, const Frame& frame) {
  std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const auto first = read_month_day(s, i);
  if (!first) return std::nullopt;
  i = first->end;
  if (s[i].is('.') && s[i].glued && s.fragment) ++i;
  std::size_t next = past_join(s, i, frame);
  if (next == i && s[i].is('/') && s.fragment) ++next;
  if (next == i) return std::nullopt;
  if (s[next].is(Term::the)) ++next;
  const auto last = read_month_day(s, next);
  if (!last || last->value <= first->value) return std::nullopt;
  if (first->words && !last->words) return std::nullopt;
  return Days{last->end, static_cast<int>(first->value), static_cast<int>(last->value)};
}

// The days of a month whose name and year stand on either side of them.
Found finish_days(const Scene& s, std::size_t begin, std::size_t end, Fields fields,
                  const Days& days) {
  Time first;
  first.fields = fields;
  first.fields.day = days.first;
  if (days.last > days_in_month(fields.year > 0 ? fields.year : 2000, fields.month))
    return std::nullopt;
  first = settle(s, first, tense_around(s, begin, end));
  if (!first.days) return over(begin, end, std::nullopt, Grain::day);
  return over(
      begin, end,
      Interval{first.days->low, first.days->low + (days.last - days.first + 1) * kDaySeconds},
      Grain::day);
}

std::size_t past_dot(const Scene& s, std::size_t at) {
  return s[at].is('.') && s[at].glued ? at + 1 : at;
}

// A year after a month and its days.
std::pair<std::size_t, int> year_at(const Scene& s, std::size_t at) {
  std::size_t i = s[at].is(',') ? at + 1 : at;
  if (s[i].is(Term::of)) ++i;
  if (const auto year = read_year(s, i)) return {year->end, static_cast<int>(year->value)};
  return {at, 0};
}

// "28-30 September 2025", "from 4 to 22 this month".
Found days_then_month(const Scene& s, std::size_t at, const Frame& frame) {
  const auto days = read_days(s, frame.start, frame);
  if (!days) return std::nullopt;
  std::size_t i = days->end;
  if (s[i].is('.') && s[i].glued && is_month(s, i + 1)) ++i;
  if (s[i].is(Term::of)) ++i;
  if (is_month(s, i)) {
    std::size_t end = s[i].is(Term::month_short) ? past_dot(s, i + 1) : i + 1;
    const auto [after, year] = year_at(s, end);
    if (year == 0 && s[end - 1].is('.') && (s[end].capital || s[end].kind == Token::Kind::end))
      --end;
    return finish_days(s, at, year > 0 ? after : end, {.year = year, .month = s[i].value}, *days);
  }
  const auto month = read_relative(s, i);
  if (!month || month->time.grain != Grain::month) return std::nullopt;
  if (!month->time.days) return over(at, month->end, std::nullopt, Grain::day);
  const Day first = day_of(month->time.days->low);
  return finish_days(s, at, month->end, {.year = year_of(first), .month = month_of(first)}, *days);
}

// "from 4 to January 22, 1995", "from 02 to April 07".
Found day_then_date(const Scene& s, std::size_t at, const Frame& frame) {
  if (!frame.from && !frame.between) return std::nullopt;
  const auto first = read_month_day(s, frame.start);
  if (!first) return std::nullopt;
  const std::size_t join = past_join(s, first->end, frame);
  if (join == first->end || !is_month(s, join)) return std::nullopt;
  const Found last = read_absolute(s, join);
  if (!last || last->time.fields.day <= first->value || last->time.fields.month == 0)
    return std::nullopt;
  const Days days{last->end, static_cast<int>(first->value), last->time.fields.day};
  return finish_days(s, at, last->end,
                     {.year = last->time.fields.year, .month = last->time.fields.month}, days);
}

// "14-15.11.2017", "from 3. to 5.10.2017": in a line by itself.
Found days_then_figures(const Scene& s, std::size_t at, const Frame& frame) {
  if (!s.fragment) return std::nullopt;
  const auto first = read_month_day(s, frame.start);
  if (!first || first->words) return std::nullopt;
  const std::size_t i = s[first->end].is('.') && s[first->end].glued ? first->end + 1 : first->end;
  const std::size_t join = past_join(s, i, frame);
  if (join == i || !s[join + 1].is('.')) return std::nullopt;
  const Found last = read_numeric_date(s, join);
  if (!last || last->time.fields.day <= first->value || last->time.fields.month == 0)
    return std::nullopt;
  const Days days{last->end, static_cast<int>(first->value), last->time.fields.day};
  return finish_days(s, at, last->end,
                     {.year = last->time.fields.year, .month = last->time.fields.month}, days);
}

// "Sept 28-30, 2025", "November 15th through the 19th", "November between 19 and 20".
Found month_then_days(const Scene& s, std::size_t at, const Frame& frame) {
  std::size_t i = frame.start;
  if (!is_month(s, i)) return std::nullopt;
  const int month = s[i].value;
  if (!s[i].capital && s[i].value == 5 && !s.fragment) return std::nullopt;
  i = s[i].is(Term::month_short) ? past_dot(s, i + 1) : i + 1;
  Frame inner = frame;
  if (!frame.from && !frame.between) {
    const Frame here = read_frame(s, i);
    inner.between = here.between;
    i = here.start;
  }
  // "between November 15th through 19th" joins with "through" as well.
  const auto days = read_days(s, i, inner);
  if (!days) return std::nullopt;
  if (s[days->end].glued &&
      (s[days->end].is(':') || s[days->end].is_word() || s[days->end].is('-')))
    return std::nullopt;
  if (s[days->end].is(Term::meridiem) || s[days->end].is(Term::p_letter)) return std::nullopt;
  const auto [after, year] = year_at(s, days->end);
  return finish_days(s, at, year > 0 ? after : days->end, {.year = year, .month = month}, *days);
}

// ---- years

// "2019-2023", "between 2019 and 2023", "from 1914 to 1918".
Found years(const Scene& s, std::size_t at, const Frame& frame) {
  const auto first = read_year(s, frame.start);
  if (!first) {
    // The dash keeps the first figure from standing as a year by itself; "1914-18" shares its
    // century.
    return std::nullopt;
  }
  const std::size_t join = past_join(s, first->end, frame);
  if (join == first->end) return std::nullopt;
  const bool framed = frame.from || frame.between;
  const bool dash = s[first->end].is('-');
  if (!framed && !dash) return std::nullopt;
  if (!framed && (s[frame.start].glued && !s[frame.start - 1].is('('))) return std::nullopt;
  auto last = read_year(s, join);
  if (!last && dash && s[join].is_number() && s[join].digits == 2 && s[join].glued &&
      !s[join].ordinal && !s[join].grouped &&
      !(s[join + 1].glued && (s[join + 1].is_word() || s[join + 1].is('-') || s[join + 1].is('.'))))
    last = Count{.end = join + 1,
                 .value = static_cast<int>(first->value) / 100 * 100.0 +
                          static_cast<double>(s[join].number)};
  if (!last || last->value <= first->value || last->value - first->value > 1000)
    return std::nullopt;
  const bool plausible = first->value >= 1100 && last->value <= 2100;
  if (!plausible) return std::nullopt;
  if (dash && s[first->end].glued && s[last->end].glued &&
      (s[last->end].is('-') || s[last->end].is_word()))
    return std::nullopt;
  // "between 1,000 and 2000 people", "from 1900 to 2000 votes"
  const Token& after = s[last->end];
  const bool noun =
      after.is_word() && !after.capital &&
      (after.is(Term::unit) || (after.term == Term::none && s.text[after.end - 1] == 's') ||
       is_word(s, last->end, "people"));
  if (noun || after.is('%')) return std::nullopt;
  if (!framed && !(first->value >= 1500)) return std::nullopt;
  const Day low = first_of(static_cast<int>(first->value), 1);
  const Day high = first_of(static_cast<int>(last->value), 1);
  return over(at, last->end, Interval{moment(low), plus(moment(high), Grain::year, 1)},
              Grain::year);
}

// ---- any two points

bool weekday_only(const Time& time) {
  return !time.days && time.fields.weekday >= 0 && time.fields.day == 0;
}

Found read_end(const Scene& s, std::size_t at) {
  Scene generous = s;
  Found date = read_date(s, at);
  if (!date && s[at].is_number() && s[at].digits == 4) {
    generous.fragment = true;
    date = read_absolute(generous, at);
  }
  return date;
}

bool month_only(const Time& time) { return time.fields.month > 0 && time.fields.day == 0; }

// The first end takes the year from the second, the second comes after the first.
Found dates(const Scene& s, std::size_t at, const Frame& frame) {
  const bool framed = frame.from || frame.between;
  // Inside a frame a month or a year stands by itself; two bare figures still do not.
  Scene inside = s;
  inside.fragment = true;
  const auto sure = [&](std::size_t i) {
    return s[i].is(Term::month) || (s[i].is_number() && s[i].digits == 4);
  };
  Found first = read_date(framed && sure(frame.start) ? inside : s, frame.start);
  const std::size_t past_first = past_dot(s, frame.start + 1);
  if (!first && is_month(s, frame.start) && s[frame.start].capital && is_month(s, past_first + 1)) {
    first = Match{frame.start, past_first, {}};
    first->time.fields.month = s[frame.start].value;
    first->time.grain = Grain::month;
  }
  if (!first || first->time.type != MentionType::date) return std::nullopt;
  const std::size_t join = past_join(s, first->end, frame);
  if (join == first->end && !(s[first->end].is('/') && s.fragment)) return std::nullopt;
  const bool dashed_day = s[join].is(Term::weekday) && s[join - 1].is('-');
  Found last = (framed && sure(join)) || is_month(s, join) || dashed_day ? read_date(inside, join)
                                                                         : read_end(s, join);
  if (!last && is_month(s, join) && s[join].capital && month_only(first->time)) {
    last = Match{join, join + 1, {}};
    last->time.fields.month = s[join].value;
    last->time.grain = Grain::month;
  }
  if (!last || last->time.type != MentionType::date) return std::nullopt;
  Fields& a = first->time.fields;
  Fields& b = last->time.fields;
  // A year against anything that is not a date by the calendar is no range: "2019 to Friday".
  const bool plain_year = a.year > 0 && a.month == 0 && !first->time.days;
  if (plain_year && !framed && b.month == 0) return std::nullopt;
  const bool whole = a.year > 0 && b.year > 0 && a.day > 0 && b.day > 0;
  if (s[join - 1].is('-') && s[join - 1].glued != s[join].glued && !s.fragment && !whole)
    return std::nullopt;
  if (a.month > 0 && a.year == 0 && b.year > 0)
    a.year = b.year - (b.month > 0 && a.month > b.month ? 1 : 0);
  const std::size_t begin = at;
  const std::size_t end = last->end;
  const Direction direction = tense_around(s, begin, end);
  const bool weekdays = weekday_only(first->time) && weekday_only(last->time);
  const bool follow = a.month > 0 && b.month > 0 && b.year == 0;
  first->time = settle(s, first->time, direction);
  if (follow && first->time.days) {
    const Day day = day_of(first->time.days->low);
    b.year = year_of(day) + (b.month < month_of(day) || (b.month == month_of(day) && b.day > 0 &&
                                                         b.day < day_of_month(day))
                                 ? 1
                                 : 0);
  }
  if (weekday_only(last->time) && first->time.days) {
    const Day day = on_or_after(day_of(first->time.days->high), b.weekday);
    last->time.days = one_day(day);
    last->time.timex = format(day);
  }
  last->time = settle(s, last->time, direction);
  if (!first->time.days || !last->time.days)
    return over(begin, end, std::nullopt, std::min(first->time.grain, last->time.grain));
  if (last->time.days->high <= first->time.days->low) return std::nullopt;
  if (weekdays && direction == Direction::unknown) {
    // "Friday to Monday" on a Sunday: the stretch that is running
    const Interval earlier{first->time.days->low - 7 * kDaySeconds,
                           last->time.days->high - 7 * kDaySeconds};
    const Moment here = moment(today(s));
    if (earlier.low <= here && here < earlier.high) return over(begin, end, earlier, Grain::day);
  }
  return over(begin, end, Interval{first->time.days->low, last->time.days->high},
              std::max(Grain::day, std::min(first->time.grain, last->time.grain)));
}

// "next week between Wednesday and Friday", "this week from Tue to Thur".
Found week_then_days(const Scene& s, std::size_t at) {
  const auto week = read_relative(s, at);
  if (!week || week->time.grain != Grain::week) return std::nullopt;
  const Frame frame = read_frame(s, week->end);
  if (!frame.from && !frame.between) return std::nullopt;
  const auto is_day = [&](std::size_t i) {
    return s[i].is(Term::weekday) || s[i].is(Term::weekday_short);
  };
  if (!is_day(frame.start)) return std::nullopt;
  const std::size_t join = past_join(s, frame.start + 1, frame);
  if (join == frame.start + 1 || !is_day(join) || s[join].value < s[frame.start].value)
    return std::nullopt;
  if (!week->time.days) return over(at, join + 1, std::nullopt, Grain::day);
  const Moment low = week->time.days->low;
  return over(
      at, join + 1,
      Interval{low + s[frame.start].value * kDaySeconds, low + (s[join].value + 1) * kDaySeconds},
      Grain::day);
}

}  // namespace

Found read_range(const Scene& s, std::size_t at) {
  const Frame frame = read_frame(s, at);
  Found best =
      longest(s, at, frame,
              {days_then_month, month_then_days, day_then_date, days_then_figures, years, dates});
  best = longer(std::move(best), read_clock_range(s, at));
  if (!frame.from && !frame.between) best = longer(std::move(best), week_then_days(s, at));
  return best;
}

}  // namespace stet::facts::times
