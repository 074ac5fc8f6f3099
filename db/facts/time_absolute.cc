// Dates by the calendar: "28 September 2025", "Sunday, Sept. 29, 2025", "September 2025", "Monday",
// "the 28th", "2019".
#include <utility>

#include "facts/time_memo.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr int kBuddhistEra = 543;  // years ahead of the Common Era

bool is_month(const Scene& s, std::size_t at) {
  return s[at].is(Term::month) || s[at].is(Term::month_short);
}

// Past the full stop of an abbreviation: "Sept.", "Tues.".
std::size_t past_dot(const Scene& s, std::size_t at) {
  return s[at].is('.') && s[at].glued ? at + 1 : at;
}

std::size_t past_month(const Scene& s, std::size_t at) {
  const bool dotted = s[at].is(Term::month_short) ||
                      (s[at + 1].is('.') && s[at + 1].glued && s[at + 2].is_number());
  return dotted ? past_dot(s, at + 1) : at + 1;
}

bool valid(const Fields& f) {
  if (f.day == 0) return true;
  return f.day <= days_in_month(f.year > 0 ? f.year : 2000, f.month > 0 ? f.month : 1);
}

Found dated(std::size_t begin, std::size_t end, Fields fields) {
  if (!valid(fields)) return std::nullopt;
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.fields = fields;
  out.time.grain = fields.day > 0 || fields.weekday >= 0 ? Grain::day
                   : fields.month > 0                    ? Grain::month
                                                         : Grain::year;
  return out;
}

// Four figures that are no year within some centuries of now, and a time on a clock of 24 hours.
bool reads_as_hour(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  return token.is_number() && token.digits == 4 && !token.grouped &&
         (token.number < 1600 || token.number > 2100) && token.number / 100 < 24 &&
         token.number % 100 < 60;
}

// A year after a date: ", 2025", " 2025", " of 2025", ", two thousand and eighteen", " '99"; two
// digits only after a day.
std::optional<Count> year_after(const Scene& s, std::size_t at, bool after_day) {
  std::size_t i = at;
  if (s[i].is(',')) ++i;
  if (s[i].is(Term::of) || (s[i].is(Term::in) && after_day)) ++i;
  auto year = read_year(s, i);
  if (year && s[at].is(',') && year->words && !after_day) return std::nullopt;
  // "28 September 1500 metres": the figure counts something else, or is a time by the clock.
  // "In August 1799 entered" is a year all the same.
  if (year && !year->words && year->value < 1900 && s[year->end].is_word() &&
      s[year->end].term == Term::none && s[i - 1].is(Term::of) == false && !s[i - 1].is(',') &&
      counts_next(s, year->end))
    return std::nullopt;
  // "12 Nov 1115" in a timetable: no year of the time that is spoken of, but an hour of the day.
  if (year && after_day && i == at && s.fragment && s.reference && reads_as_hour(s, i))
    return std::nullopt;
  if (year) {
    if (s[year->end].is(Term::era) && s[year->end].value > 0)
      ++year->end;
    else if (is_word(s, year->end, "BE") &&
             year->value > kBuddhistEra + 1500) {  // "2568 BE", as Thailand counts
      year->value -= kBuddhistEra;
      ++year->end;
    }
    return year;
  }
  const Token& token = s[i];
  if (token.is('\'') && s[i + 1].glued && s[i + 1].is_number() && s[i + 1].digits == 2)
    return Count{.end = i + 2,
                 .value = double(s[i + 1].number + (s[i + 1].number < 50 ? 2000 : 1900))};
  if (token.is_number() && s[i + 1].is(Term::era) && s[i + 1].value > 0 && token.digits <= 4)
    return Count{.end = i + 2, .value = double(token.number)};
  // "3 Feb 82", "August 96": past the days of a month it can only be a year.
  const bool plain = token.is_number() && !token.ordinal && token.digits == 2 &&
                     (i == at || (s.fragment && token.number > 31 && s[at].is(',')));
  if (plain && !s[i + 1].is(Term::meridiem) && !s[i + 1].is(':') && !s[i + 1].is('.') &&
      (token.number > 31 || (after_day && s.fragment)) &&
      (!s[i + 1].is_word() || s[i + 1].term != Term::none))
    return Count{.end = i + 1, .value = double(token.number + (token.number < 50 ? 2000 : 1900))};
  return std::nullopt;
}

