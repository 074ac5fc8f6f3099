// Reads degrees off the endings of words that the lexicon knows without them.
#include "verify/degrees.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/word_set.h"
#include "verify/lexicon.h"

namespace stet::verify {
namespace {

constexpr text::WordSet kSuperlatives(std::to_array<std::string_view>({"best", "least", "most",
                                                                       "worst"}));
constexpr text::WordSet kComparatives(std::to_array<std::string_view>({"better", "fewer", "less",
                                                                       "more", "worse"}));
constexpr text::WordSet kOfNoDegree(
    std::to_array<std::string_view>({"after", "either", "ever", "never", "number", "other",
                                     "rather", "together", "under", "whether"}));

// Some base form of the word, other than itself, is an adjective or adverb. The curated families
// list some degrees as words of their own ("highest"), so the first form is not enough.
bool of_an_adjective(std::string_view word) {
  return std::ranges::any_of(forms_known(word), [&](const std::string& form) {
    return form != word && (mostly(form, 'a') || mostly(form, 'r'));
  });
}

// "Dry", "driest": what takes the ending is an adjective, however the word is mostly used.
bool takes_iest(std::string_view word) {
  return word.ends_with("iest") &&
         std::ranges::any_of(forms_known(word), [&](const std::string& form) {
           return form.ends_with('y') && form.size() + 3 == word.size() &&
                  word.starts_with(form.substr(0, form.size() - 1));
         });
}

}  // namespace

bool is_superlative(std::string_view word) {
  if (kSuperlatives.contains(word)) return true;
  return word.size() > 5 && word.ends_with("est") && (of_an_adjective(word) || takes_iest(word));
}

bool is_comparative(std::string_view word) {
  if (kComparatives.contains(word)) return true;
  return word.size() > 4 && word.ends_with("er") && !kOfNoDegree.contains(word) &&
         of_an_adjective(word);
}

}  // namespace stet::verify
