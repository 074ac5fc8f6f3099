// Quarters, halves, seasons, decades, centuries, split and fiscal years.
#include <utility>

#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

Interval years(int first, int count) {
  return {moment(first_of(first, 1)), plus(moment(first_of(first, 1)), Grain::year, count)};
}

// The year that a part of a year belongs to: "of 2016", ", 2016", " 2016", "this year", "of last
// year", "next year's".
struct Owner {
  std::size_t end = 0;
  int year = 0;  // 0 where it is relative and there is no reference
  bool stated = false;
};

int relative_year(const Scene& s, const Token& token) {
  if (!s.reference) return 0;
  const int here = year_of(today(s));
  return token.is(Term::last) || token.is(Term::previous) || token.is(Term::past) ? here - 1
         : token.is(Term::next) || token.is(Term::coming)                         ? here + 1
                                                                                  : here;
}

Owner owner_after(const Scene& s, std::size_t at) {
  std::size_t i = at;
  if (s[i].is(',')) ++i;
  if (s[i].is(Term::of) || s[i].is(Term::in)) ++i;
  if (s[i].is(Term::fiscal)) ++i;
  if (const auto year = read_year(s, i)) {
    // "the third quarter, 2,000 people": only a plain year
    return {year->end, static_cast<int>(year->value), true};
  }
  if (s[i].is('\'') && s[i + 1].glued && s[i + 1].is_number() && s[i + 1].digits == 2)
    return {i + 2, static_cast<int>(s[i + 1].number) + (s[i + 1].number < 50 ? 2000 : 1900), true};
  const std::size_t the = s[i].is(Term::the) ? i + 1 : i;
  const Token& step = s[the];
  const bool steps = step.is(Term::last) || step.is(Term::next) || step.is(Term::this_) ||
                     step.is(Term::previous) || step.is(Term::current) || step.is(Term::coming);
  if (steps && s[the + 1].is(Term::unit) && s[the + 1].value == static_cast<int>(Grain::year))
    return {the + 2, relative_year(s, step), true};
  // "of the year"
  if (the > i && s[i - 1].is(Term::of) && s[the].is(Term::unit) &&
      s[the].value == static_cast<int>(Grain::year) && is_word(s, the, "year"))
    return {the + 1, relative_year(s, s[the]), true};
  return {};
}

// The same before the part: "2016 the third quarter", "next year's third quarter".
Owner owner_before(const Scene& s, std::size_t at) {
  // "2018Q4"
  if (s[at].is_number() && s[at].digits == 4 && s[at + 1].glued &&
      (s[at + 1].is(Term::q_letter) || s[at + 1].is(Term::h_letter)) && s[at].number >= 1900 &&
      s[at].number <= 2100)
    return {at + 1, static_cast<int>(s[at].number), true};
  if (const auto year = read_year(s, at); year && !year->words) {
    std::size_t i = year->end;
    if (s[i].is(',') || (s[i].is('-') && s[i].glued && s[i + 1].glued)) ++i;
    if (s[i].is(Term::the)) ++i;
    return {i, static_cast<int>(year->value), true};
  }
  const bool steps = s[at].is(Term::last) || s[at].is(Term::next) || s[at].is(Term::this_);
  if (steps && s[at + 1].is(Term::unit) && s[at + 1].value == static_cast<int>(Grain::year) &&
      s[at + 1].possessive)
    return {at + 2, relative_year(s, s[at]), true};
  return {};
}

// The year of a bare quarter, half or season.
int bare_year(const Scene& s, int first_month, int months, std::size_t begin, std::size_t end) {
  if (!s.reference) return 0;
  const int here = year_of(today(s));
  const int month = month_of(today(s));
  switch (tense_around(s, begin, end)) {
    case Direction::past:
      return first_month <= month ? here : here - 1;
    case Direction::future:
      return first_month + months > month ? here : here + 1;
    default:
      return here;
  }
}

struct Part {
  std::size_t end = 0;
  Grain grain = Grain::quarter;
  int index = 0;  // from 1
};