// "February 20 - 29, 2022": a range that ends on a day which the month does not have is no date at
// all.
bool ends_in_no_day(const Scene& s, std::size_t dash, int month) {
  const Token& last = s[dash + 1];
  if (!s[dash].is('-') || !last.is_number() || last.digits > 2 ||
      s[dash + 2].glued == s[dash + 2].is_word())
    return false;
  const auto year = year_after(s, dash + 2, true);
  return year && last.number > days_in_month(static_cast<int>(year->value), month);
}

// "September 28, 2025", "Sept. 28", "march the third", "jan/1", "Oct2".
Found month_first(const Scene& s, std::size_t at) {
  if (!is_month(s, at)) return std::nullopt;
  std::size_t i = past_month(s, at);
  if ((s[i].is('-') || s[i].is('/')) && s[i].glued) ++i;
  if (s[i].is(',') && s[i + 1].ordinal) ++i;
  if (s[i].is(Term::the)) ++i;
  auto day = read_month_day(s, i);
  if (!day) return std::nullopt;
  if (s[day->end].is('%') || (s[day->end].is(':') && s[day->end].glued)) return std::nullopt;
  if (s[i].is_number() && s[i + 1].glued && s[i + 1].is_word() && !s[i].ordinal)
    return std::nullopt;  // "Sept 5pm"
  // "They may first have to", "the army will march 20 miles": in lower case these two are verbs
  // until a figure says otherwise.
  const bool verb = !s[at].capital && (s[at].value == 3 || s[at].value == 5) &&
                    s[at].is(Term::month) && !s.fragment;
  const bool compound = day->words && day->end > i + 1;
  if (verb && !s[i].ordinal && !compound && i == at + 1 && !s[at - 1].is(Term::on) &&
      !s[at - 1].is(Term::until) && !s[at - 1].is(Term::since))
    return std::nullopt;
  // "In March 12 people died": the figure counts what follows.
  const Token& after = s[day->end];
  if (s[at - 1].is(Term::in) && after.is_word() && !after.capital && after.term == Term::none &&
      !s[i].ordinal && !day->words)
    return std::nullopt;
  Fields fields{.year = 0, .month = s[at].value, .day = static_cast<int>(day->value)};
  std::size_t end = day->end;
  if (s[end].is('.') && s[end].glued && s[at - 1].is_number()) ++end;
  if (ends_in_no_day(s, end, fields.month)) return std::nullopt;
  std::size_t year_at = end;
  if ((s[end].is('-') || s[end].is('/')) && s[end].glued && s[end + 1].glued &&
      s[end + 1].digits == 4)
    ++year_at;
  if (const auto year = year_after(s, year_at, true)) {
    fields.year = static_cast<int>(year->value);
    end = year->end;
  }
  return dated(at, end, fields);
}

