// Who does it to whom, and in which clause: claims of the statement against the passage's.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.8;    // lighter words say too little
constexpr std::size_t kReach = 96;  // bytes looked at before a clause

bool tells(const Claim& claim) {
  return claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
         facts::reporting_kind(claim.predicate) == facts::Reporting::none;
}

bool same_deed(const Claim& claim, const Claim& other) {
  return claim.predicate == other.predicate ||
         compare_deeds(claim.predicate, other.predicate) == Deed::same;
}

bool is(Matcher& matcher, const Phrase& a, const Phrase& b) {
  return !phrase_terms(a).empty() && !phrase_terms(b).empty() && fit(matcher, a, b) == Fit::same;
}

// To whom or with what: all but the subject.
std::vector<const Phrase*> objects(const Claim& claim) {
  std::vector<const Phrase*> out = {&claim.object, &claim.recipient};
  for (const Phrase& phrase : claim.others) out.push_back(&phrase);
  return out;
}

// Where the phrase stands in the claim otherwise than as its subject: the start of its head.
std::optional<std::size_t> beside_subject(Matcher& matcher, const Phrase& phrase,
                                          const Claim& claim, const Terms& terms) {
  for (const Phrase* other : objects(claim))
    if (is(matcher, phrase, *other)) return other->span.start;
  for (const Term& term : terms)
    if (is_head(term, phrase) && claim.span.contains(term.span) &&
        !claim.subject.span.overlaps(term.span))
      return term.span.start;
  return std::nullopt;
}

bool is_passive(const Claim& claim) {
  const std::vector<std::string> words = lower_words(claim.verb);
  return words.size() > 1 && claim.predicate != "be" &&
         is_one_of(words[words.size() - 2], {"are", "be", "been", "being", "is", "was", "were"}) &&
         !words.back().ends_with("ing");
}

// "Less", "more": told from the other end, it is the same.
bool other_end(const Claim& claim, const Claim& other) {
  return !claim.direction.empty() && !other.direction.empty() && claim.direction != other.direction;
}

// "Lund, the head of the clinic, resigned": nobody else has a part in it.
bool of_one_alone(const Claim& claim) {
  return claim.object.empty() && claim.recipient.empty() && claim.others.empty();
}

bool changed(const Bout& bout, const Claim& claim, const Claim& other) {
  if (of_one_alone(claim) && of_one_alone(other)) return false;
  if (is_colourless(claim.predicate) || !same_deed(claim, other) || is_mutual(claim.predicate) ||
      converses(claim.predicate, other.predicate) || other_end(claim, other) ||
      is(bout.matcher, claim.subject, other.subject))
    return false;
  const auto own_object =
                 beside_subject(bout.matcher, other.subject, claim, bout.statement.reading.terms),
             other_object =
                 beside_subject(bout.matcher, claim.subject, other, bout.passage.reading.terms);
  if (!own_object || !other_object) return false;
  // In one order and one voice they are the same, whatever the trees say.
  const bool subject_first = claim.subject.span.start < *own_object,
             object_first = *other_object < other.subject.span.start;
  return subject_first != object_first || is_passive(claim) != is_passive(other);
}

// The clause that a place of a text stands in: the shortest claim over it.
const Claim* clause_at(const std::vector<Claim>& claims, Span at) {
  const Claim* out = nullptr;
  for (const Claim& claim : claims)
    if (tells(claim) && claim.span.contains(at) && (!out || claim.span.size() < out->span.size()))
      out = &claim;
  return out;
}

// Led in by "when", "as": of the same time and place as the clause before.
bool goes_with(std::string_view text, const Claim& clause) {
  const std::size_t start = clause.span.start > kReach ? clause.span.start - kReach : 0;
  const std::vector<std::string> before =
                                     lower_words(text.substr(start, clause.span.start - start)),
                                 own = lower_words(clause.span.of(text));
  auto leads = [](const std::string& word) {
    return is_one_of(word, {"when", "as", "while", "where", "who", "which", "that"});
  };
  return (!before.empty() && leads(before.back())) || (!own.empty() && leads(own.front()));
}

// "On 4 May it was closed and emptied": what stands before the first verb is told of both.
bool before_verb(std::string_view text, const Claim& clause, Span at) {
  const std::size_t verb = text.find(clause.verb, clause.span.start);
  return clause.verb.empty() || verb == std::string_view::npos || at.start < verb;
}

bool holds(const Claim& clause, Span at) {
  if (clause.span.overlaps(at) || clause.subject.span.contains(at)) return true;
  return std::ranges::any_of(objects(clause),
                             [&](const Phrase* phrase) { return phrase->span.contains(at); });
}

// "Milk got cheaper: its price fell", "born in Trieste, she comes from ...": who or what it is told
// of may stand in the other clause.
bool looks_beyond(std::string_view text, const Claim& clause) {
  if (clause.subject.empty() && clause.object.empty()) return true;
  return std::ranges::any_of(lower_words(clause.span.of(text)), [](const std::string& word) {
    return is_one_of(word, {"he", "her", "his", "it", "its", "she", "that", "their", "them", "they",
                            "which", "who", "whose"});
  });
}

