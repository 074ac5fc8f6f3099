// What a full stop after a word means: the tables behind sentence boundaries.
#pragma once

#include <string_view>

namespace stet::text {

enum class Abbreviation {
  none,       // an ordinary word: the full stop ends the sentence
  binds,      // never ends a sentence: "Mr.", "Gen.", "e.g."
  numbering,  // does not end a sentence before a figure or a month: "No. 10", "b. May 1946"
  may_end,    // may end one ("in the U.S."): the next word decides
};

// `word` without its last full stop, in any case: "Mr", "U.S", "p.m", "J".
Abbreviation abbreviation(std::string_view word);

// True for words that begin sentences much more often than they begin names: "The", "But", "In".
// Any case.
bool starts_sentences(std::string_view word);

// True for the full names of months, in any case.
bool names_month(std::string_view word);

// True for verbs that tie a quotation to its speaker: "said", "asked". Any case.
bool reports_speech(std::string_view word);

}  // namespace stet::text
