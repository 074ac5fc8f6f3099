// Lines in capitals.
#include "grammar/casing.h"

#include <algorithm>
#include <array>

#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

bool has_lower(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
bool has_upper(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Sorted. Words of closed classes, which WordNet does not have.
constexpr auto kSmall = std::to_array<std::string_view>(
    {"a",    "after",  "against", "amid",  "an",   "and",  "are",   "as",      "at",     "because",
     "been", "before", "between", "but",   "by",   "can",  "could", "despite", "during", "for",
     "from", "has",    "have",    "he",    "her",  "his",  "if",    "in",      "into",   "is",
     "it",   "its",    "may",     "might", "must", "my",   "n't",   "no",      "not",    "of",
     "off",  "on",     "or",      "our",   "out",  "over", "shall", "she",     "should", "since",
     "than", "that",   "the",     "their", "them", "they", "this",  "to",      "under",  "until",
     "up",   "was",    "we",      "were",  "what", "when", "where", "which",   "while",  "who",
     "will", "with",   "without", "would", "you",  "your"});

bool common(std::string_view form, const Lexicon& lexicon) {
  if (std::binary_search(kSmall.begin(), kSmall.end(), form) || form.find_first_of("'") == 0)
    return true;
  const std::uint32_t classes = lexicon.classes(form);
  const std::uint32_t words = classes & (LexicalClass::kNounFile | LexicalClass::kVerbFile |
                                         LexicalClass::kAdjective | LexicalClass::kAdverb);
  const std::uint32_t places =
      LexicalClass::kCountry | LexicalClass::kCity | LexicalClass::kPlace | LexicalClass::kPerson;
  return words != 0 && (classes & places) == 0;
}

}  // namespace

std::vector<std::string> plain_casing(const std::vector<std::string_view>& words,
                                      const Lexicon& lexicon) {
  int capitals = 0;
  for (const std::string_view word : words) {
    if (has_lower(word)) return {};
    if (word.size() > 1 && has_upper(word)) ++capitals;
  }
  if (capitals < 3) return {};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string form = lower_form(words[i]);
    const bool lower = i > 0 && common(form, lexicon);
    if (!lower && !form.empty() && form[0] >= 'a' && form[0] <= 'z')
      form[0] = static_cast<char>(form[0] - 32);
    out.push_back(std::move(form));
  }
  return out;
}

}  // namespace stet::grammar
