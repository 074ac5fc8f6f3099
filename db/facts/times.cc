// Dates, times, durations and repetitions in running text: line by line, the longest expression from each place on.
#include <algorithm>
#include <utility>

#include "facts/analysis.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts {
namespace times {

Found longer(Found a, Found b) {
  if (!a) return b;
  if (!b) return a;
  return b->end > a->end ? b : a;
}

namespace {

constexpr std::size_t kLineTokens = 8192;  // a longer line is read in pieces
constexpr std::size_t kFragmentTokens = 24;

// Words and figures that an expression of time can begin with.
bool opens(const Token& token) {
  if (token.is_number()) return true;
  if (token.kind == Token::Kind::mark) return token.mark == '\'' || (token.mark >= 1 && token.mark <= 3);
  return token.is_word();
}

Found read_at(const Scene& s, std::size_t at) {
  Found best = read_set(s, at);
  best = longer(best, read_bound(s, at));
  best = longer(best, read_range(s, at));
  best = longer(best, read_point(s, at));
  return longer(best, read_duration(s, at));
}

// A mention of what was read; the days of a time of day alone are those of the reference.
Mention mention_of(const Scene& s, const Match& match) {
  const Time& time = match.time;
  Mention out;
  out.span = {s[match.begin].begin, s[match.end - 1].end};
  out.type = time.type;
  out.timex = time.timex;
  out.modifier = time.modifier;
  if (time.length && time.type == MentionType::duration) out.seconds = seconds_of(*time.length);
  std::optional<Interval> days = time.days;
  if (!days && time.clock && s.reference) {
    const Moment day = containing(*s.reference, Grain::day).low;
    days = Interval{day + time.clock->low, day + time.clock->high};
  }
  if (days && !time.open_low) out.low_time = format(days->low);
  if (days && !time.open_high) out.high_time = format(days->high);
  return out;
}

// Whether a date can be what "the next day" and "two years later" count from.
bool anchors(const Time& time) {
  return time.type == MentionType::date && time.days && !time.open_low && !time.open_high &&
         (time.grain == Grain::day || time.grain == Grain::month || time.grain == Grain::year);
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view reference) : text_(text) {
    scene_.text = text;
    scene_.tokens = &tokens_;
    scene_.reference = parse_moment(reference);
  }

  std::vector<Mention> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t newline = std::min(text_.find('\n', at), text_.size());
      while (at < newline) {
        tokens_ = time_tokens(text_, at, newline, kLineTokens, std::move(tokens_));
        if (tokens_.empty()) break;
        if (!read_fragment()) read_line();
        at = tokens_.size() < kLineTokens ? newline : tokens_.back().end;
      }
      at = newline + 1;
    }
    return std::move(mentions_);
  }

 private:
  // A short line that is nothing but one expression of time, a preposition before it aside.
  bool read_fragment() {
    if (tokens_.size() > kFragmentTokens) return false;
    std::size_t end = tokens_.size();
    while (end > 0 && closing(tokens_[end - 1])) --end;
    std::size_t start = 0;
    while (start < end && tokens_[start].kind == Token::Kind::mark && tokens_[start].mark > 3 && !tokens_[start].is('\'')) ++start;
    if (start == end) return false;
    Scene scene = scene_;
    scene.fragment = true;
    std::size_t begin = start;
    Found match = read_at(scene, begin);
    if (!match || match->end < end) {
      while (leading(tokens_[begin]) && begin + 1 < end) ++begin;
      if (begin == start) return false;
      match = read_at(scene, begin);
      if (!match || match->end < end) return false;
      match->begin = start;
    }
    mentions_.push_back(mention_of(scene, *match));
    if (anchors(match->time)) scene_.anchor = match->time.days;
    return true;
  }

  static bool closing(const Token& token) {
    return token.is('.') || token.is(',') || token.is('!') || token.is('?') || token.is(')') || token.is(':') || token.is(';');
  }
  static bool leading(const Token& token) {
    return token.is(Term::on) || token.is(Term::at) || token.is(Term::in) || token.is(Term::for_) || token.is(Term::around) ||
           token.is(Term::during) || token.is('@') || token.is(Term::by) || token.is(Term::the);
  }

  void read_line() {
    for (std::size_t at = 0; at < tokens_.size();) {
      if (!opens(tokens_[at])) {
        ++at;
        continue;
      }
      Found match = read_at(scene_, at);
      if (!match || match->end <= at) {
        ++at;
        continue;
      }
      mentions_.push_back(mention_of(scene_, *match));
      if (anchors(match->time)) scene_.anchor = match->time.days;
      at = match->end;
    }
  }

  std::string_view text_;
  Scene scene_;
  std::vector<Token> tokens_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> read(std::string_view text, std::string_view reference) { return Reader(text, reference).run(); }

}  // namespace times

std::vector<Mention> read_times(std::string_view text, std::string_view reference) { return times::read(text, reference); }

}  // namespace stet::facts
