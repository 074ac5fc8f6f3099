// Dates, times, durations and repetitions in running text: line by line, the longest expression
// from each place on.
#include <algorithm>
#include <utility>

#include "facts/time_clock.h"
#include "facts/time_reader.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_starts.h"
#include "facts/time_units.h"

namespace stet::facts {
namespace times {

Found longest(const Scene& scene, std::size_t at, std::initializer_list<ReadAt> readers) {
  Found best;
  for (const ReadAt read : readers)
    if (Found found = read(scene, at); found && (!best || found->end > best->end))
      best = std::move(found);
  return best;
}

Found longer(Found a, Found b) {
  if (!b) return a;
  if (!a || b->end > a->end) return b;
  return a;
}

namespace {

constexpr std::size_t kLineTokens = 8192;  // a longer line is read in pieces
constexpr std::size_t kFragmentTokens = 24;
constexpr std::size_t kAnchorReach = 700;  // bytes: about two paragraphs of news

constexpr std::size_t kCoreReach =
    6;  // tokens from the start of an expression to the first word that only time has

// "moved the 10 a.m. session to 11": behind a time of day a bare figure may be one.
bool follows_clock(const std::vector<Token>& tokens, std::size_t at) {
  if (at < 4 || !tokens[at - 1].is(Term::to)) return false;
  for (std::size_t back = 2; back <= 7 && back <= at; ++back)
    if (tokens[at - back].is(Term::meridiem) || tokens[at - back].is(Term::m_letter) ||
        tokens[at - back].is(Term::clock))
      return true;
  return false;
}

// Words and figures without which there is no expression of time.
bool core(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if ((token.is_number() || token.is(Term::cardinal)) && follows_clock(tokens, at)) return true;
  if (token.is_number()) {
    if (token.ordinal || token.digits == 4) return true;
    const Token next = at + 1 < tokens.size() ? tokens[at + 1] : Token();
    if (!next.glued)
      return next.is(Term::meridiem) || next.is(Term::p_letter) || next.is(Term::a) ||
             next.is(Term::clock);
    return next.is_word() || next.is(':') || next.is('/') || next.is('-') || next.is('.') ||
           next.is('\'');
  }
  if (!token.is_word()) return false;
  switch (token.term) {
    case Term::month:
    case Term::month_short:
    case Term::weekday:
    case Term::weekday_short:
    case Term::weekdays:
    case Term::ordinal:
    case Term::decade:
    case Term::unit:
    case Term::unit_short:
    case Term::adverb:
    case Term::season:
    case Term::daypart:
    case Term::relative_day:
    case Term::second:
    case Term::quarter:
    case Term::half:
    case Term::hundred:
    case Term::thousand:
    case Term::past:
    case Term::noon:
    case Term::midnight:
    case Term::tonight:
    case Term::meridiem:
    case Term::clock:
    case Term::fiscal:
    case Term::era:
    case Term::weekend:
    case Term::tens:
      return true;
    case Term::opener:
      return token.capital || token.value == 0;
    case Term::p_letter:
      return at + 1 < tokens.size() &&
             (tokens[at + 1].is(Term::m_letter) || tokens[at + 1].is('.'));
    case Term::q_letter:
    case Term::h_letter:
      return (at + 1 < tokens.size() && tokens[at + 1].glued && tokens[at + 1].is_number()) ||
             (at > 0 && tokens[at - 1].is_number());
    default:
      return false;
  }
}

// The end of a run of figures that marks hold together, where it is longer than any date:
// "1-1-1-1-...", a digest in figures. Else `at`.
std::size_t past_chain(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::size_t kLongestDate = 24;  // tokens: two dates with their times take 23
  const auto joins = [](const Token& t) {
    return t.glued && (t.is_number() || t.is('-') || t.is('/') || t.is('.') || t.is(':'));
  };
  if (!tokens[at].is_number()) return at;
  std::size_t end = at + 1;
  while (end < tokens.size() && end - at <= kLongestDate && joins(tokens[end])) ++end;
  if (end - at <= kLongestDate) return at;
  while (end < tokens.size() && joins(tokens[end])) ++end;
  return end;
}

Found read_at(const Scene& s, std::size_t at) {
  const std::uint16_t starts = starts_at(s, at);
  return longest_of(s, at, starts,
                    {{kSet, read_set},
                     {kBound, read_bound},
                     {kRange | kPoint, read_range},
                     {kPoint, read_point},
                     {kDuration, read_duration}});
}

// The day of a time of day that is told without one: the reference's; for a line by itself the next
// such time.
Interval day_of_clock(const Scene& s, const Clock& clock) {
  const Moment here = *s.reference;
  Moment day = containing(here, Grain::day).low;
  Clock told = clock;
  if (s.fragment && here > day && !clock.part && day + clock.low < here) {
    constexpr int kHalfDay = 12 * 3600;
    if (!clock.settled && clock.low < kHalfDay && day + clock.low + kHalfDay >= here)
      told = clock_at(clock.low + kHalfDay, Settled::yes);
    else
      day += kDaySeconds;
  }
  const Moment shift = clock.zone && s.zone ? (*s.zone - *clock.zone) * kMinute : 0;
  return {day + told.low + shift, day + told.high + shift};
}

Mention mention_of(const Scene& s, const Match& match) {
  const Time& time = match.time;
  Mention out;
  out.span = {s[match.begin].begin, s[match.end - 1].end};
  out.type = time.type;
  out.timex = time.timex;
  out.modifier = time.modifier;
  if (time.least) {
    out.low = seconds_of(*time.least);
    out.high = seconds_of(*time.length);
  } else if (time.length && time.type == MentionType::duration) {
    out.seconds = seconds_of(*time.length);
  }
  std::optional<Interval> days = time.days;
  if (!days && time.clock && s.reference) days = day_of_clock(s, *time.clock);
  if (days && !time.open_low) out.low_time = format(days->low);
  if (days && !time.open_high) out.high_time = format(days->high);
  return out;
}

// Whether a date can be what "the next day" and "two years later" count from.
bool anchors(const Scene& s, const Match& match) {
  const Time& time = match.time;
  if (s[match.begin - 1].is('(')) return false;
  return time.type == MentionType::date && time.days && !time.open_low && !time.open_high &&
         !time.anchored &&
         (time.grain == Grain::day || time.grain == Grain::month || time.grain == Grain::quarter ||
          time.grain == Grain::half || time.grain == Grain::year) &&
         time.timex.find('/') == std::string::npos && !time.timex.starts_with("FY") &&
         !time.timex.starts_with("P");
}

// The offset that a reference states after its clock: "…T04:30:00-02:00", "…Z".
std::optional<int> zone_of(std::string_view reference) {
  if (reference.ends_with('Z')) return 0;
  if (reference.size() < 22) return std::nullopt;
  const std::string_view tail = reference.substr(reference.size() - 6);
  if ((tail[0] != '+' && tail[0] != '-') || tail[3] != ':') return std::nullopt;
  const auto digit = [&](std::size_t i) { return tail[i] - '0'; };
  const int minutes = 60 * (10 * digit(1) + digit(2)) + 10 * digit(4) + digit(5);
  return tail[0] == '-' ? -minutes : minutes;
}

// Large to clear for every text; a thread reads one at a time.
Memo* memo_of_this_thread() {
  thread_local Memo memo;
  memo.forget();
  return &memo;
}

bool closing(const Token& token) {
  return token.is('.') || token.is(',') || token.is('!') || token.is('?') || token.is(')') ||
         token.is(':') || token.is(';');
}
bool leading(const Token& token) {
  return token.is(Term::on) || token.is(Term::at) || token.is(Term::in) || token.is(Term::for_) ||
         token.is(Term::around) || token.is(Term::during) || token.is('@') || token.is(Term::by) ||
         token.is(Term::the);
}

}  // namespace

TimeReader::TimeReader(std::string_view text, std::string_view reference)
    : memo_(memo_of_this_thread()) {
  scene_.text = text;
  scene_.tokens = &tokens_;
  scene_.memo = memo_;
  scene_.reference = parse_moment(reference);
  scene_.zone = zone_of(reference);
}

void TimeReader::read(const Tokens& part) {
  for (std::size_t at = 0; at < part.size();) {
    if (part[at].new_line || tokens_.size() == kLineTokens) end_line();
    const TimeToken made = time_token(part, at);
    tokens_.push_back(made.token);
    at = made.next;
  }
  if (part[part.size()].new_line) end_line();
}

std::vector<Mention> TimeReader::take() {
  std::vector<Mention> next;
  next.reserve(mentions_.size());  // the next part has about as many, and they need not move
  return std::exchange(mentions_, std::move(next));
}

std::vector<Mention> TimeReader::mentions() {
  end_line();
  return take();
}

void TimeReader::end_line() {
  if (tokens_.empty()) return;
  memo_->forget();
  if (!read_fragment()) read_line();
  tokens_.clear();
}

// More words that no table of time has than any expression holds, names of days included: a
// sentence or a heading.
bool TimeReader::is_prose() const {
  constexpr std::size_t kUnknownWords = 6;
  std::size_t unknown = 0;
  for (const Token& token : tokens_)
    if (token.is_word() && (token.term == Term::none || token.term == Term::function) &&
        ++unknown > kUnknownWords)
      return true;
  return false;
}

// A short line that is nothing but one expression of time, a preposition before it aside.
bool TimeReader::read_fragment() {
  if (tokens_.size() > kFragmentTokens || is_prose()) return false;
  std::size_t end = tokens_.size();
  while (end > 0 && closing(tokens_[end - 1])) --end;
  std::size_t start = 0;
  while (start < end && tokens_[start].kind == Token::Kind::mark && tokens_[start].mark > 3 &&
         !tokens_[start].is('\'') && !tokens_[start].is('@') && !tokens_[start].is('+') &&
         !(tokens_[start].is('-') && start + 1 < end && tokens_[start + 1].glued))
    ++start;
  if (start == end) return false;
  Scene scene = scene_;
  scene.fragment = true;
  Found match = read_at(scene, start);
  for (std::size_t begin = start; !(match && match->end >= end); match = read_at(scene, ++begin)) {
    if (!leading(tokens_[begin]) || begin + 1 >= end) return false;
  }
  // "on 15 May" is one expression; "in the 1990s" keeps its preposition apart.
  const bool apart = match->time.grain >= Grain::season && match->time.grain != Grain::year;
  if (!apart && !match->time.length) match->begin = start;
  if (match->end < tokens_.size() && tokens_[match->end].is('.') &&
      tokens_[match->end - 1].is(Term::weekday_short))
    ++match->end;
  keep(scene, *match);
  return true;
}

void TimeReader::keep(const Scene& scene, const Match& match) {
  mentions_.push_back(mention_of(scene, match));
  if (!anchors(scene, match)) return;
  memo_->forget();
  scene_.anchor = match.time.days;
  scene_.anchor_grain = match.time.grain;
  anchor_end_ = mentions_.back().span.end;
}

void TimeReader::read_line() {
  std::size_t next_core = 0;
  for (std::size_t at = 0; at < tokens_.size();) {
    if (next_core < at) next_core = at;
    while (next_core < tokens_.size() && !core(tokens_, next_core)) ++next_core;
    if (next_core > at + kCoreReach) at = next_core - kCoreReach;
    if (next_core == tokens_.size()) break;
    if (starts_at(scene_, at) == 0) {
      ++at;
      continue;
    }
    if (const std::size_t past = past_chain(tokens_, at); past > at) {
      at = past;
      continue;
    }
    if (scene_.anchor && tokens_[at].begin > anchor_end_ + kAnchorReach) {
      scene_.anchor.reset();
      memo_->forget();
    }
    Found match = read_at(scene_, at);
    if (!match || match->end <= at) {
      ++at;
      continue;
    }
    keep(scene_, *match);
    at = match->end;
  }
}

}  // namespace times
}  // namespace stet::facts
