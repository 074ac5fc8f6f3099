// Looks for the statement's deed or object under a denial.
#include "verify/denied_deeds.h"

#include <algorithm>
#include <array>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/identity.h"
#include "verify/lower_words.h"
#include "verify/negation.h"
#include "verify/scope.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.4;

// Verbs that say no more than that there was something: the deed is their object.
bool is_light(std::string_view verb) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"be",   "bring", "carry", "come", "do",   "find",  "get",  "give",    "have",
       "hold", "hear",  "issue", "make", "pay",  "place", "put",  "receive", "reach",
       "see",  "send",  "set",   "show", "sign", "take",  "tell", "offer",   "win"});
  return std::ranges::find(kVerbs, verb) != kVerbs.end();
}

bool says(const Term& term) { return facts::reporting_kind(term.base) != facts::Reporting::none; }

const Term* met_by(const Bout& bout, const Term& own, Span within) {
  for (const Term& term : bout.passage.reading.terms)
    if (within.contains(term.span) &&
        (bout.matcher.bears_out(own, term) || bout.matcher.bears_out(term, own)))
      return &term;
  return nullptr;
}

const Claim* own_claim(const Statement& statement) {
  for (const Claim& claim : statement.claims)
    if (claim.kind != ClaimKind::quote && claim.polarity == Polarity::affirmed) return &claim;
  return nullptr;
}

// The word that tells what was done: the verb, or the object of one that says nothing.
const Term* deed_of(const Statement& statement, const Claim& claim) {
  const bool light = is_light(claim.predicate);
  for (const Term& term : statement.reading.terms) {
    if (light ? is_head(term, claim.object) : (term.base == claim.predicate)) return &term;
  }
  return nullptr;
}

bool in_phrase(const Term& term, const Phrase& phrase) {
  return is_head(term, phrase) || std::ranges::find(phrase.terms, term.base) != phrase.terms.end();
}

bool meet(const Reading& here, const Reading& there) {
  return std::ranges::any_of(here.times, [&](const When& own) {
    return std::ranges::any_of(there.times, [&](const When& when) {
      return own.period.low < when.period.high && when.period.low < own.period.high;
    });
  });
}

// Which of the statement's telling words the passage has within the span: a name may stand around
// it as well.
struct Share {
  std::size_t met = 0, open = 0;
  bool subject = true;  // whose deed it is, where the statement says so
};

Share share_of(const Bout& bout, const Claim& claim, const Term* deed, Span within) {
  const Reading& here = bout.statement.reading;
  Share out;
  out.met = meet(here, bout.passage.reading) ? 1 : 0;
  for (const Term& term : here.terms) {
    if (&term == deed || term.weight < kTelling || says(term)) continue;
    const bool met = met_by(bout, term, within) != nullptr;
    const bool around = std::ranges::any_of(bout.passage.background, [&](const Term& other) {
      return bout.matcher.bears_out(term, other);
    });
    out.met += met ? 1U : 0U;
    if (met || (term.name && around)) continue;
    if (in_phrase(term, claim.subject)) {
      out.subject = false;
    } else {
      ++out.open;
    }
  }
  return out;
}

// Denied for good: "not only", "not yet", "not before" deny a part.
bool in_part(const Bout& bout) {
  const std::string here = " " + facts::lower(bout.statement.reading.text) + " ",
                    there = " " + facts::lower(bout.passage.record.text) + " ";
  return std::ranges::any_of(std::to_array<std::string_view>({" not only ",
                                                              " not just ",
                                                              " not all ",
                                                              " not every ",
                                                              " not always ",
                                                              " no more than ",
                                                              " no fewer than ",
                                                              " no less than ",
                                                              " no later than ",
                                                              " no doubt ",
                                                              " if not ",
                                                              " until ",
                                                              " so ",
                                                              " as ",
                                                              " than ",
                                                              " such ",
                                                              " more ",
                                                              " another ",
                                                              " other ",
                                                              " further ",
                                                              " not yet been able "}),
                             [&](std::string_view cue) {
                               return there.find(cue) != std::string::npos &&
                                      here.find(cue) == std::string::npos;
                             });
}

// A negation that governs the word, or stands right before it ("no offer").
bool negated(const Reading& reading, const Term& term) { return negated_at(reading, term.span); }

bool first_person(std::string_view text) { return has_word(text, {"i", "me", "our", "us", "we"}); }

// Somebody else's deed: "the union has made no offer" denies nothing of what the company did.
bool of_another(const Bout& bout, const Claim& own, const Term& found) {
  for (const Claim& claim : bout.passage.record.claims) {
    if (claim.kind == ClaimKind::quote || !claim.span.contains(found.span) ||
        claim.subject.empty() || is_pronoun(claim.subject.text) ||
        first_person(claim.subject.text) ||
        compare_deeds(own.predicate, claim.predicate) != Deed::same)
      continue;
    if (facts::reporting_kind(claim.predicate) != facts::Reporting::none) continue;
    if (own.subject.empty() || is_pronoun(own.subject.text)) return false;
    if (fit(bout.matcher, own.subject, claim.subject) == Fit::same) return false;
    // "Nobody consulted us": none of all.
    if (is_one_of(claim.subject.head, {"nobody", "none", "no-one", "one"})) return false;
    return true;
  }
  return false;
}

// Both tell it as done, or both as to come: "would not close" denies nothing of what was closed.
bool told_alike(const Bout& bout, const Claim& own, const Term& found) {
  const Claim* around = nullptr;
  for (const Claim& claim : bout.passage.record.claims)
    if (claim.kind != ClaimKind::quote && claim.span.contains(found.span) &&
        (!around || claim.span.size() < around->span.size()))
      around = &claim;
  return around && (around->modality == own.modality || around->modality == Modality::denied) &&
         !has_word(bout.passage.reading.text, {"could", "if", "may", "might", "unless", "would"});
}

