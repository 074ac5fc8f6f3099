// Makes tokens of lexemes: a possessive belongs to its word, thousands commas and the letters of a
// rank to their number, dashes and apostrophes of every kind are one.
#include "facts/time_tokens.h"

#include <algorithm>

#include "facts/word_in_text.h"

namespace stet::facts::times {
namespace {

using Kind = Token::Kind;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

TimeToken word(const Tokens& t, const Lexeme& lexeme, std::size_t at) {
  const Word& known = t.notes(at).time;
  Token token{.kind = Kind::word, .term = known.term, .value = known.value, .cues = known.cues};
  token.capital = is_capital(t.text()[lexeme.start]);
  token.upper = token.capital && std::ranges::all_of(lexeme.of(t.text()), is_capital);
  token.key = key_in(t.text(), lexeme.span());
  // 's after a word belongs to it: "last year's".
  const Lexeme& next = t[at + 1];
  token.possessive = next.symbol != 0 && next.touches() && t.apostrophe(at + 1) &&
                     t[at + 2].touches() && t.bytes(at + 2) == "s";
  return {token, token.possessive ? at + 3 : at + 1};
}

void take_digits(Token& token, std::string_view digits) {
  for (const char digit : digits) {
    if (token.digits < 15) token.number = token.number * 10 + (digit - '0');
    if (token.digits < 255) ++token.digits;
  }
}

// A comma and exactly three digits.
bool is_group(const Tokens& t, std::size_t at) {
  return t[at].is(U',') && t[at].touches() && t[at + 1].is_number() && t[at + 1].touches() &&
         t[at + 1].size() == 3;
}

bool is_rank(const Tokens& t, std::size_t at) {
  return t[at].touches() && t[at].size() == 2 && t.is_any(at, {"st", "nd", "rd", "th"});
}

TimeToken number(const Tokens& t, std::size_t at) {
  Token token{.kind = Kind::number};
  take_digits(token, t.bytes(at));
  std::size_t next = at + 1;
  if (token.digits <= 3)
    for (; is_group(t, next); next += 2) {
      token.grouped = true;
      take_digits(token, t.bytes(next + 1));
    }
  token.ordinal = is_rank(t, next);
  return {token, token.ordinal ? next + 1 : next};
}

char mark_of(char32_t symbol) {
  if (symbol < 0x80) return static_cast<char>(symbol);
  if (symbol >= 0xBC && symbol <= 0xBE)
    return static_cast<char>(symbol - 0xBB);  // vulgar fractions, in quarters
  if (symbol == 0x2018 || symbol == 0x2019) return '\'';
  if (symbol == 0xB7 || symbol == 0x2022 || symbol == 0x2219) return '|';  // middle dots, bullet
  return (symbol >= 0x2010 && symbol <= 0x2015) || symbol == 0x2212 ? '-' : '"';
}

}  // namespace

TimeToken time_token(const Tokens& t, std::size_t first) {
  const Lexeme& lexeme = t[first];
  TimeToken out = lexeme.is_word() ? word(t, lexeme, first)
                  : lexeme.is_number()
                      ? number(t, first)
                      : TimeToken{{.kind = Kind::mark, .mark = mark_of(lexeme.symbol)}, first + 1};
  out.token.begin = lexeme.start;
  out.token.end = out.token.possessive ? lexeme.end : t[out.next - 1].end;
  out.token.glued = lexeme.touches();
  return out;
}

}  // namespace stet::facts::times
