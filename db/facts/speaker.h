// Who says the words of a quotation, from the words that stand beside it: "said Lucia Bram", "Wang
// said that", "according to".
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "stet/span.h"

namespace stet::facts {

struct Attribution {
  Span speaker;
  Span cue;
  std::string_view lemma;  // of the cue verb; "according to" for the phrase
};

// Says whether the word at that offset can be a verb; always true where no tree is at hand.
using VerbTest = std::function<bool(std::size_t)>;

// In the words that follow a quotation, up to the end of their sentence.
std::optional<Attribution> attribution_after(const std::vector<Word>& words,
                                             const VerbTest& can_be_verb);
// In the words that stand before a quotation, from the start of their sentence.
std::optional<Attribution> attribution_before(const std::vector<Word>& words,
                                              const VerbTest& can_be_verb);
// The noun phrase that opens the words, where it could be a speaker.
std::optional<Span> opening_subject(const std::vector<Word>& words);

}  // namespace stet::facts
