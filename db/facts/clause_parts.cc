// Finds one's way inside clauses: which owns a token, whose subject it stands in, which inner
// predicate it belongs to.
#include <algorithm>

#include "facts/clauses.h"

namespace stet::facts {
namespace {

using R = Relation;

// "with 97% of ballots counted": what a participle behind "with" is said of; -1 where there is
// none.
int accompanied(const Tree& tree, int participle) {
  if (!tree.is(participle, {R::advcl}) || tree.has(participle, {R::aux, R::cop})) return -1;
  for (const int c : tree.all(participle, {R::obl, R::nsubj}))
    if (c < participle && tree.has(c, {R::case_}) &&
        tree.lemma(tree.child(c, {R::case_})) == "with" && tree.subtree(c).front() < c)
      return c;
  return -1;
}

}  // namespace

Clause narrowed(const Tree& tree, const Clause& clause, int token) {
  for (int i = token; i >= 0 && i != clause.head; i = tree.head(i)) {
    const bool inner = tree.is(i, {R::acl_relcl, R::acl, R::advcl, R::ccomp, R::csubj}) &&
                       tree.is_predicate(i) && i != clause.core;
    if (!inner) continue;
    Clause out = clause;
    out.head = out.core = i;
    out.copular = tree.has(i, {R::cop});
    out.passive = tree.has(i, {R::aux_pass}) || tree.token(i).features.passive;
    out.subject = tree.child(i, {R::nsubj, R::nsubj_pass});
    const bool relative = out.subject < 0 || tree.lemma(out.subject) == "who" ||
                          tree.lemma(out.subject) == "which" || tree.lemma(out.subject) == "that";
    out.subject_inside = !(relative && tree.is(i, {R::acl_relcl, R::acl}) && tree.head(i) >= 0);
    if (!out.subject_inside) out.subject = tree.head(i);
    if (out.subject < 0) out.subject = accompanied(tree, i);
    if (out.subject < 0) out.subject = clause.subject;
    out.object = tree.child(i, {R::obj});
    if (out.object < 0 && out.copular) out.object = i;
    out.recipient = tree.child(i, {R::iobj});
    out.agent = out.passive ? tree.child(i, {R::obl_agent}) : -1;
    return out;
  }
  return clause;
}

bool in_subject(const Tree& tree, const Clause& clause, int token) {
  return clause.subject >= 0 && clause.subject_inside && tree.under(token, clause.subject);
}

int clause_of(const std::vector<Clause>& clauses, int token) {
  for (std::size_t c = 0; c < clauses.size(); ++c)
    if (std::ranges::binary_search(clauses[c].tokens, token)) return static_cast<int>(c);
  return -1;
}

}  // namespace stet::facts