// "Built in 1974 and refitted in Harn": a second verb that shares the first one's auxiliary has no
// clause of its own. "Bought and sold in May" is told of both.
bool behind_second_verb(const Bout& bout, const Claim& home, Span found) {
  const std::string_view text = bout.passage.record.text;
  const std::size_t verb = text.find(home.verb, home.span.start);
  if (home.verb.empty() || verb == std::string_view::npos) return false;
  const std::size_t from = verb + home.verb.size();
  if (from >= found.start) return false;
  const std::vector<std::string> words = lower_words(text.substr(from, found.start - from));
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string &next = words[i + 1], base = base_form(next);
    const bool deed = base != next && !next.ends_with('s') && !next.ends_with("ing") &&
                      mostly(base, 'v') && !has_word(bout.statement.reading.text, {next});
    if (is_one_of(words[i], {"and", "but", "or"}) && deed) return true;
  }
  return false;
}

// The deed of the statement stands in another clause of the passage than what it is told with.
bool elsewhere(const Bout& bout, const Claim& claim, Span found) {
  const PassageRecord& passage = bout.passage.record;
  const Claim* home = clause_at(passage.claims, found);
  if (home && same_deed(claim, *home)) return behind_second_verb(bout, *home, found);
  if (!home || goes_with(passage.text, *home)) return false;
  bool other = false;
  for (const Claim& clause : passage.claims) {
    if (!tells(clause) || !same_deed(claim, clause)) continue;
    if (clause.span.overlaps(home->span) || holds(clause, found)) return false;
    other = true;
  }
  return other;
}

// The clauses of the passage with the statement's deed leave open of whom it is told.
bool of_whom_open(const Bout& bout, const Claim& claim) {
  const PassageRecord& passage = bout.passage.record;
  return std::ranges::any_of(passage.claims, [&](const Claim& clause) {
    return tells(clause) && same_deed(claim, clause) && looks_beyond(passage.text, clause);
  });
}

std::string told_of_another(std::string_view what) {
  return "the source tells \"" + std::string(what) + "\" of something else";
}

// The last word before a place that says something; empty where there is none.
std::string_view word_before(std::string_view text, Span at) {
  const std::vector<facts::Word> words = words_up_to(text, at.start);
  for (std::size_t i = words.size(); i-- > 0;)
    if (words[i].kind == facts::Word::Kind::word &&
        !facts::is_stop_word(facts::lower(words[i].text)))
      return words[i].text;
  return {};
}

// The places of the passage with the same word as that.
bool all_elsewhere(const Bout& bout, const Claim& claim, const Term& met) {
  const Terms& terms = bout.passage.reading.terms;
  return std::ranges::all_of(terms, [&](const Term& term) {
    return term.base != met.base || elsewhere(bout, claim, term.span);
  });
}

std::string words_elsewhere(const Bout& bout, const Claim& claim) {
  const Reading& here = bout.statement.reading;
  if (of_whom_open(bout, claim)) return {};
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    if (bout.alignment.words.found[i] < 0 || term.weight < kTelling ||
        clause_at(bout.statement.claims, term.span) != &claim || is_verb(claim, term))
      continue;
    const Reading& there = bout.passage.reading;
    const Term& met = *met_term(bout, i);
    // Where the same word leads up to it, only the two trees differ.
    if (word_before(here.text, term.span) != word_before(there.text, met.span) &&
        all_elsewhere(bout, claim, met))
      return told_of_another(term.span.of(here.text));
  }
  return {};
}

std::string times_elsewhere(const Bout& bout, const Claim& claim) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const TimeMatch& match : bout.alignment.times) {
    const When& own = here.times[match.claimed];
    if (!match.found || match.stance != Stance::supports ||
        clause_at(bout.statement.claims, own.span) != &claim)
      continue;
    const Span found = there.times[*match.found].span;
    const Claim* home = clause_at(bout.passage.record.claims, found);
    if (home && !before_verb(there.text, *home, found) && elsewhere(bout, claim, found))
      return told_of_another(own.span.of(here.text));
  }
  return {};
}

}  // namespace

std::string places_changed(const Bout& bout) {
  const std::vector<Claim>& there = bout.passage.record.claims;
  for (const Claim& claim : bout.statement.claims) {
    if (!tells(claim)) continue;
    auto turned = [&](const Claim& other) { return tells(other) && changed(bout, claim, other); };
    auto straight = [&](const Claim& other) {
      return tells(other) && same_deed(claim, other) &&
             is(bout.matcher, claim.subject, other.subject);
    };
    if (std::ranges::any_of(there, turned) && std::ranges::none_of(there, straight))
      return "the source tells it the other way round";
  }
  return {};
}

std::string clauses_apart(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    if (!tells(claim) || is_colourless(claim.predicate)) continue;
    for (auto reading : {words_elsewhere, times_elsewhere})
      if (std::string why = reading(bout, claim); !why.empty()) return why;
  }
  return {};
}

}  // namespace stet::verify
