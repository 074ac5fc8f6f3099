// Stretches with both ends given: "from May 3 to 5", "Sept 28-30", "between 2019 and 2023", "3 to 4 p.m. on Friday".
#include <utility>

#include "facts/time_clock.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr int kHalfDay = 12 * 3600;

// What opens and joins the two ends.
struct Frame {
  std::size_t start = 0;  // of the first end
  bool from = false;
  bool between = false;
  bool after_day = false;  // the day stands right before
};

Frame read_frame(const Scene& s, std::size_t at) {
  if (s[at].is(Term::from)) return {at + 1, true, false};
  if (s[at].is(Term::in) && s[at + 1].is(Term::between)) return {at + 2, false, true};
  if (s[at].is(Term::between)) return {at + 1, false, true};
  return {at, false, false};
}

// The token after the word or dash that joins the ends, or `at` where there is none.
std::size_t past_join(const Scene& s, std::size_t at, const Frame& frame) {
  const Token& token = s[at];
  if (frame.between && token.is(Term::and_)) return at + 1;
  if (token.is('-')) return s[at + 1].is('-') && s[at + 1].glued ? at + 2 : at + 1;
  if (token.is(Term::to) || token.is(Term::until) || token.is(Term::through)) return at + 1;
  return at;
}

bool is_month(const Scene& s, std::size_t at) { return s[at].is(Term::month) || s[at].is(Term::month_short); }

Interval one_day(Day day) { return {moment(day), moment(day) + kDaySeconds}; }

Match over(std::size_t begin, std::size_t end, std::optional<Interval> days, Grain grain) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.days = days;
  out.time.grain = grain;
  if (days) {
    const Moment last = grain < Grain::day ? days->high : grain == Grain::day ? days->high - kDaySeconds : days->high - kDaySeconds;
    const auto show = [&](Moment at) { return grain <= Grain::day ? format(at) : timex_of(containing(at, grain), grain); };
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
Found finish_days(const Scene& s, std::size_t begin, std::size_t end, Fields fields, const Days& days) {
  Time first;
  first.fields = fields;
  first.fields.day = days.first;
  if (days.last > days_in_month(fields.year > 0 ? fields.year : 2000, fields.month)) return std::nullopt;
  first = settle(s, first, tense_around(s, begin, end));
  if (!first.days) return over(begin, end, std::nullopt, Grain::day);
  return over(begin, end, Interval{first.days->low, first.days->low + (days.last - days.first + 1) * kDaySeconds}, Grain::day);
}

std::size_t past_dot(const Scene& s, std::size_t at) { return s[at].is('.') && s[at].glued ? at + 1 : at; }

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
    if (year == 0 && s[end - 1].is('.') && (s[end].capital || s[end].kind == Token::Kind::end)) --end;
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
  if (!last || last->time.fields.day <= first->value || last->time.fields.month == 0) return std::nullopt;
  const Days days{last->end, static_cast<int>(first->value), last->time.fields.day};
  return finish_days(s, at, last->end, {.year = last->time.fields.year, .month = last->time.fields.month}, days);
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
  if (s[days->end].glued && (s[days->end].is(':') || s[days->end].is_word() || s[days->end].is('-'))) return std::nullopt;
  if (s[days->end].is(Term::meridiem) || s[days->end].is(Term::p_letter)) return std::nullopt;
  const auto [after, year] = year_at(s, days->end);
  return finish_days(s, at, year > 0 ? after : days->end, {.year = year, .month = month}, *days);
}

// ---- years

// "2019-2023", "between 2019 and 2023", "from 1914 to 1918".
Found years(const Scene& s, std::size_t at, const Frame& frame) {
  const auto first = read_year(s, frame.start);
  if (!first) {
    // The dash keeps the first figure from standing as a year by itself; "1914-18" shares its century.
    return std::nullopt;
  }
  const std::size_t join = past_join(s, first->end, frame);
  if (join == first->end) return std::nullopt;
  const bool framed = frame.from || frame.between;
  const bool dash = s[first->end].is('-');
  if (!framed && !dash) return std::nullopt;
  if (!framed && (s[frame.start].glued && !s[frame.start - 1].is('('))) return std::nullopt;
  auto last = read_year(s, join);
  if (!last && dash && s[join].is_number() && s[join].digits == 2 && s[join].glued && !s[join].ordinal && !s[join].grouped &&
      !(s[join + 1].glued && (s[join + 1].is_word() || s[join + 1].is('-') || s[join + 1].is('.'))))
    last = Count{.end = join + 1, .value = static_cast<int>(first->value) / 100 * 100.0 + static_cast<double>(s[join].number)};
  if (!last || last->value <= first->value || last->value - first->value > 1000) return std::nullopt;
  const bool plausible = first->value >= 1100 && last->value <= 2100;
  if (!plausible) return std::nullopt;
  if (dash && s[first->end].glued && s[last->end].glued && (s[last->end].is('-') || s[last->end].is_word())) return std::nullopt;
  // "between 1,000 and 2000 people", "from 1900 to 2000 votes"
  const Token& after = s[last->end];
  const bool noun = after.is_word() && !after.capital && (after.is(Term::unit) || (after.term == Term::none && s.text[after.end - 1] == 's') || is_word(s, last->end, "people"));
  if (noun || after.is('%')) return std::nullopt;
  if (!framed && !(first->value >= 1500)) return std::nullopt;
  const auto low = make_day(static_cast<int>(first->value), 1, 1);
  const auto high = make_day(static_cast<int>(last->value), 1, 1);
  return over(at, last->end, Interval{moment(*low), plus(moment(*high), Grain::year, 1)}, Grain::year);
}

