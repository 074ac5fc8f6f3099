// A statement that is one clause of a passage, whose other clause tells the opposite of something
// else: "Sales fell in spring", "Sales fell in spring and rose in autumn".
//
// The opposite word next to it keeps the rules for words from bearing the statement out. Here one
// clause of the passage has to have all of it: deed, doer, object and whatever a preposition leads
// in, each by the same words and narrowed by nothing else.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.75;

bool tells(const Claim& claim) {
  return (claim.kind == ClaimKind::event || claim.kind == ClaimKind::date) &&
         claim.polarity == Polarity::affirmed && claim.attribution.empty() &&
         !is_colourless(claim.predicate);
}

// The words of a phrase but its articles: "both proposals" is not "the first proposal".
std::vector<std::string> words_in(const Phrase& phrase) {
  std::vector<std::string> out;
  for (const std::string& word : lower_words(phrase.text))
    if (!is_one_of(word, {"a", "an", "the"})) out.push_back(base_form(word));
  return out;
}

bool alike(const Phrase& a, const Phrase& b) { return words_in(a) == words_in(b); }

// Whatever the statement's clause has around its verb stands in the other one, led in alike; of the
// object and the doer no more than that.
bool same_clause(const Claim& own, const Claim& other) {
  if (own.predicate != other.predicate || own.modality != other.modality ||
      !periods_meet(own, other) || !alike(own.subject, other.subject) ||
      !alike(own.object, other.object))
    return false;
  if (!own.recipient.empty() && !alike(own.recipient, other.recipient)) return false;
  if (!own.place.empty() && !alike(own.place, other.place)) return false;
  return std::ranges::all_of(own.others, [&](const Phrase& phrase) {
    return std::ranges::any_of(other.others, [&](const Phrase& found) {
      return phrase.marker == found.marker && alike(phrase, found);
    });
  });
}

// All words of the statement are the clause's: its reading has left nothing out.
bool all_told(const Bout& bout, const Claim& other) {
  const Terms there = terms_of(bout.passage.record.text, other.span, {});
  const Terms doer = phrase_terms(other.subject);
  return std::ranges::all_of(bout.statement.reading.terms, [&](const Term& term) {
    auto same = [&](const Term& found) { return found.base == term.base; };
    return std::ranges::any_of(there, same) || std::ranges::any_of(doer, same);
  });
}

}  // namespace

std::optional<Assessment> compare_clause(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!bout.alignment.opposites.empty() || !here.negations.empty() || !there.negations.empty() ||
      !here.figures.empty() || !here.times.empty() || bout.statement.attributed ||
      bout.statement.claims.size() != 1 || !tells(bout.statement.claims[0]) ||
      has_word(there.text, {"if", "may", "might", "unless", "whether", "would"}))
    return std::nullopt;
  const Claim& own = bout.statement.claims[0];
  const bool opposed = std::ranges::any_of(bout.passage.record.claims, [&](const Claim& other) {
    return compare_deeds(own.predicate, other.predicate) == Deed::opposite;
  });
  if (!opposed) return std::nullopt;
  for (const Claim& other : bout.passage.record.claims) {
    if (!tells(other) || !same_clause(own, other) || !all_told(bout, other) || other_time(bout) ||
        other_name(bout))
      continue;
    Assessment out{.stance = Stance::supports,
                   .rule = "event.told",
                   .reason = "exact",
                   .steps = {},
                   .strength = kStrength};
    out.steps = {"a clause of the source has it: \"" +
                 words_of_claim(other, bout.passage.record.text) + "\""};
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify
