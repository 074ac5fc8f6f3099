// Stretches of a sentence around a token: what a claim that is smaller than its clause covers; and
// small readings of tokens.
#pragma once

#include <optional>
#include <string>

#include "facts/sentence_view.h"

namespace stet::facts {

// The part of the clause between commas, semicolons or dashes that holds the token, opening
// conjunctions left out.
Span chunk_around(const SentenceView& view, const Clause& clause, int token);
// From the first word of the noun phrase headed by `head`, clauses and appositions left out, to the
// end of `until`.
Span phrase_to(const SentenceView& view, int head, std::size_t until);
// The noun that a token belongs to: itself, or the head it modifies.
int noun_of(const Tree& tree, int token);
// The numeric mention that covers a token; nullptr where none does.
const Mention* figure_at(const SentenceView& view, int token);
// The date, time or duration mention that covers a token.
const Mention* time_at(const SentenceView& view, int token);

// A length of time in words at tokens [first, ...): "six years", "more than a decade", "the past
// ten months".
struct Length {
  double years = 0;
  int first = 0, last = 0;  // tokens [first, last)
  bool open = false;        // "more than", "over", "at least"
  bool exact = true;        // counted in whole years or finer; false for "a generation"
};
std::optional<Length> length_at(const SentenceView& view, int first);
// The same for a length that ends before the token: "75 years ago".
std::optional<Length> length_before(const SentenceView& view, int end);

// The seconds of the document's published date; none where it has none.
std::optional<std::int64_t> published_at(const SentenceView& view);

// The preposition in front of a noun, lower case, "because of" whole; empty where it has none.
std::string marker_of(const Tree& tree, int noun);

}  // namespace stet::facts
