// Units of time in text, and lengths of time made of them.
#include "facts/time_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <initializer_list>

#include "facts/time_numbers.h"
#include "facts/time_readers.h"

namespace stet::facts::times {
namespace {

// What may stand between a figure and its unit: "three consecutive years", "two more weeks".
bool between_figure_and_unit(const Scene& s, std::size_t at) {
  if (s[at].is(Term::more) || s[at].is(Term::less) || s[at].is(Term::all)) return true;
  static constexpr std::initializer_list<Spelling> kBetween = {
      "consecutive", "straight", "successive", "further", "solid", "long", "calendar"};
  for (const Spelling& word : kBetween)
    if (is_word(s, at, word)) return true;
  return false;
}

void add(Length& length, Grain grain, double amount) {
  switch (grain) {
    case Grain::second:
      length.seconds += amount;
      break;
    case Grain::minute:
      length.minutes += amount;
      break;
    case Grain::hour:
      length.hours += amount;
      break;
    case Grain::week:
      length.weeks += amount;
      break;
    case Grain::fortnight:
      length.weeks += 2 * amount;
      break;
    case Grain::month:
      length.months += amount;
      break;
    case Grain::quarter:
      length.months += 3 * amount;
      break;
    case Grain::half:
      length.months += 6 * amount;
      break;
    case Grain::year:
      length.years += amount;
      break;
    case Grain::decade:
      length.years += 10 * amount;
      break;
    case Grain::century:
      length.years += 100 * amount;
      break;
    default:
      length.days += amount;
      break;
  }
  length.finest = grain;
}

struct Piece {
  std::size_t end = 0;
  Grain grain = Grain::day;
  double amount = 0;
  Count count;
  bool business = false;
};

// One figure with its unit.
std::optional<Piece> read_piece(const Scene& s, std::size_t at, Letters letters) {
  const auto count = read_count(s, at);
  if (!count || count->value > 1e9) return std::nullopt;
  std::size_t i = count->end;
  if (s[i].is('-') && s[i].glued && s[i + 1].glued) ++i;
  const bool fraction = count->value != std::floor(count->value);
  if (fraction && s[i].is(Term::of)) ++i;
  if (fraction && count->words && s[i].is(Term::a)) ++i;
  bool between = false;
  if (between_figure_and_unit(s, i)) {
    between = true;
    ++i;
  }
  const auto unit = read_unit(s, i, letters);
  if (!unit) return std::nullopt;
  if (unit->grain == Grain::quarter && !between && !s.fragment)
    return std::nullopt;  // "three quarters" is a share
  if (unit->grain == Grain::second && !unit->plural && count->article) return std::nullopt;
  return Piece{unit->end, unit->grain, count->value, *count, unit->business};
}

// "and a half", "and half", after a unit.
std::optional<std::size_t> half_more(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::and_)) return std::nullopt;
  const std::size_t i = s[at + 1].is(Term::a) ? at + 2 : at + 1;
  return s[i].is(Term::half) && !read_unit(s, i + 1, Letters::refused) ? std::optional(i + 1)
                                                                       : std::nullopt;
}

// "1 hour thirty", "2 hours and ten": spoken, and clear only where nothing else follows.
std::optional<Count> minutes_more(const Scene& s, std::size_t at) {
  if (!s.fragment) return std::nullopt;
  const auto count = read_whole(s, s[at].is(Term::and_) ? at + 1 : at);
  if (!count || count->value < 2 || count->value > 59 || s[count->end].kind != Token::Kind::end)
    return std::nullopt;
  return count;
}

void append_number(std::string& out, double value, char unit) {
  if (value == 0) return;
  constexpr double kWhole = 1e10;  // below it "%.10g" writes whole numbers as they are
  if (value > 0 && value < kWhole && value == std::floor(value)) {
    out += std::to_string(static_cast<std::int64_t>(value));
  } else {
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
    out.append(buffer.data(), static_cast<std::size_t>(length));
  }
  out += unit;
}

}  // namespace

std::string_view word_at(const Scene& s, std::size_t at) {
  return s[at].is_word() ? s.text.substr(s[at].begin, s[at].end - s[at].begin) : std::string_view();
}

