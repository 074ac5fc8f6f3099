// Dates so far from another: "three weeks ago", "in two days", "two days after Christmas", "the
// past five years".
#include <cmath>
#include <utility>

#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

using std::chrono::days;

// The grain that a distance speaks in: "two years ago" names a year, "three weeks ago" a week.
Grain spoken(const Stretch& stretch) {
  Grain grain = stretch.length.finest;
  if (grain == Grain::fortnight) grain = Grain::week;
  if (grain == Grain::half || grain == Grain::quarter) grain = Grain::month;
  if (stretch.length.vague)
    grain = grain < Grain::day      ? Grain::hour
            : grain == Grain::day   ? Grain::week
            : grain == Grain::week  ? Grain::month
            : grain == Grain::month ? Grain::year
                                    : Grain::decade;
  // "half a century ago" speaks of a decade
  const Length& l = stretch.length;
  const auto broken = [](double amount) { return amount != std::floor(amount); };
  if (grain == Grain::century && broken(l.years / 100)) grain = Grain::decade;
  if ((grain == Grain::decade && broken(l.years / 10)) ||
      (grain == Grain::decade && l.finest == Grain::year))
    grain = Grain::year;
  if (grain == Grain::year && broken(l.years)) grain = Grain::month;
  if (grain == Grain::month && broken(l.months)) grain = Grain::week;
  return grain;
}

// The moment so far from `from`, told as a day (or a time of day where the distance is counted in
// hours), with the TIMEX3 value of the unit that the words speak in.
Time at_distance(Moment from, const Stretch& stretch, int steps) {
  Time out;
  const Grain finest = stretch.length.finest;
  // "5,000 years ago" lies before the calendar.
  const double years = stretch.length.years + stretch.length.months / 12;
  const double year = year_of(day_of(from)) + steps * years;
  if (year < 1 || year > 9998) return out;
  Moment found = moved(from, stretch.length, steps);
  if (stretch.business) {
    Day day = day_of(from);
    for (int left = static_cast<int>(std::min(stretch.length.days, 4000.0)); left > 0;) {
      day += days(steps);
      if (weekday_of(day) < 5) --left;
    }
    found = moment(day);
  }
  if (finest < Grain::day) {
    const Moment width = finest == Grain::second ? 1 : kMinute;
    out.days = Interval{found, found + width};
    out.grain = Grain::minute;
    out.timex = format(found);
    out.type = MentionType::time;
    if (out.timex.find('T') == std::string::npos) out.timex += "T00:00";
    return out;
  }
  const Moment low = moment(day_of(found));
  out.days = Interval{low, low + kDaySeconds};
  out.grain = Grain::day;
  out.timex = timex_of(containing(low, spoken(stretch)), spoken(stretch));
  return out;
}

Match far(std::size_t begin, std::size_t end, std::optional<Moment> from, const Stretch& stretch,
          int steps) {
  Match out{.begin = begin, .end = end, .time = {}};
  if (from)
    out.time = at_distance(*from, stretch, steps);
  else
    out.time.type = stretch.length.finest < Grain::day ? MentionType::time : MentionType::date;
  return out;
}

// The day that a distance is measured from: "after Christmas", "from tomorrow", "before May 26th".
struct Base {
  std::size_t end = 0;
  std::optional<Moment> from;
};
std::optional<Base> read_base(const Scene& s, std::size_t at) {
  if (s[at].is(Term::now)) return Base{at + 1, s.reference};
  if ((is_word(s, at, "right") && s[at + 1].is(Term::now)) ||
      (s[at].is(Term::the) && is_word(s, at + 1, "present")))
    return Base{at + 2, s.reference};
  Found date = longest(s, at, {read_absolute, read_relative, read_holiday});
  if (!date || s[date->end - 1].possessive) return std::nullopt;
  date->time = settle(s, date->time, tense_around(s, at, date->end));
  if (date->time.days && date->time.grain > Grain::day) {
    if (date->time.grain == Grain::week) return std::nullopt;
  }
  std::optional<Moment> from;
  if (date->time.days) from = date->time.days->low;
  return Base{date->end, from};
}