// "28 September 2025", "the 28th of Sept.", "28-Sep-2025", "22april", "third day of October".
Found day_first(const Scene& s, std::size_t at) {
  std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const auto day = read_month_day(s, i);
  if (!day || (s[i].glued && (s[i - 1].is('.') || s[i - 1].is(',') || s[i - 1].is(':'))))
    return std::nullopt;
  const bool spelled =
      day->words && !s[day->end - 1].is(Term::ordinal) && !s[day->end - 1].is(Term::second);
  i = day->end;
  if (spelled && !s[i].is(Term::of)) return std::nullopt;  // "five March" counts
  const bool dotted = s[i].is('.') && s[i].glued && is_month(s, i + 1);
  if (dotted)
    ++i;
  else if ((s[i].is('-') || s[i].is('/')) && s[i].glued && s[i + 1].glued)
    ++i;
  else if (s[i].is(',') && is_month(s, i + 1) && s[i - 1].ordinal)
    ++i;
  if (is_word(s, i, "day") && s[i + 1].is(Term::of)) ++i;
  if (s[i].is(Term::of)) ++i;
  if (!is_month(s, i)) return std::nullopt;
  const bool named = s[i].is(Term::month_short) && !s[i].capital && !s.fragment && s[i].value == 3;
  if (named || (s[i].is(Term::month) && !s[i].capital && s[i].value == 5 &&
                s[day->end].is_word() == false && !s.fragment && !s[day->end - 1].ordinal))
    return std::nullopt;  // "5 may go"
  Fields fields{.year = 0, .month = s[i].value, .day = static_cast<int>(day->value)};
  std::size_t end = past_month(s, i);
  std::size_t year_at = end;
  if ((s[end].is('-') || s[end].is('/')) && s[end].glued && s[end + 1].glued &&
      s[end + 1].is_number())
    ++year_at;
  if (s[year_at].is_number() && year_at > end && s[year_at].digits == 2) {
    fields.year = static_cast<int>(s[year_at].number + (s[year_at].number < 50 ? 2000 : 1900));
    end = year_at + 1;
  } else if (const auto year = year_after(s, year_at, true)) {
    fields.year = static_cast<int>(year->value);
    end = year->end;
  } else if (dotted && !s.fragment && s[end].capital) {
    return std::nullopt;  // "3. Jan Kohl": a list
  } else if (s[end - 1].is('.') && s[end].kind != Token::Kind::end && s[end].capital &&
             !s[end].is(Term::weekday)) {
    --end;  // the full stop ends the sentence
  }
  return dated(at, end, fields);
}

// "September 2025", "Sept. 2025", "September of 2025", "2025 September", "May".
Found month_year(const Scene& s, std::size_t at) {
  if (is_month(s, at)) {
    std::size_t end = past_month(s, at);
    if ((s[end].is('-') || s[end].is('/')) && s[end].glued && s[end + 1].glued &&
        s[end + 1].digits == 4)
      ++end;
    Fields fields{.year = 0, .month = s[at].value};
    if (const auto year = year_after(s, end, false)) {
      fields.year = static_cast<int>(year->value);
      return dated(at, year->end, fields);
    }
    // "June 31, 2022": a day that the month does not have leaves no month either
    const bool no_day = s[end].is_number() && s[end].digits <= 2 && !s[end].glued;
    if (no_day && (year_after(s, end + 1, true) || ends_in_no_day(s, end + 1, fields.month)))
      return std::nullopt;
    if (!month_stands(s, at)) return std::nullopt;
    if (s[end - 1].is('.') && (s[end].capital || s[end].kind == Token::Kind::end)) --end;
    return dated(at, end, fields);
  }
  const auto year = read_year(s, at);
  if (!year || year->words) return std::nullopt;
  std::size_t i = year->end;
  if (s[i].is(Term::era) && s[i].value > 0) ++i;
  if (s[i].is(',') || ((s[i].is('-') || s[i].is('/')) && s[i].glued)) ++i;
  if (!is_month(s, i) || (s[i].value == 5 && !s[i].capital)) return std::nullopt;
  Fields fields{.year = static_cast<int>(year->value), .month = s[i].value};
  std::size_t end = past_month(s, i);
  if ((s[end].is('-') || s[end].is('/')) && s[end].glued) ++end;
  if (s[end].is_number() && s[end].digits <= 2 && (!s[end + 1].glued || !s[end + 1].is(':')) &&
      s[end].number >= 1 && s[end].number <= 31 && !s[i - 1].is(',')) {
    fields.day = static_cast<int>(s[end].number);
    return dated(at, end + 1, fields);
  }
  return dated(at, past_month(s, i), fields);
}

// "on 15 at 8:00", "8 p.m. on 15": a bare figure is a day only beside a time of day.
Found figure_beside_clock(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const Token& token = s[i];
  if (!token.is_number() || token.digits > 2 || token.grouped || token.number < 1 ||
      token.number > 31 || !s[at - 1].is(Term::on))
    return std::nullopt;
  std::size_t next = i + 1;
  if (s[next].is(',')) ++next;
  if (s[next].is(Term::at)) ++next;
  const bool before = (next > i + 1 || token.ordinal) && read_clock(s, next).has_value();
  const Token& last = s[at - 2];
  const bool after =
      (last.is(Term::meridiem) || last.is(Term::p_letter) || last.is(Term::cardinal)) &&
      (s[i + 1].kind == Token::Kind::end || s[i + 1].is('.') || s[i + 1].is(','));
  if (!before && !after) return std::nullopt;
  return dated(at, i + 1, Fields{.year = 0, .month = 0, .day = static_cast<int>(token.number)});
}

