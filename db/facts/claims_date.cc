// Date claims: what happened, with the date that its clause states; and order: "three weeks after
// the summit".
#include <algorithm>

#include "facts/clause_words.h"
#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

// "three weeks after the summit", "before the vote"
std::optional<Claim> order_at(const SentenceView& view, const Clause& clause, int i) {
  const Tree& tree = view.tree;
  const std::string_view word = tree.lower_word(i);
  if (word != "after" && word != "before") return std::nullopt;
  const auto length = length_before(view, i);
  const int anchor = tree.head(i);
  if (!length || anchor < 0 || !std::ranges::binary_search(clause.tokens, anchor))
    return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::order);
  claim.direction = word;
  const Span words{tree.token(length->first).span.start, tree.token(length->last - 1).span.end};
  claim.value = {.figure = length->years,
                 .low = length->years * 0.85,
                 .high = length->years * 1.15,
                 .unit = "year",
                 .text = std::string(words.of(view.text()))};
  claim.object = view.discourse.phrase(tree, anchor);
  claim.reference.text = claim.object.text;
  claim.sentence = words_of_clause(view, clause, claim);
  return claim;
}

}  // namespace

std::vector<Claim> date_claims(const SentenceView& view) {
  std::vector<Claim> out;
  for (const Clause& clause : view.clauses) {
    if (!is_checkable(view, clause)) continue;
    const bool dated = std::ranges::any_of(view.mentions, [&](const Mention* m) {
      return m->type == MentionType::date && !view.in_quotes(m->span) &&
             view.clause_at(*m) == &clause;
    });
    if (dated) {
      Claim claim = make_claim(view, clause, ClaimKind::date);
      claim.sentence = words_of_clause(view, clause, claim);
      if (claim.period.known() && claim.period.stated) out.push_back(std::move(claim));
    }
    for (const int i : clause.tokens)
      if (auto claim = order_at(view, clause, i)) out.push_back(std::move(*claim));
  }
  return out;
}

}  // namespace stet::facts
