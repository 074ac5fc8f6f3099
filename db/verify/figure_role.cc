// Reads the role of a figure from the words beside it.
#include "verify/figure_role.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/words.h"
#include "verify/lexicon.h"
#include "verify/rates.h"

namespace stet::verify {
namespace {

constexpr std::size_t kReach = 5;  // words looked at on either side

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

// Said after a difference: "six more", "27 points behind".
constexpr auto kMoreAfter = std::to_array<std::string_view>(
    {"above",   "ahead",  "bigger",  "dearer", "extra",       "faster",   "further", "gain",
     "greater", "growth", "heavier", "higher", "improvement", "increase", "jump",    "larger",
     "longer",  "more",   "older",   "rise",   "surge",       "taller",   "wider"});
constexpr auto kLessAfter = std::to_array<std::string_view>(
    {"adrift",   "behind",    "below", "cheaper", "closer", "cut",     "decline",
     "decrease", "discount",  "drop",  "fall",    "fewer",  "less",    "lighter",
     "lower",    "reduction", "short", "shorter", "slower", "smaller", "younger"});
// Nouns of change: "an increase of 8%".
constexpr auto kMoreNouns = std::to_array<std::string_view>(
    {"gain", "growth", "improvement", "increase", "jump", "lead", "leap", "rise", "surge"});
constexpr auto kLessNouns = std::to_array<std::string_view>(
    {"cut", "decline", "decrease", "dip", "drop", "fall", "reduction", "slump"});
constexpr auto kGapNouns =
    std::to_array<std::string_view>({"change", "difference", "gap", "margin"});
// Verbs that a difference follows at once: "rose 8%".
constexpr auto kMoreVerbs = std::to_array<std::string_view>(
    {"climb", "grow", "increase", "jump", "leap", "rise", "soar", "surge"});
constexpr auto kLessVerbs =
    std::to_array<std::string_view>({"decline", "decrease", "drop", "fall", "plummet", "plunge",
                                     "shrink", "slide", "slip", "slump", "tumble"});
static_assert(std::ranges::is_sorted(kMoreAfter) && std::ranges::is_sorted(kLessAfter) &&
              std::ranges::is_sorted(kMoreNouns));
static_assert(std::ranges::is_sorted(kLessNouns) && std::ranges::is_sorted(kGapNouns) &&
              std::ranges::is_sorted(kMoreVerbs));
static_assert(std::ranges::is_sorted(kLessVerbs));

constexpr auto kUp = std::to_array<std::string_view>(
    {"above", "additional", "climb", "extra", "gain", "grow", "growth", "high", "improvement",
     "increase", "jump", "more", "raise", "rise", "surge", "up"});
constexpr auto kDown = std::to_array<std::string_view>(
    {"below", "cut", "decline", "decrease", "down", "drop", "fall", "few", "fewer", "less", "low",
     "lower", "reduce", "reduction", "short", "shrink", "slip"});
constexpr auto kFlat =
    std::to_array<std::string_view>({"flat", "same", "stable", "steady", "unchanged"});
static_assert(std::ranges::is_sorted(kUp) && std::ranges::is_sorted(kDown) &&
              std::ranges::is_sorted(kFlat));

bool clause_mark(const facts::Word& word) {
  return word.kind == facts::Word::Kind::mark &&
         (word.text == "," || word.text == ";" || word.text == ":" || word.text == "." ||
          word.text == "(" || word.text == ")");
}

// The words of the clause before `end`, the nearest first.
std::vector<std::string> words_before(std::string_view text, std::size_t end) {
  std::size_t start = end;
  for (std::size_t spaces = 0; start > 0 && spaces <= kReach + 2; --start)
    spaces += text[start - 1] == ' ' ? 1U : 0U;
  std::vector<std::string> out;
  for (const facts::Word& word : facts::words_of(text, {start, end})) {
    if (clause_mark(word))
      out.clear();
    else
      out.push_back(facts::lower(word.text));
  }
  std::reverse(out.begin(), out.end());
  if (out.size() > kReach) out.resize(kReach);
  return out;
}

std::vector<std::string> words_after(std::string_view text, std::size_t start) {
  std::vector<std::string> out;
  std::size_t end = start;
  for (std::size_t spaces = 0; end < text.size() && spaces <= kReach + 2; ++end)
    spaces += text[end] == ' ' ? 1U : 0U;
  for (const facts::Word& word : facts::words_of(text, {start, end})) {
    if (clause_mark(word) || out.size() == kReach) break;
    out.push_back(facts::lower(word.text));
  }
  return out;
}

FigureRole after_role(const std::vector<std::string>& words) {
  std::size_t at = per_what(words, 0).empty() ? 0 : 2;  // "$3 a year more"
  if (at < words.size() && (words[at] == "points" || words[at] == "places" ||
                            words[at] == "votes" || words[at] == "seats"))
    ++at;
  if (at >= words.size()) return {};
  // "17 more goals" and "17 more than"; but "8% above all".
  if (in(kMoreAfter, words[at])) return {Part::difference, Direction::up};
  if (in(kLessAfter, words[at])) return {Part::difference, Direction::down};
  return {};
}

FigureRole verb_role(const std::string& word) {
  for (const std::string& base : forms_known(word)) {
    if (in(kMoreVerbs, base)) return {Part::difference, Direction::up};
    if (in(kLessVerbs, base)) return {Part::difference, Direction::down};
  }
  return {};
}

Direction direction_among(const std::vector<std::string>& words) {
  for (const std::string& word : words)
    if (Direction found = direction_of_word(word); found != Direction::none) return found;
  return Direction::none;
}

// "by 17 votes to 11" tells a result, not a difference.
bool tells_result(const std::vector<std::string>& after) {
  for (std::size_t i = 0; i < std::min<std::size_t>(after.size(), 2); ++i)
    if (after[i] == "to" || after[i] == "against") return true;
  return false;
}

FigureRole before_role(const std::vector<std::string>& words,
                       const std::vector<std::string>& after) {
  if (words.empty()) return {};
  const std::string& last = words[0];
  if (last == "by" && !tells_result(after)) return {Part::difference, direction_among(words)};
  if (last == "up" || last == "plus" || last == "extra" || last == "another" ||
      last == "additional" || last == "further")
    return {Part::difference, Direction::up};
  if (last == "down" || last == "minus") return {Part::difference, Direction::down};
  if (last == "of" && words.size() > 1) {
    if (in(kMoreNouns, words[1])) return {Part::difference, Direction::up};
    if (in(kLessNouns, words[1])) return {Part::difference, Direction::down};
    if (in(kGapNouns, words[1])) return {Part::difference, Direction::none};
  }
  return verb_role(last);
}

}  // namespace

bool opposite(Direction a, Direction b) {
  return (a == Direction::up && b == Direction::down) ||
         (a == Direction::down && b == Direction::up);
}

Direction direction_of_word(std::string_view lower) {
  for (const std::string& base : forms_known(lower)) {
    if (in(kUp, base)) return Direction::up;
    if (in(kDown, base)) return Direction::down;
    if (in(kFlat, base)) return Direction::flat;
  }
  return Direction::none;
}

FigureRole role_of(std::string_view text, Span figure, std::size_t counted_end) {
  std::vector<std::string> after = words_after(text, figure.end);
  if (FigureRole role = after_role(after); role.part != Part::amount) return role;
  if (counted_end > figure.end)
    if (FigureRole role = after_role(words_after(text, counted_end)); role.part != Part::amount)
      return role;
  return before_role(words_before(text, figure.start), after);
}

}  // namespace stet::verify
