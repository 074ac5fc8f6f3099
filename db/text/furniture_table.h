// Phrases by which page furniture, machine-written texts and unrelated stories give themselves
// away.
#pragma once

#include <string_view>

namespace stet::text {

enum class FurniturePhrase {
  none,
  page,             // cookie banners, buttons, prompts, credits
  machine_written,  // a notice that a machine wrote the text
};

// Looks at a whole block of text, folded: lower case, straight apostrophes, single spaces, no final
// punctuation.
FurniturePhrase furniture_phrase(std::string_view folded);

// True where a folded paragraph begins by turning to another story.
bool turns_to_other_story(std::string_view folded);

}  // namespace stet::text
