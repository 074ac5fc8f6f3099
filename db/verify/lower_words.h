// The words of a text in lower case, for what is told by single words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.h"

namespace stet::verify {

// All words, numbers and marks, in order.
std::vector<std::string> lower_words(std::string_view text);

// The last words before a place of a text, about a dozen, as written and in order; they view the
// text. Empty where one endless word stands there.
std::vector<facts::Word> words_up_to(std::string_view text, std::size_t place);

// True where one of them, in lower case, is a word of the text.
bool has_word(std::string_view text, std::initializer_list<std::string_view> words);

// True where the word, in lower case, is one of them.
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list);

}  // namespace stet::verify
