// Statements without figures: all their content covered, or one word of them turned into its
// opposite.
#include <algorithm>
#include <array>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/contrast.h"
#include "verify/deed_nouns.h"
#include "verify/degrees.h"
#include "verify/entail.h"
#include "verify/frames.h"
#include "verify/kin.h"
#include "verify/lower_words.h"
#include "verify/members.h"
#include "verify/rates.h"
#include "verify/scope.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kCovered = 0.85;  // of the content before words alone support
constexpr double kInPassage =
    0.6;  // of it that the passage itself has, not only what stands around it
constexpr std::size_t kFewestWords = 2;  // in common, before a negation refutes
constexpr double kTight = 0.45;          // how near the words must stand to one another
constexpr double kTurned = 0.72;         // of the rest before an opposite or a negation refutes
constexpr double kContextOfWord =
    0.5;  // how near the opposite words must stand to what else is matched

// "their lives" is no form of "to live".
bool noun_use(const Reading& reading, const Term& term) {
  std::string_view before = std::string_view(reading.text).substr(0, term.span.start);
  for (std::string_view word :
       {" the ", " a ", " an ", " his ", " her ", " its ", " their ", " our ", " my ", " of "})
    if (before.ends_with(word)) return true;
  return false;
}

// The share of the claimed words that the passage itself covers, leaving out one of them.
double share_without(const Bout& bout, std::size_t left_out) {
  double all = 0, got = 0;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i == left_out) continue;
    all += terms[i].weight;
    if (bout.alignment.words.found[i] >= 0) got += terms[i].weight;
    if (bout.alignment.in_background[i]) got += terms[i].weight * 0.5;
  }
  return all > 0 ? got / all : 0;
}

// In a passage that tells much more, a negation among few common words has to be that of the
// statement's own deed.
bool negates_the_deed(const Bout& bout) {
  if (bout.passage.reading.terms.size() < 2 * bout.statement.reading.terms.size()) return true;
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims)
      if (claim.polarity != other.polarity &&
          (claim.predicate == other.predicate ||
           compare_deeds(claim.predicate, other.predicate) == Deed::same))
        return true;
  return false;
}

// One word in common, negated here and not there, is told of two things.
std::size_t telling_words_met(const Bout& bout) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < bout.statement.reading.terms.size(); ++i)
    out += bout.alignment.words.found[i] >= 0 && bout.statement.reading.terms[i].weight > 0.4 ? 1U
                                                                                              : 0U;
  return out;
}

// Of the words that are no names: names may stand in the sentence before and be taken up by a
// pronoun.
double words_in_passage(const Bout& bout) {
  double all = 0, got = 0;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].name) continue;
    all += terms[i].weight;
    if (bout.alignment.words.found[i] >= 0) got += terms[i].weight;
  }
  return all > 0 ? got / all : bout.alignment.words.share;
}

// The word of the passage stands by the words that the statement shares with it.
double near_matches(const Bout& bout, std::size_t found) {
  const Reading& passage = bout.passage.reading;
  double best = 0;
  for (int at : bout.alignment.words.found)
    if (at >= 0 && static_cast<std::size_t>(at) != found)
      best = std::max(best, nearness(passage, passage.terms[found].span,
                                     passage.terms[static_cast<std::size_t>(at)].span));
  return best;
}

// "fell to 31 million", "fell by 31 million": where one of the two ends, and by how much the other
// went.
bool step_for_end(const Bout& bout) {
  return std::any_of(
      bout.alignment.figures.begin(), bout.alignment.figures.end(), [&](const FigureMatch& match) {
        if (!match.found) return false;
        const Part own = bout.statement.reading.figures[match.claimed].role.part;
        const Part other = bout.passage.reading.figures[*match.found].role.part;
        return own != other && (own == Part::difference || other == Part::difference);
      });
}

// One of the claims is the other's from the other side.
bool sides_changed(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims)
      if (from_the_other_side(bout.matcher, claim, other) || may_be_other_side(claim, other))
        return true;
  return false;
}

// Whatever the claims of the statement are about stands in the passage, too: to close the school is
// no opposite of opening the bridge.
bool heads_met(const Bout& bout, const Term& opposite) {
  const Terms& terms = bout.statement.reading.terms;
  auto met = [&](const Phrase& phrase) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const bool head = !phrase.head.empty() && is_head(terms[i], phrase) && !terms[i].name;
      if (head && terms[i].span != opposite.span && bout.alignment.words.found[i] < 0 &&
          !bout.alignment.in_background[i])
        return false;
    }
    return true;
  };
  return std::ranges::all_of(bout.statement.claims, [&](const Claim& claim) {
    return met(claim.subject) && met(claim.object) && met(claim.recipient);
  });
}

