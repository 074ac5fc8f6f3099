// Repetitions: "every Tuesday", "weekly", "each month", "twice a year", "Mondays at 9".
#include <utility>

#include "facts/time_clock.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

Match repeated(std::size_t begin, std::size_t end, std::string timex) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.type = MentionType::set;
  out.time.timex = std::move(timex);
  return out;
}

std::string weekday_timex(int weekday) { return "XXXX-WXX-" + std::to_string(weekday + 1); }

std::string period_of_grain(Grain grain, int n) {
  const std::string count = std::to_string(n);
  switch (grain) {
    case Grain::second:
      return "PT" + count + "S";
    case Grain::minute:
      return "PT" + count + "M";
    case Grain::hour:
      return "PT" + count + "H";
    case Grain::week:
      return "P" + count + "W";
    case Grain::fortnight:
      return "P" + std::to_string(2 * n) + "W";
    case Grain::month:
      return "P" + count + "M";
    case Grain::quarter:
      return "P" + std::to_string(3 * n) + "M";
    case Grain::half:
      return "P" + std::to_string(6 * n) + "M";
    case Grain::year:
      return "P" + count + "Y";
    case Grain::decade:
      return "P" + std::to_string(10 * n) + "Y";
    case Grain::century:
      return "P" + std::to_string(100 * n) + "Y";
    default:
      return "P" + count + "D";
  }
}

std::string part_timex(int part) {
  switch (static_cast<Daypart>(part)) {
    case Daypart::morning:
      return "TMO";
    case Daypart::afternoon:
      return "TAF";
    case Daypart::evening:
      return "TEV";
    default:
      return "TNI";
  }
}

// A time of day after what repeats: "every Sunday at 9am".
Match with_clock(const Scene& s, Match set, int part) {
  std::size_t i = set.end;
  const bool at = s[i].is(Term::at);
  if (at) ++i;
  Found clock = read_clock(s, i);
  if (!clock && at) clock = bare_hour(s, i);
  if (!clock) return set;
  Clock told = *clock->time.clock;
  if (part >= 0) {
    Clock half;
    half.part = true;
    half.low = static_cast<Daypart>(part) == Daypart::morning ? 8 * 3600
               : static_cast<Daypart>(part) == Daypart::night ? 20 * 3600
                                                              : 14 * 3600;
    told = in_half(told, half);
  }
  const bool weekday = set.time.timex.starts_with("XXXX-");
  set.time.timex = weekday ? set.time.timex + told.timex : told.timex;
  set.end = clock->end;
  return set;
}

// "every day", "each Monday", "every other week", "every two years", "every morning".
Found every(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::every)) return std::nullopt;
  std::size_t i = at + 1;
  int n = 1;
  if (s[i].is(Term::other)) {
    n = 2;
    ++i;
  } else if (const auto count = read_whole(s, i); count && count->value >= 1 && !s[i + 1].is('/')) {
    n = static_cast<int>(count->value);
    i = count->end;
  } else if (const auto ordinal = read_ordinal(s, i); ordinal && !s[i].is(Term::second)) {
    n = static_cast<int>(ordinal->value);
    i = ordinal->end;
  } else if (s[i].is(Term::few)) {
    n = 3;
    ++i;
  }
  if (s[i].is(Term::weekday) || (s[i].is(Term::weekday_short) && s[i].capital))
    return with_clock(s, repeated(at, i + 1, weekday_timex(s[i].value)), -1);
  if (s[i].is(Term::daypart) && n == 1 && !is_word(s, i, "lunch"))
    return with_clock(s, repeated(at, i + 1, part_timex(s[i].value)), s[i].value);
  if ((s[i].is(Term::month) && s[i].capital) && n == 1) {
    const std::string month = (s[i].value < 10 ? "0" : "") + std::to_string(s[i].value);
    return repeated(at, i + 1, "XXXX-" + month);
  }
  if (s[i].is(Term::season) && n == 1 && !is_word(s, i, "fall") && !is_word(s, i, "spring")) {
    return repeated(at, i + 1,
                    s[i].value == 1   ? "XXXX-SU"
                    : s[i].value == 3 ? "XXXX-WI"
                                      : "XXXX-FA");
  }
  if (s[i].is(Term::weekend)) return repeated(at, i + 1, "XXXX-WXX-WE");
  if (s[i].is(Term::quarter)) return repeated(at, i + 1, "P3M");
  const Found date = read_numeric_date(s, i);
  const Fields f = date ? date->time.fields : Fields{};
  if (s[i].is_number() == false || !s[i + 1].is('/')) {
    const auto unit = read_unit(s, i, Letters::refused);
    if (!unit || (n > 1) != (unit->plural || s[at + 1].is(Term::other) || s[at + 1].ordinal ||
                             s[at + 1].is(Term::ordinal)))
      return std::nullopt;
    return with_clock(s, repeated(at, unit->end, period_of_grain(unit->grain, n)), -1);
  }
  if (f.month > 0 && f.day > 0) {
    const auto two = [](int v) { return (v < 10 ? "0" : "") + std::to_string(v); };
    return repeated(at, date->end, "XXXX-" + two(f.month) + "-" + two(f.day));
  }
  return std::nullopt;
}

