// Where somebody stood in a vote: for, against, or neither.
#include <algorithm>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;

struct Vote {
  std::string_view stand;
  const Phrase* matter = nullptr;  // what was voted on
};

Vote vote_of(const Claim& claim) {
  if (claim.polarity == Polarity::negated || claim.modality != Modality::happened) return {};
  // "Was one of the two who abstained": from what stands beside it.
  const std::string one = facts::lower(claim.object.text);
  if (claim.predicate == "be" && one.starts_with("one of ") &&
      std::ranges::find(claim.terms, "abstain") != claim.terms.end())
    return {"abstain", nullptr};
  if (claim.predicate == "abstain")
    return {"abstain", claim.others.empty() ? nullptr : &claim.others.front()};
  if (claim.predicate != "vote") return {};
  for (const Phrase& phrase : claim.others)
    if (phrase.marker == "for" || phrase.marker == "against") return {phrase.marker, &phrase};
  return {};
}

std::string told(const Vote& vote) {
  return vote.stand == "abstain" ? "abstained" : "voted " + std::string(vote.stand);
}

// One voter, named or definite: of a party or a council some may vote one way and some the other.
bool same_voter(Matcher& matcher, const Claim& claim, const Claim& other) {
  const bool one =
      claim.subject.entity_type == "person" || facts::lower(claim.subject.text).starts_with("the ");
  return one && fit(matcher, claim.subject, other.subject) == Fit::same;
}

bool otherwise(const Bout& bout, const Claim& claim, const Claim& other) {
  const Vote own = vote_of(claim), there = vote_of(other);
  if (!own.matter || there.stand.empty() || own.stand == there.stand ||
      !periods_meet(claim, other) || !same_voter(bout.matcher, claim, other))
    return false;
  const Terms here = phrase_terms(*own.matter);
  Terms found = there.matter ? phrase_terms(*there.matter) : bout.passage.reading.terms;
  // "Was one of the two who abstained": on what stands around it, unless "in the vote on" tells.
  if (!there.matter && !has_word(bout.passage.record.text, {"ballot", "motion", "vote"}))
    found.insert(found.end(), bout.passage.background.begin(), bout.passage.background.end());
  return !here.empty() && cover(bout.matcher, here, found).missing.empty();
}

}  // namespace

std::optional<Assessment> compare_vote(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims) {
      if (!otherwise(bout, claim, other)) continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.opposite",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft has \"" + told(vote_of(claim)) + "\", the source \"" +
                   told(vote_of(other)) + "\""};
      return out;
    }
  return std::nullopt;
}

}  // namespace stet::verify
