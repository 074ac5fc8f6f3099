// Parts of a longer stretch: "the first Monday of May", "mid-2024", "early next week".
#include <utility>

#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

using std::chrono::days;

Match unknown(std::size_t begin, std::size_t end, Grain grain) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.grain = grain;
  return out;
}

Match known(std::size_t begin, std::size_t end, Interval interval, Grain grain) {
  return {.begin = begin, .end = end, .time = settled(interval, grain)};
}

// The stretch that a part is of: "May", "May 2025", "2027", "next month", "the year", "the third
// quarter".
Found container(const Scene& s, std::size_t at) {
  Scene generous = s;
  generous.fragment = true;
  Found best = longer(read_relative(s, at), read_period(s, at));
  if (s[at].is(Term::season) && !is_word(s, at, "fall") && !is_word(s, at, "spring"))
    best = longer(std::move(best), read_period(generous, at));
  if (s[at].is(Term::month) || s[at].is(Term::month_short) || s[at].is_number() ||
      s[at].is(Term::cardinal)) {
    Found date = read_absolute(generous, at);
    if (date && date->time.fields.day == 0 && date->time.fields.weekday < 0) {
      date->time = settle(s, date->time, tense_around(s, date->begin, date->end));
      best = longer(std::move(best), date);
    }
  }
  if (best) return best;
  // "the year", "the month": the current one, or the one that the text named last
  std::size_t i = s[at].is(Term::the) || s[at].is(Term::my) ? at + 1 : at;
  const bool bare = i == at;
  const auto unit = read_unit(s, i, Letters::refused);
  if (!unit || unit->plural || unit->grain < Grain::day || unit->grain > Grain::century ||
      (bare && !s.fragment && unit->grain != Grain::week))
    return std::nullopt;
  if (s[unit->end].is('-') && s[unit->end].glued) return std::nullopt;
  if (!s.reference) return unknown(at, unit->end, unit->grain);
  return known(at, unit->end, containing(*s.reference, unit->grain), unit->grain);
}

// "At the end of the year 83% had a connection", told in February: the year before.
void look_back(const Scene& s, Match& part) {
  if (!part.time.days || !s.reference || part.time.days->low <= *s.reference ||
      part.time.grain > Grain::year)
    return;
  if (tense_around(s, part.begin, part.end) != Direction::past) return;
  part.time.days = Interval{plus(part.time.days->low, part.time.grain, -1),
                            plus(part.time.days->high, part.time.grain, -1)};
  part.time.timex = timex_of(containing(part.time.days->low, part.time.grain), part.time.grain);
}

// ---- the nth of something

struct Nth {
  std::size_t end = 0;
  int n = 0;  // from the end where negative
};
std::optional<Nth> read_nth(const Scene& s, std::size_t at) {
  std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  if (s[i].is(Term::last) || is_word(s, i, "final")) return Nth{i + 1, -1};
  const auto ordinal = read_ordinal(s, i);
  if (!ordinal) return std::nullopt;
  if (s[ordinal->end].is(Term::last))
    return Nth{ordinal->end + 1, -static_cast<int>(ordinal->value)};
  return Nth{ordinal->end, static_cast<int>(ordinal->value)};
}

// The first of its kind in a stretch: the first such weekday, week, weekend, day or month.
Interval nth_of(Interval whole, Grain grain, int n, int weekday) {
  const Day first = day_of(whole.low);
  const Day last = day_of(whole.high - 1);
  if (weekday >= 0) {
    const Day day = n > 0 ? on_or_after(first, weekday) + days(7 * (n - 1))
                          : on_or_before(last, weekday) + days(7 * (n + 1));
    return {moment(day), moment(day) + kDaySeconds};
  }
  if (grain == Grain::week) {
    // The week belongs to the stretch that holds its Thursday, as in ISO 8601.
    const Day thursday = n > 0 ? on_or_after(first, 3) + days(7 * (n - 1))
                               : on_or_before(last, 3) + days(7 * (n + 1));
    return {moment(thursday - days(3)), moment(thursday + days(4))};
  }
  if (grain == Grain::weekend) {
    const Day saturday = n > 0 ? on_or_after(first, 5) + days(7 * (n - 1))
                               : on_or_before(last, 5) + days(7 * (n + 1));
    return {moment(saturday), moment(saturday + days(2))};
  }
  const Interval unit = containing(n > 0 ? whole.low : whole.high - 1, grain);
  return shifted(unit, grain, n > 0 ? n - 1 : n + 1);
}