// "The strike may continue": what may be is no opposite of what was.
bool only_possible(const Bout& bout, const Term& deed) {
  bool seen = false;
  for (const Claim& claim : bout.passage.record.claims) {
    if (claim.predicate != deed.base && claim.predicate != deed.lower) continue;
    if (claim.modality != Modality::possible) return false;
    seen = true;
  }
  return seen && bout.statement.modality != Modality::possible;
}

// "The mayor resigned", "the market remains open, the mayor said": nobody and nothing of the one
// deed has a part in the other.
bool of_others(const Bout& bout, const Term& claimed, const Term& found) {
  bool seen = false;
  for (const Claim& claim : bout.statement.claims) {
    if (!is_verb_of(claimed, claim) || phrase_terms(claim.subject).empty()) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (!is_verb_of(found, other) || phrase_terms(other.subject).empty()) continue;
      const bool shared =
          fit_anywhere(bout.matcher, claim.subject, other) == Fit::same ||
          (!claim.object.empty() && fit_anywhere(bout.matcher, claim.object, other) == Fit::same);
      if (shared) return false;
      seen = true;
    }
  }
  return seen;
}

std::optional<Assessment> opposite_word(const Bout& bout) {
  for (const Opposites& pair : bout.alignment.opposites) {
    const Term& claimed = bout.statement.reading.terms[pair.claimed];
    const Term& found = bout.passage.reading.terms[pair.found];
    double rest = share_without(bout, pair.claimed);
    if (noun_use(bout.statement.reading, claimed) != noun_use(bout.passage.reading, found))
      continue;
    // "Did not attend", "stayed away".
    if (negated_at(bout.statement.reading, claimed.span) !=
        negated_at(bout.passage.reading, found.span))
      continue;
    // "Stands at 4.2 million", "fell by 4.2 million".
    if (claimed.base == "stand" &&
        std::string_view(bout.statement.reading.text).substr(claimed.span.end).starts_with(" at "))
      continue;
    if (one_bond(claimed.base, found.base) || sides_changed(bout) || !heads_met(bout, claimed))
      continue;
    if (other_name(bout) || other_time(bout) || only_possible(bout, found) ||
        of_others(bout, claimed, found) || only_owns(bout, claimed) ||
        direction_of_another(bout, claimed) ||
        other_members(bout.statement.reading.text, bout.passage.record.text))
      continue;
    if (rest < kTurned || near_matches(bout, pair.found) < kContextOfWord) continue;
    if (bout.alignment.opposites.size() > 1 || !figures_hold(bout)) continue;
    if (!contradicts({claimed, found, WordRelation::opposite, shared_with_sentence(bout)}))
      continue;
    Assessment out{.rule = "event.opposite"};
    out.strength = rest;
    out.steps = {
        "the draft says \"" + claimed.lower + "\", the source says \"" + found.lower + "\"",
        "the two words say opposite things of the same"};
    // A negation beside one of two opposites makes them agree again ("did not reject", "accepted").
    out.stance = bout.alignment.negation_differs ? Stance::neutral : Stance::refutes;
    out.reason = "value_mismatch";
    if (out.stance == Stance::refutes && plan_only(bout)) out.stance = Stance::neutral;
    return out;
  }
  return std::nullopt;
}

constexpr auto kRestrictors = std::to_array<std::string_view>(
    {"all",         "always",     "barely", "both",   "each",    "even",      "every",
     "exclusively", "first",      "fully",  "hardly", "herself", "himself",   "least",
     "less",        "main",       "mainly", "most",   "mostly",  "more",      "never",
     "only",        "personally", "sole",   "solely", "than",    "themselves"});

// Words that narrow or widen a statement have to stand in the passage, too; comparisons are not
// decided by words alone.
bool restricted(const Bout& bout) {
  std::vector<std::string> here = lower_words(bout.statement.reading.text),
                           there = lower_words(bout.passage.reading.text);
  for (std::size_t i = 0; i < here.size(); ++i) {
    const std::string& word = here[i];
    if (word.size() > 4 && word.ends_with("er") && is_comparative(word)) return true;
    const bool restricts = (word.size() > 5 && is_superlative(word)) ||
                           std::ranges::find(kRestrictors, word) != kRestrictors.end();
    if (restricts && std::find(there.begin(), there.end(), word) == there.end() &&
        !begins_same_rate(here, i, there))
      return true;
  }
  return false;
}

