// Dates seen from the reference: "yesterday", "last week", "next Friday", "this September", "the
// previous year".
#include "facts/time_memo.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

using std::chrono::days;

// How many units from the one that holds the reference.
struct Step {
  std::size_t end = 0;
  int steps = 0;
  bool anchored = false;  // from the date that the text named last, where there is one
  bool past = false;      // "past" and "this past": up to now
};

// "last", "the previous", "this", "this past", "the following".
std::optional<Step> read_step(const Scene& s, std::size_t at) {
  std::size_t i = at;
  const bool the = s[i].is(Term::the);
  if (the) ++i;
  switch (s[i].term) {
    case Term::last:
      return Step{i + 1, -1, false, false};
    case Term::past:
      return Step{i + 1, -1, false, true};
    case Term::previous:
      return Step{i + 1, -1, true, false};
    case Term::next:
      return Step{i + 1, 1, the, false};
    case Term::coming:
      return Step{i + 1, 1, false, false};
    case Term::following:
      return Step{i + 1, 1, true, false};
    case Term::current:
      return Step{i + 1, 0, false, false};
    case Term::that:
    case Term::same:
      return Step{i + 1, 0, true, false};
    case Term::this_:
      if (s[i + 1].is(Term::past) || s[i + 1].is(Term::last)) return Step{i + 2, -1, false, true};
      if (s[i + 1].is(Term::coming)) return Step{i + 2, 1, false, false};
      return Step{i + 1, 0, false, false};
    default:
      return std::nullopt;
  }
}

Moment base(const Scene& s, bool anchored) {
  return anchored && s.anchor ? s.anchor->low : *s.reference;
}

// A relative date without a reference: the words are there, the days are not known.
Match unknown(std::size_t begin, std::size_t end, Grain grain) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.grain = grain;
  return out;
}

Match known(std::size_t begin, std::size_t end, Interval interval, Grain grain) {
  return {.begin = begin, .end = end, .time = settled(interval, grain)};
}

Match known(std::size_t begin, std::size_t end, Interval interval, Grain grain, const Step& step) {
  Match out = known(begin, end, interval, grain);
  out.time.anchored = step.anchored;
  return out;
}

// "last Sunday": in the week before; on a Sunday the week that ends with it counts as over.
Day last_weekday(Day here, int weekday) {
  const Day found = on_or_before(here - days(1), weekday);
  const bool this_week = found >= on_or_before(here, 0);
  return this_week && weekday_of(here) != 6 ? found - days(7) : found;
}

Found step_weekday(const Scene& s, std::size_t at, const Step& step) {
  const Token& token = s[step.end];
  if (!token.is(Term::weekday) && !token.is(Term::weekday_short)) return std::nullopt;
  if (s[step.end].is(Term::weekday_short) && !token.capital &&
      (token.value == 6 || token.value == 5) && step.steps == 0 && !s.fragment)
    return std::nullopt;
  std::size_t end = step.end + 1;
  if (token.is(Term::weekday_short) && s[end].is('.') && s[end].glued && !s[end + 1].capital) ++end;
  if (s[end].is(Term::of) && !s[end + 1].is(Term::this_))
    return std::nullopt;  // "the last Friday of May"
  // "this Friday, June 22": the date says which
  if (Found date = read_absolute(s, s[end].is(',') ? end + 1 : end);
      date && date->time.fields.month > 0 && date->time.fields.day > 0) {
    const Time told =
        settle(s, date->time, step.steps < 0 ? Direction::past : tense_around(s, at, date->end));
    if (!told.days || weekday_of(day_of(told.days->low)) == token.value) {
      date->begin = at;
      date->time.fields.weekday = token.value;
      return date;
    }
  }
  if (!s.reference) return unknown(at, end, Grain::day);
  const Day here = day_of(base(s, step.anchored));
  Day day = here;
  if (step.steps < 0)
    day = step.past ? on_or_before(here - days(1), token.value) : last_weekday(here, token.value);
  else if (step.anchored && step.steps > 0)
    day = on_or_after(here + days(1), token.value);
  else if (step.steps > 0)
    day = on_or_before(here, 0) + days(7 + token.value);
  else if (tense_around(s, at, end) == Direction::past)
    day = on_or_before(here, token.value);
  else
    day = on_or_after(here, token.value);
  return known(at, end, {moment(day), moment(day) + kDaySeconds}, Grain::day, step);
}

// "next weekday", "last weekday": the nearest day that is neither Saturday nor Sunday.
Found step_working_day(const Scene& s, std::size_t at, const Step& step) {
  if (!s.fragment || !is_word(s, step.end, "weekday") || step.steps == 0) return std::nullopt;
  if (!s.reference) return unknown(at, step.end + 1, Grain::day);
  Day day = today(s) + days(step.steps);
  while (weekday_of(day) > 4) day += days(step.steps);
  return known(at, step.end + 1, {moment(day), moment(day) + kDaySeconds}, Grain::day);
}

