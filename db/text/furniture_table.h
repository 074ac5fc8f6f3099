// Phrases by which page furniture, machine-written texts and unrelated stories give themselves
// away.
#pragma once

#include <string_view>

namespace stet::text {

// All take text folded: lower case, straight apostrophes, single spaces, no final punctuation.

// True for a whole block that is a cookie banner, a button, a prompt, a credit.
bool is_furniture(std::string_view folded);

// True for a sentence that says a machine wrote the text.
bool is_machine_notice(std::string_view folded);

// True where a folded paragraph begins by turning to another story.
bool turns_to_other_story(std::string_view folded);

}  // namespace stet::text