std::optional<Unit> read_unit(const Scene& s, std::size_t at, Letters letters) {
  const Token& token = s[at];
  if (token.kind == Token::Kind::mark && letters == Letters::allowed && token.glued && s.fragment) {
    if (token.mark == '\'') return Unit{.end = at + 1, .grain = Grain::minute};
    if (token.mark == '"') return Unit{.end = at + 1, .grain = Grain::second};
  }
  if (!token.is_word()) return std::nullopt;
  const bool plural = s.text[token.end - 1] == 's' || s.text[token.end - 1] == 'S';
  if (token.term == Term::unit) return Unit{at + 1, static_cast<Grain>(token.value), plural, false};
  if (token.term == Term::unit_short) {
    const bool dot =
        s[at + 1].is('.') && s[at + 1].glued && !s[at + 2].capital && s[at + 2].is_word();
    return Unit{dot ? at + 2 : at + 1, static_cast<Grain>(token.value), plural, false};
  }
  if (token.term == Term::second && !token.possessive)
    return Unit{at + 1, Grain::second, false, false};
  if (token.term == Term::quarter && token.value == 2)
    return Unit{at + 1, Grain::quarter, true, false};
  if (token.term == Term::daypart && static_cast<Daypart>(token.value) == Daypart::night &&
      is_word(s, at, "nights"))
    return Unit{at + 1, Grain::day, true, false};
  if (token.term == Term::business && s[at + 1].is(Term::unit) &&
      s[at + 1].value == static_cast<int>(Grain::day))
    return Unit{at + 2, Grain::day, true, true};
  if (token.term == Term::h_letter && (letters == Letters::allowed || !token.upper))
    return Unit{at + 1, Grain::hour, true, false};
  if (letters == Letters::refused || token.upper) return std::nullopt;
  if (token.term == Term::m_letter) return Unit{at + 1, Grain::minute, true, false};
  if (token.term == Term::unit_letter)
    return Unit{at + 1, static_cast<Grain>(token.value), true, false};
  if (is_word(s, at, "mon")) return Unit{at + 1, Grain::month, true, false};
  if (is_word(s, at, "night")) return Unit{at + 1, Grain::day, false, false};
  return std::nullopt;
}

std::optional<Stretch> read_length(const Scene& s, std::size_t at, Letters letters) {
  const auto first = read_piece(s, at, letters);
  if (!first) return std::nullopt;
  Stretch out{.end = first->end,
              .article = first->count.article,
              .business = first->business,
              .coarsest = first->grain};
  add(out.length, first->grain, first->amount);
  out.length.vague = first->count.vague;
  Grain last = first->grain;
  unsigned seen = 1U << static_cast<unsigned>(last);
  while (true) {
    if (const auto half = half_more(s, out.end)) {
      add(out.length, last, 0.5);
      out.end = *half;
      break;
    }
    std::size_t i = out.end;
    const bool comma = s[i].is(',');
    if (comma) ++i;
    const bool joined = s[i].is(Term::and_);
    if (joined) ++i;
    const auto next = read_piece(s, i, letters);
    const bool finer = next && next->grain < last;
    if (!next || (seen >> static_cast<unsigned>(next->grain) & 1U) ||
        ((comma || joined) && !finer) || (next->count.article && !joined)) {
      if (const auto minutes = last == Grain::hour ? minutes_more(s, out.end) : std::nullopt) {
        add(out.length, Grain::minute, minutes->value);
        out.end = minutes->end;
      }
      break;
    }
    last = next->grain;
    seen |= 1U << static_cast<unsigned>(last);
    add(out.length, last, next->amount);
    out.coarsest = std::max(out.coarsest, last);
    out.end = next->end;
  }
  return out;
}

std::optional<Ends> read_ends(const Scene& s, std::size_t at, Joined joined) {
  const auto first = read_count(s, at);
  if (!first || first->article || first->vague) return std::nullopt;
  const Token& joint = s[first->end];
  const bool to = joint.is(Term::to) || joint.is('-') || joint.is(Term::or_);
  if (joined == Joined::to ? !to : !joint.is(Term::and_)) return std::nullopt;
  const auto second = read_length(s, first->end + 1, Letters::refused);
  if (!second || second->article) return std::nullopt;
  const auto unit_count = read_count(s, first->end + 1);
  if (!unit_count || unit_count->value <= first->value || unit_count->value == 0)
    return std::nullopt;
  Ends out{second->end, *second, *second};
  const double share = first->value / unit_count->value;
  Length& l = out.near.length;
  l.years *= share, l.months *= share, l.weeks *= share, l.days *= share, l.hours *= share,
      l.minutes *= share, l.seconds *= share;
  return out;
}

Moment moved(Moment from, const Length& l, int steps) {
  const double months = 12 * l.years + l.months;
  const double whole = std::trunc(months);
  const double seconds = 86400 * (7 * l.weeks + l.days + 30 * (months - whole)) + 3600 * l.hours +
                         60 * l.minutes + l.seconds;
  const double bounded = std::min(whole, 1e8);
  const Moment at = plus(from, Grain::month, steps * static_cast<int>(bounded));
  const double limit = 4e11;  // beyond every year of the calendar
  return plus(at, Grain::second, 0) + static_cast<Moment>(steps * std::min(seconds, limit));
}

double seconds_of(const Length& l) {
  return 86400 * (365 * l.years + 30 * l.months + 7 * l.weeks + l.days) + 3600 * l.hours +
         60 * l.minutes + l.seconds;
}

std::string timex_of(const Length& l) {
  std::string out = "P";
  append_number(out, l.years, 'Y');
  append_number(out, l.months, 'M');
  append_number(out, l.weeks, 'W');
  append_number(out, l.days, 'D');
  if (l.hours != 0 || l.minutes != 0 || l.seconds != 0) {
    out += 'T';
    append_number(out, l.hours, 'H');
    append_number(out, l.minutes, 'M');
    append_number(out, l.seconds, 'S');
  }
  return out;
}

}  // namespace stet::facts::times