// ---- times by the clock

std::optional<Clock> clock_in(const Found& found) { return found && found->time.clock && !found->time.clock->part ? found->time.clock : std::nullopt; }

// "3-4pm", "from 9:30 to 11:00", "between 5 and 6 in the afternoon".
struct Clocks {
  std::size_t end = 0;
  Clock first, last;
};
std::optional<Clocks> read_clocks(const Scene& s, const Frame& frame, bool beside_date) {
  Found first = read_clock(s, frame.start);
  const bool sure_first = clock_in(first).has_value();
  if (!sure_first) first = bare_hour(s, frame.start);
  if (!clock_in(first) && s[frame.start].is_number() && s[frame.start].digits <= 2 && s[frame.start].number <= 24 && s[frame.start + 1].is('-') && !s[frame.start].ordinal) {
    // "3-4pm": the dash is glued to the hour
    first = Match{frame.start, frame.start + 1, {}};
    first->time.clock = clock_at(static_cast<int>(s[frame.start].number) * 3600 % 86400, s[frame.start].number > 12 ? Settled::yes : Settled::no);
  }
  if (!clock_in(first)) return std::nullopt;
  std::size_t i = first->end;
  Found morning = s[i].is(Term::in) ? read_daypart(s, i) : std::nullopt;
  Clock low = *first->time.clock;
  if (morning && morning->time.clock && !morning->time.days) {
    low = in_half(low, *morning->time.clock);
    i = morning->end;
  }
  const std::size_t join = past_join(s, i, frame);
  if (join == i) return std::nullopt;
  Found last = read_clock(s, join);
  const bool sure_last = clock_in(last).has_value();
  if (!sure_last) last = bare_hour(s, join);
  if (!clock_in(last)) return std::nullopt;
  std::size_t end = last->end;
  Clock high = *last->time.clock;
  Found part = s[end].is(Term::in) || s[end].is(Term::at) ? read_daypart(s, end) : std::nullopt;
  const bool parted = part && part->time.clock && part->time.clock->part && !part->time.days;
  if (parted) {
    high = in_half(high, *part->time.clock);
    end = part->end;
  }
  const bool framed = frame.from || frame.between;
  // Two bare figures are hours only beside a date or a part of the day: "9-11" may be anything.
  const bool clear = sure_first || sure_last || parted || s.fragment;
  if (!clear && !(beside_date && (framed || frame.after_day))) return std::nullopt;
  if (s.fragment && !sure_first && !sure_last && !parted && !framed && !beside_date) return std::nullopt;
  if ((!sure_first || !sure_last) && !s.fragment && !beside_date && !low.settled && !high.settled && !framed) return std::nullopt;
  if (high.settled && !low.settled) {
    if (high.low >= kHalfDay && low.low + kHalfDay < high.low) low = clock_at(low.low % kHalfDay + kHalfDay, Settled::yes);
    else if (high.low < kHalfDay && low.low > high.low && low.low < kHalfDay) low = clock_at(low.low + kHalfDay, Settled::yes);
  } else if (low.settled && !high.settled && high.low <= low.low && high.low + kHalfDay > low.low && high.low < kHalfDay) {
    high = clock_at(high.low + kHalfDay, Settled::yes);
  } else if (!low.settled && !high.settled && high.low <= low.low && high.low < kHalfDay) {
    high = clock_at(high.low + kHalfDay, Settled::yes);
  }
  return Clocks{end, low, high};
}

Match clock_range(std::size_t begin, std::size_t end, const Clocks& clocks, std::optional<Interval> day, const std::string& day_timex) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.type = MentionType::time;
  Clock both = clocks.first;
  both.high = clocks.last.low;
  if (both.high <= both.low) both.high += static_cast<int>(kDaySeconds);
  both.settled = true;
  out.time.timex = day_timex + clocks.first.timex + "/" + clocks.last.timex;
  if (day) out.time.days = Interval{day->low + both.low, day->low + both.high};
  else out.time.clock = both;
  if (clocks.last.zone) out.time.clock = both, out.time.clock->zone = clocks.last.zone;
  return out;
}

