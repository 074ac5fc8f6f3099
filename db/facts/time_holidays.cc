// The table of days known by a name, and the day a rule gives in a year.
#include "facts/time_holidays.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

using Kind = HolidayRule::Kind;
using std::chrono::days;

struct Entry {
  std::string_view name;  // lower case, words apart by one space, no apostrophes
  HolidayRule rule;
};

constexpr HolidayRule fixed(int month, int day) { return {Kind::fixed, month, day, 0, 0}; }
constexpr HolidayRule nth(int month, int weekday, int n) {
  return {Kind::nth, month, weekday, n, 0};
}
constexpr HolidayRule after(int month, int weekday, int n, int more) {
  return {Kind::after, month, weekday, n, more};
}
constexpr HolidayRule easter_plus(int day_count) { return {Kind::easter, day_count, 0, 0, 0}; }
constexpr HolidayRule working(int month, int day, int from_saturday, int from_sunday) {
  return {Kind::working, month, day, from_saturday, from_sunday};
}
constexpr HolidayRule kTaxDay = {Kind::tax, 0, 0, 0, 0};
constexpr HolidayRule kLunarNewYear = {Kind::listed, 0, 0, 0, 0};
constexpr HolidayRule kSuperTuesday = {Kind::listed, 1, 0, 0, 0};
constexpr HolidayRule kByTheMoon = {Kind::moon, 0, 0, 0, 0};
constexpr HolidayRule once(int year, int month, int day) {
  return {Kind::once, year, month, day, 0};
}

// The days of a list, in order. Lunar New Year in China after the almanac of the Purple Mountain
// Observatory; Super Tuesday as held.
struct Listed {
  std::int16_t year;
  std::int8_t month, day;
};
constexpr Listed kLunarNewYears[] = {
    {2000, 2, 5},  {2001, 1, 24}, {2002, 2, 12}, {2003, 2, 1},  {2004, 1, 22}, {2005, 2, 9},
    {2006, 1, 29}, {2007, 2, 18}, {2008, 2, 7},  {2009, 1, 26}, {2010, 2, 14}, {2011, 2, 3},
    {2012, 1, 23}, {2013, 2, 10}, {2014, 1, 31}, {2015, 2, 19}, {2016, 2, 8},  {2017, 1, 28},
    {2018, 2, 16}, {2019, 2, 5},  {2020, 1, 25}, {2021, 2, 12}, {2022, 2, 1},  {2023, 1, 22},
    {2024, 2, 10}, {2025, 1, 29}, {2026, 2, 17}, {2027, 2, 6},  {2028, 1, 26}, {2029, 2, 13},
    {2030, 2, 3},
};
constexpr Listed kSuperTuesdays[] = {
    {2000, 3, 7}, {2004, 3, 2}, {2008, 2, 5}, {2012, 3, 6},
    {2016, 3, 1}, {2020, 3, 3}, {2024, 3, 5},
};

