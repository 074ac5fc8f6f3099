// Dates in figures alone: "2025-09-28", "9/28/2025", "28.9.2025", "11/2016".
#include "facts/time_readers.h"

namespace stet::facts::times {
namespace {

struct Part {
  int value = 0;
  int digits = 0;
};

bool joint(const Scene& s, std::size_t at) {
  return s[at].is('/') || s[at].is('-') || s[at].is('.');
}

std::optional<Part> part(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_number() || token.ordinal || token.grouped || token.digits > 4) return std::nullopt;
  return Part{static_cast<int>(token.number), token.digits};
}

// A figure on the outside, glued: part of something longer, such as a telephone number or a
// version.
bool continues(const Scene& s, std::size_t begin, std::size_t end) {
  const Token& after = s[end];
  if (after.glued && after.is_word() && !after.is(Term::t_letter)) return true;
  if (after.glued && (joint(s, end) || after.is(',')) && s[end + 1].glued &&
      s[end + 1].is_number() && !after.is(',')) {
    const bool clock = s[end + 2].is(':') && s[end + 2].glued;
    // "16/05-20/05": another date follows
    const bool range = s.fragment && after.is('-') && (s[end + 2].is('/') || s[end + 2].is('.')) &&
                       !s[begin + 1].is('-');
    return !clock && !range;
  }
  if (after.is('%')) return true;
  if (!s[begin].glued) return false;
  const Token& before = s[begin - 1];
  return before.is_word() || before.is_number() || before.is('$') || before.is('.') ||
         ((before.is('-') || before.is('/')) && !s.fragment) || before.is('"');
}

int full_year(Part year) {
  return year.digits == 4 ? year.value : year.value + (year.value < 50 ? 2000 : 1900);
}

Found date(std::size_t begin, std::size_t end, int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in_month(year > 0 ? year : 2000, month)) return std::nullopt;
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.fields = {.year = year, .month = month, .day = day};
  return out;
}

// Month first, as American writing has it; day first where the month cannot be, and with full
// stops.
Found either_order(std::size_t begin, std::size_t end, int year, int first, int second,
                   bool day_first) {
  if (day_first)
    if (auto out = date(begin, end, year, second, first)) return out;
  if (auto out = date(begin, end, year, first, second)) return out;
  return day_first ? std::nullopt : date(begin, end, year, second, first);
}

Found three_parts(const Scene& s, std::size_t at) {
  const auto a = part(s, at);
  const auto b = part(s, at + 2);
  const auto c = part(s, at + 4);
  if (!a || !b || !c || !joint(s, at + 1) || s[at + 3].kind != Token::Kind::mark)
    return std::nullopt;
  const bool tight = s[at + 1].glued && s[at + 2].glued && s[at + 4].glued && s[at + 3].glued;
  if (!tight || b->digits > 2 || continues(s, at, at + 5)) return std::nullopt;
  const bool same = s[at + 1].mark == s[at + 3].mark;
  if (a->digits == 4 && c->digits <= 2 && same) {
    if (auto out = date(at, at + 5, a->value, b->value, c->value)) return out;
    return date(at, at + 5, a->value, c->value, b->value);
  }
  if (a->digits > 2 || c->digits == 3 || c->digits == 1) return std::nullopt;
  if (!same) return std::nullopt;
  const bool dots = s[at + 1].is('.');
  if (dots && c->digits != 4 && !s.fragment) return std::nullopt;  // versions, addresses
  if (s[at + 1].is('-') && c->digits != 4 && !(a->digits == 2 || s.fragment || b->digits == 2))
    return std::nullopt;
  const int year = full_year(*c);
  if (year < 1000) return std::nullopt;
  return either_order(at, at + 5, year, a->value, b->value, dots);
}

// "11/12, 2016": a slashed day and month with the year after a comma.
Found slashed_with_year(const Scene& s, std::size_t at) {
  const auto a = part(s, at);
  const auto b = part(s, at + 2);
  if (!a || !b || !s[at + 1].is('/') || !s[at + 1].glued || !s[at + 2].glued || !s[at + 3].is(','))
    return std::nullopt;
  const auto c = part(s, at + 4);
  if (!c || a->digits > 2 || b->digits > 2 ||
      (c->digits != 4 && !(c->digits == 2 && s[at + 4].glued)))
    return std::nullopt;
  return continues(s, at, at + 5)
             ? std::nullopt
             : either_order(at, at + 5, full_year(*c), a->value, b->value, false);
}

