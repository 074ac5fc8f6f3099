// Reads how many of several a text speaks of.
#include "verify/members.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "facts/number_words.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr auto kSome = std::to_array<std::string_view>(
    {"another", "few", "half", "many", "most", "others", "several", "some"});
constexpr auto kWhole = std::to_array<std::string_view>(
    {"his", "her", "its", "our", "the", "their", "them", "these", "those", "us"});

bool counts(const std::string& word) {
  const facts::Numeric kind = facts::number_word(word).kind;
  const bool digits =
      !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  return digits || (kind != facts::Numeric::none && kind != facts::Numeric::article);
}

// The words of parts, in order: "one" of "one of the twelve".
std::vector<std::string> parts(std::string_view text) {
  std::vector<std::string> out;
  const std::vector<std::string> words = lower_words(text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i + 1] != "of" || std::ranges::find(kWhole, words[i + 2]) == kWhole.end()) continue;
    if (counts(words[i]) || std::ranges::find(kSome, words[i]) != kSome.end())
      out.push_back(words[i]);
  }
  return out;
}

}  // namespace

bool other_members(std::string_view a, std::string_view b) {
  const std::vector<std::string> here = parts(a), there = parts(b);
  if (here.empty() || there.empty()) return false;
  return std::ranges::none_of(
      here, [&](const std::string& part) { return std::ranges::find(there, part) != there.end(); });
}

}  // namespace stet::verify
