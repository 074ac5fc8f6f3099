// Which readers an expression that begins with a word can be for.
#include "facts/time_starts.h"

#include <utility>

namespace stet::facts::times {
namespace {

constexpr std::uint16_t kFigure = kAbsolute | kHoliday | kPeriod | kPart | kOffset | kClock | kSet | kBound | kDuration;
constexpr std::uint16_t kStep = kRelative | kHoliday | kPeriod | kPart | kStretch | kDaypart;

std::uint16_t starts_of(Term term) {
  switch (term) {
    case Term::month:
    case Term::month_short: return kAbsolute | kRelative | kHoliday;
    case Term::weekday: return kAbsolute | kRelative | kBound;
    case Term::weekday_short: return kAbsolute;
    case Term::weekdays: return kSet;
    case Term::cardinal:
    case Term::tens: return kAbsolute | kPeriod | kPart | kOffset | kClock | kSet | kDuration;
    case Term::ordinal: return kAbsolute | kPeriod | kPart | kHoliday;
    case Term::second: return kAbsolute | kPeriod | kPart;
    case Term::decade: return kPeriod;
    case Term::unit: return kAbsolute | kRelative | kPart;
    case Term::unit_letter: return kHoliday;
    case Term::adverb: return kSet;
    case Term::season: return kPeriod;
    case Term::daypart: return kPoint | kSet;
    case Term::relative_day: return kRelative;
    case Term::quarter:
    case Term::half: return kOffset | kClock | kDuration;
    case Term::couple:
    case Term::few:
    case Term::several:
    case Term::dozen:
    case Term::another: return kOffset | kSet | kDuration;
    case Term::all: return kDuration;
    case Term::last:
    case Term::past:
    case Term::previous:
    case Term::next:
    case Term::coming:
    case Term::following:
    case Term::current:
    case Term::this_:
    case Term::that:
    case Term::same: return kStep | kBound;
    case Term::early:
    case Term::mid:
    case Term::late: return kPart | kDaypart | kClock;
    case Term::end:
    case Term::beginning:
    case Term::rest: return kPart;
    case Term::later:
    case Term::earlier:
    case Term::before:
    case Term::since:
    case Term::until:
    case Term::through:
    case Term::no: return kBound;
    case Term::by: return kBound;
    case Term::after: return kBound | kOffset;
    case Term::the: return kDate | kDaypart;
    case Term::a: return kOffset | kClock | kDuration;
    case Term::in: return kOffset | kDaypart | kBound | kRange;
    case Term::at: return kDaypart | kBound | kDuration;
    case Term::on: return kSet | kBound;
    case Term::during: return kDaypart;
    case Term::from: return kRange;
    case Term::between: return kRange | kDuration;
    case Term::within: return kStretch;
    case Term::less: return kStretch | kDuration;
    case Term::more:
    case Term::up: return kDuration;
    case Term::around: return kOffset;
    case Term::every: return kSet;
    case Term::once:
    case Term::twice: return kSet;
    case Term::tonight: return kDaypart;
    case Term::noon:
    case Term::midnight: return kClock;
    case Term::weekend: return kRelative;
    case Term::fiscal: return kPeriod;
    case Term::q_letter:
    case Term::h_letter: return kPeriod;
    case Term::t_letter: return kClock;
    case Term::opener: return kHoliday | kPeriod | kPart | kBound;
    default: return 0;
  }
}

// Small words that begin an expression only where the next word can go on with it.
bool needs_next(Term term) {
  switch (term) {
    case Term::the:
    case Term::a:
    case Term::in:
    case Term::on:
    case Term::at:
    case Term::by:
    case Term::before:
    case Term::after:
    case Term::since:
    case Term::until:
    case Term::through:
    case Term::from:
    case Term::between:
    case Term::during:
    case Term::within:
    case Term::around:
    case Term::this_:
    case Term::that:
    case Term::no:
    case Term::up:
    case Term::more:
    case Term::less:
    case Term::all:
    case Term::once:
    case Term::twice:
    case Term::every:
    case Term::last:
    case Term::next:
    case Term::same: return true;
    default: return false;
  }
}

bool goes_on(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is_number()) return true;
  if (!token.is_word()) return token.kind == Token::Kind::mark && (token.mark == '\'' || token.mark == '-' || token.mark <= 3 || token.mark == '~');
  switch (token.term) {
    case Term::none: return s.text[token.begin] == 'a' && token.end - token.begin == 7;  // "in advance of"
    case Term::function:
    case Term::past_cue:
    case Term::future_cue: return false;
    default: return true;
  }
}

// A word that no expression of time goes on with.
bool is_outside(const Token& token) {
  return token.is_word() && (token.term == Term::none || token.term == Term::function || token.term == Term::past_cue || token.term == Term::future_cue);
}

// "in the house of", "on a bridge near": after an article two words of no time.
bool leads_nowhere(const Scene& s, std::size_t at) {
  return (s[at + 1].is(Term::the) || s[at + 1].is(Term::a)) && is_outside(s[at + 2]) && is_outside(s[at + 3]);
}

// A unit of time may stand here, or the rest of one.
bool may_be_unit(const Token& token) {
  return token.is(Term::unit) || token.is(Term::unit_short) || token.is(Term::business) || token.is(Term::second) || token.is(Term::quarter) || token.is(Term::half) || token.is(Term::daypart);
}

// "14 miners were", "1,200.", "61.8%", "94 in 2024": a figure that counts something, or that nothing of time follows. Most
// figures of news are such.
bool is_idle_figure(const Scene& s, std::size_t at) {
  const Token& figure = s[at];
  if (figure.is_number() && (figure.ordinal || (figure.digits == 4 && !figure.grouped))) return false;
  if (s[at - 1].is(Term::to) || s[at - 1].is(Term::on)) return false;  // "moved the 10 a.m. session to 11"
  std::size_t i = at + 1;
  const bool decimals = s[i].is('.') && s[i].glued && s[i + 1].glued && s[i + 1].is_number();
  if (decimals) i += 2;
  if (decimals && (s[i].is_number() || s[i].glued) && !s[i].is('%')) return false;  // "28.9.2025"
  const Token& next = s[i];
  const Token& second = s[i + 1];
  // "three consecutive weeks" has its unit behind the next word, "44 B.C." its era in letters.
  if (is_outside(next)) return next.end - next.begin > 1 && !may_be_unit(second);
  if (next.is(Term::from) || next.is(Term::by) || next.is(Term::for_) || next.is(Term::than)) return true;
  if (next.is(Term::in)) return second.is_number();  // "six in the morning"
  if (next.kind == Token::Kind::end || next.is('%') || next.is(')') || next.is(';')) return true;
  if (next.is(',')) return is_outside(second) || decimals;
  return next.is('.') && !second.glued && (is_outside(second) || second.kind == Token::Kind::end);
}

// The decimals of a figure: whatever they are part of began before them.
bool is_decimals(const Scene& s, std::size_t at) {
  return at >= 2 && s[at].glued && s[at - 1].is('.') && s[at - 1].glued && s[at - 2].is_number();
}

// What a preposition asks of the next word, where it asks more than any word of time.
bool introduces(const Scene& s, std::size_t at) {
  const Token& next = s[at + 1];
  switch (s[at].term) {
    case Term::on: return next.is(Term::weekdays) || next.is(Term::weekend) || next.is(Term::daypart) || next.is(Term::or_);
    case Term::at: return !next.is_number();
    case Term::in: return !next.is_number() || next.digits != 4 || next.grouped || may_be_unit(s[at + 2]);
    default: return true;
  }
}

}  // namespace

std::uint16_t starts_at(const Scene& s, std::size_t at) {
  if (s.fragment) return kAny;
  const Token& token = s[at];
  if (token.is_word()) {
    if (needs_next(token.term) && (!goes_on(s, at + 1) || leads_nowhere(s, at) || !introduces(s, at))) return 0;
    if ((token.is(Term::cardinal) || token.is(Term::tens)) && is_idle_figure(s, at)) return 0;
    return starts_of(token.term);
  }
  if (token.is_number()) return is_decimals(s, at) || is_idle_figure(s, at) ? 0 : kFigure;
  if (token.is('\'')) return kPeriod;
  return token.kind == Token::Kind::mark && token.mark >= 1 && token.mark <= 3 ? kOffset | kDuration : 0;
}

Found longest_of(const Scene& s, std::size_t at, std::uint16_t starts, std::initializer_list<Starter> readers) {
  Found best;
  for (const Starter& one : readers) {
    if ((starts & one.starts) == 0) continue;
    if (Found found = one.read(s, at); found && (!best || found->end > best->end)) best = std::move(found);
  }
  return best;
}

}  // namespace stet::facts::times
