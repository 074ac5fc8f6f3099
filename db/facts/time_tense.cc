// Which way the verbs around an expression of time point.
#include "facts/time_resolve.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr std::size_t kReach = 40;  // tokens on either side

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const auto candidate : words)
    if (word == candidate) return true;
  return false;
}

bool ends_sentence(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is('!') || token.is('?') || token.is(';')) return true;
  if (!token.is('.')) return false;
  const Token& next = s[at + 1];  // "Sept. 28", "a.m. on": an abbreviation goes on in the sentence
  return !next.glued && (next.capital || next.is('"') || next.kind == Token::Kind::end) && !s[at - 1].is(Term::month_short) &&
         !s[at - 1].is(Term::weekday_short);
}

// "is held", "will remain closed", "the proposed law": a participle that does not say when.
bool passive_or_attribute(const Scene& s, std::size_t at) {
  std::size_t i = at - 1;
  if (s[i].is_word() && word_at(s, i).ends_with("ly")) --i;
  const Token& before = s[i];
  if (!before.is_word()) return false;
  if (before.is(Term::the) || before.is(Term::a) || before.is(Term::of) || before.is(Term::in) || before.is(Term::on) ||
      before.is(Term::by) || before.is(Term::for_) || before.is(Term::to) || before.possessive || before.is(Term::from))
    return true;
  return one_of(word_at(s, i), {"be", "is", "are", "being", "remain", "remains", "stay", "stays", "get", "gets", "keep", "keeps",
                                "its", "their", "his", "her", "our", "with", "and", "as", "not"});
}

// "opened", "married"; not "need", "indeed", "hundred", "United".
bool regular_past(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_word() || token.term != Term::none || token.capital) return false;
  const std::string_view word = word_at(s, at);
  return word.size() >= 5 && word.ends_with("ed") && !word.ends_with("eed") &&
         !one_of(word, {"hundred", "sacred", "naked", "wicked", "related", "based", "aged", "united"});
}

// A base verb after "to": "to meet", not "to London", "to the", "to 21", "to work's".
bool infinitive(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::to)) return false;
  const Token& next = s[at + 1];
  if (!next.is_word() || next.capital || (next.term != Term::none && next.term != Term::end && next.term != Term::beginning))
    return false;
  const std::string_view word = word_at(s, at + 1);
  return !word.ends_with("ing") && !word.ends_with("ed");
}

// "agreed to meet", "is to open", "asked residents to stay": what the verb before an infinitive says of it.
bool looks_ahead(const Scene& s, std::size_t verb) {
  return s[verb].is(Term::future_cue) ||
         one_of(word_at(s, verb), {"is", "are", "agreed", "ready", "promised", "vowed", "decided", "pledged", "poised", "likely",
                                   "set", "asked", "told", "ordered", "urged", "invited", "plans", "plan", "planning", "hopes",
                                   "hope", "intends", "intend", "aims", "aim", "expects", "expect", "wants", "want", "going",
                                   "called", "planned", "hoped", "sworn", "offered", "threatened", "have", "has", "scheduled"});
}

// The cue that one word is; unknown where it is none.
Direction cue(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is(Term::future_cue)) return Direction::future;
  if (token.is(Term::past_cue) || regular_past(s, at)) return passive_or_attribute(s, at) ? Direction::unknown : Direction::past;
  const std::string_view word = word_at(s, at);
  if (one_of(word, {"plans", "hopes", "intends", "aims", "expects", "wants", "going"}) && s[at + 1].is(Term::to)) return Direction::future;
  // The present tense of what is arranged: "the strike ends on Friday".
  if (one_of(word, {"begins", "starts", "opens", "ends", "expires", "meets", "resumes", "arrives", "travels", "hosts", "faces",
                    "takes", "convenes", "kicks", "departs"}))
    return Direction::future;
  return Direction::unknown;
}

}  // namespace

Direction tense_around(const Scene& s, std::size_t begin, std::size_t end) {
  if (begin > 0 && s[begin - 1].is(Term::for_) && cue(s, begin - 2) != Direction::past) return Direction::future;
  if (begin > 1 && s[begin - 1].is(Term::for_) && looks_ahead(s, begin - 2)) return Direction::future;
  bool open_infinitive = false;
  for (std::size_t i = begin, n = 0; i-- > 0 && n < kReach; ++n) {
    if (ends_sentence(s, i)) break;
    if (open_infinitive && looks_ahead(s, i)) return Direction::future;
    const Direction found = cue(s, i);
    if (found != Direction::unknown) return found;
    if (infinitive(s, i)) {
      if (looks_ahead(s, i - 1)) return Direction::future;
      open_infinitive = true;
    }
  }
  // Nothing before it in its sentence: what follows, as far as the next comma, unless the sentence opens with it.
  const bool opens = begin < 3 || ends_sentence(s, begin - 1) || ends_sentence(s, begin - 2) || s[begin - 1].is('"');
  std::size_t commas = opens ? 1 : 0;
  for (std::size_t i = end; i < end + kReach && s[i].kind != Token::Kind::end; ++i) {
    if (ends_sentence(s, i)) break;
    if (s[i].is(',') && commas-- == 0) break;
    if (const Direction after = cue(s, i); after != Direction::unknown) return after;
    if (infinitive(s, i) && looks_ahead(s, i - 1)) return Direction::future;
  }
  return Direction::unknown;
}

}  // namespace stet::facts::times
