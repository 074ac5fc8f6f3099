// How a figure counts: for each household or for each head, nearly or just over, of all or only of
// those who were asked, as much or as much again.
#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/rates.h"
#include "verify/relative.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr std::size_t kBehind = 48;  // bytes looked at behind a figure

// The words that follow what is counted, or the figure itself.
std::vector<std::string> words_behind(const Reading& reading, const Figure& figure) {
  const std::size_t from = figure.span.end;
  return lower_words(std::string_view(reading.text).substr(from, kBehind));
}

// "Household" of "per household", "each household", "for every household"; the word that a rate
// counts by.
std::string counts_by(const Reading& reading, const Figure& figure) {
  constexpr std::size_t kReach = 4;
  const std::vector<std::string> words = words_behind(reading, figure);
  for (std::size_t i = 0; i + 1 < words.size() && i < kReach; ++i) {
    if (words[i] == "every" && i + 2 < words.size() && !reading.text.empty() &&
        is_one_of(words[i + 1], {"two", "three", "four", "five", "six", "seven", "eight", "nine",
                                 "ten", "other", "second", "third", "fourth"}))
      return words[i + 1] + " " + words[i + 2];
    if (is_one_of(words[i], {"each", "every", "per"})) return words[i + 1];
    if (words[i] == "," || words[i] == ";" || words[i] == ".") break;
  }
  return rate_of(reading, figure);
}

std::string other_rate(const Reading& here, const Figure& own, const Reading& there,
                       const Figure& other) {
  const std::string a = counts_by(here, own), b = counts_by(there, other);
  const bool named = !a.empty() && !b.empty() && a != "each" && b != "each";
  return named && a != b ? "the draft counts by the " + a + ", the source by the " + b : "";
}

enum class Side : unsigned char { none, below, above };

// On which side of the figure the amount lies: "nearly half", "just over half".
Side side_of(const Reading& reading, const Figure& figure) {
  switch (figure.quantity.modifier) {
    case Modifier::lt:
      return Side::below;
    case Modifier::gt:
      return Side::above;
    default:
      break;
  }
  std::vector<std::string> words;
  for (const facts::Word& word : words_up_to(reading.text, figure.span.start))
    words.push_back(facts::lower(word.text));
  for (const std::string& word : lower_words(figure.span.of(reading.text))) {
    if (is_one_of(word, {"almost", "nearly", "under", "below"})) return Side::below;
    if (is_one_of(word, {"over", "above"})) return Side::above;
    break;
  }
  if (words.empty()) return Side::none;
  const std::string& last = words.back();
  if (is_one_of(last, {"almost", "below", "nearly", "under"})) return Side::below;
  if (is_one_of(last, {"above", "over"})) return Side::above;
  return Side::none;
}

std::string other_side(const Reading& here, const Figure& own, const Reading& there,
                       const Figure& other) {
  const Side a = side_of(here, own), b = side_of(there, other);
  return a != Side::none && b != Side::none && a != b
             ? "one has it just below that figure, the other just above it"
             : "";
}

// "20% of those who mean to vote".
bool of_those(const Reading& reading, const Figure& figure) {
  const std::vector<std::string> words = words_behind(reading, figure);
  return words.size() > 1 && words[0] == "of" && words[1] == "those";
}

std::string narrower(const Reading& here, const Figure& own, const Reading& there,
                     const Figure& other) {
  const std::vector<std::string> words = words_behind(here, own);
  return words.size() > 1 && words[0] == "of" && of_those(there, other) &&
                 !has_word(here.text,
                           {"asked", "polled", "questioned", "respondents", "surveyed", "those"})
             ? "the source tells it only of some of them"
             : "";
}

// "Of the 21,000 dwellings 1,900 stand empty": what is said behind the part is said of the part.
bool told_of_a_part(const Bout& bout, const Figure& claimed, const Figure& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!leads_in_whole(there.text, found.span) || leads_in_whole(here.text, claimed.span))
    return false;
  const auto part = std::ranges::find_if(there.figures, [&](const Figure& figure) {
    return figure.span.start >= found.span.end && figure.type != MentionType::ordinal &&
           (figure.quantity.unit == found.quantity.unit || figure.quantity.unit == "%");
  });
  if (part == there.figures.end()) return false;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const int at = bout.alignment.words.found[i];
    const bool counted = claimed.of && claimed.of->overlaps(here.terms[i].span);
    if (at >= 0 && !counted && !here.terms[i].name && here.terms[i].span.start > claimed.span.end &&
        there.terms[static_cast<std::size_t>(at)].span.start > part->span.end)
      return true;
  }
  return false;
}

std::string part_told(const Bout& bout) {
  for (const FigureMatch& match : bout.alignment.figures)
    if (match.found && match.answer.reason == "exact" &&
        told_of_a_part(bout, bout.statement.reading.figures[match.claimed],
                       bout.passage.reading.figures[*match.found]))
      return "the figure is the whole there, of which the source tells a part";
  return {};
}

// "Half as much again as", "half as much as".
bool tells_again(std::string_view text) {
  const std::vector<std::string> words = lower_words(text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i] == "as" && words[i + 2] == "again") return true;
  return false;
}

bool tells_as_much(std::string_view text) {
  const std::vector<std::string> words = lower_words(text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i] == "as" && words[i + 2] == "as") return true;
  return false;
}

std::string once_more(const Bout& bout) {
  const std::string &here = bout.statement.reading.text, &there = bout.passage.reading.text;
  const bool apart =
      (tells_again(here) && tells_as_much(there)) || (tells_as_much(here) && tells_again(there));
  return apart && tells_again(here) != tells_again(there)
             ? "only one of the two has it as much \"again\""
             : "";
}

}  // namespace

std::string counted_apart(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const Figure& own : here.figures) {
    std::string apart;
    bool like = false;
    for (const Figure& other : there.figures) {
      if (!own.quantity.figure || own.quantity.figure != other.quantity.figure ||
          own.quantity.unit != other.quantity.unit)
        continue;
      std::string why;
      for (auto reading : {other_rate, other_side, narrower})
        if (why.empty()) why = reading(here, own, there, other);
      like = like || why.empty();
      if (!why.empty()) apart = why;
    }
    if (!like && !apart.empty()) return apart;
  }
  if (std::string why = part_told(bout); !why.empty()) return why;
  return once_more(bout);
}

}  // namespace stet::verify