// "the first Friday of July", "the third week of this month", "last day of October 2015".
Found nth(const Scene& s, std::size_t at) {
  const auto which = read_nth(s, at);
  if (!which) return std::nullopt;
  std::size_t i = which->end;
  int weekday = -1;
  Grain grain = Grain::day;
  if (s[i].is(Term::weekday) || s[i].is(Term::weekday_short)) {
    weekday = s[i].value;
    ++i;
  } else if (s[i].is(Term::weekend) && s[i].value == 1) {
    grain = Grain::weekend;
    ++i;
  } else if (s[i].is(Term::unit) && is_word(s, i, "week") &&
             ((s[i + 1].is('-') && s[i + 2].is(Term::end)) || s[i + 1].is(Term::end))) {
    grain = Grain::weekend;
    i += s[i + 1].is('-') ? 3 : 2;
  } else {
    const auto unit = read_unit(s, i, Letters::refused);
    if (!unit || unit->plural || unit->business || unit->grain > Grain::month) return std::nullopt;
    grain = unit->grain;
    i = unit->end;
  }
  const bool of = s[i].is(Term::of) || s[i].is(Term::in);
  const auto whole = container(s, of ? i + 1 : i);
  if (!whole) {
    // "second Sunday": of this month, only by itself or after "the"
    if (weekday < 0 || which->n < 1 || which->n > 5 || !s.fragment) return std::nullopt;
    if (!s.reference) return unknown(at, i, Grain::day);
    return known(at, i,
                 nth_of(containing(*s.reference, Grain::month), Grain::day, which->n, weekday),
                 Grain::day);
  }
  if (!of && !(whole->time.grain >= Grain::month && (grain == Grain::week || s.fragment)))
    return std::nullopt;
  if (grain >= whole->time.grain && weekday < 0) return std::nullopt;
  if (!whole->time.days) return unknown(at, whole->end, grain);
  const Interval found = nth_of(*whole->time.days, grain, which->n, weekday);
  if (found.high <= whole->time.days->low || found.low >= whole->time.days->high)
    return std::nullopt;
  return known(at, whole->end, found, weekday >= 0 ? Grain::day : grain);
}

// ---- early, mid, late

enum class Third : std::uint8_t { first, middle, last };

// "The end of" a stretch is closer to its end than "late in" it: a weekend, ten days, the last four
// months.
Interval edge(Interval whole, Grain grain, Third third) {
  const bool first = third == Third::first;
  switch (grain) {
    case Grain::week:
      return first ? Interval{whole.low, whole.low + 3 * kDaySeconds}
                   : Interval{whole.low + 4 * kDaySeconds, whole.high};
    case Grain::month:
      return first ? Interval{whole.low, whole.low + 10 * kDaySeconds}
                   : Interval{whole.low + 20 * kDaySeconds, whole.high};
    case Grain::year:
      return first ? Interval{whole.low, plus(whole.low, Grain::month, 3)}
                   : Interval{plus(whole.low, Grain::month, 8), whole.high};
    default: {
      const Moment part = (whole.high - whole.low) / kDaySeconds / 4 * kDaySeconds;
      return first ? Interval{whole.low, whole.low + part}
                   : Interval{whole.high - part, whole.high};
    }
  }
}

// The part of a stretch that "early", "mid" and "late" mean: a half of a year or month for the ends
// and a middle between, as newspapers use them loosely.
Interval piece(Interval whole, Grain grain, Third third) {
  const Moment low = whole.low;
  switch (grain) {
    case Grain::decade:
    case Grain::century: {
      const int years = grain == Grain::decade ? 10 : 100;
      const auto at = [&](int tenths) { return plus(low, Grain::year, years * tenths / 10); };
      if (third == Third::first) return {low, at(4)};
      return third == Third::middle ? Interval{at(3), at(7)} : Interval{at(6), whole.high};
    }
    case Grain::week:
      if (third == Third::first) return {low, low + 3 * kDaySeconds};
      if (third == Third::middle) return {low + kDaySeconds, low + 5 * kDaySeconds};
      return {low + 3 * kDaySeconds, whole.high};
    case Grain::month:
      if (third == Third::first) return {low, low + 15 * kDaySeconds};
      if (third == Third::middle) return {low + 9 * kDaySeconds, low + 20 * kDaySeconds};
      return {low + 15 * kDaySeconds, whole.high};
    case Grain::year:
      if (third == Third::first) return {low, plus(low, Grain::month, 6)};
      if (third == Third::middle) return {plus(low, Grain::month, 3), plus(low, Grain::month, 9)};
      return {plus(low, Grain::month, 6), whole.high};
    default: {
      const Moment day = kDaySeconds;
      const Moment length = (whole.high - whole.low) / day;
      if (third == Third::first) return {low, low + (length / 2) * day};
      if (third == Third::middle)
        return {low + (length / 3) * day, whole.high - (length / 3) * day};
      return {low + (length / 2) * day, whole.high};
    }
  }
}

