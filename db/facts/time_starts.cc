// Which readers an expression that begins with a word can be for.
#include "facts/time_starts.h"

#include <utility>

#include "facts/time_holidays.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr std::uint16_t kFigure =
    kAbsolute | kHoliday | kPeriod | kPart | kOffset | kClock | kSet | kBound | kDuration;
constexpr std::uint16_t kStep = kRelative | kHoliday | kPeriod | kPart | kStretch | kDaypart;

std::uint16_t starts_of(Term term) {
  switch (term) {
    case Term::month:
    case Term::month_short:
      return kAbsolute | kRelative | kHoliday;
    case Term::weekday:
      return kAbsolute | kRelative | kBound;
    case Term::weekday_short:
      return kAbsolute;
    case Term::weekdays:
      return kSet;
    case Term::cardinal:
    case Term::tens:
      return kAbsolute | kPeriod | kPart | kOffset | kClock | kSet | kDuration;
    case Term::ordinal:
      return kAbsolute | kPeriod | kPart | kHoliday;
    case Term::second:
      return kAbsolute | kPeriod | kPart;
    case Term::decade:
      return kPeriod;
    case Term::unit:
      return kAbsolute | kRelative | kPart;
    case Term::unit_letter:
      return kHoliday;
    case Term::adverb:
      return kSet;
    case Term::season:
      return kPeriod;
    case Term::daypart:
      return kPoint | kSet;
    case Term::relative_day:
      return kRelative;
    case Term::quarter:
    case Term::half:
      return kOffset | kClock | kDuration;
    case Term::couple:
    case Term::few:
    case Term::several:
    case Term::dozen:
    case Term::another:
      return kOffset | kSet | kDuration;
    case Term::all:
      return kDuration;
    case Term::last:
    case Term::past:
    case Term::previous:
    case Term::next:
    case Term::coming:
    case Term::following:
    case Term::current:
    case Term::this_:
    case Term::that:
    case Term::same:
      return kStep | kBound;
    case Term::early:
    case Term::mid:
    case Term::late:
      return kPart | kDaypart | kClock;
    case Term::end:
    case Term::beginning:
    case Term::rest:
      return kPart;
    case Term::later:
    case Term::earlier:
    case Term::before:
    case Term::since:
    case Term::until:
    case Term::through:
    case Term::no:
      return kBound;
    case Term::by:
      return kBound;
    case Term::after:
      return kBound | kOffset;
    case Term::the:
      return kDate | kDaypart;
    case Term::a:
      return kOffset | kClock | kDuration;
    case Term::in:
      return kOffset | kDaypart | kBound | kRange;
    case Term::at:
      return kDaypart | kBound | kDuration;
    case Term::on:
      return kSet | kBound;
    case Term::during:
      return kDaypart;
    case Term::from:
      return kRange;
    case Term::between:
      return kRange | kDuration;
    case Term::within:
      return kStretch;
    case Term::less:
      return kStretch | kDuration;
    case Term::more:
    case Term::up:
      return kDuration;
    case Term::around:
      return kOffset;
    case Term::every:
      return kSet;
    case Term::once:
    case Term::twice:
      return kSet;
    case Term::tonight:
      return kDaypart;
    case Term::noon:
    case Term::midnight:
      return kClock;
    case Term::weekend:
      return kRelative;
    case Term::fiscal:
      return kPeriod;
    case Term::q_letter:
    case Term::h_letter:
      return kPeriod;
    case Term::t_letter:
      return kClock;
    case Term::opener:
      return kHoliday | kPeriod | kPart | kBound;
    default:
      return 0;
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
    case Term::same:
      return true;
    default:
      return false;
  }
}

bool goes_on(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is_number()) return true;
  if (!token.is_word())
    return token.kind == Token::Kind::mark &&
           (token.mark == '\'' || token.mark == '-' || token.mark <= 3 || token.mark == '~');
  switch (token.term) {
    case Term::none:
      return s.text[token.begin] == 'a' && token.end - token.begin == 7;  // "in advance of"
    case Term::function:
    case Term::past_cue:
    case Term::future_cue:
      return false;
    default:
      return true;
  }
}

