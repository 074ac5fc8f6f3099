// Named days in text: "Christmas Day", "last Thanksgiving", "Easter Monday 2017", "9/11".
#include "facts/time_holidays.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

Interval one_day(Day day) { return {moment(day), moment(day) + kDaySeconds}; }

// The first such day after the reference, or the last before it.
std::optional<Day> nearest(const HolidayRule& rule, Day here, Direction direction) {
  const int year = year_of(here);
  std::optional<Day> before;
  std::optional<Day> after;
  const int reach = rule.kind == HolidayRule::Kind::listed ? 4 : 1;
  for (int i = -reach; i <= reach; ++i) {
    const auto day = holiday_in(rule, year + i);
    if (!day) continue;
    if (*day <= here) before = day;
    if (*day >= here && !after) after = day;
  }
  if (direction == Direction::past) return before;
  if (direction == Direction::future) return after;
  if (!before || !after) return before ? before : after;
  return here - *before <= *after - here ? before : after;
}

Match day_match(std::size_t begin, std::size_t end, std::optional<Day> day) {
  Match out{.begin = begin, .end = end, .time = {}};
  if (day) out.time = settled(one_day(*day), Grain::day);
  return out;
}

// "9/11": the attacks of 2001, unless a year follows or a line holds only figures.
Found nine_eleven(const Scene& s, std::size_t at) {
  if (!s[at].is_number() || s[at].digits != 1 || s[at].number != 9 || !s[at + 1].is('/') ||
      !s[at + 1].glued)
    return std::nullopt;
  if (s[at + 2].digits != 2 || s[at + 2].number != 11 || !s[at + 2].glued || s[at + 2].ordinal)
    return std::nullopt;
  if (s.fragment || s[at].glued ||
      (s[at + 3].glued && (s[at + 3].is('/') || s[at + 3].is('%') || s[at + 3].is_word())))
    return std::nullopt;
  return day_match(at, at + 3, make_day(2001, 9, 11));
}

// The word that moves a named day: "last Easter", "this Christmas", "next Thanksgiving".
int shift_of(const Token& token) {
  if (token.is(Term::last) || token.is(Term::past) || token.is(Term::previous)) return -1;
  return token.is(Term::next) || token.is(Term::coming) ? 1 : 0;
}

// The name belongs to something else: "Christmas tree", "Easter Island", "New Year resolutions".
bool part_of_name(const Scene& s, const HolidayName& name, std::size_t at) {
  const Token& next = s[name.end];
  const bool one_word = name.end == at + 1 || (is_word(s, at, "New") && is_word(s, at + 1, "Year"));
  if (!s.fragment && is_word(s, at, "new") && name.end <= at + 2) return true;  // "a new year"
  if (is_word(s, at, "New") && is_word(s, at + 1, "Year") &&
      (s[at - 1].capital || next.possessive) && s[at - 1].is_word())
    return true;
  if (!one_word || s.fragment) return false;
  if (next.glued && next.is('-')) return true;
  if (!next.is_word() || next.term != Term::none) return false;
  if (next.capital) return true;
  const Token& before = s[at - 1];
  const bool led = before.is(Term::at) || before.is(Term::on) || before.is(Term::by) ||
                   before.is(Term::before) || before.is(Term::after) || before.is(Term::until) ||
                   before.is(Term::since) || before.is(Term::last) || before.is(Term::this_) ||
                   before.is(Term::next) || is_word(s, at - 1, "over");
  return !led;
}

}  // namespace

Found read_holiday(const Scene& s, std::size_t at) {
  if (auto event = nine_eleven(s, at)) return event;
  std::size_t i = at;
  const bool stepped = s[at].is(Term::last) || s[at].is(Term::next) || s[at].is(Term::this_) ||
                       s[at].is(Term::past) || s[at].is(Term::coming) || s[at].is(Term::previous);
  if (stepped) ++i;
  const auto name = holiday_name(s, i);
  if (!name || part_of_name(s, *name, i)) return std::nullopt;
  std::size_t end = name->end;
  if (name->rule.kind == HolidayRule::Kind::once)
    return s[i].capital ? Found(day_match(i, end, holiday_in(name->rule, name->rule.a)))
                        : std::nullopt;
  // A year of its own: "Easter 2019", "Thanksgiving, 2018", "MLK Day of last year".
  std::size_t j = s[end].is(',') ? end + 1 : end;
  if (s[j].is(Term::of) || s[j].is(Term::in)) ++j;
  if (const auto year = read_year(s, j); year && !stepped)
    return day_match(i, year->end, holiday_in(name->rule, static_cast<int>(year->value)));
  if (const auto year = read_relative(s, j); year && year->time.grain == Grain::year && !stepped) {
    const auto day = year->time.days ? holiday_in(name->rule, year_of(day_of(year->time.days->low)))
                                     : std::nullopt;
    return day_match(i, year->end, day);
  }
  if (!s.reference) return day_match(at, end, std::nullopt);
  const Day here = today(s);
  const int shift = stepped ? shift_of(s[at]) : 0;
  std::optional<Day> day;
  if (shift < 0)
    day = nearest(name->rule, here - std::chrono::days(1), Direction::past);
  else if (shift > 0)
    day = nearest(name->rule, here + std::chrono::days(1), Direction::future);
  else {
    Direction direction = tense_around(s, at, end);
    if (direction == Direction::unknown && s.fragment) direction = Direction::future;
    day = nearest(name->rule, here, direction);
  }
  return day_match(at, end, day);
}

}  // namespace stet::facts::times
