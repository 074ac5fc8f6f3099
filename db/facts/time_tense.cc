// Which way the verbs around an expression of time point.
#include "facts/time_resolve.h"

namespace stet::facts::times {
namespace {

constexpr std::size_t kReach = 40;  // tokens on either side

bool ends_sentence(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is('!') || token.is('?') || token.is(';')) return true;
  if (!token.is('.')) return false;
  const Token& next = s[at + 1];  // "Sept. 28", "a.m. on": an abbreviation goes on in the sentence
  return !next.glued && (next.capital || next.is('"') || next.kind == Token::Kind::end) && !s[at - 1].is(Term::month_short) &&
         !s[at - 1].is(Term::weekday_short);
}

// "opened", "married"; not "need", "indeed", "hundred", "United".
bool regular_past(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_word() || token.term != Term::none || token.capital) return false;
  const std::string_view word = s.text.substr(token.begin, token.end - token.begin);
  if (word.size() < 5 || !word.ends_with("ed") || word.ends_with("eed")) return false;
  return word != "hundred" && word != "sacred" && word != "naked" && word != "wicked" && word != "related";
}

// "agreed to meet", "is to open", "ready to": the infinitive looks ahead.
bool looks_ahead(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::to)) return false;
  const Token& next = s[at + 1];
  if (!next.is_word() || next.capital || next.term != Term::none) return false;
  const Token& before = s[at - 1];
  if (before.is(Term::future_cue)) return true;
  const std::string_view word = s.text.substr(before.begin, before.end - before.begin);
  return word == "is" || word == "are" || word == "agreed" || word == "ready" || word == "promised" || word == "vowed" ||
         word == "decided" || word == "pledged" || word == "poised" || word == "wants" || word == "likely" || word == "set";
}

Direction cue(const Scene& s, std::size_t at) {
  if (looks_ahead(s, at)) return Direction::future;
  if (s[at].is(Term::future_cue)) return Direction::future;
  if (s[at].is(Term::past_cue)) {
    const std::string_view word = s.text.substr(s[at].begin, s[at].end - s[at].begin);
    if (word == "set" && (s[at + 1].is(Term::to) || s[at + 1].is(Term::for_))) return Direction::future;
    return Direction::past;
  }
  return regular_past(s, at) ? Direction::past : Direction::unknown;
}

}  // namespace

Direction tense_around(const Scene& s, std::size_t begin, std::size_t end) {
  Direction before = Direction::unknown;
  for (std::size_t i = begin, n = 0; i-- > 0 && n < kReach && before == Direction::unknown; ++n) {
    if (ends_sentence(s, i)) break;
    before = cue(s, i);
    // "is expected to", "has been scheduled for": the participle's auxiliary stands further left and says no more.
    if (before == Direction::past && i > 0 && s[i - 1].is(Term::future_cue)) before = Direction::future;
  }
  if (before != Direction::unknown) return before;
  for (std::size_t i = end; i < end + kReach && s[i].kind != Token::Kind::end; ++i) {
    if (ends_sentence(s, i)) break;
    if (const Direction after = cue(s, i); after != Direction::unknown) return after;
  }
  return Direction::unknown;
}

}  // namespace stet::facts::times
