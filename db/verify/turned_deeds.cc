// Which of several deeds it is: of two of one kind ("opened to walkers in March and will open to
// traffic in June"), the first or the last of a kind, with another object, and what somebody has
// lost for what he has.
#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.4;

bool is_deed(const Claim& claim) {
  return claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
         facts::reporting_kind(claim.predicate) == facts::Reporting::none;
}

// Where the passage has the words and times that a claim of the statement is told with, its subject
// and its verb left out.
std::vector<Span> told_with(const Bout& bout, const Claim& claim) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  std::vector<Span> out;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    const int at = bout.alignment.words.found[i];
    if (at < 0 || term.weight < kTelling || is_verb({claim}, term) ||
        is_head(term, claim.subject) ||
        std::ranges::count(there.terms, there.terms[static_cast<std::size_t>(at)].base,
                           &Term::base) > 1)
      continue;
    out.push_back(there.terms[static_cast<std::size_t>(at)].span);
  }
  for (const TimeMatch& match : bout.alignment.times)
    if (match.found && match.stance == Stance::supports)
      out.push_back(there.times[*match.found].span);
  return out;
}

// The statement joins what the passage tells of two deeds of one kind.
std::string of_two_deeds(const Bout& bout) {
  if (bout.statement.claims.size() != 1) return {};
  const Claim& claim = bout.statement.claims.front();
  if (!is_deed(claim) || is_colourless(claim.predicate)) return {};
  std::vector<const Claim*> deeds;
  for (const Claim& other : bout.passage.record.claims) {
    const bool apart = std::ranges::none_of(
        deeds, [&](const Claim* deed) { return deed->span.overlaps(other.span); });
    if (is_deed(other) && other.predicate == claim.predicate && apart) deeds.push_back(&other);
  }
  if (deeds.size() < 2) return {};
  const std::vector<Span> items = told_with(bout, claim);
  std::size_t all = 0, most = 0;
  for (const Claim* deed : deeds) {
    const auto own = static_cast<std::size_t>(
        std::ranges::count_if(items, [&](Span at) { return deed->span.contains(at); }));
    all += own;
    most = std::max(most, own);
  }
  return all > most && all == items.size() ? "the source tells it of two deeds" : "";
}

std::string order_before(const Reading& reading, Span at) {
  const std::vector<facts::Word> words = words_up_to(reading.text, at.start);
  if (words.empty()) return {};
  const std::string last = facts::lower(words.back().text);
  return is_one_of(last, {"finally", "first", "initially", "last", "next", "originally"})
             ? last
             : std::string();
}

// "Last erupted in 1902", where the source has "first erupted in 1902".
std::string other_order(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const std::string own = order_before(here, here.terms[i].span);
    const int at = bout.alignment.words.found[i];
    if (own.empty() || at < 0 || !is_verb(bout.statement.claims, here.terms[i])) continue;
    const std::string other = order_before(there, there.terms[static_cast<std::size_t>(at)].span);
    // "First erupted in 1902 and last in 1977": the time may have the word of its own.
    const bool timed = std::ranges::any_of(bout.alignment.times, [&](const TimeMatch& match) {
      if (!match.found) return false;
      std::vector<std::string> words;
      for (const facts::Word& word : words_up_to(there.text, there.times[*match.found].span.start))
        words.push_back(facts::lower(word.text));
      const std::size_t from = words.size() < 2 ? 0 : words.size() - 2;
      return std::find(words.begin() + static_cast<std::ptrdiff_t>(from), words.end(), own) !=
             words.end();
    });
    const bool like = std::ranges::any_of(there.terms, [&](const Term& term) {
      return term.base == there.terms[static_cast<std::size_t>(at)].base &&
             order_before(there, term.span) == own;
    });
    if (!other.empty() && other != own && !timed && !like)
      return "the draft has it \"" + own + "\", the source \"" + other + "\"";
  }
  return {};
}

// "Admitted its mistake", "admitted 40 patients by mistake".
std::string other_object(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role ||
        is_colourless(claim.predicate) || claim.object.head.empty())
      continue;
    bool apart = false, like = false;
    for (const Claim& other : bout.passage.record.claims) {
      if (other.kind == ClaimKind::quote || other.kind == ClaimKind::role ||
          other.predicate != claim.predicate || other.object.head.empty())
        continue;
      const bool beside = std::ranges::any_of(other.others, [&](const Phrase& phrase) {
        return phrase.head == claim.object.head &&
               is_one_of(phrase.marker, {"after", "before", "by", "despite", "for", "from", "near",
                                         "over", "through", "under", "without"});
      });
      const bool same = fit(bout.matcher, claim.object, other.object) == Fit::same ||
                        fit(bout.matcher, claim.object, other.subject) == Fit::same;
      (beside && !same ? apart : like) = true;
    }
    if (apart && !like)
      return "in the source that is not what it was done to: \"" + claim.object.text + "\"";
  }
  return {};
}

// "Has the support of the council", "has lost the support of the council".
std::string lost(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    if (!is_one_of(claim.predicate, {"enjoy", "have", "hold", "keep", "own"}) ||
        claim.object.head.empty())
      continue;
    bool gone = false, like = false;
    for (const Claim& other : bout.passage.record.claims) {
      if (other.object.head != claim.object.head || !is_deed(other)) continue;
      (is_one_of(other.predicate,
                 {"forfeit", "give up", "lack", "lose", "miss", "need", "seek", "want"})
           ? gone
           : like) = true;
    }
    if (gone && !like) return "in the source it is lost or wanted: " + claim.object.text;
  }
  return {};
}

}  // namespace

std::string deeds_apart(const Bout& bout) {
  return first_reason(bout, {of_two_deeds, other_order, other_object, lost});
}

}  // namespace stet::verify
