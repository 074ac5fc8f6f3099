// Words of a text without any grammar: what readers use that need no tree, such as quotations and
// names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::facts {

// A word, a number or a punctuation mark. A possessive ending is a word of its own ("'s"); hyphens
// and inner apostrophes stay inside ("Marie-Claire", "O'Neill").
struct Word {
  enum class Kind : unsigned char { word, number, mark } kind = Kind::word;
  Span span;
  std::string_view text;  // views the text given to words_of
};

// The words of `span` of `text`, in order. Linear in the size of the span.
std::vector<Word> words_of(std::string_view text, Span span);

// ASCII letters in lower case; other bytes as they are.
std::string lower(std::string_view word);

// Starts with an upper-case letter (ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic).
bool is_capitalised(std::string_view word);

// A word that carries no content of its own: articles, pronouns, auxiliaries, prepositions. Takes
// lower case.
bool is_stop_word(std::string_view word);

}  // namespace stet::facts
