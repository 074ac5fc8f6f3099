// Finds words that narrow, widen, turn or compare in a statement and that its passages do not have.
#include "verify/restrictors.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "facts/words.h"
#include "text/word_set.h"
#include "verify/degrees.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/rates.h"

namespace stet::verify {
namespace {

constexpr text::WordSet kRestricting(std::to_array<std::string_view>(
    {"always", "because", "both", "ever", "every", "everybody", "everyone", "exclusively", "never",
     "nobody", "none", "only", "sole", "solely", "without"}));

// Words that narrow, widen or turn a statement; "all three" only says again how many there are.
bool restricts(const std::vector<std::string>& words, std::size_t at) {
  if (kRestricting.contains(words[at]) || (words[at].ends_with("est") && is_superlative(words[at])))
    return true;
  if (words[at] == "record") return at > 0 && words[at - 1] == "a";  // "rose to a record"
  if (words[at] == "any") return at > 0 && words[at - 1] == "than";  // "more than any other"
  if (words[at] != "no" && words[at] != "not") return false;
  // "No fewer than 40", "not one but two".
  return at + 1 >= words.size() ||
         (words[at + 1] != "more" && words[at + 1] != "fewer" && words[at + 1] != "less" &&
          words[at + 1] != "only" && words[at + 1] != "one");
}

bool negates(const std::string& word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"cannot", "never", "no", "nobody", "none", "nor", "not", "nothing", "without"});
  return std::ranges::binary_search(kWords, std::string_view(word)) || word.ends_with("n't");
}

bool alike(const std::string& word, const std::string& other) {
  if (word == other) return true;
  if (is_superlative(word) && is_superlative(other)) {
    WordRelation relation = relate(word, other);
    return relation == WordRelation::same || relation == WordRelation::synonym;
  }
  if (negates(word) && negates(other)) return true;
  if (word == "ever")
    return other == "never" || other == "record" || other == "history" || other == "before";
  if (word == "record" &&
      (is_superlative(other) || other == "ever" || other == "most" || other == "never"))
    return true;
  constexpr auto kSole =
      std::to_array<std::string_view>({"alone", "exclusively", "just", "only", "sole", "solely"});
  constexpr auto kEach =
      std::to_array<std::string_view>({"all", "always", "each", "every", "everybody", "everyone"});
  constexpr auto kPair = std::to_array<std::string_view>({"both", "two"});
  constexpr auto kReason = std::to_array<std::string_view>({"because", "due", "owing"});
  auto both = [&](const auto& group) {
    return std::ranges::binary_search(group, std::string_view(word)) &&
           std::ranges::binary_search(group, std::string_view(other));
  };
  return both(kSole) || both(kEach) || both(kPair) || (word == "because" && both(kReason));
}

// "Lower than at any time", "the lowest": degrees of one word, or of two that say the same.
bool same_degree_of(const std::string& comparative, const std::string& other) {
  if (!is_comparative(other) && !is_superlative(other)) return false;
  const WordRelation relation = relate(comparative, other);
  const std::vector<std::string> own = base_forms(comparative), there = base_forms(other);
  return relation == WordRelation::same || relation == WordRelation::synonym ||
         std::ranges::any_of(own, [&](const std::string& form) {
           return form != comparative && std::ranges::find(there, form) != there.end();
         });
}

}  // namespace

void add_restrictors(std::vector<std::string>& out, const Statement& statement,
                     const std::vector<Reached>& reached, const Supports& supports) {
  const std::vector<std::string> here = lower_words(statement.reading.text);
  // "Nearly eight for every bed" is reckoned: its words are those of the ratio.
  const bool reckoned = std::any_of(supports.begin(), supports.end(), [](const Answer* answer) {
    return answer->assessment.rule.starts_with("arithmetic.");
  });
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < here.size(); ++i)
    if (!(reckoned && here[i] == "every") && restricts(here, i)) found.push_back(i);
  if (found.empty()) return;
  std::vector<std::string> there;
  for (const Reached& item : reached)
    if (rests_on(supports, item.passage))
      for (const ReadWord& word : item.passage->reading.words) there.push_back(word.lower);
  for (const std::size_t i : found)
    if (!begins_same_rate(here, i, there) &&
        std::none_of(there.begin(), there.end(),
                     [&](const std::string& word) { return alike(here[i], word); }))
      out.push_back(here[i]);
}

// "Fewer pupils than ten years ago", "more slowly": comparisons that no rule for changes, ratios or
// orders has made, and that the passages do not make in such words. What is more than so many is a
// bound of a figure.
void add_comparisons(std::vector<std::string>& out, const Statement& statement,
                     const std::vector<Reached>& reached, const Supports& supports) {
  constexpr std::size_t kBeforeFigure = 10;
  const bool reckoned = std::ranges::any_of(supports, [](const Answer* answer) {
    const std::string& rule = answer->assessment.rule;
    return rule.starts_with("change.") || rule.starts_with("arithmetic.") ||
           rule.starts_with("superlative.") || rule.starts_with("difference.") ||
           rule.starts_with("figure.");
  });
  if (reckoned) return;
  const Reading& reading = statement.reading;
  auto beside = [&](const auto& item, Span word) {
    return item.span.overlaps(word) ||
           (item.span.start >= word.end && item.span.start - word.end <= kBeforeFigure) ||
           (word.start >= item.span.end && word.start - item.span.end <= 2);
  };
  for (const ReadWord& word : reading.words) {
    const std::string& lower = word.lower;
    if (!is_comparative(lower) || std::ranges::any_of(reading.figures, [&](const Figure& figure) {
          return beside(figure, word.span);
        }))
      continue;
    const bool told = std::ranges::any_of(reached, [&](const Reached& item) {
      if (!rests_on(supports, item.passage)) return false;
      return std::ranges::any_of(item.passage->reading.words, [&](const ReadWord& other) {
        return other.lower == lower || same_degree_of(lower, other.lower);
      });
    });
    if (!told) out.push_back(lower);
  }
}

}  // namespace stet::verify
