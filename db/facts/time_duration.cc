// Lengths of time: "18 months", "two and a half years", "all week". Ages and rates are not lengths.
#include <initializer_list>

#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

// "47-year-old", "26 years old", "years of age".
bool is_age(const Scene& s, std::size_t end) {
  std::size_t i = end;
  if (s[i].is('-')) ++i;
  if (s[i].is(Term::old)) return true;
  return s[i].is(Term::of) && is_word(s, i + 1, "age");
}

// "three days a week", "ten hours per day": how often, not how long. "Two years ago": a date.
bool is_rate_or_date(const Scene& s, std::size_t end) {
  if (s[end].is(Term::ago) || s[end].is(Term::per)) return true;
  return s[end].is(Term::a) && read_unit(s, end + 1, Letters::refused).has_value();
}

// "a day" is a length after "for" or "took", a rate after a figure, and nothing by itself.
bool article_stands(const Scene& s, std::size_t at, std::size_t end) {
  if (s.fragment || s[at].is(Term::another) || s[end - 1].is(Term::half)) return true;
  const Token& before = s[at - 1];
  switch (before.term) {
    case Term::for_:
    case Term::within:
    case Term::than:
    case Term::around:
    case Term::least:
    case Term::most:
      return true;
    default:
      break;
  }
  static constexpr std::initializer_list<Spelling> kLasting = {
      "take",  "takes", "took",  "taken", "lasted", "lasts", "lasting", "last", "spend",
      "spent", "over",  "under", "just",  "only",   "half",  "waited",  "wait"};
  for (const Spelling& word : kLasting)
    if (is_word(s, at - 1, word)) return before.is_word();
  return false;
}

// "more than", "at least", "up to": where the phrase begins, and what it says.
struct Hedge {
  std::size_t length = 0;
  Modifier modifier = Modifier::none;
};
Hedge hedge_before(const Scene& s, std::size_t at) {
  if (at >= 2 && s[at - 1].is(Term::than)) {
    if (s[at - 2].is(Term::more)) return {2, Modifier::gt};
    if (s[at - 2].is(Term::less)) return {2, Modifier::lt};
  }
  if (at >= 2 && s[at - 2].is(Term::at)) {
    if (s[at - 1].is(Term::least)) return {2, Modifier::ge};
    if (s[at - 1].is(Term::most)) return {2, Modifier::le};
  }
  if (at >= 2 && s[at - 2].is(Term::up) && s[at - 1].is(Term::to)) return {2, Modifier::le};
  if (at >= 1 && s[at - 1].is(Term::around)) return {0, Modifier::approx};
  return {};
}

// "9% more than a year earlier": the figure is set against that time, and the time is not over a
// year.
bool compares(const Scene& s, std::size_t at, std::size_t end) {
  if (!is_word(s, end, "earlier") && !is_word(s, end, "before")) return false;
  const Token& before = s[at - 1];
  return before.is('%') || before.is_number() || is_word(s, at - 1, "percent") ||
         is_word(s, at - 1, "cent");
}

Match duration(std::size_t begin, const Stretch& stretch) {
  Match out{.begin = begin, .end = stretch.end, .time = {}};
  out.time.type = MentionType::duration;
  out.time.length = stretch.length;
  out.time.timex = timex_of(stretch.length);
  if (stretch.business) out.time.timex.insert(out.time.timex.size() - 1, "B");
  return out;
}

// "all week", "a full year", "the whole day".
Found read_all(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::all)) return std::nullopt;
  std::size_t i = at + 1;
  if (s[i].is('-')) ++i;
  const auto unit = read_unit(s, i, Letters::refused);
  if (!unit || unit->plural || unit->grain < Grain::hour) return std::nullopt;
  if (s[unit->end].is('-') && s[unit->end].glued) return std::nullopt;
  Stretch stretch{.end = unit->end};
  if (unit->grain == Grain::hour)
    stretch.length.hours = 1;
  else if (unit->grain == Grain::week)
    stretch.length.weeks = 1;
  else if (unit->grain == Grain::month)
    stretch.length.months = 1;
  else if (unit->grain == Grain::year)
    stretch.length.years = 1;
  else if (unit->grain == Grain::day)
    stretch.length.days = 1;
  else
    return std::nullopt;
  return duration(at, stretch);
}

