// What a recall, a strike or a ban does not reach: "is not affected", "is not included in the
// recall", "is not part of the strike".
#include <algorithm>
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

constexpr double kStrength = 0.8;
constexpr double kTelling = 0.4;

// What reaches some and not others: to be left out of it is not to be affected by it.
bool reaches(std::string_view word) {
  return is_one_of(word, {"ban", "boycott", "closure", "cut", "lockdown", "measure", "order",
                          "recall", "reform", "shutdown", "strike", "suspension", "warning"});
}

// "Is not affected", "are not included", "is not part of": who is left out, as the claim's object
// or, of a copula, its subject.
const Phrase* left_out(const Claim& claim) {
  if (claim.polarity != Polarity::negated || claim.kind == ClaimKind::quote ||
      claim.modality != Modality::happened || !claim.attribution.empty())
    return nullptr;
  if (is_one_of(claim.predicate, {"affect", "cover", "include", "involve"}) &&
      (claim.subject.empty() ||
       (claim.subject.marker == "by" && reaches(base_form(claim.subject.head)))) &&
      !claim.object.empty())
    return &claim.object;
  const bool part = claim.predicate == "be" && claim.object.head == "part";
  return part && !claim.subject.empty() ? &claim.subject : nullptr;
}

// Of several joined by "and" each is left out.
bool among(Matcher& matcher, const Phrase& own, const Phrase& found) {
  const std::string here = facts::lower(own.text), there = facts::lower(found.text);
  const std::string_view name =
      here.starts_with("the ") ? std::string_view(here).substr(4) : std::string_view(here);
  for (std::size_t from = 0; from <= there.size();) {
    std::size_t end = std::min({there.find(" and ", from), there.find(", ", from), there.size()});
    std::string_view one = std::string_view(there).substr(from, end - from);
    if (one.starts_with("the ")) one.remove_prefix(4);
    if (one == name) return true;
    from = end + (there.substr(end, 5) == " and " ? 5 : 2);
  }
  const Terms a = phrase_terms(own), b = phrase_terms(found);
  return !a.empty() && !b.empty() && cover(matcher, a, b).missing.empty() &&
         cover(matcher, b, a).missing.empty();
}

bool own_word(const Bout& bout, const Phrase& who, const Term& term) {
  return facts::lower(who.text).find(term.lower) != std::string::npos ||
         is_one_of(term.base, {"affect", "cover", "include", "involve", "part"}) ||
         std::ranges::any_of(bout.passage.reading.terms,
                             [&](const Term& other) { return other.base == term.base; });
}

}  // namespace

std::optional<Assessment> compare_left_out(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.statement.attributed || here.negations.size() != 1 || there.negations.size() != 1 ||
      !here.times.empty() || !there.times.empty())
    return std::nullopt;
  auto reached_by = [](const Terms& terms) {
    return std::ranges::any_of(terms, [](const Term& term) { return reaches(term.base); });
  };
  // The sentence itself, or what stands before it, tells what some are left out of.
  if (!reached_by(there.terms) && !reached_by(bout.passage.background)) return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    const Phrase* own = left_out(claim);
    if (!own) continue;
    for (const Claim& other : bout.passage.record.claims) {
      const Phrase* found = left_out(other);
      if (!found || !among(bout.matcher, *own, *found)) continue;
      const bool all = std::ranges::all_of(here.terms, [&](const Term& term) {
        return term.weight < kTelling || own_word(bout, *own, term);
      });
      if (!all || other_time(bout) || other_name(bout)) continue;
      Assessment out{.stance = Stance::supports,
                     .rule = "event.told",
                     .reason = "derived",
                     .steps = {},
                     .strength = kStrength};
      out.about = {0, here.text.size()};
      out.steps = {"the source has \"" + words_of_claim(other, bout.passage.record.text) + "\""};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