// "the 28th", "the twenty-eighth"; an ordinal alone needs "on" before it, and nothing that it could
// count after it.
Found bare_day(const Scene& s, std::size_t at) {
  const bool the = s[at].is(Term::the);
  const std::size_t i = the ? at + 1 : at;
  const auto day = read_ordinal(s, i);
  if (!day || day->value > 31 || day->value < 1) return std::nullopt;
  const Token& before = s[at - 1];
  const Token& after = s[day->end];
  const bool on = before.is(Term::on) || before.is(Term::until) || before.is(Term::by) ||
                  before.is(Term::since) || (before.is(Term::for_) && the);
  const bool digits = s[i].is_number();
  if (!s.fragment && !(on && (digits || the))) return std::nullopt;
  if (after.glued && !after.is('.') && !after.is(',') && !after.is('!') && !after.is('?'))
    return std::nullopt;
  // "on the 27th floor", "on the first try"
  if (after.is_word() && after.term == Term::none) return std::nullopt;
  if (after.is_word() &&
      (after.is(Term::unit) || after.is(Term::anniversary) || after.is(Term::half) ||
       after.is(Term::quarter) || after.is(Term::unit_short) || after.is(Term::weekday) ||
       after.is(Term::time) || after.is(Term::daypart) || after.is(Term::of) ||
       after.is(Term::past_cue)))
    return std::nullopt;
  const bool closes = after.is('.') || after.is(',') || after.is('!') || after.is('?') ||
                      after.kind == Token::Kind::end;
  if ((!digits || before.is(Term::for_)) && !s.fragment && !closes) return std::nullopt;
  return dated(at, day->end, Fields{.year = 0, .month = 0, .day = static_cast<int>(day->value)});
}

// A weekday, alone or with its date on either side: "Sunday, Sept. 29, 2025", "Friday the 13th".
Found weekday_first(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::weekday) && !s[at].is(Term::weekday_short)) return std::nullopt;
  std::size_t end = at + 1;
  const bool dot = s[at].is(Term::weekday_short) && s[end].is('.') && s[end].glued;
  std::size_t i = dot ? end + 1 : end;
  const bool comma = s[i].is(',') || s[i].is('(');
  if (comma) ++i;
  std::size_t on = s[i].is(Term::on) && !comma ? i + 1 : i;
  Found date = month_first(s, on);
  if (!date) date = day_first(s, on);
  if (!date) date = read_numeric_date(s, on);
  if (date && date->time.fields.day > 0) {
    date->begin = at;
    date->time.fields.weekday = s[at].value;
    if (s[i - 1].is('(') && s[date->end].is(')')) ++date->end;
    return date;
  }
  // "Thursday the 21st", "Tuesday 19th"
  const std::size_t the = s[on].is(Term::the) ? on + 1 : on;
  if (!comma || s[the].ordinal) {
    const auto day = the > on ? read_month_day(s, the) : read_ordinal(s, the);
    const bool counted =
        day && s[day->end].is_word() && s[day->end].term == Term::none && !s.fragment;
    if (day && day->value <= 31 && !counted && (the > on || s[the].is_number()) &&
        !s[day->end].is(Term::of) && !(s[day->end].glued && s[day->end].is(':')) &&
        !s[day->end].is(Term::half) && !s[day->end].is(Term::time))
      return dated(
          at, day->end,
          Fields{
              .year = 0, .month = 0, .day = static_cast<int>(day->value), .weekday = s[at].value});
  }
  if (!weekday_stands(s, at)) return std::nullopt;
  return dated(at, end, Fields{.year = 0, .month = 0, .day = 0, .weekday = s[at].value});
}

