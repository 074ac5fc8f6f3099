// The words of a text to be walked by their places, as written and in lower case.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/lower_words.h"

namespace stet::verify {

// Words, numbers and marks in order; they view the text. A place beyond the end is none of
// anything.
struct WordView {
  std::vector<facts::Word> words;
  std::vector<std::string> lower;

  explicit WordView(std::string_view text)
      : words(facts::words_of(text, {0, text.size()})), lower(lower_words(text)) {}
  std::size_t size() const { return words.size(); }
  bool is(std::size_t i, std::initializer_list<std::string_view> list) const {
    return i < size() && is_one_of(lower[i], list);
  }
  // The mark of the possessive behind a noun.
  bool owns(std::size_t i) const { return is(i, {"'s", "'", "\xE2\x80\x99s", "\xE2\x80\x99"}); }
  bool mark(std::size_t i) const {
    return i < size() && words[i].kind == facts::Word::Kind::mark && !owns(i);
  }
  bool word(std::size_t i) const {
    return i < size() && words[i].kind == facts::Word::Kind::word && !owns(i);
  }
  // A word with a capital that is no small word at the head of a sentence.
  bool name(std::size_t i) const {
    return word(i) && facts::is_capitalised(words[i].text) && !facts::is_stop_word(lower[i]);
  }
};

}  // namespace stet::verify
