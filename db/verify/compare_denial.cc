// What a passage denies: "no deaths have been reported", "Boyle never did", "Did the dam make it
// worse? No."
//
// A denial refutes every statement that has all of what is denied, whatever else the statement
// adds: "nobody has been charged" refutes "prosecutors have charged him with fraud".
#include <algorithm>
#include <array>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/entail.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/members.h"
#include "verify/negation.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.92;  // a denial is no chance likeness of words
constexpr double kSameQuestion = 0.5;
constexpr double kAgreed = 0.85;  // of the statement's words before an answer bears it out
constexpr double kTelling = 0.4;

// Negations that deny only a part, a time or a degree: "not only", "not all", "not yet", "not so
// low since".
bool denies_in_part(std::string_view text) {
  std::string lower = " " + facts::lower(text) + " ";
  constexpr auto kPartial = std::to_array<std::string_view>({" not only ",
                                                             " not just ",
                                                             " not all ",
                                                             " not every ",
                                                             " not always ",
                                                             " not necessarily ",
                                                             " not entirely ",
                                                             " not fully ",
                                                             " not yet ",
                                                             " not until ",
                                                             " no more than ",
                                                             " no fewer than ",
                                                             " no less than ",
                                                             " no later than ",
                                                             " no doubt ",
                                                             " nothing but ",
                                                             " whether or not ",
                                                             " if not ",
                                                             " not to mention ",
                                                             " no wonder ",
                                                             " not solely ",
                                                             " not merely ",
                                                             " not both ",
                                                             " not so much ",
                                                             " no sooner ",
                                                             "not everyone ",
                                                             " since ",
                                                             " before ",
                                                             " until ",
                                                             " so ",
                                                             " as ",
                                                             " than ",
                                                             " such "});
  return std::any_of(kPartial.begin(), kPartial.end(),
                     [&](std::string_view cue) { return lower.find(cue) != std::string::npos; });
}

bool alike(Modality a, Modality b) {
  auto future = [](Modality m) { return m == Modality::planned || m == Modality::predicted; };
  return a == b || (future(a) && future(b)) || (a == Modality::planned && b == Modality::possible);
}

// The statement's own claim that speaks of the denied deed.
const Claim* counterpart(const Statement& statement, const Claim& found) {
  const Claim* first = nullptr;
  for (const Claim& claim : statement.claims) {
    if (claim.kind == ClaimKind::quote) continue;
    if (!first) first = &claim;
    Deed deed = compare_deeds(claim.predicate, found.predicate);
    if (deed == Deed::same || deed == Deed::opposite) return &claim;
  }
  return first;
}

bool comparable(const Bout& bout, const Claim& claim, const Claim& found) {
  if (found.kind == ClaimKind::quote || found.cue.find("deny") != std::string::npos ||
      found.attribution.entity_type == "person")
    return false;
  if (!alike(claim.modality, found.modality) || !periods_meet(claim, found)) return false;
  if (fit(bout.matcher, claim.subject, found.subject) == Fit::clash &&
      fit_anywhere(bout.matcher, claim.subject, found) != Fit::same)
    return false;
  return same_story(bout);
}

Assessment refuted(const char* rule, std::string step) {
  Assessment out{.stance = Stance::refutes,
                 .rule = rule,
                 .reason = "value_mismatch",
                 .steps = {},
                 .strength = kSure};
  out.steps = {std::move(step)};
  return out;
}

std::optional<Assessment> denied(const Bout& bout, const Claim& found) {
  if (found.polarity != Polarity::negated || found.span.end > bout.passage.record.text.size())
    return std::nullopt;
  const Claim* claim = counterpart(bout.statement, found);
  if (!claim || claim->polarity == Polarity::negated || !bout.statement.reading.negations.empty() ||
      !comparable(bout, *claim, found))
    return std::nullopt;
  // "The house had not": what it had not done stands in another sentence.
  if ((found.predicate == "have" || found.predicate == "do") && found.object.empty() &&
      found.recipient.empty() && found.others.empty())
    return std::nullopt;
  std::string words = words_of_claim(found, bout.passage.record.text);
  if (denies_in_part(words)) return std::nullopt;
  Entailed got = entailed(bout, found);
  bool deed = got.deed || is_colourless(found.predicate) || found.predicate == "report";
  if (!got.all || !deed || got.anchors == 0 || negates_otherwise(bout)) return std::nullopt;
  return refuted("event.polarity", "the source says the contrary: \"" + words + "\"");
}

// Who leaves for a place does not deny arriving there.
bool travels(std::string_view verb) {
  constexpr auto kVerbs =
      std::to_array<std::string_view>({"arrive", "come", "depart", "go", "leave", "return"});
  return std::ranges::binary_search(kVerbs, verb);
}

// "Left its key rate unchanged": the word beside a colourless verb says what was done. The claim
// with that word for its deed.
std::optional<Claim> by_complement(const Claim& claim, const Claim& found) {
  constexpr auto kVerbs =
      std::to_array<std::string_view>({"be", "hold", "keep", "leave", "remain", "stay"});
  if (!std::ranges::binary_search(kVerbs, std::string_view(found.predicate))) return std::nullopt;
  for (const std::string& word : found.terms) {
    if (word == found.predicate || relate(claim.predicate, word) != WordRelation::opposite)
      continue;
    Claim out = found;
    std::erase(out.terms, found.predicate);
    std::erase(out.terms, word);
    out.predicate = word;
    return out;
  }
  return std::nullopt;
}