// ", Monday" or " (Monday)" after a date.
Match with_weekday_after(const Scene& s, Match date) {
  if (date.time.fields.day == 0 || date.time.fields.weekday >= 0) return date;
  std::size_t i = date.end;
  const bool bracket = s[i].is('(');
  if (s[i].is(',') || bracket) ++i;
  if (s[i].is(Term::on) && s.fragment) ++i;
  if (!s[i].is(Term::weekday) && !s[i].is(Term::weekday_short)) return date;
  if (!bracket && !s.fragment) return date;
  if (bracket && !s[i + 1].is(')') && !s.fragment) return date;
  date.time.fields.weekday = s[i].value;
  date.end = bracket && s[i + 1].is(')') ? i + 2 : i + 1;
  return date;
}

// "44 BC", "2014 B.C.": a year before the calendar, which TIMEX3 counts below zero.
Found before_christ(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_number() || token.grouped || token.ordinal || token.digits > 5 || token.number == 0)
    return std::nullopt;
  std::size_t end = 0;
  if (s[at + 1].is(Term::era) && s[at + 1].upper && s[at + 1].value < 0) end = at + 2;
  if (is_word(s, at + 1, "B") && s[at + 2].is('.') && is_word(s, at + 3, "C") && s[at + 4].is('.'))
    end = at + 5;
  if (end == 0) return std::nullopt;
  Match out{.begin = at, .end = end, .time = {}};
  const std::string digits = std::to_string(token.number);
  out.time.grain = Grain::year;
  out.time.timex = "-" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
  return out;
}

// "10 August 234 BC", "March 15, 44 BC".
Match with_ancient_year(const Scene& s, Match date) {
  const Fields f = date.time.fields;
  if (f.day == 0 || f.month == 0 || f.year > 0) return date;
  const Found year = before_christ(s, s[date.end].is(',') ? date.end + 1 : date.end);
  if (!year) return date;
  const auto two = [](int n) { return std::string(n < 10 ? "-0" : "-") + std::to_string(n); };
  date.end = year->end;
  date.time.fields = {};
  date.time.timex = year->time.timex + two(f.month) + two(f.day);
  return date;
}

Found bare_year(const Scene& s, std::size_t at) {
  std::size_t i = at;
  if (is_word(s, i, "year") || is_word(s, i, "Year")) ++i;
  const auto year = read_year(s, i);
  if (!year) {
    // "year 247", "14 AD"
    if (i > at)
      if (const auto count = read_count(s, i);
          count && count->value >= 1 && count->value < 3000 && !count->article &&
          count->value == static_cast<int>(count->value) && !count->vague &&
          (s[count->end].kind == Token::Kind::end || s[count->end].is(',') ||
           s[count->end].is('.')))
        return dated(at, count->end, Fields{.year = static_cast<int>(count->value)});
    const Token& token = s[at];
    if (token.is_number() && token.digits <= 4 && !token.grouped && s[at + 1].is(Term::era) &&
        token.number > 0 && s[at + 1].value > 0)
      return dated(at, at + 2, Fields{.year = static_cast<int>(token.number)});
    return std::nullopt;
  }
  const bool era = s[year->end].is(Term::era) && s[year->end].upper;
  if (era && s[year->end].value < 0) return std::nullopt;
  if (i == at && !era && !(year->words ? s[at - 1].is(Term::in) || s.fragment : year_stands(s, at)))
    return std::nullopt;
  return dated(at, era ? year->end + 1 : year->end, Fields{.year = static_cast<int>(year->value)});
}

Found read_absolute_afresh(const Scene& s, std::size_t at) {
  Found best;
  if (s[at].is_number() || s[at].is(Term::the) || s[at].is_word()) {
    best = longest(s, at,
                   {weekday_first, month_first, day_first, read_numeric_date, month_year, bare_day,
                    figure_beside_clock, bare_year, before_christ});
  }
  return best ? Found(with_ancient_year(s, with_weekday_after(s, std::move(*best)))) : best;
}

}  // namespace

Found read_absolute(const Scene& s, std::size_t at) {
  return remembered(s, at, Memo::absolute, read_absolute_afresh);
}

}  // namespace stet::facts::times
