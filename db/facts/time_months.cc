// Some months of a year, as companies and statistics offices report them: "the first six months of
// 2026", "the last three months of the year", "the year to the end of March", "the nine months
// ended 30 September".
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr int kYearMonths = 12;
constexpr int kMostMonths = 24;  // of one report

// A length of so many whole months, a year being twelve; 0 for any other.
int whole_months(const Length& length) {
  if (length.vague ||
      length.weeks + length.days + length.hours + length.minutes + length.seconds > 0)
    return 0;
  const double months = length.years * kYearMonths + length.months;
  const int whole = months > 0 && months <= kMostMonths ? static_cast<int>(months) : 0;
  return whole == months ? whole : 0;
}

// With the name that the calendar has for it: a quarter, a half, a year, or from month to month.
Time time_of(Interval days, int months) {
  const int first = month_of(day_of(days.low));
  const bool whole = day_of(days.low) == first_of(year_of(day_of(days.low)), first);
  if (whole && months == 3 && first % 3 == 1) return settled(days, Grain::quarter);
  if (whole && months == 6 && first % 6 == 1) return settled(days, Grain::half);
  if (whole && months == kYearMonths && first == 1) return settled(days, Grain::year);
  Time out = settled(days, whole ? Grain::month : Grain::day);
  const Interval last = containing(days.high - 1, out.grain);
  out.timex += "/" + (out.grain == Grain::month ? timex_of(last, out.grain) : format(last.low));
  return out;
}

// "2026", "last year", "the year": a year that other words say a part of.
Found year_at(const Scene& s, std::size_t at) {
  if (const auto year = read_year(s, at))
    return Match{
        at, year->end,
        settled(containing(moment(first_of(static_cast<int>(year->value), 1)), Grain::year),
                Grain::year)};
  if (Found year = read_relative(s, at); year && year->time.grain == Grain::year) return year;
  if (!s.reference || !s[at].is(Term::the) || !is_word(s, at + 1, "year") || s[at + 1].possessive)
    return std::nullopt;
  return Match{at, at + 2, settled(containing(*s.reference, Grain::year), Grain::year)};
}

// "The first six months of 2026", "the last three months of the year".
Found months_of_year(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const bool last = s[i].is(Term::last) || is_word(s, i, "final");
  const auto ordinal = last ? std::nullopt : read_ordinal(s, i);
  if (!last && (!ordinal || ordinal->value != 1)) return std::nullopt;
  const auto length = read_length(s, last ? i + 1 : ordinal->end, Letters::refused);
  const int months = length && !length->article ? whole_months(length->length) : 0;
  if (months == 0 || months >= kYearMonths || !s[length->end].is(Term::of)) return std::nullopt;
  const Found year = year_at(s, length->end + 1);
  if (!year || !year->time.days) return std::nullopt;
  Interval days = *year->time.days;
  // "In the last three months of the year it lost", told in May: of the year before.
  if (s.reference && days.low <= *s.reference && *s.reference < days.high && last &&
      tense_around(s, at, year->end) == Direction::past)
    days = {plus(days.low, Grain::year, -1), days.low};
  days = last ? Interval{plus(days.high, Grain::month, -months), days.high}
              : Interval{days.low, plus(days.low, Grain::month, months)};
  return Match{at, year->end, time_of(days, months)};
}

// "The six months to June", "the year to the end of March", "the three months ended 31 March 2026".
Found months_up_to(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::the)) return std::nullopt;
  const auto length = read_length(s, at + 1, Letters::refused);
  int months = length ? whole_months(length->length) : 0;
  std::size_t i = length ? length->end : at + 1;
  if (!length && is_word(s, i, "year") && !s[i].possessive) {
    months = kYearMonths;
    ++i;
  }
  const bool up_to = s[i].is(Term::to) || is_word(s, i, "ended") || is_word(s, i, "ending");
  if (months == 0 || !up_to) return std::nullopt;
  ++i;
  if (s[i].is(Term::on)) ++i;
  if (s[i].is(Term::the) && s[i + 1].is(Term::end)) ++i;
  if (s[i].is(Term::end)) i += s[i + 1].is(Term::of) ? 2 : 1;
  Found date = read_absolute(s, i);
  if (!date || date->time.fields.month == 0 || date->time.fields.weekday >= 0) return std::nullopt;
  // Reports are of months gone by where nothing says otherwise: the "for" before them does not.
  const Direction told = tense_around(s, length ? length->end : at + 2, date->end);
  date->time = settle(s, date->time, told == Direction::future ? told : Direction::past);
  if (!date->time.days) return std::nullopt;
  const Moment high = date->time.days->high;
  return Match{at, date->end, time_of({plus(high, Grain::month, -months), high}, months)};
}

}  // namespace

Found read_months(const Scene& s, std::size_t at) {
  return longest(s, at, {months_of_year, months_up_to});
}

}  // namespace stet::facts::times