Found between_ends(const Scene& s, std::size_t at) {
  const bool in = s[at].is(Term::in);
  const auto ends = read_ends(s, in ? at + 1 : at, Joined::to);
  if (!ends) return std::nullopt;
  const bool ago = s[ends->end].is(Term::ago) && s[ends->end].value == 0;
  if (in == ago) return std::nullopt;
  Match out{.begin = at, .end = ago ? ends->end + 1 : ends->end, .time = {}};
  if (!s.reference) return out;
  // "in 2 to 4 days" may as well be a length that something takes.
  if (in && tense_around(s, at, out.end) == Direction::past) return std::nullopt;
  const Time near = at_distance(*s.reference, ends->near, in ? 1 : -1);
  const Time far_end = at_distance(*s.reference, ends->far, in ? 1 : -1);
  out.time = in ? near : far_end;
  out.time.days->high = in ? far_end.days->high : near.days->high;
  out.time.timex = in ? near.timex + "/" + far_end.timex : far_end.timex + "/" + near.timex;
  return out;
}

// "two Sundays from now", "3 Fridays ago", "two Thursdays back".
Found weekdays_away(const Scene& s, std::size_t at) {
  const auto count = read_count(s, at);
  if (!count || count->value < 1 || count->value > 60 || count->vague || count->article ||
      count->value != std::floor(count->value))
    return std::nullopt;
  const Token& name = s[count->end];
  if (!name.is(Term::weekdays) && !name.is(Term::weekday)) return std::nullopt;
  const std::size_t i = count->end + 1;
  const bool ago = s[i].is(Term::ago);
  const bool ahead = (s[i].is(Term::from) && s[i + 1].is(Term::now)) || s[i].is(Term::later) ||
                     s[i].is(Term::hence);
  if (!ago && !ahead) return std::nullopt;
  Match out{.begin = at, .end = s[i].is(Term::from) ? i + 2 : i + 1, .time = {}};
  if (!s.reference) return out;
  const int weeks = 7 * (static_cast<int>(count->value) - 1);
  const Day here = today(s);
  const Day day = ago ? on_or_before(here - days(1), name.value) - days(weeks)
                      : on_or_after(here + days(1), name.value) + days(weeks);
  out.time = settled({moment(day), moment(day) + kDaySeconds}, Grain::day);
  return out;
}

// "three weeks later", "a year earlier": from the date that the text named last, and as exact as
// that, where the distance is no finer; otherwise the day is not known. In a line by itself it
// counts from the reference.
Match from_anchor(const Scene& s, std::size_t begin, std::size_t end, const Stretch& stretch,
                  int steps) {
  const bool ahead = steps > 0 && !s.anchor && tense_around(s, begin, end) == Direction::future;
  if ((s.fragment && !s.anchor) || ahead) return far(begin, end, s.reference, stretch, steps);
  Match out = far(begin, end, std::nullopt, stretch, steps);
  if (s.anchor && stretch.length.finest >= s.anchor_grain && !stretch.length.vague) {
    if (s.anchor_grain == Grain::day)
      out = far(begin, end, s.anchor->low, stretch, steps);
    else
      out.time = settled({moved(s.anchor->low, stretch.length, steps),
                          moved(s.anchor->high, stretch.length, steps)},
                         s.anchor_grain);
  }
  out.time.anchored = true;
  return out;
}

