// Another doer of a deed that only one can have done: "Henrik Dahl scored both goals" where the
// source gives them to Emil Dahl.
//
// Two people of one surname are a slip of the first name where all else is the same; other people
// need a deed that is done once.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"

namespace stet::verify {
namespace {

constexpr double kRest = 0.85;  // of the statement's words besides the doer's name
constexpr double kStrength = 0.75;

// Deeds that one does once, with one and the same thing: sorted.
constexpr auto kOnce = std::to_array<std::string_view>(
    {"acquire", "buy",      "captain",   "chair", "compose", "create",     "design",
     "direct",  "discover", "establish", "found", "head",    "inaugurate", "invent",
     "lead",    "open",     "own",       "score", "win",     "write"});
static_assert(std::ranges::is_sorted(kOnce));

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }
std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }
bool full_name(const Phrase& phrase) {
  return phrase.entity_type == "person" &&
         std::count(phrase.entity.begin(), phrase.entity.end(), ' ') >= 1;
}

// "J. Dahl", "Joe" and "Joseph": one may stand for the other.
bool short_for(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 2;
  return a.substr(0, kStem) == b.substr(0, kStem) || a.find('.') != std::string_view::npos ||
         b.find('.') != std::string_view::npos || a.size() == 1 || b.size() == 1;
}

bool definite(const Phrase& object) {
  std::string lower = facts::lower(object.text);
  return lower.starts_with("the ") || lower.starts_with("both ") || !object.entity.empty();
}

// Both do it with the same thing, narrowed in neither.
bool same_object(Matcher& matcher, const Phrase& a, const Phrase& b) {
  Terms here = phrase_terms(a), there = phrase_terms(b);
  return !here.empty() && !there.empty() && cover(matcher, here, there).share >= 0.99 &&
         cover(matcher, there, here).share >= 0.99;
}

double rest_covered(const Bout& bout, const std::string& doer) {
  double all = 0, got = 0;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if ((" " + doer + " ").find(" " + terms[i].lower + " ") != std::string::npos) continue;
    all += terms[i].weight;
    if (bout.alignment.words.found[i] >= 0) got += terms[i].weight;
  }
  return all > 0 ? got / all : 0;
}

bool mentions(const Bout& bout, std::string_view word) {
  return std::ranges::any_of(bout.passage.reading.terms,
                             [&](const Term& term) { return term.lower == word; });
}

bool another_doer(const Bout& bout, const Claim& claim, const Claim& other) {
  const std::string &here = claim.subject.entity, &there = other.subject.entity;
  if (compare_deeds(claim.predicate, other.predicate) != Deed::same ||
      other.polarity != claim.polarity || other.modality != claim.modality)
    return false;
  if (!periods_meet(claim, other) || here == there || rest_covered(bout, here) < kRest)
    return false;
  if (last_word(here) == last_word(there))
    return !short_for(first_word(here), first_word(there)) && !mentions(bout, first_word(here));
  bool once = std::ranges::binary_search(kOnce, std::string_view(claim.predicate)) &&
              definite(claim.object) && definite(other.object);
  return once && !mentions(bout, last_word(here)) &&
         same_object(bout.matcher, claim.object, other.object);
}

}  // namespace

std::optional<Assessment> compare_doer(const Bout& bout) {
  if (bout.statement.attributed || !bout.statement.reading.negations.empty()) return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role ||
        claim.polarity == Polarity::negated || !full_name(claim.subject))
      continue;
    if (is_colourless(claim.predicate) || !claim.attribution.empty()) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (other.kind == ClaimKind::quote || other.kind == ClaimKind::role ||
          !full_name(other.subject) || !another_doer(bout, claim, other))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.doer",
                     .reason = "wrong_entity",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft: " + claim.subject.text + "; the source: " + other.subject.text};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
