// Whether a sentence is English, from its words alone.
#pragma once

#include "grammar/sentence.h"

namespace stet::grammar {

// False where the words speak for another language: letters of another script, or function words
// and endings that English does not have and few that it has. Names, figures and sentences too
// short to tell count as English.
bool is_english(const Sentence& sentence);

}  // namespace stet::grammar