struct Position {
  std::size_t end = 0;
  Third third = Third::first;
  bool noun = false;  // "the end of": takes "of"
};
std::optional<Position> read_position(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  switch (s[i].term) {
    case Term::early:
      return Position{i + 1, Third::first, false};
    case Term::mid:
      return Position{i + 1, Third::middle, is_word(s, i, "middle")};
    case Term::late:
      return Position{i + 1, Third::last, false};
    case Term::beginning:
      return Position{i + 1, Third::first, true};
    case Term::end:
      return Position{i + 1, Third::last, true};
    default:
      return std::nullopt;
  }
}

// "mid-2024", "late September", "early next week", "the end of the year", "beginning of next week".
Found position(const Scene& s, std::size_t at) {
  const auto where = read_position(s, at);
  if (!where) return std::nullopt;
  std::size_t i = where->end;
  if (s[i].is('-') && s[i].glued) ++i;
  if (where->noun && s[i].is(Term::of))
    ++i;
  else if (where->noun && !s.fragment && !s[i].is(Term::next) && !s[i].is(Term::last) &&
           !s[i].is(Term::month))
    return std::nullopt;
  else if (s[i].is(Term::in) && s.fragment == false && !where->noun)
    ++i;  // "early in 2024", "late in the year"
  if (s[i].is(Term::around) && s.fragment) ++i;
  if (where->noun == false && s[i].is(Term::the) && !s[i - 1].is(Term::in)) {
    // "early the next day", "late the previous night"
    if (!s[i + 1].is(Term::next) && !s[i + 1].is(Term::following) && !s[i + 1].is(Term::previous))
      return std::nullopt;
  }
  if (s[i].is(Term::month) && !s[i].capital && !s.fragment && (s[i].value == 5 || s[i].value == 3))
    return std::nullopt;
  Found whole = container(s, i);
  if (!whole) return std::nullopt;
  if (whole->time.clock || whole->time.grain < Grain::day) return std::nullopt;
  const bool bare_year = s[i].is_number() && whole->end == i + 1 && s[i].digits == 4;
  if (bare_year && s[whole->end].is_word() && whole->time.grain == Grain::year &&
      is_word(s, whole->end, "people"))
    return std::nullopt;
  if (whole->time.grain == Grain::day) {
    // "early on Monday" keeps the day; the end of the day is its last second
    if (!where->noun || where->third != Third::last || !s[i].is(Term::the)) return std::nullopt;
    if (!s.reference) return unknown(at, whole->end, Grain::second);
    if (s[at - 1].is(Term::at) || (s[at - 1].is(Term::the) && s[at - 2].is(Term::at)))
      return std::nullopt;  // after all
    Match out = unknown(at, whole->end, Grain::second);
    out.time.days = Interval{whole->time.days->high - 1, whole->time.days->high};
    out.time.timex = format(whole->time.days->high - 1);
    return out;
  }
  if (!whole->time.days || whole->time.grain == Grain::season) {
    whole->begin = at;
    return whole;
  }
  Match out{.begin = at, .end = whole->end, .time = whole->time};
  const bool sharp = where->noun && where->third != Third::middle;
  out.time.days = (sharp ? edge : piece)(*whole->time.days, whole->time.grain, where->third);
  out.time.ends_whole = sharp && where->third == Third::last;
  const bool bare = s[whole->begin].is(Term::the) && (s[whole->begin + 1].is(Term::unit));
  if (bare) look_back(s, out);
  return out;
}

// "by year's end", "before the year-end".
Found units_end(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  if (!s[i].is(Term::unit) || !(is_word(s, i, "year") || is_word(s, i, "month")))
    return std::nullopt;
  const bool hyphen =
      s[i + 1].is('-') && s[i + 1].glued && s[i + 2].glued && is_word(s, i + 2, "end");
  if (!hyphen && !(s[i].possessive && is_word(s, i + 1, "end"))) return std::nullopt;
  const Token& before = s[at - 1];
  if (!before.is(Term::by) && !before.is(Term::before) && !before.is(Term::until) &&
      !before.is(Term::at))
    return std::nullopt;
  const Grain grain = static_cast<Grain>(s[i].value);
  const std::size_t end = hyphen ? i + 3 : i + 2;
  if (!s.reference) return unknown(at, end, grain);
  const Interval whole = containing(*s.reference, grain);
  Match out = known(at, end, whole, grain);
  out.time.days = edge(whole, grain, Third::last);
  out.time.ends_whole = true;
  look_back(s, out);
  return out;
}

