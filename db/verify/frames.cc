// Compares the slots of claims.
#include "verify/frames.h"

#include <algorithm>
#include <array>

#include "facts/reporting.h"
#include "facts/words.h"
#include "text/word_set.h"
#include "verify/lower_words.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

constexpr double kSamePhrase = 0.66;  // of the words of a noun phrase
constexpr std::int64_t kRoom = 550LL * 86400;

bool share_word(const std::string& a, const std::string& b) {
  for (const Term& x : terms_of(a, {0, a.size()}, {}))
    for (const Term& y : terms_of(b, {0, b.size()}, {}))
      if (x.lower == y.lower) return true;
  return false;
}

constexpr text::WordSet kColourless(std::to_array<std::string_view>(
    {"account", "amount", "be", "become", "come", "expect", "have", "number", "plan", "reach",
     "record", "remain", "schedule", "stand", "total"}));

bool colourless(std::string_view verb) { return verb.empty() || kColourless.contains(verb); }

// The noun that a phrase is about is among what is covered: "the playground of Ostrey" is not "the
// harbour of Ostrey".
bool has_head(const Phrase& phrase, const Terms& terms, const Coverage& met) {
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (is_head(terms[i], phrase) && met.found[i] < 0) return false;
  return true;
}

struct Converse {
  std::string_view verb, other;
};

// Curated; each pair one way round.
constexpr auto kConverses = std::to_array<Converse>({
    {"beat", "lose"},       {"belong", "own"},    {"belong", "possess"}, {"borrow", "lend"},
    {"buy", "sell"},        {"defeat", "lose"},   {"employ", "work"},    {"follow", "precede"},
    {"get", "award"},       {"get", "give"},      {"get", "grant"},      {"get", "send"},
    {"go", "award"},        {"go", "give"},       {"inherit", "leave"},  {"learn", "teach"},
    {"precede", "succeed"}, {"receive", "award"}, {"receive", "give"},   {"receive", "grant"},
    {"receive", "pay"},     {"receive", "send"},  {"rent", "let"},       {"win", "award"},
});

}  // namespace

std::string words_of_claim(const Claim& claim, std::string_view text) {
  return std::string(claim.span.empty() || claim.span.end > text.size() ? text
                                                                        : claim.span.of(text));
}

bool is_pronoun(std::string_view text) {
  return is_one_of(facts::lower(text), {"he", "it", "she", "they"});
}

bool is_head(const Term& term, const Phrase& phrase) {
  return !phrase.head.empty() && (term.base == phrase.head || term.lower == phrase.head);
}

Terms phrase_terms(const Phrase& phrase) {
  std::string text = phrase.text;
  if (!phrase.entity.empty() && facts::lower(text).find(phrase.entity) == std::string::npos)
    text += " " + phrase.entity;
  thread_local Remembered<Terms> known;
  return known.of(text, [&] {
    Terms out = terms_of(text, {0, text.size()}, {});
    // "The first cases of cholera" are cases of cholera.
    std::erase_if(out, [](const Term& t) {
      return t.lower == "first" || t.lower == "no" || t.lower == "last";
    });
    return out;
  });
}

Fit fit(Matcher& matcher, const Phrase& claimed, const Phrase& found) {
  if (claimed.empty()) return Fit::absent;
  if (found.empty()) return Fit::unknown;
  if (!claimed.entity.empty() && claimed.entity == found.entity) return Fit::same;
  Terms here = phrase_terms(claimed), there = phrase_terms(found);
  Coverage met = cover(matcher, here, there);
  if (!here.empty() && met.share >= kSamePhrase && has_head(claimed, here, met)) return Fit::same;
  bool named =
      !claimed.entity.empty() && !found.entity.empty() && claimed.entity_type == found.entity_type;
  if (named && !share_word(claimed.entity, found.entity)) return Fit::clash;
  return Fit::unknown;
}