// The passage tells it of another time.
bool of_another_time(const Bout& bout) {
  const std::vector<When>&here = bout.statement.reading.times, &there = bout.passage.reading.times;
  return !here.empty() && !there.empty() && !meet(bout.statement.reading, bout.passage.reading) &&
         std::ranges::none_of(bout.passage.reading.terms, says);
}

std::optional<Weight> negated_deed(const Bout& bout, const Claim& own, const Term& deed) {
  const Reading& there = bout.passage.reading;
  const Span all{0, there.text.size()};
  const Term* found = met_by(bout, deed, all);
  if (!found || in_part(bout) || of_another_time(bout)) return std::nullopt;
  const bool nobody = std::ranges::any_of(there.negations, [&](Span at) {
    return at.start == 0 && is_one_of(facts::lower(at.of(there.text)), {"nobody", "none"});
  });
  if (!negated(there, *found) && !nobody) return std::nullopt;
  if (of_another(bout, own, *found) || !told_alike(bout, own, *found)) return std::nullopt;
  // What is denied may be more than what the statement tells, unless it is the thing itself: "no
  // offer", "nobody consulted us".
  if (!nobody && !is_light(own.predicate) && other_negation(bout)) return std::nullopt;
  const Share share = share_of(bout, own, &deed, all);
  const bool speaks = first_person(there.text);
  if ((share.met == 0 && !speaks) || share.open > (speaks ? 1U : 0U)) return std::nullopt;
  return share.open == 0 && (share.subject || share.met > 1) ? Weight::clash : Weight::doubt;
}

// Where a denial begins to govern, or all of the text where it stands behind what it denies.
std::optional<Span> denied_part(const Reading& reading) {
  constexpr auto kBefore = std::to_array<std::string_view>(
      {"contradict", "contradicted", "contradicts", "denied", "denies", "deny", "denying",
       "disputed", "disputes", "disputing"});
  constexpr auto kAfter =
      std::to_array<std::string_view>({"false", "inaccurate", "incorrect", "invented", "mistaken",
                                       "rumours", "unfounded", "untrue", "wrong"});
  constexpr auto kTold = std::to_array<std::string_view>(
      {"account", "claim", "claims", "report", "reports", "rumours", "rumors", "suggestions"});
  const std::vector<facts::Word> words = facts::words_of(reading.text, {0, reading.text.size()});
  const bool told = std::ranges::any_of(words, [&](const facts::Word& word) {
    return std::ranges::find(kTold, facts::lower(word.text)) != kTold.end();
  });
  for (const facts::Word& word : words) {
    const std::string lower = facts::lower(word.text);
    const bool negated = negated_at(reading, word.span);
    if (std::ranges::find(kBefore, lower) != kBefore.end() && !negated)
      return Span{word.span.end, reading.text.size()};
    if (told && std::ranges::find(kAfter, lower) != kAfter.end() && !negated)
      return Span{0, reading.text.size()};
  }
  return std::nullopt;
}

std::optional<Weight> disputed_deed(const Bout& bout, const Claim& own, const Term& deed) {
  const std::optional<Span> part = denied_part(bout.passage.reading);
  if (!part || !met_by(bout, deed, *part)) return std::nullopt;
  const Share share = share_of(bout, own, &deed, *part);
  if (share.met == 0 || share.open > 1) return std::nullopt;
  return share.open == 0 && share.subject ? Weight::clash : Weight::doubt;
}

// "No decision has been taken on the future of the unit".
std::optional<Weight> undecided(const Bout& bout, const Claim& own, const Term* deed) {
  const std::string there = facts::lower(bout.passage.record.text);
  const bool open = std::ranges::any_of(
      std::to_array<std::string_view>({"no decision", "no final decision", "not been decided",
                                       "not decided", "not yet decided", "nothing has been decided",
                                       "undecided", "yet to be decided", "yet to decide"}),
      [&](std::string_view cue) { return there.find(cue) != std::string::npos; });
  if (!open) return std::nullopt;
  std::size_t subject = 0, missing = 0;
  for (const Term& term : bout.statement.reading.terms) {
    if (!in_phrase(term, own.subject) || &term == deed || term.weight < kTelling) continue;
    ++(met_by(bout, term, {0, there.size()}) ? subject : missing);
  }
  if (subject == 0 || missing > 0) return std::nullopt;
  const bool named = deed && met_by(bout, *deed, {0, there.size()});
  return named || subject >= 2 ? Weight::clash : Weight::doubt;
}

bool can_be_denied(const Bout& bout) {
  const Statement& statement = bout.statement;
  return statement.reading.negations.empty() && !statement.attributed &&
         !claim_of(statement, ClaimKind::quote) && !asks(bout.passage.record.text);
}

}  // namespace

bool disputed(const Bout& bout) {
  if (!can_be_denied(bout)) return false;
  const Claim* own = own_claim(bout.statement);
  const Term* deed = own ? deed_of(bout.statement, *own) : nullptr;
  return deed && !denied_part(bout.statement.reading) &&
         disputed_deed(bout, *own, *deed).has_value();
}

std::optional<Weight> denied_deed(const Bout& bout) {
  if (!can_be_denied(bout)) return std::nullopt;
  const Claim* own = own_claim(bout.statement);
  if (!own) return std::nullopt;
  const Term* deed = deed_of(bout.statement, *own);
  if (deed && !denied_part(bout.statement.reading))
    if (auto weight = disputed_deed(bout, *own, *deed)) return weight;
  if (deed)
    if (auto weight = negated_deed(bout, *own, *deed)) return weight;
  return undecided(bout, *own, deed);
}

}  // namespace stet::verify