// "the rest of the week", "the rest of this year": from the reference on.
Found remainder(const Scene& s, std::size_t at) {
  std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  if (!s[i].is(Term::rest)) return std::nullopt;
  ++i;
  if (s[i].is(Term::of)) ++i;
  Found whole = container(s, i);
  if (!whole && s.fragment == false && s[i].is(Term::unit) && s[i - 1].is(Term::of) &&
      !s[i].possessive) {
    Scene generous = s;
    generous.fragment = true;
    whole = container(generous, i);
  }
  if (!whole || whole->time.grain > Grain::year) return std::nullopt;
  whole->begin = at;
  if (!whole->time.days || !s.reference) return whole;
  const bool day = whole->time.grain == Grain::day;
  const Moment now = day ? *s.reference : containing(*s.reference, Grain::day).low;
  if (now > whole->time.days->low && now < whole->time.days->high) whole->time.days->low = now;
  if (day) whole->time.days->high -= 1;
  return whole;
}

// "the week of October 6th", "the month of September", "the week starting on February 4", "week
// 36".
Found unit_of(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  if (!s[i].is(Term::unit)) return std::nullopt;
  const bool week = is_word(s, i, "week") || is_word(s, i, "Week");
  const bool month = is_word(s, i, "month");
  if (week && s[i + 1].is_number() && s[i + 1].digits <= 2 && s[i + 1].number >= 1 &&
      s[i + 1].number <= 53 && !s[i + 1].ordinal) {
    if (!s.fragment && !(s[i].capital && (s[at - 1].is(Term::from) || s[at - 1].is(Term::between) ||
                                          s[at - 1].is(Term::and_) || s[at - 1].is(Term::to))))
      return std::nullopt;
    if (!s.reference) return unknown(at, i + 2, Grain::week);
    const Day monday = iso_week(year_of(today(s)), static_cast<int>(s[i + 1].number));
    return known(at, i + 2, {moment(monday), moment(monday + days(7))}, Grain::week);
  }
  if (!week && !month) return std::nullopt;
  std::size_t j = i + 1;
  if (s[j].is(Term::of))
    ++j;
  else if (week && (is_word(s, j, "starting") || is_word(s, j, "beginning") ||
                    is_word(s, j, "commencing") || is_word(s, j, "ending")))
    j += s[j + 1].is(Term::on) ? 2 : 1;
  else
    return std::nullopt;
  Found date = read_absolute(s, j);
  if (!date || date->time.fields.month == 0) return std::nullopt;
  date->begin = at;
  const bool ending = is_word(s, i + 1, "ending");
  date->time = settle(s, date->time, tense_around(s, at, date->end));
  if (month) {
    if (date->time.days)
      date->time = settled(containing(date->time.days->low, Grain::month), Grain::month);
    date->time.grain = Grain::month;
    return date;
  }
  if (date->time.fields.day == 0) return std::nullopt;
  date->time.grain = Grain::week;
  if (!date->time.days) return date;
  if (ending)
    return known(at, date->end, {date->time.days->high - 7 * kDaySeconds, date->time.days->high},
                 Grain::week);
  return known(at, date->end, containing(date->time.days->low, Grain::week), Grain::week);
}

// "20th of next month", "the 31st of this month".
Found day_of_month_step(const Scene& s, std::size_t at) {
  std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const auto day = read_month_day(s, i);
  if (!day) return std::nullopt;
  i = day->end;
  const bool of = s[i].is(Term::of);
  if (is_word(s, i, "day")) ++i;
  if (s[i].is(Term::of)) ++i;
  const auto month = read_relative(s, i);
  if (!month || month->time.grain != Grain::month ||
      (!of && !s[at].is(Term::the) && !s[day->end - 1].ordinal))
    return std::nullopt;
  if (!month->time.days) return unknown(at, month->end, Grain::day);
  const Day first = day_of(month->time.days->low);
  const auto found = make_day(year_of(first), month_of(first), static_cast<int>(day->value));
  if (!found) return std::nullopt;
  return known(at, month->end, {moment(*found), moment(*found) + kDaySeconds}, Grain::day);
}

}  // namespace

Found read_part(const Scene& s, std::size_t at) {
  return longest(s, at, {nth, position, remainder, units_end, unit_of, day_of_month_step});
}

}  // namespace stet::facts::times
