// A sentence as the claim readers see it: its tree, clauses and mentions, and the document around
// it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/analysis.h"
#include "facts/clauses.h"
#include "facts/discourse.h"
#include "facts/tree.h"

namespace stet::facts {

struct SentenceView {
  const Analysis& analysis;
  const Context& context;
  const Discourse& discourse;
  std::size_t passage = 0;
  Tree tree;
  std::vector<Clause> clauses;
  std::vector<const Mention*> mentions;  // of this passage, in text order
  std::vector<const Mention*>
      quotations;            // those that touch it, also where they begin in an earlier passage
  std::vector<Span> quoted;  // quotation spans that touch it, in text order
  // "Leeds and York grew 3% and 5% respectively": (Leeds, 3%), (York, 5%).
  std::vector<std::pair<Span, Span>> respective;
  mutable std::vector<std::optional<bool>> checkable = {};  // of each clause, once it is known
  std::size_t head_row = 0;  // of a row: the passage of its table's first row; else the passage

  std::string_view text() const { return analysis.document.text; }
  Span span() const { return analysis.document.passages[passage].span; }
  // The last token of a mention that is its head in the tree; -1 where the tree has none there.
  int token_of(const Mention& mention) const;
  // The clause that a mention stands in; nullptr where there is none.
  const Clause* clause_at(const Mention& mention) const;
  bool in_quotes(Span span) const;
  // The member of the other list that a figure is paired with by "respectively"; empty where none
  // is.
  Span mate_of(const Mention& figure) const;
  // "Students: 31,400": what a line of a fact box speaks of, in front of its colon; empty for other
  // clauses.
  Span label_of(const Clause& clause) const;
};

// A claim of that kind about the clause, with everything that does not depend on the kind filled
// in: span, subject, predicate, object, recipient, place, others, terms, period, polarity,
// modality, attribution.
Claim make_claim(const SentenceView& view, const Clause& clause, ClaimKind kind);

// The claim readers, one file for each family. Each returns its claims in text order.
// count, share, money, measure, duration; the sentence's changes and recency windows account for
// figures of their own.
std::vector<Claim> quantity_claims(const SentenceView& view, const std::vector<Claim>& changes,
                                   const std::vector<Claim>& windows);
std::vector<Claim> quantifier_claims(const SentenceView& view);  // shares in words: "most of them"
std::vector<Claim> change_claims(const SentenceView& view);      // change, comparison
// superlative, rank; what the sentence's recency windows say is not said again.
std::vector<Claim> superlative_claims(const SentenceView& view, const std::vector<Claim>& recent);
std::vector<Claim> recency_claims(const SentenceView& view);
std::vector<Claim> anniversary_claims(const SentenceView& view);
std::vector<Claim> date_claims(const SentenceView& view);  // date, order
std::vector<Claim> role_claims(const SentenceView& view);  // role, property
std::vector<Claim> quote_claims(const SentenceView& view);
std::vector<Claim> result_claims(const SentenceView& view);
std::vector<Claim> placing_claims(const SentenceView& view);  // rank, measure, duration
std::vector<Claim> table_claims(
    const SentenceView& view);  // count, share, money, measure, duration

// Whether a clause says something that sources could bear out: no question, opinion, advice,
// prediction or hypothesis.
bool is_checkable(const SentenceView& view, const Clause& clause);

// The claim as a plain sentence, such as "North Korea: share of external trade with China = 97%,
// 2023".
std::string plain_sentence(const Claim& claim);

}  // namespace stet::facts
