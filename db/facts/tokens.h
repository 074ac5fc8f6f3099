// A scanned piece of text with what the readers of quantities ask of it again and again.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "facts/number_words.h"
#include "facts/scan.h"
#include "facts/word_classes.h"

namespace stet::facts {

// Indexes beyond either end (index - 1 at the start included) answer as the closing lexeme: no
// word, no number, no symbol.
class Tokens {
 public:
  Tokens(std::string_view text, Span part);

  std::size_t size() const { return lexemes_.size() - 1; }
  std::string_view text() const { return text_; }
  const Lexeme& operator[](std::size_t i) const {
    return i < lexemes_.size() ? lexemes_[i] : lexemes_.back();
  }
  std::string_view bytes(std::size_t i) const { return (*this)[i].of(text_); }
  const NumberWord& number(std::size_t i) const { return i < size() ? notes_[i].number : none_; }
  WordClasses classes(std::size_t i) const {
    return i < size() ? notes_[i].classes : WordClasses{};
  }
  bool has(std::size_t i, WordClass c) const { return classes(i).has(c); }

  // Is lexeme i this word, given in lower case?
  bool is(std::size_t i, std::string_view lower) const {
    const Lexeme& at = (*this)[i];
    return at.size() == lower.size() && at.size() > 0 &&
           (text_[at.start] | 0x20) == (lower[0] | 0x20) && same_letters(at.start, lower);
  }
  // Is it one of these?
  bool is_any(std::size_t i, std::initializer_list<std::string_view> lower) const {
    for (const std::string_view word : lower)
      if (is(i, word)) return true;
    return false;
  }
  // A hyphen or dash of any length.
  bool hyphen(std::size_t i) const;
  // A hyphen that touches what is before and after it, as in "two-thirds".
  bool joint(std::size_t i) const {
    return hyphen(i) && (*this)[i].touches() && (*this)[i + 1].touches() && i + 1 < size();
  }
  bool apostrophe(std::size_t i) const { return (*this)[i].is(U'\'') || (*this)[i].is(U'\u2019'); }
  // A straight quotation mark was opened before lexeme i in its paragraph and is open still.
  bool quoted(std::size_t i) const { return i < size() && notes_[i].quoted; }
  // Nothing but a closing mark or the end of the text follows: a word here ends its phrase.
  bool closes(std::size_t i) const;
  // i stands at the start of a sentence, as far as marks tell.
  bool opens_sentence(std::size_t i) const;
  // A line end stands between lexeme i and the one before it.
  bool line_starts(std::size_t i) const;
  // One past the last lexeme that touches on from i.
  std::size_t run_end(std::size_t i) const;
  Span span(std::size_t first, std::size_t last) const {
    return {(*this)[first].start, (*this)[last - 1].end};
  }

 private:
  struct Note {
    NumberWord number;
    WordClasses classes;
    bool quoted = false;
  };
  // Are the bytes at `start` this word, ASCII case aside?
  bool same_letters(std::size_t start, std::string_view lower) const;

  std::string_view text_;
  std::vector<Lexeme> lexemes_;
  std::vector<Note> notes_;
  NumberWord none_;
};

}  // namespace stet::facts