Found step_month(const Scene& s, std::size_t at, const Step& step) {
  const Token& token = s[step.end];
  if (!token.is(Term::month) && !token.is(Term::month_short)) return std::nullopt;
  if (!token.capital && (token.value == 3 || token.value == 5) && !s.fragment) return std::nullopt;
  if (s[step.end + 1].is_number() && s[step.end + 1].digits <= 2)
    return std::nullopt;  // "this May 5"
  if (!s.reference) return unknown(at, step.end + 1, Grain::month);
  const Day here = day_of(base(s, step.anchored));
  const int month = token.value;
  int year = year_of(here);
  if (step.steps < 0 && month >= month_of(here)) --year;
  if (step.steps > 0 && month <= month_of(here)) ++year;
  if (step.steps == 0 && month < month_of(here) &&
      tense_around(s, at, step.end + 1) == Direction::future)
    ++year;
  return known(at, step.end + 1, containing(moment(first_of(year, month)), Grain::month),
               Grain::month);
}

// The unit after "last": a week, the weekend, a quarter, a year; "last night" is a part of a day.
std::optional<Unit> stepped_unit(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is(Term::weekend)) {
    return Unit{at + 1, Grain::weekend, false, false};
  }
  if (token.is(Term::unit) && token.value == static_cast<int>(Grain::week) && s[at + 1].is('-') &&
      s[at + 1].glued && s[at + 2].is(Term::end))
    return Unit{at + 3, Grain::weekend, false, false};
  if (token.is(Term::quarter) && token.value == 1)
    return Unit{at + 1, Grain::quarter, false, false};
  if (token.is(Term::fiscal) && s[at + 1].is(Term::unit))
    return Unit{at + 2, static_cast<Grain>(s[at + 1].value), false, false};
  auto unit = read_unit(s, at, Letters::refused);
  if (!unit || unit->business) return std::nullopt;
  if (unit->grain < Grain::day && !s.fragment) return std::nullopt;
  return unit;
}

Found step_unit(const Scene& s, std::size_t at, const Step& step) {
  const auto unit = stepped_unit(s, step.end);
  if (!unit || unit->plural) return std::nullopt;
  const bool day = unit->grain == Grain::day;
  const Token& lead = s[step.end - 1];
  // "last year's", but not "last-minute", "next-day delivery", "this day and age"
  if (s[unit->end].is('-') && s[unit->end].glued && s[unit->end + 1].glued) return std::nullopt;
  if (lead.is(Term::last) && s[at].is(Term::the) && !day && s[unit->end].is(Term::of))
    return std::nullopt;
  if (lead.is(Term::that) && !step.anchored) return std::nullopt;
  if (lead.is(Term::that) && unit->grain > Grain::year) return std::nullopt;
  if (unit->grain == Grain::day && !s.fragment && s[unit->end].is(Term::of)) return std::nullopt;
  if (lead.is(Term::past) && s[step.end - 2].is(Term::the) == false && !s.fragment &&
      !s[step.end - 2].is(Term::this_) && s[step.end - 2].is_word() &&
      s[step.end - 2].term == Term::none && unit->grain == Grain::day)
    return std::nullopt;  // "drove past day care"
  if (!s.reference && !(step.anchored && s.anchor)) return unknown(at, unit->end, unit->grain);
  const Grain grain = unit->grain;
  const Moment from = base(s, step.anchored);
  const bool so_far = lead.is(Term::past) || (lead.is(Term::last) && grain > Grain::day);
  if (so_far && s[step.end - 2].is(Term::the) &&
      grain > (lead.is(Term::past) ? Grain::week : Grain::day) && grain != Grain::weekend &&
      grain != Grain::quarter) {
    Time time;  // "the past decade": up to the reference, not the calendar's
    time.days = Interval{plus(*s.reference, grain, -1), *s.reference};
    time.days->low = moment(day_of(time.days->low));
    time.days->high = moment(day_of(time.days->high)) + kDaySeconds;
    time.grain = grain;
    time.timex = grain == Grain::week     ? "P1W"
                 : grain == Grain::month  ? "P1M"
                 : grain == Grain::half   ? "P6M"
                 : grain == Grain::year   ? "P1Y"
                 : grain == Grain::decade ? "P10Y"
                                          : "P100Y";
    return Match{.begin = at, .end = unit->end, .time = time};
  }
  Interval unit_here = containing(from, grain);
  if (grain == Grain::fortnight) unit_here = {unit_here.low, unit_here.low + 14 * kDaySeconds};
  // On the weekend "last weekend" is the one before, on a weekday the one just past; "this weekend"
  // on a Monday in a sentence about the past is the one just past too.
  const bool looks_back = grain == Grain::weekend && step.steps == 0 &&
                          weekday_of(day_of(from)) < 3 &&
                          tense_around(s, at, unit->end) == Direction::past;
  Interval found = shifted(unit_here, grain, step.steps - (looks_back ? 1 : 0));
  return known(at, unit->end, found, grain, step);
}

