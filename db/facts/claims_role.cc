// Role claims: who holds which office; and what kin or connection one person is to another.
#include <algorithm>

#include "facts/name_words.h"
#include "facts/roles.h"
#include "facts/sentence_view.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

Claim role_claim(const SentenceView& view, const Role& role) {
  const Name& holder = view.discourse.names().names[role.holder];
  Claim claim;
  claim.kind = ClaimKind::role;
  claim.span = role.span;
  claim.passage = view.passage;
  claim.subject = view.discourse.phrase_at(holder.span);
  claim.predicate = "be";
  claim.object = view.discourse.phrase_at(role.office);
  // The qualifier belongs to the office: a former minister is no minister. A counterpart's office
  // is named elsewhere.
  if (!role.qualifier.empty() || lower(claim.object.text) != role.title) {
    claim.object.text = (role.qualifier.empty() ? "" : role.qualifier + " ") + role.title;
    claim.scope = role.qualifier;
  }
  const std::size_t last = role.title.rfind(' ');
  claim.object.head = last == std::string::npos ? role.title : role.title.substr(last + 1);
  claim.object.entity.clear();
  claim.object.entity_type.clear();
  if (!role.jurisdiction.empty()) {
    claim.recipient = view.discourse.phrase_at(role.jurisdiction);
    if (claim.recipient.entity.empty())
      claim.recipient.entity = canonical_entity(claim.recipient.text);
  }
  claim.terms = claim.subject.terms;
  for (const Phrase* phrase : {&claim.object, &claim.recipient})
    claim.terms.insert(claim.terms.end(), phrase->terms.begin(), phrase->terms.end());
  return claim;
}

// "Tomas Marusen is the minister of defence": the complement of a copula is an office.
std::optional<Claim> predicated(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  if (!clause.copular || clause.subject < 0 || !is_office_noun(lower(tree.lemma(clause.core))))
    return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::role);
  if (claim.subject.entity_type != "person" || tree.has(clause.core, {R::flat, R::appos}))
    return std::nullopt;
  claim.object = view.discourse.phrase(tree, clause.core);
  return claim;
}

}  // namespace

std::vector<Claim> role_claims(const SentenceView& view) {
  std::vector<Claim> out;
  const NameTable& table = view.discourse.names();
  for (const Role& role : find_roles_in(table, view.passage))
    if (role.holder != kNoName && !view.in_quotes(role.span)) out.push_back(role_claim(view, role));
  for (const Clause& clause : view.clauses)
    if (is_checkable(view, clause))
      if (auto claim = predicated(view, clause)) out.push_back(std::move(*claim));
  return out;
}

}  // namespace stet::facts