// The day that a range of hours is on, before or after it.
Found clocks(const Scene& s, std::size_t at, const Frame& frame) {
  auto range = read_clocks(s, frame, false);
  if (!range) {
    // "from 5 to 6 on 1st Jan", "five to seven of tomorrow"
    range = read_clocks(s, frame, true);
    if (!range) return std::nullopt;
    std::size_t i = range->end;
    if (s[i].is(Term::on) || s[i].is(Term::of)) ++i;
    const Found day = i > range->end || s[i].is(Term::next) || s[i].is(Term::relative_day) ? read_date(s, i) : std::nullopt;
    if (!day || day->time.grain > Grain::day || day->time.clock) return std::nullopt;
    const Time settled_day = settle(s, day->time, tense_around(s, at, day->end));
    return clock_range(at, day->end, *range, settled_day.days, settled_day.timex);
  }
  std::size_t i = range->end;
  if (s[i].is(',')) ++i;
  if (s[i].is(Term::on) || s[i].is(Term::of)) ++i;
  const Found day = read_date(s, i);
  if (day && day->time.grain <= Grain::day && !day->time.clock) {
    const Time settled_day = settle(s, day->time, tense_around(s, at, day->end));
    return clock_range(at, day->end, *range, settled_day.days, settled_day.timex);
  }
  return clock_range(at, range->end, *range, std::nullopt, "");
}

// "Friday between 1 and 4 p.m.", "2018-09-23 1p.m. to 4", "monday 8 to 9".
Found day_then_clocks(const Scene& s, std::size_t at) {
  Found day = read_date(s, at);
  if (!day || day->time.grain > Grain::day || day->time.clock || (day->time.days && day->time.days->high - day->time.days->low > kDaySeconds)) return std::nullopt;
  if (day->time.type == MentionType::time) return std::nullopt;
  std::size_t i = day->end;
  Found part = read_daypart(s, i);
  if (!part && s[i].is(Term::daypart)) part = Match{i, i + 1, {}};
  if (part && !part->time.days) i = part->end;
  if (s[i].is(',') || (s[i].is('-') && !s[i].glued)) ++i;
  if (s[i].is(Term::at) || s[i].is(Term::around)) ++i;
  if (s[i].is(Term::around)) ++i;
  Frame frame = read_frame(s, i);
  frame.after_day = true;
  const auto range = read_clocks(s, frame, true);
  if (!range) return std::nullopt;
  const Time settled_day = settle(s, day->time, tense_around(s, at, range->end));
  return clock_range(at, range->end, *range, settled_day.days, settled_day.timex);
}

// ---- any two points

bool weekday_only(const Time& time) { return !time.days && time.fields.weekday >= 0 && time.fields.day == 0; }

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
  const auto sure = [&](std::size_t i) { return s[i].is(Term::month) || (s[i].is_number() && s[i].digits == 4); };
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
  const std::size_t the = s[join].is(Term::the) && s[join + 1].ordinal ? join + 1 : join;
  const bool dashed_day = s[join].is(Term::weekday) && s[join - 1].is('-');
  Found last = (framed && sure(join)) || is_month(s, join) || dashed_day ? read_date(inside, join) : read_end(s, join);
  if (!last && is_month(s, join) && s[join].capital && month_only(first->time)) {
    last = Match{join, join + 1, {}};
    last->time.fields.month = s[join].value;
    last->time.grain = Grain::month;
  }
  if (!last || last->time.type != MentionType::date) return std::nullopt;
  (void)the;
  Fields& a = first->time.fields;
  Fields& b = last->time.fields;
  // A year against anything that is not a date by the calendar is no range: "2019 to Friday".
  const bool plain_year = a.year > 0 && a.month == 0 && !first->time.days;
  if (plain_year && !framed && b.month == 0) return std::nullopt;
  const bool whole = a.year > 0 && b.year > 0 && a.day > 0 && b.day > 0;
  if (s[join - 1].is('-') && s[join - 1].glued != s[join].glued && !s.fragment && !whole) return std::nullopt;
  if (a.month > 0 && a.year == 0 && b.year > 0) a.year = b.year - (b.month > 0 && a.month > b.month ? 1 : 0);
  const std::size_t begin = at;
  const std::size_t end = last->end;
  const Direction direction = tense_around(s, begin, end);
  const bool follow = a.month > 0 && b.month > 0 && b.year == 0;
  first->time = settle(s, first->time, direction);
  if (follow && first->time.days) {
    const Day day = day_of(first->time.days->low);
    b.year = year_of(day) + (b.month < month_of(day) || (b.month == month_of(day) && b.day > 0 && b.day < day_of_month(day)) ? 1 : 0);
  }
  if (weekday_only(last->time) && first->time.days) {
    const Day day = on_or_after(day_of(first->time.days->high), b.weekday);
    last->time.days = one_day(day);
    last->time.timex = format(day);
  }
  last->time = settle(s, last->time, direction);
  if (!first->time.days || !last->time.days) return over(begin, end, std::nullopt, std::min(first->time.grain, last->time.grain));
  if (last->time.days->high <= first->time.days->low) return std::nullopt;
  return over(begin, end, Interval{first->time.days->low, last->time.days->high}, std::max(Grain::day, std::min(first->time.grain, last->time.grain)));
}

