// Words in lower case.
#include "verify/lower_words.h"

#include <algorithm>

#include "facts/words.h"

namespace stet::verify {

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> out;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()}))
    out.push_back(facts::lower(word.text));
  return out;
}

bool has_word(std::string_view text, std::initializer_list<std::string_view> words) {
  std::vector<std::string> all = lower_words(text);
  return std::any_of(all.begin(), all.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace stet::verify
