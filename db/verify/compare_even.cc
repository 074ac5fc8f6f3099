// "Even the Torvik tower is lower": a comparison that leaves out what it is made with, against a
// passage that compares the same thing with what the draft and the source are about.
#include <algorithm>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/degree_words.h"
#include "verify/further.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.8;
constexpr std::size_t kToThan = 2;    // words from the comparative to "than"
constexpr std::size_t kToOther = 24;  // bytes from "than" to the first name behind it

struct Found {
  Degree degree;
  Span word;
};

// The only comparative of the text.
std::optional<Found> only_degree(std::string_view text) {
  std::optional<Found> out;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    const Degree degree = degree_of(facts::lower(word.text));
    if (degree.way == 0) continue;
    if (out) return std::nullopt;
    out = Found{degree, word.span};
  }
  return out;
}

// "Is lower" and no more: neither by how much, nor than what, nor when.
std::optional<Found> bare_degree(const Reading& reading) {
  const std::optional<Found> found = only_degree(reading.text);
  if (!found || !reading.figures.empty() || !reading.times.empty() || !reading.negations.empty())
    return std::nullopt;
  const std::vector<std::string> before = lower_words(
                                     std::string_view(reading.text).substr(0, found->word.start)),
                                 after = lower_words(
                                     std::string_view(reading.text).substr(found->word.end));
  if (before.empty() || !is_one_of(before.back(), {"are", "is", "still"})) return std::nullopt;
  const bool ends = std::ranges::all_of(after, [](const std::string& word) {
    return is_one_of(word, {".", "still", "too", "yet"});
  });
  const bool set_off = std::ranges::any_of(before, [](const std::string& word) {
    return is_one_of(word, {"as", "if", "not", "only"});
  });
  return ends && !set_off ? found : std::nullopt;
}

std::vector<const Term*> names_in(const Terms& terms, Span stretch) {
  std::vector<const Term*> out;
  for (const Term& term : terms)
    if (term.name && stretch.contains(term.span)) out.push_back(&term);
  return out;
}

bool has(const std::vector<const Term*>& names, const std::string& lower) {
  return std::ranges::any_of(names, [&](const Term* name) { return name->lower == lower; });
}

// The names of a stretch that stand side by side from its first one on: "Hoover Dam" of "the Hoover
// Dam in the United States".
std::vector<const Term*> first_name(const Reading& reading, Span stretch) {
  std::vector<const Term*> out;
  for (const Term* name : names_in(reading.terms, stretch)) {
    if (!out.empty() && name->span.start != out.back()->span.end + 1) break;
    out.push_back(name);
  }
  return out;
}

// Draft and source are both about whoever has these names, and no other name stands among them.
bool about_it(const Bout& bout, const std::vector<const Term*>& names) {
  const std::string title = " " + facts::lower(bout.passage.source.title) + " ";
  return !names.empty() && std::ranges::all_of(names, [&](const Term* name) {
    return std::ranges::find(bout.statement.topic_names, name->base) !=
               bout.statement.topic_names.end() &&
           has_word(title, {name->lower});
  });
}

}  // namespace

std::optional<Assessment> compare_even(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::optional<Found> claimed = bare_degree(here);
  const std::optional<Found> found = claimed ? only_degree(there.text) : std::nullopt;
  if (!found || found->degree.dimension != claimed->degree.dimension || !bout.passage.related ||
      !there.negations.empty())
    return std::nullopt;
  const std::size_t than = there.text.find(" than ", found->word.end);
  if (than == std::string::npos ||
      lower_words(std::string_view(there.text).substr(found->word.end, than - found->word.end))
              .size() > kToThan)
    return std::nullopt;
  const std::vector<const Term*> own = names_in(here.terms, {0, claimed->word.start}),
                                 holder = names_in(there.terms, {0, found->word.start}),
                                 other = first_name(there, {than, there.text.size()});
  const bool right_behind = !other.empty() && other.front()->span.start <= than + kToOther &&
                            std::string_view(there.text)
                                    .substr(than + 6, other.front()->span.start - than - 6)
                                    .find_first_of(",;:") == std::string_view::npos;
  const bool same = !own.empty() && right_behind && own.size() == other.size() &&
                    std::ranges::all_of(own, [&](const Term* name) {
                      return has(other, name->lower) && !has(holder, name->lower);
                    });
  if (!same || !about_it(bout, holder)) return std::nullopt;
  // The passage's holder is lower than the other: the other is higher.
  const bool agrees = claimed->degree.way == -found->degree.way;
  Assessment out{.stance = agrees ? Stance::supports : Stance::refutes,
                 .rule = "comparison.order",
                 .reason = agrees ? "derived" : "wrong_entity",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"the source compares the two and has the other one as \"" +
               std::string(found->word.of(there.text)) + "\""};
  out.about = claimed->word;
  return out;
}

}  // namespace stet::verify