// "third quarter", "Q3", "H1", "first half", "3rd qtr".
std::optional<Part> read_part_of_year(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  const bool letter =
      token.is(Term::q_letter) || (token.is(Term::h_letter) && (token.upper || s.fragment));
  if (letter && s[at + 1].glued && s[at + 1].is_number() && s[at + 1].digits == 1) {
    const auto index = static_cast<int>(s[at + 1].number);
    const int most = token.is(Term::q_letter) ? 4 : 2;
    if (index >= 1 && index <= most &&
        !(s[at + 2].glued && (s[at + 2].is_word() || s[at + 2].is_number())))
      return Part{at + 2, token.is(Term::q_letter) ? Grain::quarter : Grain::half, index};
    return std::nullopt;
  }
  std::size_t i = at;
  auto ordinal = read_ordinal(s, i);
  if (!ordinal && (token.is(Term::last) || is_word(s, at, "final")))
    ordinal = Count{.end = at + 1, .value = 0};
  if (!ordinal || ordinal->value > 4) return std::nullopt;
  i = ordinal->end;
  if (s[i].is('-')) ++i;
  if (s[i].is(Term::fiscal)) ++i;
  if (s[i].is(Term::quarter) && s[i].value == 1) {
    if (ordinal->value == 0 && token.is(Term::last)) return std::nullopt;
    return Part{i + 1, Grain::quarter, ordinal->value == 0 ? 4 : static_cast<int>(ordinal->value)};
  }
  if (s[i].is(Term::half) && ordinal->value <= 2 && ordinal->value > 0)
    return Part{i + 1, Grain::half, static_cast<int>(ordinal->value)};
  return std::nullopt;
}

Time part_time(int year, const Part& part) {
  Time out;
  out.grain = part.grain;
  const std::string code =
      (part.grain == Grain::quarter ? "-Q" : "-H") + std::to_string(part.index);
  if (year <= 0 || year > 9990) {
    out.timex = "XXXX" + code;
    return out;
  }
  const int months = part.grain == Grain::quarter ? 3 : 6;
  const Moment low = moment(first_of(year, (part.index - 1) * months + 1));
  return settled({low, plus(low, Grain::month, months)}, part.grain);
}

// Signs that a bare "second half" is one of the year and not of a match.
bool half_stands(const Scene& s, std::size_t at, std::size_t end) {
  const Token& before = s[at - 1].is(Term::the) ? s[at - 2] : s[at - 1];
  return is_word(s, end, "results") || is_word(s, end, "profit") || is_word(s, end, "profits") ||
         is_word(s, end, "revenue") || is_word(s, end, "earnings") || is_word(s, end, "loss") ||
         before.is(Term::this_);
}

Found quarter_or_half(const Scene& s, std::size_t at) {
  const std::size_t first = s[at].is(Term::the) || s[at].is(Term::this_) ? at + 1 : at;
  if (const Owner before = owner_before(s, at); before.stated) {
    if (const auto part = read_part_of_year(s, before.end))
      return Match{at, part->end, part_time(before.year, *part)};
  }
  // "18Q4"
  if (s[at].is_number() && s[at].digits == 2 && s[at + 1].glued && s[at + 1].is(Term::q_letter))
    if (const auto part = read_part_of_year(s, at + 1))
      return Match{at, part->end, part_time(2000 + static_cast<int>(s[at].number), *part)};
  const auto part = read_part_of_year(s, first);
  if (!part) return std::nullopt;
  if (const Owner owner = owner_after(s, part->end); owner.stated)
    return Match{at, owner.end, part_time(owner.year, *part)};
  const bool letter = s[first].is(Term::q_letter) || s[first].is(Term::h_letter);
  if (part->grain == Grain::half &&
      (letter || !(s.fragment == false && half_stands(s, first, part->end))))
    return std::nullopt;
  if (letter && s[at].is(Term::this_)) return std::nullopt;  // read from the letter on
  // "a first quarter", "the second quarter" of a match or a city: the tense has to put it in a
  // year.
  if (!letter && !s.fragment && (s[part->end].is(Term::of) || s[at - 1].is(Term::a)))
    return std::nullopt;
  const int months = 3;
  const int year = bare_year(s, (part->index - 1) * months + 1, months, at, part->end);
  return Match{at, part->end, part_time(year, *part)};
}

// A season in the northern hemisphere, from the first day of its first month.
Time season_time(int year, int season) {
  Time out;
  out.grain = Grain::season;
  out.timex = timex_of_season(year, season);
  if (year > 0 && year < 9990) {
    const Moment low = moment(first_of(year, 3 * season + 3));
    out.days = Interval{low, plus(low, Grain::month, 3)};
  }
  return out;
}

