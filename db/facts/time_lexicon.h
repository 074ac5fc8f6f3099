// The words that expressions of time are made of: one term and one value for each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "facts/word_table.h"

namespace stet::facts::times {

// What a word is to an expression of time. A word has one term; the few that are two things
// ("second", "quarter", "half") have a term of their own, and the readers decide by what stands
// around them.
enum class Term : std::uint8_t {
  none,
  // With a value in Word::value.
  month,          // 1 to 12, full name
  month_short,    // "sept"
  weekday,        // 0 Monday to 6 Sunday, full name
  weekday_short,  // "tues"
  weekdays,       // "mondays"
  cardinal,       // 0 to 19
  tens,           // 20, 30 to 90
  ordinal,        // 1 to 20, 30
  decade,         // 20 for "twenties"
  unit,           // a Grain
  unit_short,     // a Grain: "hrs"
  unit_letter,    // a Grain: "h"
  adverb,         // a Grain: "weekly"
  season,         // 0 spring to 3 winter
  daypart,        // a Daypart
  relative_day,   // days from the reference: "yesterday" -1
  zone,           // quarters of an hour east of Greenwich
  // Words with two uses, and figures in words.
  second,
  quarter,
  half,
  hundred,
  thousand,
  couple,
  few,
  several,
  dozen,
  // Direction, and position in a period.
  last,
  past,
  previous,
  next,
  coming,
  following,
  current,
  this_,
  that,
  same,
  early,
  mid,
  late,
  end,
  beginning,
  rest,
  later,
  earlier,
  // Small words.
  the,
  a,
  of,
  in,
  on,
  at,
  to,
  until,
  from,
  between,
  and_,
  or_,
  since,
  before,
  after,
  by,
  during,
  within,
  for_,
  per,
  around,
  ago,
  hence,
  now,
  every,
  other,
  another,
  all,
  business,
  old,
  once,
  twice,
  times,
  more,
  less,
  than,
  least,
  most,
  up,
  my,
  no,
  noon,
  midnight,
  tonight,
  meridiem,
  a_letter,
  p_letter,
  m_letter,
  clock,
  t_letter,
  q_letter,
  h_letter,
  sharp,
  ish,
  fiscal,
  era,
  weekend,
  time,
  year_word,
  week_of,
  anniversary,
  through,
  // Words without a part in expressions of time that no figure can count: "with", "she", "is".
  function,
  // Words that begin an expression without belonging to one of the classes above: "Christmas"; 1
  // for what has to have its capital, because it is common without: "Good", "Black".
  opener,
  // Verbs and other cues of tense.
  past_cue,
  future_cue
};

// The parts of a day.
enum class Daypart : std::uint8_t {
  morning,
  afternoon,
  evening,
  night,
  lunchtime,
  dawn,
  dusk,
  dinner,
  midmorning,
  midafternoon
};

// What a word says of the tense around it; bits, because a verb may be two of these.
enum Cue : std::uint8_t {
  kPast = 1,      // "was", "met"
  kFuture = 2,    // "will", "due"
  kAhead = 4,     // before an infinitive, says that it is still to come: "agreed to meet"
  kArranged = 8,  // the present tense of what is arranged: "the strike ends on Friday"
  kAttribute =
      16,  // makes a participle after it say nothing about when: "is held", "the proposed law"
  kNotPast = 32,  // ends in -ed and is no past tense
  kOrder = 64     // at the head of a sentence, an order: "schedule"
};

struct Word {
  Term term = Term::none;
  std::int16_t value = 0;
  std::uint8_t cues = 0;
};

// What words are, in lower case.
const WordTable<Word>& time_words();

}  // namespace stet::facts::times