// "from 4 p.m. today to 5 p.m. tomorrow": a time of day on a day at both ends.
Found moments(const Scene& s, std::size_t at, const Frame& frame) {
  Found first = read_point(s, frame.start);
  if (!first || (first->time.type != MentionType::time && !frame.from)) return std::nullopt;
  const std::size_t join = past_join(s, first->end, frame);
  if (join == first->end && !(s[join].is('/') && s.fragment && s[join].glued)) return std::nullopt;
  Found last = read_point(s, join == first->end ? join + 1 : join);
  if (!last) return std::nullopt;
  if (first->time.type != MentionType::time && last->time.type != MentionType::time) return std::nullopt;
  const auto dated = [](const Time& time) { return time.days || time.timex.find('-') != std::string::npos || (time.clock && time.timex.size() > time.clock->timex.size()); };
  if (!first->time.days && !last->time.days) {
    const bool days_named = first->end - first->begin > 2 && last->end - last->begin > 2;
    if (s.reference || !(days_named || (dated(first->time) && dated(last->time)))) return std::nullopt;
    Match out{.begin = at, .end = last->end, .time = {}};
    out.time.type = MentionType::time;
    return out;
  }
  if (!first->time.days || !last->time.days) {
    bool day_named = false;
    for (std::size_t i = last->begin; i < last->end; ++i) day_named = day_named || s[i].is(Term::relative_day) || s[i].is(Term::weekday);
    if (s.reference || !day_named) return std::nullopt;
    Match out{.begin = at, .end = last->end, .time = {}};
    out.time.type = MentionType::time;
    return out;
  }
  if (last->time.days->high <= first->time.days->low) return std::nullopt;
  const bool part = last->time.clock && last->time.clock->part;
  const Moment high = last->time.type == MentionType::time && !part ? last->time.days->low : last->time.days->high;
  Match out{.begin = at, .end = last->end, .time = {}};
  out.time.type = MentionType::time;
  out.time.days = Interval{first->time.days->low, high};
  out.time.timex = first->time.timex + "/" + last->time.timex;
  return out;
}

// "next week between Wednesday and Friday", "this week from Tue to Thur".
Found week_then_days(const Scene& s, std::size_t at) {
  const auto week = read_relative(s, at);
  if (!week || week->time.grain != Grain::week) return std::nullopt;
  const Frame frame = read_frame(s, week->end);
  if (!frame.from && !frame.between) return std::nullopt;
  const auto is_day = [&](std::size_t i) { return s[i].is(Term::weekday) || s[i].is(Term::weekday_short); };
  if (!is_day(frame.start)) return std::nullopt;
  const std::size_t join = past_join(s, frame.start + 1, frame);
  if (join == frame.start + 1 || !is_day(join) || s[join].value < s[frame.start].value) return std::nullopt;
  if (!week->time.days) return over(at, join + 1, std::nullopt, Grain::day);
  const Moment low = week->time.days->low;
  return over(at, join + 1, Interval{low + s[frame.start].value * kDaySeconds, low + (s[join].value + 1) * kDaySeconds}, Grain::day);
}

}  // namespace

Found read_range(const Scene& s, std::size_t at) {
  const Frame frame = read_frame(s, at);
  Found best = longer(days_then_month(s, at, frame), month_then_days(s, at, frame));
  best = longer(std::move(best), day_then_date(s, at, frame));
  best = longer(std::move(best), years(s, at, frame));
  best = longer(std::move(best), dates(s, at, frame));
  best = longer(std::move(best), clocks(s, at, frame));
  best = longer(std::move(best), moments(s, at, frame));
  if (!frame.from && !frame.between) {
    best = longer(std::move(best), day_then_clocks(s, at));
    best = longer(std::move(best), week_then_days(s, at));
  }
  return best;
}

}  // namespace stet::facts::times