// "the day before yesterday", "the day after tomorrow", "the week after next", "the year before".
Found neighbour(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const auto unit = read_unit(s, i, Letters::refused);
  const bool weekend = s[i].is(Term::weekend) && s[i].value == 1;
  if ((!unit && !weekend) || (unit && unit->plural)) return std::nullopt;
  const Grain grain = weekend ? Grain::weekend : unit->grain;
  const std::size_t next = weekend ? i + 1 : unit->end;
  const bool after = s[next].is(Term::after);
  if (!after && !s[next].is(Term::before)) return std::nullopt;
  std::size_t j = next + 1;
  if (grain == Grain::day && s[j].is(Term::relative_day) && s[j].value == (after ? 1 : -1)) {
    if (!s.reference) return unknown(at, j + 1, grain);
    return known(at, j + 1,
                 shifted(containing(*s.reference, Grain::day), Grain::day, after ? 2 : -2), grain);
  }
  if (s[j].is(Term::the)) ++j;
  if (s[j].is(after ? Term::next : Term::last) && !read_unit(s, j + 1, Letters::refused) &&
      !s[j + 1].is(Term::weekday) && !s[j + 1].is(Term::month)) {
    if (!s.reference) return unknown(at, j + 1, grain);
    return known(at, j + 1, shifted(containing(*s.reference, grain), grain, after ? 2 : -2), grain);
  }
  // "the year before" with nothing after it: before the date that the text named last.
  const Token& end = s[next + 1];
  const bool closes =
      end.kind == Token::Kind::end || end.is('.') || end.is(',') || end.is(';') || end.is(')');
  if (!s[at].is(Term::the) || !closes || !s.reference || grain < Grain::day) return std::nullopt;
  const bool fits = s.anchor && s.anchor->high - s.anchor->low <= 370 * kDaySeconds;
  const Moment from = fits ? s.anchor->low : *s.reference;
  return known(at, next + 1, shifted(containing(from, grain), grain, after ? 1 : -1), grain,
               Step{.anchored = true});
}

// "the weekend": the one just past or the coming one.
Found bare_weekend(const Scene& s, std::size_t at) {
  const bool the = s[at].is(Term::the);
  const std::size_t i = the ? at + 1 : at;
  const bool split =
      is_word(s, i, "week") && s[i + 1].is('-') && s[i + 1].glued && s[i + 2].is(Term::end);
  if (!(s[i].is(Term::weekend) && s[i].value == 1) && !split) return std::nullopt;
  const std::size_t end = split ? i + 3 : i + 1;
  const Token& before = s[at - 1];
  const bool led = before.is(Term::on) || before.is(Term::at) || before.is(Term::during) ||
                   before.is(Term::by) || before.is(Term::for_) || before.is(Term::before) ||
                   before.is(Term::after) || is_word(s, at - 1, "over");
  if (!s.fragment && !(led && (the || before.is(Term::on)))) return std::nullopt;
  if (s[end].is_word() && s[end].term == Term::none && !s[end].capital && before.is(Term::on))
    return std::nullopt;
  if (!s.reference) return unknown(at, end, Grain::weekend);
  Interval weekend = containing(*s.reference, Grain::weekend);
  const bool running = *s.reference >= weekend.low;
  const Direction direction = running ? Direction::future : tense_around(s, at, end);
  const bool early = weekday_of(today(s)) < 3 && !s.fragment;
  if (direction == Direction::past || (direction == Direction::unknown && early))
    weekend = shifted(weekend, Grain::weekend, -1);
  return known(at, end, weekend, Grain::weekend);
}

// "the Sunday after next", "March after next".
Found after_next(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const bool weekday = s[i].is(Term::weekday);
  if ((!weekday && !s[i].is(Term::month)) || !s[i + 1].is(Term::after) ||
      !s[i + 2].is(Term::next) || read_unit(s, i + 3, Letters::refused))
    return std::nullopt;
  if (s[i + 3].is(Term::weekday) || s[i + 3].is(Term::month)) return std::nullopt;
  const Grain grain = weekday ? Grain::day : Grain::month;
  if (!s.reference) return unknown(at, i + 3, grain);
  const Day here = today(s);
  if (weekday) {
    const Day day = on_or_after(here + days(1), s[i].value) + days(7);
    return known(at, i + 3, {moment(day), moment(day) + kDaySeconds}, grain);
  }
  const int year = year_of(here) + (s[i].value > month_of(here) ? 1 : 2);
  return known(at, i + 3, containing(moment(first_of(year, s[i].value)), Grain::month), grain);
}

