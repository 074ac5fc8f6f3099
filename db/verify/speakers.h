// Who speaks in a passage that has the words of a quotation: what the rule for quotations asks.
#pragma once

#include <string>
#include <vector>

#include "verify/compare.h"

namespace stet::verify {

// "He", "who": whom it stands for is too often guessed to hold it against anybody.
bool is_speaking_pronoun(const std::string& text);

// The text without what stands in quotation marks.
std::string outside_marks(const std::string& text);

// The names of a text, those that stand side by side as one.
std::vector<std::string> names_in(const std::string& text);

// The passage has `there` speak, and nothing shows that this is the speaker of the quotation
// `claim`: "said the forecaster" where no text has the two side by side ("Jan Tolk, the
// forecaster"), "said the captain" for "said the coach", "said its head, Ruth Amsel" for "said
// Bexa".
bool somebody_else(const Bout& bout, const Claim& claim, const std::string& there);

// The speaker of the quotation only quotes somebody there: "the minister quoted a listener who had
// called it ...".
bool only_quoted(const Bout& bout, const Claim& claim);

}  // namespace stet::verify
