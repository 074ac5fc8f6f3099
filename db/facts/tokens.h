// A scanned piece of text with what the readers of quantities ask of it again and again.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "facts/scan.h"
#include "facts/word_key.h"
#include "facts/word_notes.h"

namespace stet::facts {

// Indexes beyond either end (index - 1 at the start included) answer as the closing lexeme: no
// word, no number, no symbol.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : Tokens(text, {}) {}
  Tokens(std::string_view text, Span part);
  // Goes on to another part of the text.
  void read(Span part);

  std::size_t size() const { return lexemes_.size() - 1; }
  std::string_view text() const { return text_; }
  const Lexeme& operator[](std::size_t i) const {
    return i < lexemes_.size() ? lexemes_[i] : lexemes_.back();
  }
  std::string_view bytes(std::size_t i) const { return (*this)[i].of(text_); }
  const WordNotes& notes(std::size_t i) const {
    return i < notes_.size() ? *notes_[i] : no_notes();
  }
  const NumberWord& number(std::size_t i) const { return notes(i).number; }
  WordClasses classes(std::size_t i) const { return notes(i).classes; }
  bool has(std::size_t i, WordClass c) const { return classes(i).has(c); }

  // Is lexeme i this word or sign, given in lower case?
  bool is(std::size_t i, Spelling lower) const {
    const Lexeme& at = (*this)[i];
    if (at.key == lower.key)
      return lower.word.size() < kKeyBytes ? at.key != 0 : same_letters(at, lower.word);
    return at.kind == LexemeKind::symbol && at.of(text_) == lower.word;
  }
  // Is it one of these?
  bool is_any(std::size_t i, std::initializer_list<Spelling> lower) const {
    const std::uint64_t key = (*this)[i].key;
    if (key == 0) return false;
    for (const Spelling& word : lower)
      if (word.key == key && is(i, word)) return true;
    return false;
  }
  // A hyphen or dash of any length.
  bool hyphen(std::size_t i) const {
    const char32_t c = (*this)[i].symbol;
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
  }
  // A hyphen that touches what is before and after it, as in "two-thirds".
  bool joint(std::size_t i) const {
    return hyphen(i) && (*this)[i].touches() && (*this)[i + 1].touches() && i + 1 < size();
  }
  bool apostrophe(std::size_t i) const { return (*this)[i].is(U'\'') || (*this)[i].is(U'\u2019'); }
  // A straight quotation mark was opened before lexeme i in its paragraph and is open still.
  bool quoted(std::size_t i) const { return (*this)[i].quoted; }
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
  // Are the bytes of `at` these, ASCII case aside?
  bool same_letters(const Lexeme& at, std::string_view lower) const;

  std::string_view text_;
  std::vector<Lexeme> lexemes_;
  std::vector<const WordNotes*> notes_;  // of each lexeme
};

}  // namespace stet::facts
