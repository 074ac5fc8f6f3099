// What common English words do beside a number: stop a noun phrase, name a month, announce a name's
// number.
#pragma once

#include <cstdint>
#include <string_view>

#include "facts/word_table.h"

namespace stet::facts {

enum class WordClass : std::uint32_t {
  function = 1u << 0,  // articles, prepositions, conjunctions, pronouns, auxiliaries, reporting
                       // verbs: no noun phrase goes on
  month = 1u << 1,
  time_unit = 1u << 2,     // "days", "hour": lengths of time, read as durations
  designator = 1u << 3,    // "article", "flight", "channel": the number after it is a name
  title = 1u << 14,        // the same where it is written with a capital: "Game 7", "Phase 2"
  change = 1u << 4,        // "rose", "fell": what follows has a start and an end, no range
  contest = 1u << 5,       // "won", "beat", "voted": two numbers after it are a result
  talk = 1u << 6,          // "about" after it is no hedge
  plural = 1u << 7,        // nouns that count without an s: "people", "staff", "aircraft"
  casualty = 1u << 8,      // "dead", "injured": participles that stand for people
  modifier = 1u << 9,      // adjectives that stand before a counted singular: "senior", "new"
  attributive = 1u << 10,  // plurals that stand before another noun: "sports clubs"
  total = 1u << 11,        // "toll", "number", "total": nouns whose figure comes after the verb
  adverb =
      1u
      << 12,  // words in -s or after a figure that are no nouns: "years" aside, "times", "always"
  idiom = 1u << 13,  // second halves of "two-way", "first-class": no count
};

struct WordClasses {
  std::uint32_t bits = 0;
  bool has(WordClass c) const { return (bits & static_cast<std::uint32_t>(c)) != 0; }
};

WordClasses word_classes(std::string_view lower);
const WordTable<WordClasses>& word_class_table();

}  // namespace stet::facts