Found relative_day(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is(Term::relative_day)) return std::nullopt;
  if (s[at - 1].is('-') && s[at - 1].glued && token.glued) return std::nullopt;
  if (token.capital && s[at - 1].capital && s[at - 1].is_word() && !token.possessive &&
      s[at - 1].term == Term::none && !s.fragment && is_word(s, at - 1, "USA"))
    return std::nullopt;  // the newspaper
  // "tomorrow, 18 November", "today (Tuesday 14 October)": the date says the same again, and has
  // the last word.
  const bool mark = s[at + 1].is(',') || s[at + 1].is('(');
  Found date = s[at + (mark ? 2 : 1)].is(Term::relative_day)
                   ? std::nullopt
                   : read_absolute(s, at + (mark ? 2 : 1));
  if (date && date->time.fields.day > 0 && date->time.fields.month > 0 &&
      (mark || s.fragment || s[date->begin].is(Term::weekday))) {
    date->begin = at;
    if (s[at + 1].is('(') && s[date->end].is(')')) ++date->end;
    return date;
  }
  if (!s.reference) return unknown(at, at + 1, Grain::day);
  return known(at, at + 1, shifted(containing(*s.reference, Grain::day), Grain::day, token.value),
               Grain::day);
}

// "now", "right now", "as soon as possible": an instant only by itself.
Found instant(const Scene& s, std::size_t at) {
  if (!s.fragment) return std::nullopt;
  std::size_t end = 0;
  if (s[at].is(Term::now))
    end = at + 1;
  else if ((is_word(s, at, "right") || is_word(s, at, "just")) && s[at + 1].is(Term::now))
    end = at + 2;
  else if (s[at].is(Term::at) && s[at + 1].is(Term::the) && is_word(s, at + 2, "moment"))
    end = at + 3;
  else if (is_word(s, at, "ASAP") || is_word(s, at, "ATM"))
    end = at + 1;
  else if (is_word(s, at, "as") && is_word(s, at + 1, "soon") && is_word(s, at + 2, "as"))
    end = at + 4;
  if (end == 0) return std::nullopt;
  Match out = unknown(at, end, Grain::second);
  if (s.reference) out.time.days = Interval{*s.reference, *s.reference + 1};
  out.time.timex = "PRESENT_REF";
  return out;
}

// "Friday next week", "june next year", "next week on Friday", "last week's Sunday", "november 10th
// of last year".
Found within_step(const Scene& s, Match first) {
  std::size_t i = first.end;
  if (first.time.grain == Grain::week) {
    if (s[i].is(',') || s[i].is(Term::on)) ++i;
    if (s[i].is(Term::weekday) || (s[i].is(Term::weekday_short) && (s[i].capital || s.fragment))) {
      if (!first.time.days) return unknown(first.begin, i + 1, Grain::day);
      const Day day = day_of(first.time.days->low) + days(s[i].value);
      return known(first.begin, i + 1, {moment(day), moment(day) + kDaySeconds}, Grain::day);
    }
  }
  return first;
}

}  // namespace

namespace {

Found read_relative_afresh(const Scene& s, std::size_t at) {
  if (auto day = relative_day(s, at)) return day;
  if (auto near = neighbour(s, at)) return near;
  if (auto weekend = bare_weekend(s, at)) return weekend;
  if (auto far = after_next(s, at)) return far;
  if (auto now = instant(s, at)) return now;
  const auto step = read_step(s, at);
  if (step) {
    if (auto weekday = step_weekday(s, at, *step)) return weekday;
    if (auto day = step_working_day(s, at, *step)) return day;
    if (auto month = step_month(s, at, *step)) return month;
    if (auto unit = step_unit(s, at, *step)) return within_step(s, *unit);
  }
  // "the week", "my day": only by itself.
  if (s.fragment && (s[at].is(Term::the) || s[at].is(Term::my))) {
    const auto unit = stepped_unit(s, at + 1);
    if (unit && !unit->plural && unit->grain >= Grain::day && unit->grain <= Grain::year) {
      if (!s.reference) return unknown(at, unit->end, unit->grain);
      return known(at, unit->end, containing(*s.reference, unit->grain), unit->grain);
    }
  }
  return std::nullopt;
}

}  // namespace

Found read_relative(const Scene& s, std::size_t at) {
  return remembered(s, at, Memo::relative, read_relative_afresh);
}

}  // namespace stet::facts::times