// "11/2016", "2016-11": not "2010-11", which is a season that spans two years.
Found month_and_year(const Scene& s, std::size_t at) {
  const auto a = part(s, at);
  const auto b = part(s, at + 2);
  if (!a || !b || !(s[at + 1].is('/') || s[at + 1].is('-')) || continues(s, at, at + 3))
    return std::nullopt;
  const bool year_first = a->digits == 4 && b->digits <= 2;
  if (!year_first && !(b->digits == 4 && a->digits <= 2)) return std::nullopt;
  const int year = year_first ? a->value : b->value;
  const int month = year_first ? b->value : a->value;
  if (month < 1 || month > 12 || year < 1900 || year > 2100) return std::nullopt;
  const bool tight = s[at + 1].glued && s[at + 2].glued;
  if (year_first && (month == (year + 1) % 100 || (b->digits == 1 && tight && s[at + 1].is('-'))))
    return std::nullopt;
  if (!tight && !s.fragment && s[at - 1].kind != Token::Kind::end &&
      s[at + 3].kind != Token::Kind::end)
    return std::nullopt;
  Match out{.begin = at, .end = at + 3, .time = {}};
  out.time.fields = {.year = year, .month = month};
  out.time.grain = Grain::month;
  return out;
}

// "9/28", "4-22", "28.9.": two small figures are a date only where a line holds nothing else, after
// "on", or after a weekday.
Found two_parts(const Scene& s, std::size_t at) {
  const auto a = part(s, at);
  const auto b = part(s, at + 2);
  if (!a || !b || a->digits > 2 || b->digits > 2 || !joint(s, at + 1) || continues(s, at, at + 3))
    return std::nullopt;
  const bool tight = s[at + 1].glued && s[at + 2].glued;
  if (!tight && !s.fragment) return std::nullopt;
  // "1-2", "7 - 8": a score or a stretch as soon as a day.
  if (s[at + 1].is('-') && (!tight || (a->digits == 1 && b->digits == 1))) return std::nullopt;
  if (!s.fragment && a->value == 24 && b->value == 7 && b->digits == 1)
    return std::nullopt;  // round the clock
  const Token& before = s[at - 1];
  const bool placed = before.is(Term::on) || before.is(Term::weekday) ||
                      before.is(Term::weekday_short) ||
                      (before.is(',') && s[at - 2].is(Term::weekday));
  const bool slash = s[at + 1].is('/');
  // Elsewhere a slash may still hold a date where no other reading is left: a day past 12, two
  // digits in each part.
  const bool clear = slash && (a->value > 12 || b->value > 12);
  // "22/04": no fraction is written with a nought in front.
  const bool nought =
      slash && a->digits == 2 && b->digits == 2 && a->value > 12 && a->value <= 31 && b->value < 10;
  if (nought && !s[at].glued) return either_order(at, at + 3, 0, a->value, b->value, false);
  if (!s.fragment && !placed &&
      !(clear && (before.is(Term::until) || before.is(Term::since) || before.is(Term::before) ||
                  before.is(Term::after) || before.is(Term::from) || before.is(Term::by))))
    return std::nullopt;
  const bool dots = s[at + 1].is('.');
  if (dots && before.is(Term::at)) return std::nullopt;  // "at 12.30"
  std::size_t end = at + 3;
  if (dots && s[end].is('.') && s[end].glued && s.fragment) ++end;
  return either_order(at, end, 0, a->value, b->value, dots);
}

}  // namespace

Found read_numeric_date(const Scene& s, std::size_t at) {
  if (!s[at].is_number()) return std::nullopt;
  Found best = longer(three_parts(s, at), slashed_with_year(s, at));
  if (!best) best = month_and_year(s, at);
  return best ? best : two_parts(s, at);
}

}  // namespace stet::facts::times
