// A deed that the source denies by its noun: "the hospital was fined", "the inspectors issued no
// fine"; "three men were arrested", "no arrests were made".
//
// Refutes only where all that the denial tells is told by the statement or is whoever would have
// done it, so that "no fine was imposed on the builder" says nothing of the hospital.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;
constexpr double kTelling = 0.4;

// Curated: who is done so, and the noun of it.
struct Noun {
  std::string_view noun, participle;
};
constexpr auto kNouns = std::to_array<Noun>({
    {"apology", "apologised"},
    {"appeal", "appealed"},
    {"arrest", "arrested"},
    {"charge", "charged"},
    {"complaint", "complained"},
    {"conviction", "convicted"},
    {"evacuation", "evacuated"},
    {"fine", "fined"},
    {"penalty", "penalised"},
    {"reprimand", "reprimanded"},
    {"resignation", "resigned"},
    {"warning", "warned"},
});

// Verbs that tell no more than that there was such a thing.
bool is_light(std::string_view verb) {
  return is_one_of(verb, {"be", "bring", "file", "give", "hand down", "impose", "issue", "levy",
                          "lodge", "make", "place", "press", "receive"});
}

bool partly(std::string_view text) {
  return has_word(
      text, {"additional", "another", "any", "before", "further", "if", "may", "might", "more",
             "new", "other", "since", "so", "until", "whether", "will", "would", "yet"});
}

// "No fine": the noun that a light verb denies, and its participle.
const Noun* denied(const Claim& found) {
  if (found.polarity != Polarity::negated || !is_light(found.predicate) ||
      !found.attribution.empty() || found.modality != Modality::happened)
    return nullptr;
  const std::string lower = facts::lower(found.object.text);
  if (!lower.starts_with("no ")) return nullptr;
  const auto at = std::ranges::find(kNouns, base_form(lower.substr(3)), &Noun::noun);
  return at == kNouns.end() ? nullptr : &*at;
}

// "Was fined": done or undergone in the statement.
bool tells(const Statement& statement, const Noun& noun) {
  return std::ranges::any_of(statement.claims, [&](const Claim& claim) {
    return claim.kind != ClaimKind::quote && claim.polarity == Polarity::affirmed &&
           claim.modality == Modality::happened && claim.verb.ends_with(noun.participle) &&
           !claim.object.empty();
  });
}

// Of the denial's clause the doer, the light verb and the noun say nothing more; whoever or
// whatever else it names is the statement's.
bool told_of_no_other(const Bout& bout, const Claim& found) {
  auto own = [&](const Term& term) {
    return std::ranges::any_of(bout.statement.reading.terms, [&](const Term& here) {
      return bout.matcher.bears_out(term, here) || bout.matcher.bears_out(here, term);
    });
  };
  auto told = [&](const Phrase& phrase) {
    return std::ranges::all_of(phrase_terms(phrase), [&](const Term& term) {
      return term.weight < kTelling || own(term);
    });
  };
  return told(found.recipient) && told(found.place) && std::ranges::all_of(found.others, told);
}

}  // namespace

std::optional<Assessment> compare_no_deed(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!here.negations.empty() || bout.statement.attributed || partly(there.text) ||
      there.negations.size() != 1 || !there.times.empty() ||
      !(bout.passage.related || bout.statement.picked))
    return std::nullopt;
  for (const Claim& found : bout.passage.record.claims) {
    const Noun* noun = denied(found);
    if (!noun || !tells(bout.statement, *noun) || !told_of_no_other(bout, found) ||
        other_time(bout) || other_name(bout))
      continue;
    Assessment out{.stance = Stance::refutes,
                   .rule = "event.polarity",
                   .reason = "value_mismatch",
                   .steps = {},
                   .strength = kStrength};
    out.about = {0, here.text.size()};
    out.steps = {"the source says the contrary: \"" +
                 words_of_claim(found, bout.passage.record.text) + "\""};
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify
