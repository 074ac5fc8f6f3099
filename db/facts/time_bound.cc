// Stretches with one end: "since 2019", "until Friday", "before 4 p.m.", "2012 or after".
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

enum class Side : std::uint8_t { before, until, since, after };

struct Bound {
  std::size_t end = 0;
  Side side = Side::since;
};

std::optional<Bound> read_word(const Scene& s, std::size_t at) {
  switch (s[at].term) {
    case Term::before:
      return Bound{at + 1, Side::before};
    case Term::after:
      return Bound{at + 1, Side::after};
    case Term::since:
      return Bound{at + 1, Side::since};
    case Term::until:
    case Term::through:
      return Bound{at + 1, Side::until};
    case Term::by:
      return Bound{at + 1, Side::until};
    case Term::later:
      return s[at + 1].is(Term::than) ? std::optional(Bound{at + 2, Side::after}) : std::nullopt;
    case Term::earlier:
      return s[at + 1].is(Term::than) ? std::optional(Bound{at + 2, Side::before}) : std::nullopt;
    case Term::previous:
      return s[at + 1].is(Term::to) ? std::optional(Bound{at + 2, Side::before}) : std::nullopt;
    case Term::no:
      if ((s[at + 1].is(Term::later) || s[at + 1].is(Term::earlier)) && s[at + 2].is(Term::than))
        return Bound{at + 3, s[at + 1].is(Term::later) ? Side::until : Side::since};
      return std::nullopt;
    default:
      break;
  }
  if (is_word(s, at, "in") && is_word(s, at + 1, "advance") && s[at + 2].is(Term::of))
    return Bound{at + 3, Side::before};
  if (is_word(s, at, "sooner") && s[at + 1].is(Term::than)) return Bound{at + 2, Side::before};
  if (is_word(s, at, "starting") && s[at + 1].is(Term::from)) return Bound{at + 2, Side::since};
  if (is_word(s, at, "ending") && is_word(s, at + 1, "with")) return Bound{at + 2, Side::until};
  return std::nullopt;
}

// "before or in", "later than or at", "on or before", "at or after".
std::optional<Bound> read_bound_phrase(const Scene& s, std::size_t at) {
  const auto preposition = [&](std::size_t i) {
    return s[i].is(Term::on) || s[i].is(Term::in) || s[i].is(Term::at);
  };
  if (preposition(at) && s[at + 1].is(Term::or_)) {
    auto bound = read_word(s, at + 2);
    if (bound)
      bound->side = bound->side == Side::before  ? Side::until
                    : bound->side == Side::after ? Side::since
                                                 : bound->side;
    return bound;
  }
  auto bound = read_word(s, at);
  if (bound && s[bound->end].is(Term::or_) && preposition(bound->end + 1)) {
    bound->end += 2;
    bound->side = bound->side == Side::before  ? Side::until
                  : bound->side == Side::after ? Side::since
                                               : bound->side;
  }
  return bound;
}

void bind(Time& time, Side side) {
  if (side == Side::before || side == Side::until) {
    time.open_low = true;
    if (time.days && side == Side::before && !time.ends_whole) time.days->high = time.days->low;
  } else {
    time.open_high = true;
    // After a day lies on it too, as news tells it; after a year lies past it.
    if (time.days && side == Side::after && time.grain >= Grain::week)
      time.days->low = time.days->high;
  }
  if (time.clock && !time.days) {
    if (side == Side::before || side == Side::until) time.clock->high = time.clock->low;
  } else if (time.clock && time.days && side == Side::until) {
    time.days->high = time.days->low;
  }
}

// An "or" stands near enough to end a date that begins here.
bool or_follows(const Scene& s, std::size_t at) {
  constexpr std::size_t kLongestDate = 8;  // tokens
  for (std::size_t i = at + 1; i <= at + kLongestDate; ++i)
    if (s[i].is(Term::or_)) return true;
  return false;
}

}  // namespace

Found read_bound(const Scene& s, std::size_t at) {
  // "since" and the like are not bounds of a figure: "by 2,000", "before 50 people".
  const auto bound = read_bound_phrase(s, at);
  if (bound) {
    std::size_t i = bound->end;
    Scene inside = s;  // after "later than" four figures can only be a year
    inside.fragment =
        s.fragment || (s[i].is_number() && s[i].digits == 4 && s[i - 1].is(Term::than));
    Found point = read_point(inside, i);
    if (!point && s[i].is(Term::on)) point = read_point(s, i + 1);
    if (!point || point->time.type == MentionType::set) return std::nullopt;
    const bool possessive = s[point->end - 1].possessive;
    if (possessive || (s[point->end].glued && s[point->end].is('-'))) return std::nullopt;
    if (point->time.open_low || point->time.open_high) return std::nullopt;
    if (point->time.clock && point->time.clock->part && !point->time.days)
      return std::nullopt;  // "by night"
    point->begin = at;
    bind(point->time, bound->side);
    return point;
  }
  // "2012 or after", "Friday or later"
  if (!s[at].is_number() && !s[at].is(Term::weekday)) return std::nullopt;
  if (!or_follows(s, at)) return std::nullopt;
  Scene generous = s;
  generous.fragment = true;
  Found point = read_absolute(generous, at);
  if (!point || !s[point->end].is(Term::or_)) return std::nullopt;
  const Token& word = s[point->end + 1];
  const bool later = word.is(Term::after) || word.is(Term::later);
  if (!later && !word.is(Term::before) && !word.is(Term::earlier)) return std::nullopt;
  if (s[point->end + 2].is_word() && !s.fragment && s[point->end + 2].term == Term::none)
    return std::nullopt;
  point->time = settle(s, point->time, tense_around(s, at, point->end));
  point->end += 2;
  bind(point->time, later ? Side::since : Side::until);
  return point;
}

}  // namespace stet::facts::times
