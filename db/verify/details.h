// Reads the details of a statement from its tree: what it adds to who did what ("in secret",
// "unanimously", "because of the rain", "on 3 October", "a former judge").
#pragma once

#include <vector>

#include "facts/analysis.h"
#include "verify/statement.h"

namespace stet::verify {

// The details that the dependency tree of a passage has in `span` of the text: adverbs, phrases led
// in by a preposition, times, appositions, relative and adverbial clauses, what a conjunction adds;
// in the order of their first words, with spans that count from the start of `span`. Empty where the passage has no
// tree. Words in quotation marks are matters of their own, and adverbs that only lead on ("also",
// "however") or hedge say nothing: neither are details.
std::vector<Detail> details_of(const facts::Analysis& analysis, std::size_t passage, Span span);

}  // namespace stet::verify
