// All that the tables of numbers, dates and word classes say of a word, in one look-up for each
// word of a text.
#pragma once

#include "facts/number_words.h"
#include "facts/time_lexicon.h"
#include "facts/word_classes.h"

namespace stet::facts {

struct WordNotes {
  NumberWord number;
  WordClasses classes;
  times::Word time;
  bool starts_figure =
      false;  // a number word, or another word that a figure may begin with: "several", "tens"
};

// Of the word in lower case with this key (word_key.h); empty notes for a word that no table has.
// The notes live as long as the program.
const WordNotes& notes_of(std::uint64_t key, std::string_view lower);
const WordNotes& no_notes();

}  // namespace stet::facts
