// The same told from its other side: "Rovers lost to City" where the source has "City beat Rovers".
//
// Two verbs that say one thing of the same participants with doer and done-to exchanged bear each
// other out where every participant, figure and time of the statement is the passage's as well.
#include <algorithm>

#include "verify/frames.h"
#include "verify/further.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.8;
constexpr double kTelling = 0.4;  // lighter words may come and go

bool plain(const Claim& claim) {
  return claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
         claim.polarity == Polarity::affirmed && claim.modality == Modality::happened;
}

// The passage's claim has the phrase in another place than as its subject.
bool not_as_subject(Matcher& matcher, const Phrase& phrase, const Claim& claim) {
  auto is = [&](const Phrase& other) {
    Terms words = phrase_terms(phrase);
    return fit(matcher, phrase, other) == Fit::same ||
           (!other.empty() && !words.empty() &&
            cover(matcher, words, phrase_terms(other)).missing.empty());
  };
  return is(claim.object) || is(claim.recipient) || std::ranges::any_of(claim.others, is);
}

bool mirrored(const Bout& bout, const Claim& claim, const Claim& other) {
  const bool mutual = claim.predicate == other.predicate && is_mutual(claim.predicate);
  if ((!mutual && !converses(claim.predicate, other.predicate)) || claim.subject.empty() ||
      other.subject.empty() || !periods_meet(claim, other))
    return false;
  if (fit(bout.matcher, claim.subject, other.subject) == Fit::same) return false;
  return not_as_subject(bout.matcher, claim.subject, other) &&
         (not_as_subject(bout.matcher, other.subject, claim) || claim.predicate == "go");
}

// Every other word, figure and time of the statement.
bool rest_borne_out(const Bout& bout, const Claim& claim) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::span<const std::string> forms = forms_known(terms[i].lower);
    const bool deed = terms[i].base.starts_with(claim.predicate) ||
                      std::ranges::find(forms, claim.predicate) != forms.end();
    if (!deed && terms[i].weight >= kTelling && bout.alignment.words.found[i] < 0) return false;
  }
  return figures_hold(bout) &&
         std::ranges::all_of(bout.alignment.times, [](const TimeMatch& match) {
           return match.stance == Stance::supports;
         });
}

}  // namespace

std::optional<Assessment> compare_converse(const Bout& bout) {
  if (bout.statement.attributed || !bout.statement.reading.negations.empty()) return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    if (!plain(claim)) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (!plain(other) || !mirrored(bout, claim, other) || !rest_borne_out(bout, claim)) continue;
      Assessment out{.stance = Stance::supports,
                     .rule = "event.roles",
                     .reason = "derived",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the source tells it from the other side: \"" +
                   words_of_claim(other, bout.passage.record.text) + "\""};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
