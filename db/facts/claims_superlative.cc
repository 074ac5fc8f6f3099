// Superlative and rank claims: "the North's largest trading partner", "second-largest in Europe",
// "a Games record", "78th in the world".
#include <algorithm>

#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/superlatives.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

bool is_recency(const std::vector<Claim>& recent, const Token& token) {
  return std::ranges::any_of(
      recent, [&](const Claim& c) { return c.span.contains(token.span) && c.scope != "never"; });
}

// The noun phrase without its superlative, determiner and possessor: "trading partner".
Phrase measure_of(const SentenceView& view, int noun, int superlative) {
  const Tree& tree = view.tree;
  Phrase out = view.discourse.phrase(tree, noun);
  out.entity.clear();
  out.entity_type.clear();
  std::vector<int> tokens;
  for (const int i :
       tree.subtree(noun, {R::acl_relcl, R::appos, R::parataxis, R::nmod_poss, R::nmod, R::obl,
                           R::nsubj, R::cop, R::det, R::case_, R::advcl, R::conj, R::acl, R::advmod,
                           R::aux, R::mark, R::punct, R::obl_unmarked}))
    if (i != superlative) tokens.push_back(i);
  // A noun that is its own superlative ("a record") has no measure beside it.
  if (tokens.empty()) return out;
  out.span = {tree.token(tokens.front()).span.start, tree.token(tokens.back()).span.end};
  out.text = std::string(out.span.of(view.text()));
  out.terms = Discourse::terms_of(tree, tokens);
  return out;
}

// What the comparison is within: the possessor, or "in Europe", "of the five", "on the island
// routes".
void set_scope(const SentenceView& view, int noun, int superlative, Claim& claim) {
  const Tree& tree = view.tree;
  if (const int possessor = tree.child(noun, {R::nmod_poss}); possessor >= 0)
    claim.object = view.discourse.phrase(tree, possessor);
  const auto take = [&](int head) {
    for (const int i : tree.all(head, {R::nmod, R::obl})) {
      const int marker = tree.child(i, {R::case_});
      if (marker < 0 || i < superlative || !claim.scope.empty()) continue;
      const std::string_view with = tree.lemma(marker);
      if (with != "in" && with != "of" && with != "on" && with != "among" && with != "at" &&
          with != "for" && with != "within")
        continue;
      if (time_at(view, i)) continue;
      const Phrase within = view.discourse.phrase(tree, i);
      claim.scope =
          std::string(with) + " " + (within.entity.empty() ? lower(within.text) : within.entity);
    }
  };
  take(noun);
  if (noun == superlative || tree.is(superlative, {R::amod})) take(superlative);
}

// Who holds the rank: the subject of "X is the largest", what an apposition stands beside, or what
// "the largest is X" names.
void set_holder(const SentenceView& view, const Clause& clause, int noun, Claim& claim) {
  const Tree& tree = view.tree;
  if (noun != clause.core && tree.is(noun, {R::appos}) && tree.head(noun) >= 0) {
    claim.subject = view.discourse.phrase(tree, tree.head(noun));
  } else if (noun == clause.subject && clause.subject_inside && clause.copular) {
    claim.subject = view.discourse.phrase(tree, clause.core);
  } else if (noun != clause.core && !in_subject(tree, clause, noun)) {
    const int named = tree.child(noun, {R::appos});
    if (named >= 0) claim.subject = view.discourse.phrase(tree, named);
  }
}

// "half a metre below the 1997 record": the record is another's.
bool stands_beside(const Tree& tree, int i) {
  const int marker = tree.lemma(i) == "record" ? tree.child(i, {R::case_}) : -1;
  if (marker < 0) return false;
  const std::string_view word = tree.lemma(marker);
  return word == "below" || word == "above" || word == "beyond" || word == "past" ||
         word == "outside" || word == "under" || word == "over" || word == "off" ||
         word == "inside" || word == "than";
}

Claim superlative(const SentenceView& view, const Clause& clause, const Superlative& found) {
  const Tree& tree = view.tree;
  const int noun = noun_of(tree, found.token);
  Claim claim = make_claim(view, clause, found.rank > 1 ? ClaimKind::rank : ClaimKind::superlative);
  claim.object = {};
  claim.measure = measure_of(view, noun, found.token);
  // "The crowd was the largest": of its own kind.
  if (noun == found.token && clause.copular && clause.subject >= 0 && !tree.is_noun(noun))
    claim.measure.text.clear();
  claim.measure.head = found.quality;
  claim.direction = found.direction;
  claim.value = {.figure = found.rank,
                 .low = static_cast<double>(found.rank),
                 .high = static_cast<double>(found.rank),
                 .high_closed = true,
                 .unit = {},
                 .text = std::string(tree.word(found.token))};
  set_scope(view, noun, found.token, claim);
  set_holder(view, clause, noun, claim);
  const bool core = noun == clause.core || clause.fragment || in_subject(tree, clause, noun);
  if (!core && tree.is(noun, {R::appos}))
    claim.span = phrase_to(view, noun, chunk_around(view, clause, noun).end);
  return claim;
}

// "78th in the world", "comes sixth", "ranked number six".
std::optional<Claim> ranked(const SentenceView& view, const Clause& clause,
                            const Mention& mention) {
  const Tree& tree = view.tree;
  const int i = view.token_of(mention);
  const bool numbered =
      i > 0 && lower(tree.word(i - 1)) == "number" && mention.type <= MentionType::count;
  if (i < 0 || !mention.value || (mention.type != MentionType::ordinal && !numbered))
    return std::nullopt;
  const std::string_view verb = tree.lemma(clause.core);
  const bool placed = tree.has(i, {R::cop}) || verb == "come" || verb == "rank" ||
                      verb == "place" || verb == "finish";
  const bool modifies = tree.is(i, {R::amod}) && tree.head(i) > i;
  if ((!placed || modifies) && !numbered) return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::rank);
  claim.object = {};
  claim.value = quantity_of(mention, view.text());
  claim.direction = "more";
  if (const int own = tree.child(i, {R::nsubj}); own >= 0)
    claim.subject = view.discourse.phrase(tree, own);
  set_scope(view, i, i, claim);
  if (claim.scope.empty()) set_scope(view, clause.core, i, claim);
  return claim;
}

}  // namespace

std::vector<Claim> superlative_claims(const SentenceView& view, const std::vector<Claim>& recent) {
  std::vector<Claim> out;
  for (const Clause& clause : view.clauses) {
    if (!is_checkable(view, clause)) continue;
    for (const int i : clause.tokens) {
      if (view.in_quotes(view.tree.token(i).span) || is_recency(recent, view.tree.token(i)))
        continue;
      if (stands_beside(view.tree, i)) continue;
      if (const auto found = superlative_at(view.tree, i))
        out.push_back(superlative(view, clause, *found));
    }
    for (const Mention* m : view.mentions)
      if (view.clause_at(*m) == &clause && !view.in_quotes(m->span))
        if (auto claim = ranked(view, clause, *m)) out.push_back(std::move(*claim));
  }
  return out;
}

}  // namespace stet::facts