// "summer 2016", "the spring of 1978", "last winter", "in the autumn".
Found season(const Scene& s, std::size_t at) {
  std::size_t i = at;
  const Token* step = nullptr;
  if (s[i].is(Term::the)) ++i;
  if (s[i].is(Term::last) || s[i].is(Term::next) || s[i].is(Term::this_) || s[i].is(Term::past) ||
      s[i].is(Term::coming) || s[i].is(Term::previous) || s[i].is(Term::current))
    step = &s[i++];
  const Token& token = s[i];
  if (!token.is(Term::season)) return std::nullopt;
  const Token& next = s[i + 1];
  if (next.capital && next.is_word() && !next.is(Term::month))
    return std::nullopt;  // "Winter Olympics"
  const int index = token.value;
  if (step != nullptr) {
    if (is_word(s, i, "fall") && (next.is(Term::in) || next.is(Term::of))) return std::nullopt;
    if (!s.reference) return Match{at, i + 1, season_time(0, index)};
    const int here = year_of(today(s));
    const int month = month_of(today(s));
    const int first = 3 * index + 3;
    int year = here;
    const bool running =
        index == 3 ? month == 12 || month <= 2 : month >= first && month < first + 3;
    const int running_year = index == 3 && month <= 2 ? here - 1 : here;
    if (step->is(Term::last) || step->is(Term::past) || step->is(Term::previous)) {
      year = running ? running_year - 1 : first < month ? here : here - 1;
    } else if (step->is(Term::next) || step->is(Term::coming)) {
      year = running ? running_year + 1 : first > month ? here : here + 1;
    } else if (running) {
      year = running_year;
    }
    return Match{at, i + 1, season_time(year, index)};
  }
  if (const Owner owner = owner_after(s, i + 1); owner.stated) {
    if (is_word(s, i, "fall") && next.is(Term::in)) return std::nullopt;
    if (s[i - 1].is(Term::a)) return std::nullopt;
    return Match{at, owner.end, season_time(owner.year, index)};
  }
  if (s.fragment) {
    if (is_word(s, i, "fall") && i == at) return std::nullopt;
    Time time = season_time(s.reference ? bare_year(s, 3 * index + 3, 3, at, i + 1) : 0, index);
    if (i > at) time.timex = timex_of_season(0, index);
    return Match{at, i + 1, time};
  }
  // "in the spring", "by winter": not "in the fall of Saigon", "spring water"
  const Token& before = s[at - 1];
  const bool led = before.is(Term::in) || before.is(Term::during) || before.is(Term::by) ||
                   before.is(Term::until) || before.is(Term::since) || is_word(s, at - 1, "over");
  if (i == at || !led || next.is(Term::of) || next.is(Term::in) ||
      (next.is_word() && next.term == Term::none && !is_word(s, i + 1, "but")))
    return std::nullopt;
  Time time = season_time(bare_year(s, 3 * index + 3, 3, at, i + 1), index);
  return Match{at, i + 1, time};
}

// "the 1990s", "the '90s", "the nineties", "the nineteen seventies", "the two thousands".
Found decade(const Scene& s, std::size_t at) {
  const bool the = s[at].is(Term::the);
  std::size_t i = the ? at + 1 : at;
  int first = -1;
  std::size_t end = 0;
  const bool mark = s[i].is('\'') || s[i].is('"');
  const std::size_t n = mark && s[i + 1].glued ? i + 1 : i;
  if (s[n].is_number() && (s[n].digits == 4 || s[n].digits == 2) && s[n].number % 10 == 0 &&
      !s[n].grouped && !s[n].ordinal) {
    const bool s_letter = s[n + 1].glued && is_word(s, n + 1, "s");
    const bool apostrophe =
        s[n + 1].is('\'') && s[n + 1].glued && s[n + 2].glued && is_word(s, n + 2, "s");
    if (!s_letter && !apostrophe) return std::nullopt;
    end = s_letter ? n + 2 : n + 3;
    if (s[n].digits == 4) {
      first = static_cast<int>(s[n].number);
      if (first < 1000 || first > 2900) return std::nullopt;
    } else {
      // "in her 70s", "temperatures in the 70s": only "the '70s", or "the 70s" that nothing else
      // explains
      if (!the && !mark && !s[at - 1].is(Term::in)) return std::nullopt;
      if (is_word(s, end, "degrees") || s[end].is('%') || (!the && s[n].number > 90))
        return std::nullopt;
      const int now = s.reference ? year_of(today(s)) : 2025;
      first = 1900 + static_cast<int>(s[n].number);
      if (s[n].number <= 20 && now > 2000 + s[n].number) first += 100;
    }
  } else {
    // words
    const auto lead =
        s[i].is(Term::cardinal) || s[i].is(Term::tens) ? read_whole(s, i) : std::nullopt;
    std::size_t j = lead ? lead->end : i;
    if (s[j].is('-') && s[j].glued && s[j + 1].glued) ++j;
    if (s[i].is(Term::cardinal) && s[i + 1].is(Term::thousand) && s[i + 1].value == 2) {
      first = 1000 * s[i].value;
      end = i + 2;
    } else if (s[i].is(Term::cardinal) && s[i + 1].is(Term::thousand)) {
      j = s[i + 2].is(Term::and_) ? i + 3 : i + 2;
      if (!s[j].is(Term::decade)) return std::nullopt;
      first = 1000 * s[i].value + s[j].value;
      end = j + 1;
    } else if (s[j].is(Term::decade)) {
      if (s[j].value == 10 && !lead) return std::nullopt;  // "tens of thousands"
      if (!lead && (!the || s[at - 1].possessive)) return std::nullopt;
      const int lead_value = lead ? static_cast<int>(lead->value) : s[j].value == 0 ? 20 : 19;
      if (lead_value < 10 || lead_value > 30) return std::nullopt;
      first = lead_value * 100 + s[j].value;
      end = j + 1;
    }
  }
  if (first < 0) return std::nullopt;
  return Match{at, end, settled(years(first, 10), Grain::decade)};
}

