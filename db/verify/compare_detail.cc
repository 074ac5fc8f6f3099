// One detail of a deed or a thing that both tell, where only one can be true: who did it, how, of
// what, in which colour.
//
// The statement's clause and the passage's are laid over each other role by role (agent, patient,
// recipient, complement and whatever else a preposition leads in). All roles but one have to be
// filled by the same, and that one by words that exclude each other.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/contrast.h"
#include "verify/exclusive.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.75;

// Deeds that one does once with one and the same thing. Curated; sorted.
constexpr auto kOnce = std::to_array<std::string_view>(
    {"acquire",  "acquit",    "appoint",     "award",   "build",      "buy",     "captain",
     "capture",  "chair",     "commission",  "compose", "conduct",    "convict", "create",
     "design",   "direct",    "discover",    "donate",  "establish",  "finance", "find",
     "found",    "grant",     "head",        "host",    "inaugurate", "install", "invent",
     "lead",     "make",      "manufacture", "offer",   "open",       "operate", "own",
     "paint",    "produce",   "publish",     "put up",  "run",        "score",   "sell",
     "sentence", "translate", "unveil",      "win",     "write"});
static_assert(std::ranges::is_sorted(kOnce));

// Circumstances of which a deed or a thing has one.
constexpr auto kSingle = std::to_array<std::string_view>({"by", "from", "of", "on", "out of"});
static_assert(std::ranges::is_sorted(kSingle));

