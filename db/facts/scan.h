// One pass over the bytes of a text: words, digit runs and symbols with their spans, shared by the
// readers of numbers and of dates.
//
// Tokens are finer than a grammar's: "1,234.5m" is number ',' number '.' number word, "Covid-19" is
// word '-' number. Readers put them together again and look at `gap_before` to see what touches
// what. Linear in the input; any bytes are accepted, broken UTF-8 becomes one-byte symbols.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::facts {

enum class LexemeKind : std::uint8_t {
  word,    // letters of any script, combining marks included; apostrophes are symbols of their own
  number,  // ASCII digits only
  symbol,  // one code point that is neither letter, digit nor space
  end,     // stands after the last lexeme
};

enum class Gap : std::uint8_t {
  none,       // touches the lexeme before it
  space,      // one space, no line end
  no_break,   // one no-break, thin or figure space
  wide,       // several spaces, or a single line end
  paragraph,  // two or more line ends, or the start of the text
};

struct Lexeme {
  std::size_t start = 0;
  std::size_t end = 0;
  char32_t symbol = 0;  // the code point of a symbol, otherwise 0
  LexemeKind kind = LexemeKind::end;
  Gap gap_before = Gap::none;
  bool capital = false;   // a word whose first letter is upper case (ASCII and Latin-1 letters)
  bool new_line = false;  // a line feed stands between it and the lexeme before it
  bool quoted =
      false;  // a straight quotation mark was opened before it in its paragraph and is open still
  std::uint64_t key = 0;  // of a word or number: its key in lower case (word_key.h)

  std::size_t size() const { return end - start; }
  Span span() const { return {start, end}; }
  std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
  bool is_word() const { return kind == LexemeKind::word; }
  bool is_number() const { return kind == LexemeKind::number; }
  bool is(char32_t c) const { return kind == LexemeKind::symbol && symbol == c; }
  bool touches() const { return gap_before == Gap::none; }
};

// The lexemes of `part` of the text; spans count in the whole text. The list always ends with one
// lexeme of kind end, whose start and end are the part's end.
// `buffer` is reused for its memory.
std::vector<Lexeme> scan(std::string_view text, Span part, std::vector<Lexeme> buffer = {});
inline std::vector<Lexeme> scan(std::string_view text) { return scan(text, {0, text.size()}); }

// Pieces of at most 16 KiB that end at a paragraph, or failing that at a line or a space: what
// readers work on one after the other, so that their memory does not grow with the text. The pieces
// cover the text.
std::vector<Span> chunks(std::string_view text);

// An ASCII-lowered copy of a short word on the stack, for table look-ups. Words longer than 31
// bytes read as "" (no table has them).
class LowerWord {
 public:
  explicit LowerWord(std::string_view word) {
    if (word.size() > sizeof buffer_) return;
    size_ = static_cast<std::uint8_t>(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
      const char c = word[i];
      buffer_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  std::string_view view() const { return {buffer_, size_}; }

 private:
  char buffer_[31];
  std::uint8_t size_ = 0;
};

}  // namespace stet::facts