// Sorted by name. National days with a name that several countries share are dated for the country
// whose press uses the name without saying which (Labor Day, Memorial Day: the United States;
// Labour Day, where 1 May is meant, is May Day).
constexpr Entry kHolidays[] = {
    {"abraham lincolns birthday", fixed(2, 12)},
    {"administrative professionals day", after(4, 5, -1, -3)},
    {"admins day", after(4, 5, -1, -3)},
    {"all hallows eve", fixed(10, 31)},
    {"all saints day", fixed(11, 1)},
    {"all souls day", fixed(11, 2)},
    {"anzac day", fixed(4, 25)},
    {"april fool day", fixed(4, 1)},
    {"april fools", fixed(4, 1)},
    {"april fools day", fixed(4, 1)},
    {"arabic new year", kByTheMoon},
    {"armistice day", fixed(11, 11)},
    {"ascension day", easter_plus(39)},
    {"ash wednesday", easter_plus(-46)},
    {"ashura", kByTheMoon},
    {"australia day", fixed(1, 26)},
    {"bastille day", fixed(7, 14)},
    {"black friday", after(11, 3, 4, 1)},
    {"bonfire night", fixed(11, 5)},
    {"boss day", working(10, 16, -1, 1)},
    {"boxing day", fixed(12, 26)},
    {"burns night", fixed(1, 25)},
    {"canada day", fixed(7, 1)},
    {"canadian thanksgiving", nth(10, 0, 2)},
    {"chinese lunar new years day", kLunarNewYear},
    {"chinese new year", kLunarNewYear},
    {"chinese new years", kLunarNewYear},
    {"chinese new years day", kLunarNewYear},
    {"christmas", fixed(12, 25)},
    {"christmas day", fixed(12, 25)},
    {"christmas eve", fixed(12, 24)},
    {"cinco de mayo", fixed(5, 5)},
    {"civil rights day", nth(1, 0, 3)},
    {"clean monday", easter_plus(-48)},
    {"columbus day", nth(10, 0, 2)},
    {"corpus christi", easter_plus(60)},
    {"cyber monday", after(11, 3, 4, 4)},
    {"d day", once(1944, 6, 6)},
    {"daisy gatson bates day", nth(2, 0, 3)},
    {"daylight saving end", nth(11, 6, 1)},
    {"daylight saving end day", nth(11, 6, 1)},
    {"daylight saving start", nth(3, 6, 2)},
    {"daylight saving start day", nth(3, 6, 2)},
    {"daylight savings end", nth(11, 6, 1)},
    {"daylight savings end day", nth(11, 6, 1)},
    {"daylight savings start", nth(3, 6, 2)},
    {"daylight savings start day", nth(3, 6, 2)},
    {"decoration day", nth(5, 0, -1)},
    {"diwali", kByTheMoon},
    {"earth day", fixed(4, 22)},
    {"easter", easter_plus(0)},
    {"easter monday", easter_plus(1)},
    {"easter saturday", easter_plus(-1)},
    {"easter sunday", easter_plus(0)},
    {"eid al adha", kByTheMoon},
    {"eid al azha", kByTheMoon},
    {"eid al fitr", kByTheMoon},
    {"eidul adha", kByTheMoon},
    {"eidul azha", kByTheMoon},
    {"eidul fitr", kByTheMoon},
    {"election day", after(11, 0, 1, 1)},
    {"emancipation day", working(4, 16, -1, 1)},
    {"fathers day", nth(6, 6, 3)},
    {"george washington day", nth(2, 0, 3)},
    {"giving tuesday", after(11, 3, 4, 5)},
    {"good friday", easter_plus(-2)},
    {"groundhog day", fixed(2, 2)},
    {"groundhogs day", fixed(2, 2)},
    {"guy fawkes night", fixed(11, 5)},
    {"halloween", fixed(10, 31)},
    {"hanukkah", kByTheMoon},
    {"harvey milk day", fixed(5, 22)},
    {"hijri new year", kByTheMoon},
    {"holocaust memorial day", fixed(1, 27)},
    {"holy saturday", easter_plus(-1)},
    {"inauguration day", fixed(1, 20)},
    {"independence day", fixed(7, 4)},
    {"indigenous peoples day", nth(10, 0, 2)},
    {"international womens day", fixed(3, 8)},
    {"international workers day", fixed(5, 1)},
    {"intl workers day", fixed(5, 1)},
    {"islamic new year", kByTheMoon},
    {"juneteenth", fixed(6, 19)},
    {"kings day", working(4, 27, 0, -1)},
    {"koningsdag", working(4, 27, 0, -1)},
    {"kwanzaa", fixed(12, 26)},
    {"labor day", nth(9, 0, 1)},
    {"law day", fixed(5, 1)},
    {"lei day", fixed(5, 1)},
    {"lincolns birthday", fixed(2, 12)},
    {"loyalty day", fixed(5, 1)},
    {"lunar new year", kLunarNewYear},
    {"mardi gras", easter_plus(-47)},
    {"martin luther king day", nth(1, 0, 3)},
    {"martin luther king jr day", nth(1, 0, 3)},
    {"martin luther kings day", nth(1, 0, 3)},
    {"maundy thursday", easter_plus(-3)},
    {"may day", fixed(5, 1)},
    {"memorial day", nth(5, 0, -1)},
    {"midsummer day", fixed(6, 24)},
    {"military spouse day", after(5, 6, 2, -2)},
    {"mlk day", nth(1, 0, 3)},
    {"mlk jr day", nth(1, 0, 3)},
    {"mothers day", nth(5, 6, 2)},
    {"national freedom day", fixed(2, 1)},
    {"national grandparents day", after(9, 0, 1, 6)},
    {"national sibling day", fixed(4, 10)},
    {"new year", fixed(1, 1)},
    {"new year eve", fixed(12, 31)},
    {"new years", fixed(1, 1)},
    {"new years day", fixed(1, 1)},
    {"new years eve", fixed(12, 31)},
    {"nowruz", kByTheMoon},
    {"palm sunday", easter_plus(-7)},
    {"passover", kByTheMoon},
    {"patriot day", fixed(9, 11)},
    {"pearl harbor day", fixed(12, 7)},
    {"pentecost", easter_plus(49)},
    {"presidents day", nth(2, 0, 3)},
    {"purple heart day", fixed(8, 7)},
    {"ramadan", kByTheMoon},
    {"ramadhan", kByTheMoon},
    {"ramathan", kByTheMoon},
    {"ramazan", kByTheMoon},
    {"ramzan", kByTheMoon},
    {"remembrance day", fixed(11, 11)},
    {"remembrance sunday", nth(11, 6, 2)},
    {"rosh hashanah", kByTheMoon},
    {"saint paddys day", fixed(3, 17)},
    {"saint patricks day", fixed(3, 17)},
    {"saint valentines day", fixed(2, 14)},
    {"secretaries day", after(4, 5, -1, -3)},
    {"shrove tuesday", easter_plus(-47)},
    {"siblings day", fixed(4, 10)},
    {"st andrews day", fixed(11, 30)},
    {"st davids day", fixed(3, 1)},
    {"st georges day", fixed(4, 23)},
    {"st paddys day", fixed(3, 17)},
    {"st patricks day", fixed(3, 17)},
    {"st valentines day", fixed(2, 14)},
    {"super tuesday", kSuperTuesday},
    {"tax day", kTaxDay},
    {"thanks giving day", nth(11, 3, 4)},
    {"thanksgiving", nth(11, 3, 4)},
    {"thanksgiving day", nth(11, 3, 4)},
    {"trinity sunday", easter_plus(56)},
    {"twelfth night", fixed(1, 5)},
    {"valentine day", fixed(2, 14)},
    {"valentines day", fixed(2, 14)},
    {"ve day", once(1945, 5, 8)},
    {"vernal equinox", fixed(3, 20)},
    {"veteran day", fixed(11, 11)},
    {"veterans day", fixed(11, 11)},
    {"victoria day", {Kind::by, 5, 24, 0, 0}},
    {"vj day", once(1945, 8, 15)},
    {"washingtons birthday", nth(2, 0, 3)},
    {"whit monday", easter_plus(50)},
    {"whit sunday", easter_plus(49)},
    {"winter solstice", fixed(12, 21)},
    {"womens equality day", fixed(8, 26)},
    {"world aids day", fixed(12, 1)},
    {"world health day", fixed(4, 7)},
    {"world vegan day", fixed(11, 1)},
    {"xmas", fixed(12, 25)},
    {"xmas day", fixed(12, 25)},
    {"yom kippur", kByTheMoon},
    {"yuandan", fixed(1, 1)},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// One word of a name against one token; "fathers" stands for "father's" too. Full stops and hyphens
// after it are skipped.
std::optional<std::size_t> match_word(const Scene& s, std::size_t at, std::string_view word) {
  const Token& token = s[at];
  if (!token.is_word()) return std::nullopt;
  const std::string_view text = s.text.substr(token.begin, token.end - token.begin);
  const bool owner = text.size() + 1 == word.size() && word.back() == 's';
  if (text.size() != word.size() && !(owner && (token.possessive || word.size() > 5)))
    return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (lower(text[i]) != word[i]) return std::nullopt;
  std::size_t next = at + 1;
  if (s[next].is('\'') && s[next].glued) ++next;
  return next;
}

std::optional<std::size_t> match_name(const Scene& s, std::size_t at, std::string_view name) {
  std::size_t i = at;
  while (true) {
    const std::size_t space = name.find(' ');
    const auto next = match_word(s, i, name.substr(0, space));
    if (!next) return std::nullopt;
    if (space == std::string_view::npos)
      return s[*next - 1].is('\'') && s[*next].is_word() ? *next - 1 : *next;
    i = *next;
    if ((s[i].is('.') || s[i].is('-')) && s[i].glued) ++i;
    name.remove_prefix(space + 1);
  }
}

// Where the names that begin with each letter begin in the table.
constexpr std::array<std::uint16_t, 27> letter_starts() {
  std::array<std::uint16_t, 27> out{};
  std::size_t at = 0;
  for (std::size_t letter = 0; letter < 26; ++letter) {
    while (at < std::size(kHolidays) && kHolidays[at].name[0] < static_cast<char>('a' + letter))
      ++at;
    out[letter] = static_cast<std::uint16_t>(at);
  }
  out[26] = std::size(kHolidays);
  return out;
}
constexpr auto kStarts = letter_starts();

}  // namespace