// "80 years ago next month", "a year ago today", "two weeks ago on Thursday": the day that the rest
// names, so long before.
Found ago_and_when(const Scene& s, std::size_t begin, std::size_t at, const Stretch& stretch) {
  const Grain grain = stretch.length.finest;
  if (grain < Grain::week || stretch.length.vague) return std::nullopt;
  const std::size_t i = s[at].is(Term::on) ? at + 1 : at;
  if (grain == Grain::week) {
    if (!s[i].is(Term::weekday) || !s.reference) return std::nullopt;
    const Day week = on_or_before(day_of(moved(*s.reference, stretch.length, -1)), 0);
    const Day day = week + days(s[i].value);
    return Match{begin, i + 1, settled({moment(day), moment(day) + kDaySeconds}, Grain::day)};
  }
  if (!s[i].is(Term::relative_day) && !s[i].is(Term::this_) && !s[i].is(Term::next) &&
      !s[i].is(Term::last))
    return std::nullopt;
  const Found when = read_relative(s, i);
  if (!when || !when->time.days || when->time.grain > Grain::month) return std::nullopt;
  const Moment low = moment(day_of(moved(when->time.days->low, stretch.length, -1)));
  if (when->time.grain == Grain::week)
    return Match{begin, when->end, settled({low, low + 7 * kDaySeconds}, Grain::day)};
  return Match{begin, when->end, settled(containing(low, when->time.grain), when->time.grain)};
}

// "+15 minutes", "now - 2 hours", "-1 decade 2 years": sums, in a line that holds nothing else.
Found sum(const Scene& s, std::size_t at) {
  if (!s.fragment) return std::nullopt;
  std::size_t i = s[at].is(Term::now) ? at + 1 : at;
  Length total;
  int terms = 0;
  while (s[i].is('+') || s[i].is('-')) {
    const int sign = s[i].is('+') ? 1 : -1;
    const auto stretch = read_length(s, i + 1, Letters::allowed);
    if (!stretch || stretch->length.years > 1e5) return std::nullopt;
    const Length& l = stretch->length;
    total.years += sign * l.years, total.months += sign * l.months, total.weeks += sign * l.weeks,
        total.days += sign * l.days;
    total.hours += sign * l.hours, total.minutes += sign * l.minutes,
        total.seconds += sign * l.seconds;
    total.finest = terms == 0 ? l.finest : std::min(total.finest, l.finest);
    i = stretch->end;
    ++terms;
  }
  if (terms == 0) return std::nullopt;
  return far(at, i, s.reference, Stretch{.end = i, .length = total}, 1);
}

// A length and what it is measured from.
Found length_first(const Scene& s, std::size_t at) {
  std::size_t figure = at;
  if (s[at].is(Term::around) && s[at + 1].is_word() + s[at + 1].is_number() > 0) ++figure;
  // An abbreviation that "ago" makes clear: "1d ago", "2y ago".
  auto stretch = read_length(s, figure, Letters::allowed);
  // "the min after", "a min out"
  if (!stretch && s[at].is(Term::the) && s.fragment)
    if (const auto unit = read_unit(s, at + 1, Letters::refused);
        unit && !unit->plural && unit->grain < Grain::day) {
      stretch = Stretch{.end = unit->end};
      (unit->grain == Grain::hour     ? stretch->length.hours
       : unit->grain == Grain::minute ? stretch->length.minutes
                                      : stretch->length.seconds) = 1;
      stretch->length.finest = unit->grain;
      stretch->article = true;
    }
  if (!stretch || stretch->length.years > 1e6) return std::nullopt;
  const std::size_t i = stretch->end;
  const Token& next = s[i];
  if (next.is(Term::ago)) {
    if (next.value == 1 && !s.fragment) return std::nullopt;  // "two years back"
    if (auto exact = ago_and_when(s, at, i + 1, *stretch)) return exact;
    return far(at, i + 1, s.reference, *stretch, -1);
  }
  if (next.is(Term::hence) || (s.fragment && is_word(s, i, "out")))
    return far(at, i + 1, s.reference, *stretch, 1);
  if (next.is(Term::in) && s[i + 1].is(Term::the) && is_word(s, i + 2, "future")) {
    Match out{.begin = at, .end = i + 3, .time = {}};
    if (s.reference) {
      const bool clock = stretch->length.finest < Grain::day;
      const Moment from = clock ? *s.reference : moment(today(s) + days(1));
      out.time.days = Interval{from, moved(from, stretch->length, 1)};
    }
    return out;
  }
  const bool later = next.is(Term::later);
  if (later || next.is(Term::earlier)) {
    if (s[i + 1].is(Term::than)) return std::nullopt;
    return from_anchor(s, at, i + 1, *stretch, later ? 1 : -1);
  }
  const bool after = next.is(Term::after) || next.is(Term::from) || next.is(Term::following);
  if (!after && !next.is(Term::before)) return std::nullopt;
  if (next.is(Term::from) &&
      !(s[i + 1].is(Term::now) || is_word(s, i + 1, "right") || s[i + 1].is(Term::relative_day) ||
        s[i + 1].is(Term::this_) || s.fragment))
    return std::nullopt;
  if (const auto base = read_base(s, i + 1))
    return far(at, base->end, base->from, *stretch, after ? 1 : -1);
  if (s.fragment && s[i + 1].kind == Token::Kind::end && s.reference)
    return far(at, i + 1, s.reference, *stretch, after ? 1 : -1);
  return std::nullopt;
}