Fit fit_anywhere(Matcher& matcher, const Phrase& claimed, const Claim& found) {
  if (claimed.empty()) return Fit::absent;
  for (const Phrase* phrase :
       {&found.subject, &found.object, &found.recipient, &found.place, &found.measure})
    if (fit(matcher, claimed, *phrase) == Fit::same) return Fit::same;
  for (const Phrase& phrase : found.others)
    if (fit(matcher, claimed, phrase) == Fit::same) return Fit::same;
  std::string all;
  for (const std::string& term : found.terms) all += term + " ";
  Terms here = phrase_terms(claimed);
  bool covered =
      !here.empty() && cover(matcher, here, terms_of(all, {0, all.size()}, {})).share >= 0.99;
  return covered ? Fit::same : Fit::unknown;
}

Deed compare_deeds(const std::string& claimed, const std::string& found) {
  if (colourless(claimed) || colourless(found)) return Deed::colourless;
  if (claimed == found) return Deed::same;
  switch (relate(claimed, found)) {
    case WordRelation::same:
    case WordRelation::synonym:
    case WordRelation::derived:
    case WordRelation::broader:
      return Deed::same;
    case WordRelation::opposite:
      return Deed::opposite;
    default:
      return Deed::other;
  }
}

bool from_the_other_side(Matcher& matcher, const Claim& claimed, const Claim& found) {
  auto done_to = [&](const Phrase& doer, const Claim& claim) {
    auto is = [&](const Phrase& phrase) { return fit(matcher, doer, phrase) == Fit::same; };
    return !doer.empty() &&
           (is(claim.object) || is(claim.recipient) || std::ranges::any_of(claim.others, is));
  };
  return done_to(claimed.subject, found) && done_to(found.subject, claimed) &&
         fit(matcher, claimed.subject, found.subject) != Fit::same;
}

bool is_mutual(std::string_view verb) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"agree",   "ally",      "border",  "collide", "compete",  "cooperate", "debate", "differ",
       "divorce", "draw",      "equal",   "face",    "fight",    "marry",     "match",  "meet",
       "merge",   "negotiate", "partner", "play",    "resemble", "talk",      "tie",    "wed"});
  static_assert(std::ranges::is_sorted(kVerbs));
  return std::ranges::binary_search(kVerbs, verb);
}

bool converses(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kConverses, [&](const Converse& pair) {
    return (pair.verb == a && pair.other == b) || (pair.verb == b && pair.other == a);
  });
}

bool may_be_other_side(const Claim& claimed, const Claim& found) {
  return converses(claimed.predicate, found.predicate) &&
         (claimed.subject.empty() || found.subject.empty());
}

bool is_verb_of(const Term& term, const Claim& claim) {
  return !claim.predicate.empty() &&
         (term.base == claim.predicate || term.base.starts_with(claim.predicate + " "));
}

bool is_verb(const Claim& claim, const Term& term) { return claim.predicate == term.base; }

bool is_verb(const std::vector<Claim>& claims, const Term& term) {
  return std::ranges::any_of(claims, [&](const Claim& claim) { return is_verb(claim, term); });
}

bool is_colourless(const std::string& verb) { return colourless(verb); }

bool tells_deed(const Claim& claim) {
  return claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
         !is_colourless(claim.predicate) &&
         facts::reporting_kind(claim.predicate) == facts::Reporting::none;
}

bool says_no_deed(std::string_view verb) {
  constexpr auto kCopulas = std::to_array<std::string_view>(
      {"", "be", "become", "do", "get", "have", "make", "remain", "take"});
  return std::ranges::find(kCopulas, verb) != kCopulas.end();
}

bool periods_meet(const Claim& claimed, const Claim& found) {
  const Period &a = claimed.period, &b = found.period;
  if (!a.known() || !b.known()) return true;
  if (a.high != Period::kOpenEnd && b.low != Period::kOpenStart && a.high <= b.low)
    return !a.stated && b.low - a.high < kRoom && !b.stated;
  if (b.high != Period::kOpenEnd && a.low != Period::kOpenStart && b.high <= a.low)
    return !b.stated && a.low - b.high < kRoom;
  return true;
}

bool has_name(const Phrase& phrase) {
  return std::ranges::any_of(phrase_terms(phrase), [](const Term& term) { return term.name; });
}

}  // namespace stet::verify
