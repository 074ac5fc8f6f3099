// Share claims without a figure: "most of its passengers", "a majority", "all 64 tests", "none of
// them".
#include <algorithm>
#include <array>

#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

struct Quantifier {
  std::string_view word;
  double low, high;
  bool low_closed, high_closed;
};
// Percent of the whole. "Most" is more than half; "few" and "many" say too little to be held to.
constexpr auto kQuantifiers = std::to_array<Quantifier>({
    {"all", 100, 100, true, true},
    {"every", 100, 100, true, true},
    {"majority", 50, 100, false, true},
    {"minority", 0, 50, false, false},
    {"most", 50, 100, false, true},
    {"none", 0, 0, true, true},
});

const Quantifier* quantifier_at(const Tree& tree, int i) {
  const std::string_view word = tree.lower_word(i);
  const auto it = std::ranges::find(kQuantifiers, word, &Quantifier::word);
  if (it == kQuantifiers.end()) return nullptr;
  const std::string_view before = i > 0 ? tree.lower_word(i - 1) : "";
  if (before == "at" || before == "not" || before == "after" || before == "in" || before == "of")
    return nullptr;  // "at most", "not all", "in all"
  // "the most important", "the most medals" are superlatives.
  if (word == "most" && (before == "the" || tree.is(i, {R::advmod}))) return nullptr;
  return &*it;
}

// "most of the flights", "most flights"
int whole_of(const Tree& tree, int i) {
  for (const int c : tree.all(i, {R::nmod, R::obl}))
    if (const int marker = tree.child(c, {R::case_}); marker >= 0 && tree.lemma(marker) == "of")
      return c;
  if (tree.is(i, {R::det, R::amod, R::advmod}) && tree.head(i) > i && tree.is_noun(tree.head(i)))
    return tree.head(i);
  return -1;
}

// "every three years", "all season", "each other": no share of anything.
bool is_span_of_time(const Tree& tree, int i) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"day", "decade", "hour", "minute", "moment", "month", "morning", "night", "other", "quarter",
       "season", "second", "summer", "time", "way", "week", "weekend", "winter", "year"});
  return std::ranges::binary_search(kWords, tree.lemma(i));
}

// "one in every four": part of a figure.
bool is_counted(const SentenceView& view, int i) {
  return std::ranges::any_of(view.mentions, [&](const Mention* m) {
    return m->type <= MentionType::count && m->span.overlaps(view.tree.token(i).span);
  });
}

}  // namespace

std::vector<Claim> quantifier_claims(const SentenceView& view) {
  std::vector<Claim> out;
  const Tree& tree = view.tree;
  for (const Clause& clause : view.clauses) {
    if (!is_checkable(view, clause)) continue;
    for (const int i : clause.tokens) {
      const Quantifier* found = quantifier_at(tree, i);
      if (!found || view.in_quotes(tree.token(i).span) || is_counted(view, i)) continue;
      const int whole = whole_of(tree, i);
      if (whole < 0 || time_at(view, whole) || is_span_of_time(tree, whole)) continue;
      Claim claim = make_claim(view, clause, ClaimKind::share);
      claim.value = {.figure = std::nullopt,
                     .low = found->low,
                     .high = found->high,
                     .low_closed = found->low_closed,
                     .high_closed = found->high_closed,
                     .unit = "%",
                     .text = std::string(tree.word(i))};
      claim.measure = view.discourse.phrase(tree, whole);
      if (!in_subject(tree, clause, i)) claim.object = claim.measure;
      out.push_back(std::move(claim));
    }
  }
  return out;
}

}  // namespace stet::facts