// A word that no expression of time goes on with.
bool is_outside(const Token& token) {
  return token.is_word() && (token.term == Term::none || token.term == Term::function ||
                             token.term == Term::past_cue || token.term == Term::future_cue);
}

// "in the house of", "on a bridge near": after an article two words of no time.
bool leads_nowhere(const Scene& s, std::size_t at) {
  return (s[at + 1].is(Term::the) || s[at + 1].is(Term::a)) && is_outside(s[at + 2]) &&
         is_outside(s[at + 3]);
}

// A unit of time may stand here, or the rest of one.
bool may_be_unit(const Token& token) {
  return token.is(Term::unit) || token.is(Term::unit_short) || token.is(Term::business) ||
         token.is(Term::second) || token.is(Term::quarter) || token.is(Term::half) ||
         token.is(Term::daypart);
}

// What stands behind "in", "of", "to" cannot be the rest of an expression that began with a figure
// of three digits.
bool leads_away(const Token& token) {
  return token.is(Term::of) || token.is(Term::and_) || token.is(Term::or_) || token.is(Term::to) ||
         token.is(Term::in) || token.is(Term::on) || token.is(Term::at) || token.is(Term::after) ||
         token.is(Term::since) || token.is(Term::the);
}

// "14 miners were", "1,200.", "61.8%", "94 in 2024": a figure that counts something, or that
// nothing of time follows. Most figures of news are such.
bool is_idle_figure(const Scene& s, std::size_t at) {
  const Token& figure = s[at];
  if (figure.is_number() && (figure.ordinal || (figure.digits == 4 && !figure.grouped)))
    return false;
  const bool large =
      figure.is_number() && (figure.digits == 3 || figure.grouped);  // no day, no hour, no year
  std::size_t i = at + 1;
  const bool decimals = s[i].is('.') && s[i].glued && s[i + 1].glued && s[i + 1].is_number();
  if (decimals) i += 2;
  if (decimals && (s[i].is_number() || s[i].glued) && !s[i].is('%')) return false;  // "28.9.2025"
  const Token& next = s[i];
  const Token& second = s[i + 1];
  if (next.is('%')) return true;
  if ((s[at - 1].is(Term::to) || s[at - 1].is(Term::on)) && !large)
    return false;  // "moved the 10 a.m. session to 11"
  // "three consecutive weeks" has its unit behind the next word, "44 B.C." its era in letters.
  if (is_outside(next)) return next.end - next.begin > 1 && !may_be_unit(second);
  if (next.is(Term::from) || next.is(Term::by) || next.is(Term::for_) || next.is(Term::than))
    return true;
  if (next.is(Term::in)) return large || second.is_number();  // "six in the morning"
  if (next.is(Term::to)) return is_outside(second) && !may_be_unit(s[i + 2]);  // "9 to noon"
  if (next.kind == Token::Kind::end || next.is(')') || next.is(';')) return true;
  if (next.is(','))
    return is_outside(second) || decimals || large || second.is(Term::of) ||
           second.is(Term::and_) || second.is(Term::or_);
  if (next.is('.'))
    return !second.glued &&
           (large || is_outside(second) || second.kind == Token::Kind::end ||
            (second.capital && second.is(Term::the)) || (second.capital && second.is(Term::a)));
  return large && (leads_away(next) || next.is(':'));
}

// "the third there", "in the second round": a rank with no time behind it.
bool is_idle_rank(const Scene& s, std::size_t at) {
  const Token& next = s[at + 1];
  if (!next.is_word())
    return !s[at - 1].is(Term::the) && !next.is_number() && !next.is('-') && !next.is('\'') &&
           !next.is('/');
  return is_outside(next) && !may_be_unit(s[at + 2]);
}