// "the 19th century", "the twenty-first century", "the first century BC" (not dated).
Found century(const Scene& s, std::size_t at) {
  const std::size_t i = s[at].is(Term::the) ? at + 1 : at;
  const auto ordinal = read_ordinal(s, i);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 30) return std::nullopt;
  const std::size_t j = s[ordinal->end].is('-') ? ordinal->end + 1 : ordinal->end;
  if (!is_word(s, j, "century") && !is_word(s, j, "Century")) return std::nullopt;
  if (s[j + 1].is(Term::era) && s[j + 1].value < 0) return std::nullopt;
  const int first = 100 * (static_cast<int>(ordinal->value) - 1);
  Interval span =
      first == 0 ? Interval{moment(first_of(1, 1)), moment(first_of(100, 1))} : years(first, 100);
  return Match{at, j + 1, settled(span, Grain::century)};
}

// "2023-24", "2023/24", "2023-2024 season", "FY2024", "fiscal 2024", "the financial year 2023-24".
Found split_year(const Scene& s, std::size_t at) {
  std::size_t i = at;
  const bool fiscal = s[i].is(Term::fiscal);
  if (fiscal) ++i;
  if (fiscal && s[i].is(Term::unit) && s[i].value == static_cast<int>(Grain::year)) ++i;
  if (fiscal && s[i].is(Term::of)) ++i;
  const Token& a = s[i];
  if (!a.is_number() || a.grouped || a.ordinal) return std::nullopt;
  const bool short_fiscal = fiscal && a.digits == 2 && a.glued;
  if (a.digits != 4 && !short_fiscal) return std::nullopt;
  const int year = static_cast<int>(short_fiscal ? 2000 + a.number : a.number);
  const bool joined = (s[i + 1].is('-') || s[i + 1].is('/')) && s[i + 1].glued && s[i + 2].glued &&
                      s[i + 2].is_number();
  const int following = (year + 1) % 100;
  if (joined && s[i + 2].digits == 2 && s[i + 2].number == following && year >= 1850 &&
      year < 2150 && !(s[i + 3].glued && (s[i + 3].is('-') || s[i + 3].is('/'))) &&
      !(s[i].glued && !s[i - 1].is('(') && !fiscal)) {
    // The year runs over the turn of the two; where in either it begins differs by country and
    // trade.
    Time time;
    time.days = years(year, 2);
    time.grain = Grain::year;
    time.timex = std::to_string(year) + "/" + std::to_string(year + 1);
    return Match{at, i + 3, time};
  }
  if (!fiscal || s[at].value == 2) return std::nullopt;
  Time time;
  // A fiscal year named after the year it ends in or begins in: it lies within these two.
  time.days = Interval{moment(first_of(year, 1)) - 365 * kDaySeconds,
                       plus(moment(first_of(year, 1)), Grain::year, 2)};
  time.days->low = containing(time.days->low, Grain::year).low;
  time.grain = Grain::year;
  time.timex = "FY" + std::to_string(year);
  return Match{at, i + 1, time};
}

}  // namespace

Found read_period(const Scene& s, std::size_t at) {
  return longest(s, at, {quarter_or_half, season, decade, century, split_year});
}

}  // namespace stet::facts::times