std::optional<HolidayName> holiday_name(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_word()) return std::nullopt;
  const char first = lower(s.text[token.begin]);
  if (first < 'a' || first > 'z') return std::nullopt;
  const auto letter = static_cast<std::size_t>(first - 'a');
  std::optional<HolidayName> best;
  for (std::size_t i = kStarts[letter]; i < kStarts[letter + 1]; ++i)
    if (const auto end = match_name(s, at, kHolidays[i].name); end && (!best || *end > best->end))
      best = HolidayName{*end, kHolidays[i].rule};
  return best;
}

std::optional<Day> holiday_in(const HolidayRule& rule, int year) {
  if (year < 1 || year > 9998) return std::nullopt;
  switch (rule.kind) {
    case Kind::fixed:
      return make_day(year, rule.a, rule.b);
    case Kind::nth:
      return nth_weekday(year, rule.a, rule.b, rule.c);
    case Kind::after: {
      const auto day = nth_weekday(year, rule.a, rule.b, rule.c);
      return day ? std::optional(*day + days(rule.d)) : std::nullopt;
    }
    case Kind::easter:
      return easter(year) + days(rule.a);
    case Kind::by: {
      const auto day = make_day(year, rule.a, rule.b);
      return day ? std::optional(on_or_before(*day, rule.c)) : day;
    }
    case Kind::working: {
      const auto day = make_day(year, rule.a, rule.b);
      if (!day) return day;
      const int weekday = weekday_of(*day);
      return *day + days(weekday == 5 ? rule.c : weekday == 6 ? rule.d : 0);
    }
    case Kind::tax: {
      const auto free = holiday_in(working(4, 16, -1, 1), year);
      auto day = make_day(year, 4, 15);
      while (day && (weekday_of(*day) > 4 || day == free)) *day += days(1);
      return day;
    }
    case Kind::listed: {
      const auto in = [&](const auto& list) -> std::optional<Day> {
        for (const Listed& day : list)
          if (day.year == year) return make_day(day.year, day.month, day.day);
        return std::nullopt;
      };
      return rule.a == 0 ? in(kLunarNewYears) : in(kSuperTuesdays);
    }
    case Kind::moon:
      return std::nullopt;
    case Kind::once:
      return year == rule.a ? make_day(rule.a, rule.b, rule.c) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace stet::facts::times