// "the week beginning on 4 May", "the week ending Friday"
bool begins_week(const Scene& s, std::size_t at) {
  return is_word(s, at, "starting") || is_word(s, at, "beginning") ||
         is_word(s, at, "commencing") || is_word(s, at, "ending");
}

// "years been", "month.": a unit that neither a date nor another word of time follows.
bool is_idle_unit(const Scene& s, std::size_t at) {
  const Token& next = s[at + 1];
  if (s[at].possessive) return false;
  return is_outside(next) ? !may_be_unit(s[at + 2]) && !begins_week(s, at + 1)
                          : next.is('.') || next.is(',') || next.kind == Token::Kind::end;
}

// No named day begins here, and no other word of time follows: "National security", "new policy".
bool is_idle_opener(const Scene& s, std::size_t at) {
  return is_outside(s[at + 1]) && !holiday_name(s, at);
}

bool is_idle(const Scene& s, std::size_t at) {
  switch (s[at].term) {
    case Term::cardinal:
    case Term::tens:
      return is_idle_figure(s, at);
    case Term::ordinal:
    case Term::second:
      return is_idle_rank(s, at);
    case Term::unit:
      return is_idle_unit(s, at);
    case Term::opener:
      return is_idle_opener(s, at);
    default:
      return s[at].is_number() && is_idle_figure(s, at);
  }
}

// The decimals of a figure: whatever they are part of began before them.
bool is_decimals(const Scene& s, std::size_t at) {
  return at >= 2 && s[at].glued && s[at - 1].is('.') && s[at - 1].glued && s[at - 2].is_number();
}

// What a preposition asks of the next word, where it asks more than any word of time.
bool introduces(const Scene& s, std::size_t at) {
  const Token& next = s[at + 1];
  switch (s[at].term) {
    case Term::on:
      return next.is(Term::weekdays) || next.is(Term::weekend) || next.is(Term::daypart) ||
             next.is(Term::or_);
    case Term::at:
      return !next.is_number();
    case Term::around:
      return next.is_number() || !is_outside(next);
    case Term::in:
      return !next.is_number() || next.digits != 4 || next.grouped || may_be_unit(s[at + 2]);
    default:
      return true;
  }
}

// "by 3.7%", "the National", "the year.": "a year." is a length, "every second" a set, "the 15th" a
// day.
bool leads_to_idle(const Scene& s, std::size_t at) {
  const Token& next = s[at + 1];
  if (s[at].is(Term::the))
    return !next.is_number() && !next.is(Term::cardinal) && !next.is(Term::tens) &&
           is_idle(s, at + 1);
  return !next.is(Term::unit) && !next.is(Term::second) && is_idle(s, at + 1);
}

}  // namespace

std::uint16_t starts_at(const Scene& s, std::size_t at) {
  if (s.fragment) return kAny;
  const Token& token = s[at];
  if (token.is_word()) {
    if (needs_next(token.term) &&
        (!goes_on(s, at + 1) || leads_nowhere(s, at) || !introduces(s, at) || leads_to_idle(s, at)))
      return 0;
    return is_idle(s, at) ? 0 : starts_of(token.term);
  }
  if (token.is_number()) return is_decimals(s, at) || is_idle_figure(s, at) ? 0 : kFigure;
  if (token.is('\'')) return kPeriod;
  return token.kind == Token::Kind::mark && token.mark >= 1 && token.mark <= 3 ? kOffset | kDuration
                                                                               : 0;
}

Found longest_of(const Scene& s, std::size_t at, std::uint16_t starts,
                 std::initializer_list<Starter> readers) {
  Found best;
  for (const Starter& one : readers) {
    if ((starts & one.starts) == 0) continue;
    if (Found found = one.read(s, at); found && (!best || found->end > best->end))
      best = std::move(found);
  }
  return best;
}

}  // namespace stet::facts::times
