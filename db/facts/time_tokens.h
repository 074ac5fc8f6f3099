// The words, figures and marks of a text, as the readers of time see them: coarser than the lexemes
// that they are made of.
#pragma once

#include <cstddef>
#include <cstdint>

#include "facts/time_lexicon.h"
#include "facts/tokens.h"

namespace stet::facts::times {

struct Token {
  enum class Kind : std::uint8_t { end, word, number, mark };

  Kind kind = Kind::end;
  Term term = Term::none;  // of a word
  std::int16_t value = 0;  // of a word that the lexicon knows
  std::uint8_t cues = 0;   // of a word: what it says of the tense
  char mark = 0;  // of a mark; every dash is '-', every apostrophe and single quotation mark '\''
  bool glued = false;       // follows the token before it without a space
  bool capital = false;     // a word that begins with a capital
  bool upper = false;       // a word of capitals alone
  bool possessive = false;  // a word with 's, which its end leaves out
  bool ordinal = false;     // a number with st, nd, rd or th, which its end takes in
  bool grouped = false;     // a number with thousands commas
  std::uint8_t digits = 0;  // of a number, up to 255
  std::int64_t number = 0;  // the number; digits past the 15th are left out
  std::uint64_t key = 0;    // of a word as written (word_key.h)
  std::size_t begin = 0;    // bytes in the text
  std::size_t end = 0;

  bool is(Term t) const { return kind == Kind::word && term == t; }
  bool is(char m) const { return kind == Kind::mark && mark == m; }
  bool is_number() const { return kind == Kind::number; }
  bool is_word() const { return kind == Kind::word; }
};

// The token that begins with lexeme `first`, and the lexeme after it.
struct TimeToken {
  Token token;
  std::size_t next = 0;
};
TimeToken time_token(const Tokens& lexemes, std::size_t first);

}  // namespace stet::facts::times
