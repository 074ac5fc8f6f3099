// Shares told in words (all, most, none, half) against a share of the same whole with the same
// verb: "carry most of the passengers", where the source has "carry only 17% of its passengers".
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.7;

struct Worth {
  std::string_view word;
  double low, high;  // per cent
};
// What each word leaves room for, said of one whole; sorted.
constexpr auto kWords = std::to_array<Worth>(
    {{"all", 99, 100}, {"every", 99, 100}, {"half", 45, 55}, {"most", 50, 100}, {"none", 0, 0.5}});
static_assert(std::ranges::is_sorted(kWords, {}, &Worth::word));

std::optional<Worth> worth_of(const Claim& claim) {
  if (claim.kind != ClaimKind::share || claim.polarity == Polarity::negated) return std::nullopt;
  std::string word = facts::lower(claim.value.text);
  auto at = std::ranges::lower_bound(kWords, std::string_view(word), {}, &Worth::word);
  if (at == kWords.end() || at->word != word) return std::nullopt;
  return *at;
}

// The same doer, as far as the two say: one of them may be a pronoun.
bool same_doer(const Bout& bout, const Claim& claim, const Claim& other) {
  if (claim.subject.empty() || other.subject.empty()) return false;
  if (is_pronoun(claim.subject.text) || is_pronoun(other.subject.text))
    return fit(bout.matcher, claim.subject, other.subject) != Fit::clash;
  return fit(bout.matcher, claim.subject, other.subject) == Fit::same;
}

// The whole is the same, narrowed in neither of them.
bool same_whole(const Bout& bout, const Phrase& a, const Phrase& b) {
  auto bare = [](const Phrase& phrase) {
    Terms out = phrase_terms(phrase);
    std::erase_if(out, [](const Term& t) { return t.lower == "all" || t.lower == "most"; });
    return out;
  };
  Terms here = bare(a), there = bare(b);
  return !here.empty() && !there.empty() && cover(bout.matcher, here, there).share >= 0.99;
}

bool same_deed(const Claim& claim, const Claim& other) {
  // The predicate of a second verb goes by the first: the words as written are looked at as well.
  return !claim.predicate.empty() &&
         compare_deeds(claim.predicate, other.predicate) != Deed::opposite;
}

// The last verb before each share is the same in both.
bool same_verb(const Bout& bout, const Claim& claim, const Claim& other) {
  auto verb = [&](const Reading& reading, const std::string& object) -> const Term* {
    std::size_t at = reading.text.find(object);
    const Term* out = nullptr;
    for (const Term& term : reading.terms)
      if (at != std::string::npos && term.span.end <= at && !term.name && mostly(term.base, 'v'))
        out = &term;
    return out;
  };
  const Term *here = verb(bout.statement.reading, claim.object.text),
             *there = verb(bout.passage.reading, other.object.text);
  return here && there && bout.matcher.bears_out(*here, *there);
}

// "None of the buses was damaged", where two of them were.
std::optional<Assessment> none_of(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    std::string word = facts::lower(claim.value.text);
    if (claim.kind != ClaimKind::share || word != "none" || is_colourless(claim.predicate))
      continue;
    for (const Claim& other : bout.passage.record.claims) {
      bool some = other.kind == ClaimKind::count && other.value.figure &&
                  *other.value.figure >= 1 && other.polarity == Polarity::affirmed &&
                  other.modality == Modality::happened;
      if (!some || compare_deeds(claim.predicate, other.predicate) != Deed::same ||
          !periods_meet(claim, other))
        continue;
      if (!same_whole(bout, claim.measure.empty() ? claim.object : claim.measure,
                      other.measure.empty() ? other.object : other.measure))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "share.quantifier",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft has none, the source " + show(other.value)};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Assessment> compare_quantifier(const Bout& bout) {
  if (bout.alignment.name_share >= 0.99)
    if (std::optional<Assessment> answer = none_of(bout)) return answer;
  if (bout.alignment.negation_differs || bout.alignment.name_share < 0.99) return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    std::optional<Worth> worth = worth_of(claim);
    if (!worth) continue;
    for (const Claim& other : bout.passage.record.claims) {
      bool figure = other.kind == ClaimKind::share && other.value.figure &&
                    other.value.unit == "%" && other.polarity == Polarity::affirmed;
      if (!figure || !same_deed(claim, other) || !same_verb(bout, claim, other) ||
          !same_whole(bout, claim.object, other.object) || !same_doer(bout, claim, other))
        continue;
      double value = *other.value.figure;
      bool holds = value >= worth->low && value <= worth->high;
      // What bears out one of several things said is the general rules' business.
      if (holds) continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "share.quantifier",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft has " + std::string(worth->word) + ", the source " +
                   show(other.value) + " of " + other.object.text};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
