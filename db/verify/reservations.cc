// Looks for words by which a passage only alleges or narrows what a statement tells outright.
#include "verify/reservations.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/rates.h"

namespace stet::verify {

// What the passage only alleges, plans or thinks possible bears out nothing that the statement
// tells as done.
bool only_alleged(const Bout& bout) {
  const Statement& statement = bout.statement;
  // "Meets to decide whether to go to court": it is not decided.
  if (has_word(bout.passage.record.text, {"whether"}) &&
      !has_word(statement.reading.text, {"whether"}))
    return true;
  if (statement.modality != Modality::happened || statement.attributed ||
      speaks_of_plans(statement.reading.text))
    return false;
  bool seen = false;
  for (const Claim& claim : bout.passage.record.claims) {
    if (claim.kind == ClaimKind::role || claim.kind == ClaimKind::quote) continue;
    bool shared = std::any_of(claim.terms.begin(), claim.terms.end(), [&](const std::string& word) {
      return std::any_of(statement.reading.terms.begin(), statement.reading.terms.end(),
                         [&](const Term& t) { return t.base == word || t.lower == word; });
    });
    if (!shared) continue;
    const bool plan = claim.modality == Modality::planned && may_lie_ahead(bout);
    if (claim.modality == Modality::happened || plan) return false;
    seen = true;
  }
  return seen;
}

// "All", "none of them"; not "every day" where the other text has "a day".
bool tells_of_all(std::string_view text, std::string_view other) {
  const std::vector<std::string> words = lower_words(text), there = lower_words(other);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is_one_of(words[i], {"all", "both", "each", "every", "everybody", "everyone", "neither",
                             "nobody", "none"}) &&
        !begins_same_rate(words, i, there))
      return true;
  return false;
}

// "The former minister", "one of the largest", "almost all": the passage takes back in a word what
// the statement says.
bool narrowed(const Bout& bout) {
  constexpr auto kNarrowing = std::to_array<std::string_view>(
      {"acting", "almost", "attempted", "deputy", "designate", "ex", "former", "interim", "nearly",
       "partly", "proposed", "vice", "would-be"});
  std::string here = " " + facts::lower(bout.statement.reading.text) + " ",
              there = " " + facts::lower(bout.passage.record.text) + " ";
  for (std::string_view cue : {" one of the ", " one of its ", " among the "})
    if (there.find(cue) != std::string::npos && here.find(cue) == std::string::npos &&
        here.find("est ") != std::string::npos)
      return true;
  // "The highest ever measured", where the source has "the highest since 1978".
  if (has_word(here, {"ever", "history"}) && !has_word(there, {"ever", "history", "never"}) &&
      has_word(there, {"since"}))
    return true;
  // "Both proposals", where the source has it of the first.
  if (tells_of_all(here, there) && !tells_of_all(there, here)) return true;
  for (std::string_view word : {"except", "outside", "unlike"})
    if (has_word(here, {word}) && !has_word(there, {word})) return true;
  const Reading& passage = bout.passage.reading;
  for (const facts::Word& word : facts::words_of(passage.text, {0, passage.text.size()})) {
    std::string lower = facts::lower(word.text);
    if (!std::ranges::binary_search(kNarrowing, std::string_view(lower)) ||
        here.find(" " + lower) != std::string::npos)
      continue;
    for (std::size_t i = 0; i < bout.alignment.words.found.size(); ++i) {
      int at = bout.alignment.words.found[i];
      if (at < 0 || bout.statement.reading.terms[i].name) continue;
      Span matched = passage.terms[static_cast<std::size_t>(at)].span;
      // Up to two words before what is matched: "the former finance minister".
      if (matched.start >= word.span.end && matched.start < word.span.end + 14 &&
          nearness(passage, word.span, matched) > 0.7)
        return true;
    }
  }
  return false;
}

}  // namespace stet::verify
