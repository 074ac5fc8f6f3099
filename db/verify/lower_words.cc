// Words in lower case.
#include "verify/lower_words.h"

#include <algorithm>

#include "facts/words.h"
#include "verify/remembered.h"

namespace stet::verify {

namespace {

using Words = std::vector<std::string>;

const Words& remembered(std::string_view text) {
  thread_local Remembered<Words> known;
  return known.of(text, [&] {
    Words out;
    for (const facts::Word& word : facts::words_of(text, {0, text.size()}))
      out.push_back(facts::lower(word.text));
    return out;
  });
}

}  // namespace

std::vector<std::string> lower_words(std::string_view text) { return remembered(text); }

std::vector<facts::Word> words_up_to(std::string_view text, std::size_t place) {
  constexpr std::size_t kReach = 96;  // bytes
  const std::size_t start = place > kReach ? text.find(' ', place - kReach) : 0;
  return start < place ? facts::words_of(text, {start, place}) : std::vector<facts::Word>{};
}

bool has_word(std::string_view text, std::initializer_list<std::string_view> words) {
  const Words& all = remembered(text);
  return std::any_of(all.begin(), all.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace stet::verify