bool lists(std::string_view text) {
  return std::ranges::any_of(
      std::to_array<std::string_view>({" and ", " or ", ", ", " both "}),
      [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool tells(const Claim& claim) {
  return claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
         claim.polarity == Polarity::affirmed && claim.attribution.empty();
}

// A participant that both can be told by: definite or named.
bool definite(const Phrase& phrase) {
  std::string lower = facts::lower(phrase.text);
  return !phrase.entity.empty() ||
         std::ranges::any_of(
             std::to_array<std::string_view>({"the ", "his ", "her ", "its ", "their ", "our "}),
             [&](std::string_view word) { return lower.starts_with(word); });
}

// "The back door", "the first bridge", "the other bank": words that say which of several, and that
// are no content words.
bool same_one(const Phrase& a, const Phrase& b) {
  constexpr auto kWhich = std::to_array<std::string_view>(
      {"another", "back", "bottom", "first", "former", "front", "last", "latter", "left", "lower",
       "next", "no", "other", "right", "top", "upper"});
  const std::vector<std::string> here = lower_words(a.text), there = lower_words(b.text);
  return std::ranges::all_of(kWhich, [&](std::string_view word) {
    return (std::ranges::find(here, word) == here.end()) ==
           (std::ranges::find(there, word) == there.end());
  });
}

// The same thing, each side's words had by the other; one of the two may say more, but not both.
bool same(Matcher& matcher, const Phrase& a, const Phrase& b) {
  if (!same_one(a, b)) return false;
  Terms here = phrase_terms(a), there = phrase_terms(b);
  if (here.empty() || there.empty()) return false;
  if (!a.entity.empty() && a.entity == b.entity) return true;
  return fit(matcher, a, b) == Fit::same && (cover(matcher, here, there).missing.empty() ||
                                             cover(matcher, there, here).missing.empty());
}

// Both fillers name a property of one kind, another one each, and are the same besides.
bool exclude(Matcher& matcher, const Phrase& a, const Phrase& b) {
  if (lists(a.text) || lists(b.text)) return false;
  Terms here = phrase_terms(a), there = phrase_terms(b);
  for (const Term& x : here) {
    const Exclusive own = exclusive(x.base);
    if (own.property == Property::none) continue;
    auto of_kind = [&](const Term& term) { return exclusive(term.base).property == own.property; };
    if (std::ranges::count_if(here, of_kind) != 1 || std::ranges::count_if(there, of_kind) != 1)
      continue;
    if (exclusive(std::ranges::find_if(there, of_kind)->base).group == own.group) return false;
    std::erase_if(here, of_kind);
    std::erase_if(there, of_kind);
    return cover(matcher, here, there).missing.empty() ||
           cover(matcher, there, here).missing.empty();
  }
  return false;
}

enum class Role : unsigned char { same, apart, open };

// Who did it: two names of one type, or two bodies or offices.
Role agents(const Bout& bout, const Claim& claim, const Claim& other) {
  if (same(bout.matcher, claim.subject, other.subject)) return Role::same;
  const bool one = definite(claim.object) ||
                   claim.value.known();  // "a reward of 50,000 francs": the figures are compared
  if (other.subject.empty() ||
      !std::ranges::binary_search(kOnce, std::string_view(claim.predicate)) || !one)
    return Role::open;
  if (claim.subject.entity.empty() != other.subject.entity.empty()) return Role::open;
  if (!claim.subject.entity.empty())
    return fit(bout.matcher, claim.subject, other.subject) == Fit::clash ? Role::apart : Role::open;
  return exclude(bout.matcher, claim.subject, other.subject) ? Role::apart : Role::open;
}

Role complements(const Bout& bout, const Claim& claim, const Claim& other) {
  if (same(bout.matcher, claim.object, other.object)) return Role::same;
  const bool property = is_colourless(claim.predicate) && is_colourless(other.predicate) &&
                        !definite(claim.object) && !definite(other.object);
  return property && !other.object.empty() && exclude(bout.matcher, claim.object, other.object)
             ? Role::apart
             : Role::open;
}

Role circumstances(const Bout& bout, const Phrase& own, const Claim& other) {
  for (const Phrase& phrase : other.others) {
    if (phrase.marker != own.marker) continue;
    if (same(bout.matcher, own, phrase)) return Role::same;
    if (std::ranges::binary_search(kSingle, std::string_view(own.marker)) &&
        exclude(bout.matcher, own, phrase))
      return Role::apart;
  }
  return Role::open;
}

// The words in which the two part, where all else is the same and something definite ties them.
struct Parting {
  const Phrase* claimed = nullptr;
  const Phrase* found = nullptr;
};

class Roles {
 public:
  // A claim with a figure that the other has as well is tied by it.
  explicit Roles(const Claim& claim) : figures_(claim.value.known()) {}
  void add(Role role, const Phrase& claimed, const Phrase& found) {
    if (claimed.empty()) return;
    tied_ = tied_ || (role == Role::same && (definite(claimed) || figures_));
    open_ = open_ || role == Role::open;
    if (role != Role::apart) return;
    open_ = open_ || parting_.claimed;
    parting_ = {&claimed, &found};
  }
  std::optional<Parting> parting() const {
    return tied_ && !open_ && parting_.claimed ? std::optional(parting_) : std::nullopt;
  }

 private:
  bool figures_ = false, tied_ = false, open_ = false;
  Parting parting_;
};

std::optional<Parting> part(const Bout& bout, const Claim& claim, const Claim& other) {
  const bool copulas =
      is_colourless(claim.predicate) && is_colourless(other.predicate) && !claim.object.empty();
  if (!copulas && compare_deeds(claim.predicate, other.predicate) != Deed::same)
    return std::nullopt;
  if (claim.modality != other.modality || !periods_meet(claim, other)) return std::nullopt;
  Roles roles(claim);
  roles.add(agents(bout, claim, other), claim.subject, other.subject);
  roles.add(complements(bout, claim, other), claim.object, other.object);
  roles.add(same(bout.matcher, claim.recipient, other.recipient) ? Role::same : Role::open,
            claim.recipient, other.recipient);
  roles.add(same(bout.matcher, claim.place, other.place) ? Role::same : Role::open, claim.place,
            other.place);
  for (const Phrase& own : claim.others) {
    auto at = std::ranges::find_if(
        other.others, [&](const Phrase& phrase) { return phrase.marker == own.marker; });
    roles.add(circumstances(bout, own, other), own, at == other.others.end() ? own : *at);
  }
  return roles.parting();
}

// A name of the statement that the passage does not have may make it another story, unless it is
// what the two part in.
bool of_another(const Bout& bout, const Phrase& claimed) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool parts =
        claimed.text.find(terms[i].span.of(bout.statement.reading.text)) != std::string::npos;
    if (terms[i].name && !parts && bout.alignment.words.found[i] < 0 &&
        !bout.alignment.in_background[i])
      return true;
  }
  return !figures_hold(bout) || other_time(bout);
}

// The passage has the statement's own word as well: "red, not blue", "sold by one bank to another".
bool has_it_too(const Bout& bout, const Phrase& claimed) {
  for (const Term& term : phrase_terms(claimed)) {
    const Exclusive own = exclusive(term.base);
    const bool told = std::ranges::any_of(bout.passage.reading.terms, [&](const Term& there) {
      return there.lower == term.lower ||
             (own.property != Property::none && exclusive(there.base).group == own.group);
    });
    if (told && (own.property != Property::none || term.name)) return true;
  }
  return false;
}

}  // namespace

std::optional<Assessment> compare_detail(const Bout& bout) {
  if (bout.statement.attributed || bout.alignment.negation_differs ||
      !bout.statement.reading.negations.empty())
    return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    if (!tells(claim)) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (!tells(other)) continue;
      const std::optional<Parting> parting = part(bout, claim, other);
      if (!parting || of_another(bout, *parting->claimed) || has_it_too(bout, *parting->claimed))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.detail",
                     .reason = "wrong_entity",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft has \"" + parting->claimed->text + "\", the source \"" +
                       parting->found->text + "\"",
                   "the rest of the two is the same"};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
