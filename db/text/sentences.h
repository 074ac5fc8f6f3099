// Sentences as a reader sees them: UAX #29 boundaries, corrected for abbreviations, initials,
// quotations and figures.
#pragma once

#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::text {

// The sentences of one paragraph, in order, without the white space around them; together they hold
// every character that is not white space. A closing quotation mark belongs to the sentence before
// it; a quotation and its lower-case attribution ("It came." he said) stay together. Linear in the
// size of the paragraph; thread-safe.
std::vector<Span> split_sentences(std::string_view paragraph);

}  // namespace stet::text
