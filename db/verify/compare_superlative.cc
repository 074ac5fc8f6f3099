// The one that is the most or the least of its set: one holder at a time.
#include <algorithm>

#include "facts/words.h"
#include "verify/compare.h"

namespace stet::verify {
namespace {

Terms terms_of_phrase(const Phrase& phrase) { return terms_of(phrase.text, {0, phrase.text.size()}, {}); }

bool is_superlative(const Claim& claim) {
  if (claim.kind == ClaimKind::superlative) return true;
  return claim.kind == ClaimKind::rank && claim.value.figure && *claim.value.figure == 1;
}

// Do two phrases speak of the same thing, both ways?
bool agree(Matcher& matcher, const Terms& a, const Terms& b) {
  return cover(matcher, a, b).share >= 0.99 && cover(matcher, b, a).share >= 0.6;
}

bool same_set(Matcher& matcher, const Claim& a, const Claim& b) {
  Terms measure_a = terms_of_phrase(a.measure), measure_b = terms_of_phrase(b.measure);
  Terms object_a = terms_of_phrase(a.object), object_b = terms_of_phrase(b.object);
  Terms scope_a = terms_of(a.scope, {0, a.scope.size()}, {}), scope_b = terms_of(b.scope, {0, b.scope.size()}, {});
  if (measure_a.empty() && object_a.empty()) return false;
  return agree(matcher, measure_a, measure_b) && agree(matcher, object_a, object_b) && agree(matcher, scope_a, scope_b);
}

bool names_entity(const Phrase& phrase) { return !phrase.entity.empty(); }

}  // namespace

std::optional<Assessment> compare_superlative(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    if (!is_superlative(claim) || !names_entity(claim.subject)) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (!is_superlative(other) || !names_entity(other.subject)) continue;
      if (claim.direction != other.direction || !same_set(bout.matcher, claim, other)) continue;
      bool same = claim.subject.entity == other.subject.entity;
      Assessment out{.stance = same ? Stance::supports : Stance::refutes, .rule = "superlative.holder", .reason = {}, .steps = {}, .strength = 0.85};
      if (claim.polarity != other.polarity) out.stance = same ? Stance::refutes : Stance::neutral;
      out.reason = same ? "exact" : "wrong_entity";
      out.steps = {"the draft gives it to " + claim.subject.text, "the source gives it to " + other.subject.text};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
