// Which way the verbs around an expression of time point.
#include "facts/time_memo.h"
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr std::size_t kReach = 40;  // tokens on either side

bool ends_sentence(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.kind != Token::Kind::mark) return false;
  if (token.is('!') || token.is('?') || token.is(';')) return true;
  if (!token.is('.')) return false;
  const Token& next = s[at + 1];  // "Sept. 28", "a.m. on": an abbreviation goes on in the sentence
  return !next.glued && (next.capital || next.is('"') || next.kind == Token::Kind::end) &&
         !s[at - 1].is(Term::month_short) && !s[at - 1].is(Term::weekday_short);
}

// "is held", "will remain closed", "the proposed law": a participle that does not say when.
bool passive_or_attribute(const Scene& s, std::size_t at) {
  std::size_t i = at - 1;
  if (s[i].is_word() && word_at(s, i).ends_with("ly")) --i;
  return s[i].is_word() && ((s[i].cues & kAttribute) != 0 || s[i].possessive);
}

// "opened", "married"; not "need", "indeed", "hundred".
bool regular_past(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_word() || token.term != Term::none || token.capital || (token.cues & kNotPast) != 0)
    return false;
  const std::size_t size = token.end - token.begin;
  return size >= 5 && s.text[token.end - 1] == 'd' && s.text[token.end - 2] == 'e' &&
         s.text[token.end - 3] != 'e';
}

// A base verb after "to": "to meet", not "to London", "to the", "to 21".
bool infinitive(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::to)) return false;
  const Token& next = s[at + 1];
  if (!next.is_word() || next.capital ||
      (next.term != Term::none && next.term != Term::end && next.term != Term::beginning))
    return false;
  const std::string_view word = word_at(s, at + 1);
  return !word.ends_with("ing") && !word.ends_with("ed");
}

// "agreed to meet", "is to open", "asked residents to stay": what the verb before an infinitive
// says of it.
bool looks_ahead(const Scene& s, std::size_t verb) {
  return (s[verb].cues & (kAhead | kFuture)) != 0;
}

// The cue that one word is; unknown where it is none.
Direction cue(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_word()) return Direction::unknown;
  if ((token.cues & kFuture) != 0) return Direction::future;
  if ((token.cues & kPast) != 0 || regular_past(s, at))
    return passive_or_attribute(s, at) ? Direction::unknown : Direction::past;
  if ((token.cues & kArranged) != 0) return Direction::future;
  return (token.cues & kAhead) != 0 && s[at + 1].is(Term::to) && infinitive(s, at + 1)
             ? Direction::future
             : Direction::unknown;
}

// Most words and all figures say nothing of the tense, and end no sentence.
bool is_mute(const Token& token) {
  return token.is_number() ||
         (token.is_word() && token.cues == 0 && token.term != Term::none && token.term != Term::to);
}

// The nearest verb before the expression, in its sentence.
Direction before(const Scene& s, std::size_t begin) {
  if (begin > 1 && s[begin - 1].is(Term::for_) &&
      (cue(s, begin - 2) != Direction::past || looks_ahead(s, begin - 2)))
    return Direction::future;
  bool open_infinitive = false;
  for (std::size_t i = begin, n = 0; i-- > 0 && n < kReach; ++n) {
    if (is_mute(s[i])) continue;
    if (ends_sentence(s, i)) break;
    if (open_infinitive && looks_ahead(s, i)) return Direction::future;
    const Direction found = cue(s, i);
    if (found != Direction::unknown) return found;
    if ((s[i].cues & kOrder) != 0 && (i == 0 || ends_sentence(s, i - 1))) return Direction::future;
    if (infinitive(s, i)) {
      if (looks_ahead(s, i - 1)) return Direction::future;
      open_infinitive = true;
    }
  }
  return Direction::unknown;
}

// The nearest verb after it, as far as the next comma; past one comma where the sentence opens with
// the expression.
Direction after(const Scene& s, std::size_t begin, std::size_t end) {
  const bool opens = begin < 3 || ends_sentence(s, begin - 1) || ends_sentence(s, begin - 2) ||
                     s[begin - 1].is('"');
  std::size_t commas = opens ? 1 : 0;
  for (std::size_t i = end; i < end + kReach && s[i].kind != Token::Kind::end; ++i) {
    if (is_mute(s[i])) continue;
    if (ends_sentence(s, i)) break;
    if (s[i].is(',') && commas-- == 0) break;
    if (const Direction found = cue(s, i); found != Direction::unknown) return found;
    if (infinitive(s, i) && looks_ahead(s, i - 1)) return Direction::future;
  }
  return Direction::unknown;
}

}  // namespace

Direction tense_around(const Scene& s, std::size_t begin, std::size_t end) {
  Memo::Tense* kept = s.memo != nullptr ? &s.memo->tenses[begin % Memo::kSlots] : nullptr;
  if (kept != nullptr && kept->epoch == s.memo->epoch && kept->begin == begin && kept->end == end)
    return kept->direction;
  Direction direction = before(s, begin);
  if (direction == Direction::unknown) direction = after(s, begin, end);
  if (kept != nullptr) *kept = {begin, end, s.memo->epoch, direction};
  return direction;
}

}  // namespace stet::facts::times