// "each 4/15" reads its figures as a date, whatever stands around.
Found every_date(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::every) || !s[at + 1].is_number() || !s[at + 2].is('/')) return std::nullopt;
  Scene generous = s;
  generous.fragment = true;
  return every(generous, at);
}

// "Mondays", "on Sundays", "Mondays at 9"; a weekday in the plural can only repeat.
Found plural(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::on) ? at + 1 : at;
  if (s[i].is(Term::weekdays)) {
    if (s[i - 1].is_number() || s[i - 1].is(Term::cardinal)) return std::nullopt;
    return with_clock(s, repeated(at, i + 1, weekday_timex(s[i].value)), -1);
  }
  if (s[i].is(Term::weekend) && s[i].value == 2 && i > at)
    return repeated(at, i + 1, "XXXX-WXX-WE");
  const bool mornings =
      is_word(s, i, "mornings") || is_word(s, i, "afternoons") || is_word(s, i, "evenings");
  if (mornings && (s[i + 1].is(Term::at) || i > at))
    return with_clock(s, repeated(at, i + 1, part_timex(s[i].value)), s[i].value);
  return std::nullopt;
}

// "daily", "weekly"; a capital makes it a name: the Daily Mail.
Found adverb(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is(Term::adverb) || (token.glued && s[at - 1].is('-'))) return std::nullopt;
  if (token.capital && (at > 0 || s[at + 1].capital) && !s.fragment) return std::nullopt;
  // "a local weekly, the Lorne Tide", "the monthly.": a periodical
  const bool article =
      s[at - 1].is(Term::a) || s[at - 1].is(Term::the) ||
      (at > 1 && s[at - 1].is_word() && (s[at - 2].is(Term::a) || s[at - 2].is(Term::the)));
  if (article && !s.fragment &&
      (s[at + 1].is(',') || s[at + 1].is('.') || s[at + 1].kind == Token::Kind::end))
    return std::nullopt;
  return repeated(at, at + 1, period_of_grain(static_cast<Grain>(token.value), 1));
}

// "twice a year", "three times a week", "once every two years".
Found rate(const Scene& s, std::size_t at) {
  std::size_t i = 0;
  if (s[at].is(Term::once) || s[at].is(Term::twice))
    i = at + 1;
  else if (const auto count = read_whole(s, at); count && s[count->end].is(Term::times))
    i = count->end + 1;
  else if (s[at].is(Term::several) && s[at + 1].is(Term::times))
    i = at + 2;
  if (i == 0) return std::nullopt;
  if (s[i].is(Term::every)) {
    Found set = every(s, i);
    if (set) set->begin = at;
    return set;
  }
  if (!s[i].is(Term::a) && !s[i].is(Term::per)) return std::nullopt;
  const auto unit = read_unit(s, i + 1, Letters::refused);
  if (!unit || unit->plural || s[unit->end].is(Term::ago) || s[unit->end].is(Term::later) ||
      s[unit->end].is(Term::earlier) || s[unit->end].is(Term::before))
    return std::nullopt;
  return repeated(at, unit->end, period_of_grain(unit->grain, 1));
}

// "3pm every day", "9am on Mondays".
Found clock_first(const Scene& s, std::size_t at) {
  const Found clock = s[at].is_number() ? read_clock(s, at) : std::nullopt;
  if (!clock) return std::nullopt;
  std::size_t i = clock->end;
  if (s[i].is(Term::on)) ++i;
  Found set = s[i].is(Term::every)      ? every(s, i)
              : s[i].is(Term::weekdays) ? plural(s, i)
                                        : std::nullopt;
  if (!set) return std::nullopt;
  const bool weekday = set->time.timex.starts_with("XXXX-W");
  if (!weekday && set->time.timex != "P1D" && !s.fragment) return std::nullopt;
  if (!weekday && set->time.timex != "P1D") return std::nullopt;
  set->begin = at;
  set->time.timex = weekday ? set->time.timex + clock->time.clock->timex : clock->time.clock->timex;
  return set;
}

}  // namespace

Found read_set(const Scene& s, std::size_t at) {
  return longest(s, at, {every, every_date, plural, adverb, rate, clock_first});
}

}  // namespace stet::facts::times
