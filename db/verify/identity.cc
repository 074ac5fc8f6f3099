// Looks for what ties a statement and a passage to one matter.
#include "verify/identity.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/state_words.h"

namespace stet::verify {
namespace {

constexpr std::size_t kLong = 5;  // words with content that are no coincidence in their order
constexpr double kInOrder = 0.8;  // how near to each other they have to stand
constexpr double kTelling = 0.4;  // lighter words tie nothing
constexpr std::size_t kFewestTies = 2;
constexpr std::size_t kLeastContent = 3;
constexpr std::size_t kAlone = 3;  // of a sentence without any name, in a draft without any

bool holds_name(const Terms& terms, const std::string& name) {
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
    return term.weight >= kTelling &&
           (" " + name + " ").find(" " + term.lower + " ") != std::string::npos;
  });
}

bool around(const Bout& bout, const std::string& name) {
  return holds_name(bout.passage.reading.terms, name) || holds_name(bout.passage.background, name);
}

bool is_pronoun(const std::string& text) {
  constexpr auto kPronouns = std::to_array<std::string_view>(
      {"anybody", "anyone", "anything", "everybody", "everyone", "everything", "he",
       "her",     "him",    "i",        "it",        "me",       "nobody",     "nothing",
       "one",     "she",    "some",     "somebody",  "someone",  "something",  "that",
       "them",    "there",  "these",    "they",      "this",     "those",      "us",
       "we",      "what",   "which",    "who",       "you"});
  return std::ranges::binary_search(kPronouns, std::string_view(text));
}

// "He", "it", "they" and nobody known behind it.
bool unresolved(const Statement& statement) {
  for (const Claim& claim : statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.subject.empty()) continue;
    return claim.subject.entity.empty() && is_pronoun(facts::lower(claim.subject.text));
  }
  return false;
}

// Every word of a statement of some length stands in the passage, as near to each other as in the
// statement.
bool repeated(const Bout& bout) {
  std::size_t telling = 0;
  for (const Term& term : bout.statement.reading.terms)
    telling += term.weight >= kTelling ? 1U : 0U;
  telling += bout.statement.reading.figures.size() + bout.statement.reading.times.size();
  auto borne = [](const auto& match) { return match.found.has_value(); };
  return telling >= kLong && bout.alignment.words.missing.empty() &&
         bout.alignment.tightness >= kInOrder &&
         std::ranges::all_of(bout.alignment.figures, borne) &&
         std::ranges::all_of(bout.alignment.times, borne);
}

// How much of what the statement says the passage itself speaks of: words, their opposites,
// figures, times.
std::size_t ties(const Bout& bout) {
  std::size_t out = bout.alignment.opposites.size();
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i)
    out += terms[i].weight >= kTelling && bout.alignment.words.found[i] >= 0 ? 1U : 0U;
  for (const FigureMatch& match : bout.alignment.figures) out += match.found ? 1U : 0U;
  for (const TimeMatch& match : bout.alignment.times) out += match.found ? 1U : 0U;
  return out;
}

bool tells_lightly(const Reading& reading) {
  return std::ranges::any_of(state_words(reading.text), [&](const StateWordFound& state) {
    return std::ranges::none_of(reading.terms, [&](const Term& term) {
      return term.weight >= kTelling && term.span.overlaps(state.span);
    });
  });
}

bool named(const Statement& statement) {
  return std::ranges::any_of(statement.reading.terms, [](const Term& term) { return term.name; });
}

bool names_met(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].name && (bout.alignment.words.found[i] >= 0 || bout.alignment.in_background[i]))
      return true;
  return false;
}

}  // namespace

bool says_enough(const Statement& statement) {
  if (statement.picked) return true;
  std::size_t out = statement.reading.figures.size() + statement.reading.times.size() +
                    (statement.implied.empty() ? 0U : 1U);
  std::set<std::string> seen;
  for (const Term& term : statement.reading.terms)
    if (term.weight >= kTelling && seen.insert(term.base).second) out += term.name ? 2U : 1U;
  // "The search for survivors is going on": a state that light words tell.
  if (out + 1 == kLeastContent && tells_lightly(statement.reading)) ++out;
  return out >= kLeastContent;
}

bool asks(std::string_view text) {
  std::size_t end = text.find_last_not_of(" \n\"')");
  return end != std::string_view::npos && text[end] == '?';
}

bool same_matter(const Bout& bout) {
  const Statement& statement = bout.statement;
  if (statement.picked || repeated(bout)) return true;
  std::size_t tied = ties(bout);
  if (bout.passage.related) return tied > 0;
  if (tied < kFewestTies) return false;
  if (std::ranges::any_of(statement.implied,
                          [&](const std::string& name) { return around(bout, name); }))
    return true;
  if (unresolved(statement) || !statement.implied.empty()) return false;
  return named(statement) ? names_met(bout) : statement.topic_names.empty() && tied >= kAlone;
}

}  // namespace stet::verify
