// Counts the years from a stated beginning to the draft's own.
#include "verify/spells.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "facts/number_words.h"
#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/origins.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.7;
constexpr double kTelling = 0.5;
constexpr double kBeside = 0.2;  // how near the words stand to the beginning

// The years of "the past twelve years", "the last 12 years".
std::optional<int> years_of(std::string_view words) {
  if (!has_word(words, {"past", "last"})) return std::nullopt;
  const std::vector<std::string> all = lower_words(words);
  if (all.size() < 2 || all.back() != "years") return std::nullopt;
  const std::string& number = all[all.size() - 2];
  const int years = number[0] >= '0' && number[0] <= '9'
                        ? std::atoi(number.c_str())
                        : static_cast<int>(facts::number_word(number).value);
  return years >= 2 && years <= 200 ? std::optional(years) : std::nullopt;
}

// The stretch of the statement that is quoted; it says nothing of its speaker.
Span quoted(const std::string& text) {
  const std::size_t open = text.find('"'), close = text.rfind('"');
  return open == std::string::npos || open == close ? Span{} : Span{open, close};
}

// Whether the telling words near the stretch of time stand by the beginning that the passage tells.
enum class Told : unsigned char { too_little, enough, all };

Told told_of(const Statement& statement, const Reached& item, Span spell, Span since) {
  const Reading &here = statement.reading, &there = item.passage->reading;
  const Span quote = quoted(here.text);
  std::size_t met = 0, open = 0;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    if (term.weight < kTelling || quote.contains(term.span) || spell.overlaps(term.span) ||
        has_base(term.lower, {"add", "be", "say", "tell"}))
      continue;
    // "Head" is met by "head teacher", which is one word of the lexicon.
    const bool near = std::ranges::any_of(there.terms, [&](const Term& other) {
      const auto index = static_cast<int>(&other - there.terms.data());
      return (item.alignment.words.found[i] == index || has_word(other.lower, {term.lower})) &&
             nearness(there, other.span, since) >= kBeside;
    });
    if (!near && (term.name || nearness(here, term.span, spell) >= kBeside))
      return Told::too_little;
    (near ? met : open) += 1;
  }
  return met < 2 ? Told::too_little : open > 0 ? Told::enough : Told::all;
}

// "Since 2014": the year, where the text tells no end.
std::optional<int> since_year(const Reading& reading, const When& when) {
  const std::vector<std::string> words = lower_words(when.span.of(reading.text));
  const std::vector<facts::Word> before = words_up_to(reading.text, when.span.start);
  const bool since = (!words.empty() && words.front() == "since") ||
                     (!before.empty() && facts::lower(before.back().text) == "since");
  const std::string& last = words.empty() ? std::string() : words.back();
  if (!since || last.size() != 4 || last[0] < '1' || last[0] > '2') return std::nullopt;
  return std::atoi(last.c_str());
}

}  // namespace

std::vector<Answer> spells_until_now(const Statement& statement,
                                     const std::vector<Reached>& reached) {
  const Reading& here = statement.reading;
  const std::optional<int> now = year_of_text(here);
  std::vector<Answer> out;
  if (!now || !here.negations.empty()) return out;
  for (std::size_t i = 0; i < here.times.size(); ++i) {
    const std::optional<int> years = years_of(here.times[i].span.of(here.text));
    if (!years) continue;
    for (const Reached& item : reached) {
      if (!trusted(item.passage->source) || !item.passage->reading.negations.empty()) continue;
      for (const When& when : item.passage->reading.times) {
        const std::optional<int> from = since_year(item.passage->reading, when);
        const Told told =
            from ? told_of(statement, item, here.times[i].span, when.span) : Told::too_little;
        if (told == Told::too_little) continue;
        const int apart = std::abs(*now - *from - *years);
        if (apart == 1 || (apart > 1 && told != Told::all)) continue;
        Assessment found{.facet = static_cast<int>(here.figures.size() + i),
                         .stance = apart == 0 ? Stance::supports : Stance::refutes,
                         .rule = "duration.value",
                         .reason = apart == 0 ? "derived" : "arithmetic",
                         .steps = {},
                         .strength = kStrength};
        found.steps = {"from the source: " + std::to_string(*now) + " - " + std::to_string(*from) +
                           " = " + std::to_string(*now - *from) + " years",
                       "the draft has " + std::string(here.times[i].span.of(here.text))};
        found.about = here.times[i].span;
        out.push_back({item.passage, std::move(found)});
      }
    }
  }
  return out;
}

}  // namespace stet::verify
