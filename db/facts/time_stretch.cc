// Stretches that end or begin at the reference: "the past five years", "the next three weeks",
// "within two days".
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

using std::chrono::days;

// "last 3 weeks", "the next few hours", "previous 3mins", "coming two years".
Found counted_stretch(const Scene& s, std::size_t at) {
  std::size_t i = s[at].is(Term::the) || s[at].is(Term::this_) ? at + 1 : at;
  const Token& lead = s[i];
  const bool back = lead.is(Term::last) || lead.is(Term::past) || lead.is(Term::previous);
  const bool ahead = lead.is(Term::next) || lead.is(Term::coming) || lead.is(Term::following);
  if (!back && !ahead) return std::nullopt;
  const auto stretch = read_length(s, i + 1, s.fragment ? Letters::allowed : Letters::refused);
  if (!stretch || stretch->article || stretch->length.years > 5000) return std::nullopt;
  if (s[stretch->end].is(Term::old) || (s[stretch->end].is('-') && s[stretch->end].glued))
    return std::nullopt;
  if (s[stretch->end].is(Term::of) && !s.fragment)
    return std::nullopt;  // "the last two years of the war"
  Match out{.begin = at, .end = stretch->end, .time = {}};
  out.time.timex = timex_of(stretch->length);
  out.time.grain = stretch->coarsest;
  if (!s.reference) return out;
  const bool clock = stretch->length.finest < Grain::day;
  const Moment here = clock ? *s.reference : moment(today(s));
  if (back) {
    out.time.days = Interval{moved(here, stretch->length, -1), here};
    if (lead.is(Term::previous) && s.anchor && s[at].is(Term::the))
      out.time.days = Interval{moved(s.anchor->low, stretch->length, -1), s.anchor->low};
  } else {
    const Moment first = clock ? here : here + kDaySeconds;
    out.time.days = Interval{first, moved(first, stretch->length, 1)};
  }
  if (clock) out.time.type = MentionType::time;
  return out;
}

// "within 5 days", "within the next 3 years", "less than 2 weeks from today".
Found within(const Scene& s, std::size_t at) {
  std::size_t i = at;
  const bool less = s[at].is(Term::less) && s[at + 1].is(Term::than);
  if (s[i].is(Term::within))
    ++i;
  else if (less)
    i += 2;
  else
    return std::nullopt;
  while (s[i].is(Term::around)) ++i;
  if (s[i].is(Term::the)) ++i;
  if (s[i].is(Term::next) || s[i].is(Term::coming)) ++i;
  const auto stretch = read_length(s, i, s.fragment ? Letters::allowed : Letters::refused);
  if (!stretch) return std::nullopt;
  std::size_t end = stretch->end;
  Moment from = s.reference.value_or(0);
  if (s[end].is(Term::from) || s[end].is(Term::after)) {
    if (!s[end + 1].is(Term::relative_day) || s[end + 1].value != 0) return std::nullopt;
    end += 2;
  } else if (less) {
    return std::nullopt;
  } else if (s[end].is(Term::of) || s[end].is(Term::before) || s[end].is(Term::ago)) {
    return std::nullopt;  // "within weeks of the election"
  }
  // "within two days the town had fallen": from what was told before, and that is not known here
  if (!s.fragment && tense_around(s, at, end) == Direction::past) return std::nullopt;
  Match out{.begin = at, .end = end, .time = {}};
  out.time.timex = timex_of(stretch->length);
  if (!s.reference) return out;
  const bool clock = stretch->length.finest < Grain::day;
  if (!clock) from = moment(day_of(from));
  out.time.days = Interval{from, moved(from, stretch->length, 1)};
  if (clock) out.time.type = MentionType::time;
  return out;
}

}  // namespace

Found read_stretch(const Scene& s, std::size_t at) {
  return longest(s, at, {counted_stretch, within});
}

}  // namespace stet::facts::times
