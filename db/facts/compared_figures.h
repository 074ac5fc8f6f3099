// Figures that a sentence only sets beside its own: what it was before, or what it is elsewhere.
#pragma once

#include <optional>

#include "facts/sentence_view.h"

namespace stet::facts {

// How a figure stands to the one that its clause is about.
struct Standing {
  enum class Kind : unsigned char {
    own,      // the clause is about it
    earlier,  // "against 58% in 2024", "down from 9.1", "(2024: 58%)": the same thing at another
              // time
    other,    // "against 37% for Skerrywing": the same measure of somebody else
    unsaid    // set beside it without a word on when or whose: "Margin 9.1% (10.4%)"
  } kind = Kind::own;
  const Mention* when = nullptr;  // of an earlier one: the date that it is of
  int whose = -1;                 // of another's: the head of the phrase that says whose
};
Standing standing_of(const SentenceView& view, const Mention& figure);

// The date right behind a figure, which is the figure's own whatever date the clause has besides:
// "0.9% in 2025, 1.4% in 2026"; nullptr where there is none.
const Mention* date_behind(const SentenceView& view, const Mention& figure);

// The date of something else than the clause that it stands in: of the earlier figure, or of the
// heading in "(2024/25: £3 million)".
bool dates_compared(const SentenceView& view, const Mention& date);

// "Net debt €640 million", "Women 54%, men 45%": what a figure of a line without a verb is of;
// empty where the line has a verb, or nothing in front of the figure.
Span line_label(const SentenceView& view, const Mention& figure);

}  // namespace stet::facts
