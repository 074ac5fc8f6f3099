// Reads rates from the words beside a figure.
#include "verify/rates.h"

#include <algorithm>
#include <array>

#include "facts/words.h"

namespace stet::verify {
namespace {

constexpr double kBeside = 0.6;  // how near the word of a rate has to stand to its figure

// Units that a rate counts by.
constexpr auto kUnits =
    std::to_array<std::string_view>({"day", "head", "hour", "minute", "month", "night", "person",
                                     "quarter", "season", "second", "share", "week", "year"});
// Before a unit: "a year", "per head".
constexpr auto kBefore = std::to_array<std::string_view>({"a", "an", "each", "every", "per"});
// One word that makes a rate of the figure beside it.
struct Rate {
  std::string_view word, by;
};
constexpr auto kRates = std::to_array<Rate>({{"annual", "year"},
                                             {"annually", "year"},
                                             {"apiece", "each"},
                                             {"average", "each"},
                                             {"averaged", "each"},
                                             {"daily", "day"},
                                             {"each", "each"},
                                             {"every", "each"},
                                             {"hourly", "hour"},
                                             {"monthly", "month"},
                                             {"per", "each"},
                                             {"weekly", "week"},
                                             {"yearly", "year"}});
static_assert(std::ranges::is_sorted(kUnits) && std::ranges::is_sorted(kBefore) &&
              std::ranges::is_sorted(kRates, {}, &Rate::word));

std::string_view rate_word(const std::string& word) {
  auto at = std::ranges::lower_bound(kRates, std::string_view(word), {}, &Rate::word);
  return at != kRates.end() && at->word == word ? at->by : std::string_view();
}

// The word stands behind the figure, in another clause.
bool apart(const Reading& reading, Span word, Span figure) {
  return std::ranges::any_of(
      reading.breaks, [&](std::size_t mark) { return mark >= figure.end && mark < word.start; });
}

}  // namespace

std::string per_what(const std::vector<std::string>& words, std::size_t at) {
  bool rate = at + 1 < words.size() &&
              std::ranges::binary_search(kBefore, std::string_view(words[at])) &&
              std::ranges::binary_search(kUnits, std::string_view(words[at + 1]));
  return rate ? words[at + 1] : std::string();
}

bool begins_same_rate(const std::vector<std::string>& words, std::size_t at,
                      const std::vector<std::string>& other) {
  const std::string by = per_what(words, at);
  if (by.empty()) return false;
  for (std::size_t i = 0; i < other.size(); ++i)
    if (per_what(other, i) == by || rate_word(other[i]) == by) return true;
  return false;
}

std::string rate_of(const Reading& reading, const Figure& figure) {
  constexpr std::size_t kReach = 30;  // bytes: two words
  std::size_t from = figure.of ? figure.of->end : figure.span.end;
  std::vector<std::string> after;
  for (const facts::Word& word :
       facts::words_of(reading.text, {from, std::min(reading.text.size(), from + kReach)}))
    after.push_back(facts::lower(word.text));
  if (std::string by = per_what(after, 0); !by.empty()) return by;
  std::string best;
  double near = kBeside;
  const std::vector<ReadWord>& words = reading.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ReadWord& word = words[i];
    std::string by(rate_word(word.lower));
    // "Use it every day".
    if (by == "each" && i + 1 < words.size())
      if (std::string unit = per_what({word.lower, words[i + 1].lower}, 0); !unit.empty())
        by = std::move(unit);
    // "1.6 million euros, every cent of it a gift": another clause is of another matter.
    if (by == "each" && apart(reading, word.span, figure.span)) continue;
    double here = by.empty() ? 0 : nearness(reading, word.span, figure.span);
    if (here > near) best = std::move(by), near = here;
  }
  return best;
}

bool tells_rate(std::string_view text) {
  for (const facts::Word& word : facts::words_of(text, {0, text.size()}))
    if (rate_word(facts::lower(word.text)) == "each") return true;
  return false;
}

}  // namespace stet::verify
