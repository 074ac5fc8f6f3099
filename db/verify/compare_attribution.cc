// Who said it, where no quotation marks stand: "payouts, Declan Roy reckons, ought to halve",
// "according to the deputy mayor".
#include <algorithm>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kSameContent =
    0.8;  // of what is said, speaker and verb of saying aside, before another speaker refutes
constexpr double kTold = 0.7;  // the same before a speaker is looked at
constexpr double kOpen = 0.5;  // so much of it, less than a telling word, may be missing before the
                               // same speaker supports
constexpr double kLeast = 1.5;  // words' worth of content where no figure is told
constexpr double kSure = 0.85;

bool is_pronoun(const Phrase& phrase) {
  return has_word(phrase.text, {"he", "she", "they", "it", "we", "i", "who", "some", "others",
                                "many", "one", "nobody", "everybody"}) &&
         phrase.entity.empty();
}

// The claim that is somebody's, and not in quotation marks.
const Claim* attributed(const std::vector<Claim>& claims) {
  for (const Claim& claim : claims)
    if (claim.kind != ClaimKind::quote && !claim.attribution.empty() &&
        !is_pronoun(claim.attribution))
      return &claim;
  return nullptr;
}

bool among(const Terms& terms, const Term& term) {
  return std::any_of(terms.begin(), terms.end(),
                     [&](const Term& other) { return other.lower == term.lower; });
}

// How much of what is said the passage has.
struct Content {
  double all = 0, got = 0;
  double open() const { return all - got; }
  double share() const { return all > 0 ? got / all : 1; }
};

Content content_of(const Bout& bout, const Terms& speaker) {
  Content out;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (among(speaker, terms[i]) ||
        facts::reporting_verb(terms[i].lower).kind != facts::Reporting::none)
      continue;
    out.all += terms[i].weight;
    out.got += bout.alignment.words.found[i] >= 0 ? terms[i].weight : 0;
  }
  return out;
}

bool nothing_clashes(const Bout& bout) {
  return figures_hold(bout) &&
         std::ranges::none_of(bout.alignment.times, [](const TimeMatch& match) {
           return match.stance == Stance::refutes;
         });
}

bool says_the_same(const Bout& bout, const Content& content, double share) {
  const bool enough = !bout.statement.reading.figures.empty() || content.all >= kLeast;
  return enough && nothing_clashes(bout) && content.share() >= share &&
         !bout.alignment.negation_differs && bout.alignment.opposites.empty();
}

// The speaker is named in the passage, beside it or by its source.
bool named_around(const Bout& bout, const Terms& speaker) {
  return std::any_of(speaker.begin(), speaker.end(), [&](const Term& term) {
    return among(bout.passage.reading.terms, term) || among(bout.passage.background, term);
  });
}

// Two persons, or two organisations: a person may speak for an organisation, a spokesman for
// anybody.
bool two_speakers(Matcher& matcher, const Phrase& a, const Phrase& b) {
  Terms x = phrase_terms(a), y = phrase_terms(b);
  if (x.empty() || y.empty() || a.entity_type != b.entity_type || a.entity_type.empty())
    return false;
  if (a.entity.empty() || b.entity.empty() || a.entity == b.entity) return false;
  return cover(matcher, x, y).share == 0 && cover(matcher, y, x).share == 0;
}

// "We reckon", in a text of the speaker's own; what the speaker itself publishes says so without
// the "we", where it names nobody else who does.
bool own_text(const Bout& bout, const Terms& speaker) {
  auto names = [&](const std::string& by) {
    const Terms terms = terms_of(by, {0, by.size()}, {});
    return std::ranges::all_of(speaker, [&](const Term& term) {
      return std::ranges::any_of(terms, [&](const Term& other) {
        return bout.matcher.relate(term, other) == WordRelation::same;
      });
    });
  };
  const SourceRecord& source = bout.passage.source;
  const bool of_others = std::ranges::any_of(
      bout.passage.record.claims, [](const Claim& claim) { return !claim.attribution.empty(); });
  if (!of_others && names(source.publisher)) return true;
  return has_word(bout.passage.record.text, {"we", "our", "i"}) &&
         names(source.publisher + ". " + source.title);
}

Assessment answer(Stance stance, const std::string& claimed, const std::string& found) {
  Assessment out{.stance = stance,
                 .rule = "attribution.source",
                 .reason = stance == Stance::supports ? "exact" : "wrong_attribution",
                 .steps = {},
                 .strength = kSure};
  out.steps = {"in the draft " + claimed + " says so, in the source " + found};
  return out;
}

}  // namespace

std::optional<Assessment> compare_attribution(const Bout& bout) {
  const Claim* claim = attributed(bout.statement.claims);
  if (!claim) return std::nullopt;
  const Terms speaker = phrase_terms(claim->attribution);
  if (speaker.empty()) return std::nullopt;
  const Content content = content_of(bout, speaker);
  if (!says_the_same(bout, content, kTold)) return std::nullopt;
  const bool all = content.open() <= kOpen;
  if (all && own_text(bout, speaker))
    return answer(Stance::supports, claim->attribution.text, "its author");
  for (const Claim& other : bout.passage.record.claims) {
    if (other.attribution.empty() || is_pronoun(other.attribution)) continue;
    const Terms found = phrase_terms(other.attribution);
    if (found.empty()) continue;
    if (all && one_bearer(bout.matcher, speaker, found))
      return answer(Stance::supports, claim->attribution.text, other.attribution.text);
    if (content.share() >= kSameContent &&
        two_speakers(bout.matcher, claim->attribution, other.attribution) &&
        !named_around(bout, speaker))
      return answer(Stance::refutes, claim->attribution.text, other.attribution.text);
  }
  return std::nullopt;
}

}  // namespace stet::verify