// The same told with a word that says the opposite: "will remain open", "is to close".
std::optional<Assessment> opposed(const Bout& bout, const Claim& found) {
  if (found.polarity != Polarity::affirmed || found.kind != ClaimKind::event ||
      found.span.end > bout.passage.record.text.size())
    return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.polarity != Polarity::affirmed ||
        !bout.statement.reading.negations.empty())
      continue;
    std::optional<Claim> complement = by_complement(claim, found);
    bool opposite = complement || compare_deeds(claim.predicate, found.predicate) == Deed::opposite;
    if (travels(claim.predicate) || !opposite ||
        other_members(bout.statement.reading.text, bout.passage.record.text) ||
        !comparable(bout, claim, found) || from_the_other_side(bout.matcher, claim, found) ||
        may_be_other_side(claim, found))
      continue;
    Fit subject = fit(bout.matcher, claim.subject, found.subject),
        object = fit(bout.matcher, claim.object, found.object);
    // "The fine stands" is no more than its two words.
    bool bare = found.subject.empty() && found.object.empty() && found.recipient.empty() &&
                found.place.empty();
    if (subject != Fit::same && object != Fit::same && !bare) continue;
    Entailed got = entailed(bout, complement ? *complement : found);
    if (!got.all || got.anchors == 0 || got.deed) continue;
    return refuted("event.opposite", "the draft has \"" + claim.predicate + "\", the source \"" +
                                         (complement ? complement->predicate : found.predicate) +
                                         "\" of the same");
  }
  return std::nullopt;
}

// "Will there be a strike?", "there will be a strike": what is asked is whether there is such a
// thing, and that may be one word.
bool asks_for_being(const Bout& bout) {
  auto there = [](const std::string& text) {
    return has_word(text, {"there"}) && has_word(text, {"be", "is", "are", "was", "were", "been"});
  };
  return there(bout.passage.record.text) &&
         there(bout.statement.sentence + " " + bout.statement.reading.text);
}

// What is still to come is asked for with a "will".
bool same_mood(const Bout& bout, const Claim* claim) {
  const Modality own = claim ? claim->modality : bout.statement.modality;
  const bool future = own == Modality::planned || own == Modality::predicted ||
                      has_word(bout.statement.reading.text, {"will"}) ||
                      has_word(bout.statement.sentence, {"will"});
  return has_word(bout.passage.record.text, {"will"}) ? future : own == Modality::happened;
}

// Of the statement's words, verbs of saying aside, the part that the question has.
double told_share(const Bout& bout) {
  double all = 0, got = 0;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (facts::reporting_verb(terms[i].lower).kind != facts::Reporting::none) continue;
    all += terms[i].weight;
    got += bout.alignment.words.found[i] >= 0 ? terms[i].weight : 0;
  }
  return all > 0 ? got / all : 0;
}

// In a source on what the draft is about the statement is what is asked, word for word, and the
// question names nobody else.
bool whole_question(const Bout& bout) {
  constexpr std::size_t kLabel = 2;  // "Q:"
  return bout.passage.related && told_share(bout) >= 1 &&
         std::ranges::none_of(bout.passage.reading.terms, [](const Term& term) {
           return term.name && term.span.start > kLabel;
         });
}

}  // namespace

std::optional<Assessment> compare_denial(const Bout& bout) {
  for (const Claim& found : bout.passage.record.claims) {
    if (std::optional<Assessment> answer = denied(bout, found)) return answer;
    if (std::optional<Assessment> answer = opposed(bout, found)) return answer;
  }
  return std::nullopt;
}

// A question that its own source answers with a yes or a no.
std::optional<Assessment> compare_answer(const Bout& bout) {
  if (bout.passage.answer == YesNo::none || !(same_story(bout) || whole_question(bout)))
    return std::nullopt;
  const Claim* claim = nullptr;
  for (const Claim& own : bout.statement.claims)
    if (!claim && own.kind != ClaimKind::quote) claim = &own;
  if (bout.statement.kind == ClaimKind::quote && !claim) return std::nullopt;
  if (!same_mood(bout, claim)) return std::nullopt;
  const Terms& asked = bout.passage.reading.terms;
  std::size_t met = 0, open = 0;
  // "Will there be a concert in March?": there may be one in May.
  const bool being = asks_for_being(bout);
  if (being && bout.statement.reading.times.empty() && !bout.passage.reading.times.empty())
    return std::nullopt;
  constexpr std::size_t kLabel = 24;  // "Q: Did it rain?"
  const std::size_t mark = std::string_view(bout.passage.record.text).substr(0, kLabel).find(':'),
                    from = mark == std::string_view::npos ? 0 : mark;
  for (const Term& term : asked) {
    if (term.weight < kTelling || term.span.start < from) continue;
    bool known =
        std::any_of(bout.statement.reading.terms.begin(), bout.statement.reading.terms.end(),
                    [&](const Term& own) { return bout.matcher.bears_out(term, own); });
    met += known ? 1U : 0U;
    open += known || (term.name && !being) ? 0U : 1U;
  }
  if (met < (being ? 1U : 2U) || open > 0 || told_share(bout) < kSameQuestion) return std::nullopt;
  bool negated = bout.statement.reading.negations.size() % 2 == 1;
  bool agrees = (bout.passage.answer == YesNo::yes) != negated;
  if ((agrees || met < 2) && told_share(bout) < kAgreed) return std::nullopt;
  Assessment out = refuted(
      "event.polarity", "the source asks \"" + bout.passage.record.text + "\" and answers with " +
                            (bout.passage.answer == YesNo::yes ? "a yes" : "a no"));
  if (agrees) out.stance = Stance::supports, out.reason = "derived";
  return out;
}

}  // namespace stet::verify