// "three to five years", "between 18 and 24 months".
Found read_between(const Scene& s, std::size_t at) {
  const bool between = s[at].is(Term::between);
  const auto ends = read_ends(s, between ? at + 1 : at, between ? Joined::and_ : Joined::to);
  if (!ends || is_age(s, ends->end) || is_rate_or_date(s, ends->end)) return std::nullopt;
  if (s[at].glued && !between) return std::nullopt;  // "won 2-3 days ago"
  Match out = duration(at, ends->far);
  out.time.least = ends->near.length;
  out.time.timex = timex_of(ends->near.length) + "/" + out.time.timex;
  return out;
}

bool two_digits(const Scene& s, std::size_t at, char mark) {
  return s[at].is(mark) && s[at].glued && s[at + 1].is_number() && s[at + 1].glued &&
         s[at + 1].digits == 2 && s[at + 1].number < 60;
}

// "4:01.87", "2:05:11.4": what a stopwatch shows; without parts of a second only behind "in" and
// "of" ("won in 2:05:11").
Found read_stopwatch(const Scene& s, std::size_t at) {
  const Token& first = s[at];
  if (!first.is_number() || first.ordinal || first.digits > 3 || !two_digits(s, at + 1, ':'))
    return std::nullopt;
  if (first.glued && !s[at - 1].is('(')) return std::nullopt;
  const bool hours = two_digits(s, at + 3, ':');
  Stretch stretch{.end = hours ? at + 5 : at + 3};
  Length& l = stretch.length;
  l.finest = Grain::second;
  if (hours) l.hours = static_cast<double>(first.number);
  l.minutes = static_cast<double>(s[hours ? at + 2 : at].number);
  l.seconds = static_cast<double>(s[stretch.end - 1].number);
  const Token& parts = s[stretch.end + 1];
  const bool decimals = s[stretch.end].is('.') && s[stretch.end].glued && parts.is_number() &&
                        parts.glued && parts.digits <= 3;
  const bool led = s[at - 1].is(Term::in) || s[at - 1].is(Term::of);
  const bool log = hours && first.digits > 1;  // "15:04:01.873"
  if (!led && (!decimals || log)) return std::nullopt;
  if (!decimals && !hours) return std::nullopt;
  if (decimals) {
    double place = 1;
    for (int i = 0; i < parts.digits; ++i) place *= 10;
    l.seconds = (l.seconds * place + static_cast<double>(parts.number)) / place;
    stretch.end += 2;
  }
  const Token& next = s[stretch.end];
  if (next.glued && (next.is_word() || next.is_number() || next.is(':'))) return std::nullopt;
  return duration(at, stretch);
}

}  // namespace

Found read_duration(const Scene& s, std::size_t at) {
  if (auto run = read_stopwatch(s, at)) return run;
  if (auto all = read_all(s, at)) return all;
  if (is_word(s, at - 1, "aged") || is_word(s, at - 1, "ages")) return std::nullopt;
  if (auto between = read_between(s, at)) return between;
  if (s[at].is(Term::per) || s[at - 1].is(Term::per) || s[at - 1].is(Term::every))
    return std::nullopt;
  // The hedge comes first in the text and is read with its figure.
  for (const std::size_t skip : {std::size_t{2}, std::size_t{0}}) {
    const std::size_t figure = at + skip;
    if (skip > 0 &&
        !(s[at].is(Term::more) || s[at].is(Term::less) || s[at].is(Term::at) || s[at].is(Term::up)))
      continue;
    const Hedge hedge = hedge_before(s, figure);
    if (hedge.length != skip) continue;
    const auto stretch = read_length(s, figure, s.fragment ? Letters::allowed : Letters::refused);
    if (!stretch || is_age(s, stretch->end) || is_rate_or_date(s, stretch->end)) continue;
    if (stretch->article && !article_stands(s, figure, stretch->end)) continue;
    if (skip > 0 && stretch->article && compares(s, at, stretch->end)) return std::nullopt;
    Match out = duration(at, *stretch);
    out.time.modifier = hedge.modifier;
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::facts::times
