// "moved the 10 a.m. session to 11": a bare figure that is an hour as the one before it is.
#include <initializer_list>

#include "facts/time_clock.h"
#include "facts/time_numbers.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr int kHourSeconds = 3600;

// Verbs of putting something at another hour.
bool is_moving(const Scene& s, std::size_t at) {
  static constexpr std::initializer_list<Spelling> kMoving = {
      "change",   "changed",   "move",  "moved",   "shift",      "shifted",
      "push",     "pushed",    "bring", "brought", "reschedule", "rescheduled",
      "postpone", "postponed", "delay", "delayed", "switch",     "switched"};
  for (const Spelling& word : kMoving)
    if (is_word(s, at, word)) return true;
  return false;
}

}  // namespace

Found moved_hour(const Scene& s, std::size_t at) {
  if (!s[at - 1].is(Term::to) || at < 4) return std::nullopt;
  bool timed = false;
  bool moving = false;
  for (std::size_t back = 2; back <= 9 && back <= at && !moving; ++back) {
    const Token& token = s[at - back];
    timed = timed || token.is(Term::meridiem) || token.is(Term::m_letter) ||
            token.is(Term::clock) || token.is(Term::noon);
    moving = is_moving(s, at - back);
  }
  if (!timed || !moving) return std::nullopt;
  const auto hour = read_whole(s, at);
  if (!hour || hour->value < 0 || hour->value > 24 || hour->value != static_cast<int>(hour->value))
    return std::nullopt;
  const Token& after = s[hour->end];
  if (after.is_word() || after.is('%') ||
      (after.glued && (after.is(':') || after.is('-') || after.is('/'))))
    return std::nullopt;
  const int seconds = static_cast<int>(hour->value) % 24 * kHourSeconds;
  Match out{.begin = at, .end = hour->end, .time = {}};
  out.time.type = MentionType::time;
  out.time.clock = clock_at(
      seconds, seconds >= kHourSeconds && seconds < 13 * kHourSeconds ? Settled::no : Settled::yes);
  return out;
}

}  // namespace stet::facts::times