// "Are running again", "have resumed": the words of the two deeds are matched with each other as
// they stand.
bool matched_deed(const Bout& bout, const std::string& claimed, const std::string& found) {
  auto says = [](const Term& term, const std::string& verb) {
    return !verb.empty() && (" " + term.base + " ").find(" " + verb + " ") != std::string::npos;
  };
  for (std::size_t i = 0; i < bout.statement.reading.terms.size(); ++i) {
    int at = bout.alignment.words.found[i];
    if (at >= 0 && says(bout.statement.reading.terms[i], claimed) &&
        says(bout.passage.reading.terms[static_cast<std::size_t>(at)], found))
      return true;
  }
  return false;
}

bool same_head(Matcher& matcher, const Phrase& a, const Phrase& b) {
  return !a.head.empty() && !b.head.empty() &&
         matcher.bears_out(word_term(a.head), word_term(b.head));
}

// Has the passage a clause with the statement's doer and deed? Without trees, or where the deed is
// a colourless verb and the doer stands in the passage as its subject or its title, the words alone
// have to do.
bool frame_holds(const Bout& bout) {
  const Claim* own = nullptr;
  for (const Claim& claim : bout.statement.claims)
    if (claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
        !claim.predicate.empty() && !own)
      own = &claim;
  if (!own || bout.passage.record.claims.empty()) return true;
  for (const Claim& other : bout.passage.record.claims) {
    bool deed = says_no_deed(own->predicate) ||
                compare_deeds(own->predicate, other.predicate) == Deed::same ||
                matched_deed(bout, own->predicate, other.predicate) ||
                (does_its_object(other.predicate) && told_by_noun(bout, *own) == &other);
    // What has not been done, nobody has done.
    const bool by_nobody = own->polarity == Polarity::negated &&
                           other.polarity == Polarity::negated && other.subject.empty() &&
                           !other.object.empty();
    bool doer = own->subject.empty() ||
                fit(bout.matcher, own->subject, other.subject) == Fit::same ||
                (by_nobody && same_head(bout.matcher, own->object, other.object));
    if (deed && doer) return true;
  }
  return false;
}

// What both negate has to be the same, too: "is not outside" and "does not soar" agree in nothing.
bool negation_elsewhere(const Bout& bout) {
  if (bout.statement.reading.negations.empty() || bout.statement.claims.empty() ||
      bout.passage.record.claims.empty())
    return false;
  for (const Claim& claim : bout.statement.claims) {
    if (claim.polarity != Polarity::negated) continue;
    return std::none_of(bout.passage.record.claims.begin(), bout.passage.record.claims.end(),
                        [&](const Claim& other) {
                          return other.polarity == Polarity::negated &&
                                 (claim.predicate == other.predicate ||
                                  compare_deeds(claim.predicate, other.predicate) == Deed::same) &&
                                 entailed(bout, other).all;
                        });
  }
  return false;
}

}  // namespace

std::optional<Assessment> compare_event(const Bout& bout) {
  const Alignment& got = bout.alignment;
  if (std::optional<Assessment> turned = opposite_word(bout)) return turned;
  Assessment out{.rule = "event.words"};
  out.strength = got.word_share;
  if (got.negation_differs && (telling_words_met(bout) > kFewestWords || negates_the_deed(bout)) &&
      telling_words_met(bout) >= kFewestWords && got.words.share >= kCovered &&
      got.name_share >= 0.99 && figures_hold(bout)) {
    out.rule = "event.polarity";
    out.stance = plan_only(bout) ? Stance::neutral : Stance::refutes;
    out.reason = "value_mismatch";
    const bool here = !bout.statement.reading.negations.empty(),
               there = !bout.passage.reading.negations.empty();
    out.steps = {here == there ? "one of the two negates what the other affirms"
                 : here        ? "the draft negates what the source affirms"
                               : "the source negates what the draft affirms"};
    return out;
  }
  if (words_in_passage(bout) < kInPassage) return out;
  if (got.negation_differs || got.word_share < kCovered || got.name_share < 0.99 ||
      !figures_hold(bout) || step_for_end(bout))
    return out;
  if (got.tightness < kTight || restricted(bout) || !frame_holds(bout) || negation_elsewhere(bout))
    return out;
  if (plan_only(bout)) {
    out.rule = "modality.done";
    out.reason = "planned_not_done";
    out.steps = {"the draft tells it as done, the source as planned"};
    return out;
  }
  out.stance = Stance::supports;
  out.reason = "exact";
  out.steps = {"the passage has all the content of the statement"};
  return out;
}

}  // namespace stet::verify
