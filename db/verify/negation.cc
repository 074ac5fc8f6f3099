// Reads what a negation governs by the words beside it.
#include "verify/negation.h"

#include <algorithm>
#include <array>

#include "facts/words.h"
#include "verify/figure_role.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

// Verbs whose complement stays open where they are negated.
constexpr auto kOpen = std::to_array<std::string_view>(
    {"assume", "believe", "check", "claim", "confirm", "expect", "imply", "indicate", "know",
     "mean", "prove", "say", "show", "suggest", "think"});
static_assert(std::ranges::is_sorted(kOpen));

std::vector<std::string> words_in(const Reading& reading, std::size_t from, std::size_t to) {
  return lower_words(std::string_view(reading.text).substr(from, to - from));
}

// "Does not suggest that": the verb is negated and not what it introduces. `other` does not have
// the verb.
bool only_not_held(const Reading& negating, const Reading& other) {
  return std::ranges::any_of(negating.negations, [&](const Span& negation) {
    const std::vector<std::string> after =
        words_in(negating, negation.end, std::min(negating.text.size(), negation.end + 40));
    for (std::size_t i = 0; i < std::min<std::size_t>(after.size(), 2); ++i) {
      const std::string verb = base_form(after[i]);
      if (!std::ranges::binary_search(kOpen, std::string_view(verb))) continue;
      return std::ranges::none_of(other.terms, [&](const Term& term) { return term.base == verb; });
    }
    return false;
  });
}

// "Not one march but a series of marches": what "but" brings in is affirmed.
bool set_against(const Reading& negating) {
  return std::ranges::any_of(negating.negations, [&](const Span& negation) {
    if (facts::lower(negation.of(negating.text)) != "not") return false;
    const std::vector<std::string> after =
        words_in(negating, negation.end, std::min(negating.text.size(), negation.end + 60));
    if (after.empty() || (after.front() != "one" && after.front() != "a" && after.front() != "an" &&
                          after.front() != "the"))
      return false;
    return std::ranges::find(after, "but") != after.end();
  });
}

// "Has not accepted both": one of them it may have.
bool only_not_all(const Reading& negating, const Reading& other) {
  constexpr std::size_t kReach = 40;
  return std::ranges::any_of(negating.negations, [&](const Span& negation) {
    if (facts::lower(negation.of(negating.text)) == "no") return false;
    const std::vector<std::string> after =
        words_in(negating, negation.end, std::min(negating.text.size(), negation.end + kReach));
    return std::ranges::any_of(std::to_array<std::string_view>({"all", "always", "both", "each",
                                                                "every", "everybody", "everyone"}),
                               [&](std::string_view word) {
                                 return std::ranges::find(after, word) != after.end() &&
                                        !has_word(other.text, {word});
                               });
  });
}

enum class Person : unsigned char { none, first, second };

Person subject_of(const Reading& reading) {
  const std::vector<std::string> words = lower_words(reading.text);
  if (words.empty()) return Person::none;
  if (words.front() == "i" || words.front() == "we") return Person::first;
  return words.front() == "you" ? Person::second : Person::none;
}

bool other_speaker(const Reading& here, const Reading& there) {
  const Person a = subject_of(here), b = subject_of(there);
  return a != Person::none && b != Person::none && a != b;
}

// An opposite of a word that the other lacks, "same" for "different" and "rose" for "cut" among
// them.
bool beside_an_opposite(const Bout& bout) {
  if (!bout.alignment.opposites.empty()) return true;
  const Terms &here = bout.statement.reading.terms, &there = bout.passage.reading.terms;
  auto points = [](const Term& term) {
    return term.name ? Direction::none : direction_of_word(term.lower);
  };
  for (std::size_t i : bout.alignment.words.missing) {
    const Direction own = points(here[i]);
    if (std::ranges::any_of(there, [&](const Term& term) { return opposite(own, points(term)); }))
      return true;
  }
  return has_word(bout.statement.reading.text, {"different"})
             ? has_word(bout.passage.reading.text, {"same"})
             : has_word(bout.passage.reading.text, {"different"}) &&
                   has_word(bout.statement.reading.text, {"same"});
}

}  // namespace

bool negated_twice(const Reading& reading) {
  for (std::size_t i = 1; i < reading.negations.size(); ++i) {
    const std::size_t from = reading.negations[i - 1].end, to = reading.negations[i].start;
    const bool broken = std::ranges::any_of(
        reading.breaks, [&](std::size_t mark) { return mark >= from && mark < to; });
    const std::string_view between = std::string_view(reading.text).substr(from, to - from);
    if (!broken && between.find(" that ") != std::string_view::npos) return true;
  }
  return false;
}

bool negates_otherwise(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const bool own = !here.negations.empty();
  if (own && !there.negations.empty()) return false;
  const Reading &negating = own ? here : there, &other = own ? there : here;
  return beside_an_opposite(bout) || only_not_held(negating, other) ||
         only_not_all(negating, other) || set_against(negating) || other_speaker(here, there);
}

}  // namespace stet::verify