// "the day after Christmas", "a week before june 1st", "the week after the election" (not dated).
Found day_beside(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  if (!s[i].is(Term::unit) || (i == at && !s.fragment)) return std::nullopt;
  const bool day = is_word(s, i, "day");
  if (!day) return std::nullopt;
  const bool after = s[i + 1].is(Term::after);
  if (!after && !s[i + 1].is(Term::before)) return std::nullopt;
  const auto base = read_base(s, i + 2);
  if (!base || s[i + 2].is(Term::relative_day) || s[base->end - 1].possessive) return std::nullopt;
  Stretch one{.end = base->end};
  one.length.days = 1;
  one.length.finest = Grain::day;
  return far(at, base->end, base->from, one, after ? 1 : -1);
}

// "in three weeks", "in less than an hour", "after 5 days".
Found preposition_first(const Scene& s, std::size_t at) {
  const bool after = s[at].is(Term::after);
  if (!s[at].is(Term::in) && !(after && s.fragment)) return std::nullopt;
  std::size_t i = at + 1;
  while (s[i].is(Term::around) || s[i].is('~')) ++i;
  if ((s[i].is(Term::less) || s[i].is(Term::more)) && s[i + 1].is(Term::than)) i += 2;
  const auto stretch = read_length(s, i, s.fragment ? Letters::allowed : Letters::refused);
  if (!stretch) return std::nullopt;
  if (s[stretch->end].is(Term::old) || s[stretch->end].is('-') || s[stretch->end].is(Term::of))
    return std::nullopt;
  if (s[i].is(Term::the)) return std::nullopt;
  // "the first in six years", "rebuilt in 18 months": a window or a length, not a date ahead; "In
  // two years the bridge opens"
  if (const Direction direction = tense_around(s, at, stretch->end);
      !s.fragment && direction != Direction::future) {
    const bool opens = at == 0 || (s[at - 1].is('.') && s[at].capital);
    if (!opens || after || direction == Direction::past) return std::nullopt;
  }
  if (!s.fragment)
    for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
      const Token& token = s[at - back];
      if (token.is('.') || token.is(',')) break;
      if (token.is(Term::ordinal) || token.is(Term::once) || token.is(Term::twice) ||
          is_word(s, at - back, "time"))
        return std::nullopt;
    }
  Match out = far(at, stretch->end, s.reference, *stretch, 1);
  return out;
}

}  // namespace

Found read_offset(const Scene& s, std::size_t at) {
  return longest(s, at,
                 {between_ends, weekdays_away, length_first, sum, day_beside, preposition_first});
}

}  // namespace stet::facts::times
