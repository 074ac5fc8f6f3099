// Whom and what a document speaks of.
#include "facts/discourse.h"

#include <algorithm>
#include <array>

#include "facts/countries.h"
#include "facts/name_words.h"
#include "grammar/coreference.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr std::size_t kReach = 40;  // referents looked back over for a pronoun

// A common noun that can stand for an organisation or place named before, and a word that its name
// may hold. Sorted.
struct Stand {
  std::string_view noun, label, word;
};
constexpr auto kStands = std::to_array<Stand>({
    {"airline", "organisation", "air"},
    {"authority", "organisation", "authority"},
    {"bank", "organisation", "bank"},
    {"board", "organisation", "board"},
    {"capital", "place", ""},
    {"carrier", "organisation", ""},
    {"city", "place", ""},
    {"club", "organisation", "club"},
    {"college", "organisation", "college"},
    {"commission", "organisation", "commission"},
    {"committee", "organisation", "committee"},
    {"company", "organisation", ""},
    {"council", "organisation", "council"},
    {"country", "place", ""},
    {"dam", "place", "dam"},
    {"federation", "organisation", "federation"},
    {"firm", "organisation", ""},
    {"games", "organisation", "games"},
    {"group", "organisation", "group"},
    {"lake", "place", "lake"},
    {"ministry", "organisation", "ministry"},
    {"party", "organisation", "party"},
    {"province", "place", ""},
    {"river", "place", ""},
    {"state", "place", ""},
    {"town", "place", ""},
    {"union", "organisation", "union"},
    {"university", "organisation", "university"},
    {"village", "place", ""},
});
static_assert(std::ranges::is_sorted(kStands, {}, &Stand::noun));

// The preposition of the phrase itself, "according to" whole.
bool in_preposition(const Tree& tree, int i, int head) {
  if (tree.relation(i) == R::fixed) i = tree.head(i);
  return tree.relation(i) == R::case_ && tree.head(i) == head;
}

// How a token is joined to what stands left of `mark`.
Relation joined_over(const Tree& tree, int i, int mark) {
  while (tree.head(i) > mark) i = tree.head(i);
  return tree.relation(i);
}

bool is_aside_mark(std::string_view word) {
  return word == "," || word == "(" || word == ";" || word == ":" || word == "–" || word == "—" ||
         word == "[";
}

// "Sey Arvand of Lethonia, 61", "the table, published today": what stands behind a mark and is no
// further conjunct is said beside the phrase.
void cut_insertions(const Tree& tree, int head, std::vector<int>& tokens) {
  for (std::size_t k = 0; k + 1 < tokens.size(); ++k) {
    const int mark = tokens[k];
    if (mark < head || !is_aside_mark(tree.word(mark))) continue;
    const R joined = joined_over(tree, tokens[k + 1], mark);
    const bool list = joined == R::conj || joined == R::cc || joined == R::flat ||
                      joined == R::compound || joined == R::amod;
    if (list && tree.word(mark) == ",") continue;
    tokens.resize(k);
    return;
  }
}

}  // namespace

std::string canonical_entity(std::string_view name) {
  std::string folded = fold_name(name);
  if (folded.starts_with("the ")) folded.erase(0, 4);
  const CountryName country = country_of(folded);
  if (country.kind == CountryWord::name || country.kind == CountryWord::demonym)
    return std::string(country.country);
  return folded;
}

Discourse::Discourse(const text::Document& document,
                     const std::vector<grammar::Sentence>& sentences, const NameTable& names)
    : document_(document), names_(names), roles_(find_roles(names)) {
  for (const grammar::Reference& reference : grammar::resolve(sentences)) {
    const grammar::Token& token =
        sentences[reference.sentence].tokens[static_cast<std::size_t>(reference.token)];
    references_[token.span.start] = sentences[reference.name_sentence].names[reference.name].span;
  }
  for (std::size_t r = 0; r < roles_.size(); ++r) {
    if (roles_[r].holder == kNoName || !roles_[r].qualifier.empty()) continue;
    std::vector<std::size_t>& same =
        offices_[roles_[r].title.substr(roles_[r].title.rfind(' ') + 1)];
    if (same.size() < kReach) same.push_back(r);
  }
  std::size_t passage = static_cast<std::size_t>(-1);
  std::vector<Tree> tree;  // of the passage at hand
  for (const Name& name : names_.names) {
    if (name.passage != passage) {
      passage = name.passage;
      tree.clear();
      if (passage < sentences.size()) tree.emplace_back(sentences[passage]);
    }
    Referent referent{.span = name.span,
                      .entity = name.entity,
                      .label = name.label,
                      .passage = passage,
                      .paragraph = document.passages[passage].paragraph};
    if (!tree.empty()) {
      const int last = tree[0].at(name.span.end - 1);
      for (int i = last; i >= 0 && i >= last - 6; i = tree[0].head(i)) {
        if (tree[0].is(i, {R::nsubj, R::nsubj_pass})) referent.subject = true;
        if (!tree[0].is(i, {R::flat, R::compound, R::appos, R::conj})) break;
      }
    }
    referents_.push_back(std::move(referent));
  }
}

// The name that the word at a byte refers back to.
const Name* Discourse::referent_at(std::size_t byte) const {
  const auto it = references_.find(byte);
  return it == references_.end() ? nullptr : name_at(it->second);
}

const Name* Discourse::name_at(Span span) const {
  const auto it = std::ranges::partition_point(
      names_.names, [&](const Name& n) { return n.span.end <= span.start; });
  return it != names_.names.end() && it->span.overlaps(span) ? &*it : nullptr;
}

void Discourse::name_entity(Phrase& phrase, const Name& name) const {
  phrase.entity = canonical_entity(name.entity);
  phrase.entity_type = name.label;
}

std::vector<std::string> Discourse::terms_of(const Tree& tree, const std::vector<int>& tokens) {
  std::vector<std::string> out;
  for (const int i : tokens) {
    const Token& t = tree.token(i);
    if (t.upos == Upos::punct || t.upos == Upos::num || t.upos == Upos::sym || t.upos == Upos::aux)
      continue;
    std::string term = lower(t.lemma);
    if (term.empty() || is_stop_word(term) || is_stop_word(lower(t.word))) continue;
    out.push_back(std::move(term));
  }
  return out;
}

Phrase Discourse::phrase(const Tree& tree, int head) const {
  Phrase out;
  if (head < 0) return out;
  std::vector<int> tokens;
  for (const int i :
       tree.subtree(head, {R::acl_relcl, R::appos, R::parataxis, R::punct, R::cop, R::aux, R::nsubj,
                           R::mark, R::advcl, R::case_, R::cc, R::conj, R::ccomp}))
    tokens.push_back(i);
  // Coordinated heads belong to the phrase: "water, wind and sun"; "of"-phrases keep their
  // prepositions.
  for (const int i : tree.subtree(head, {R::acl_relcl, R::appos, R::parataxis, R::cop, R::aux,
                                         R::nsubj, R::mark, R::advcl, R::ccomp})) {
    if (in_preposition(tree, i, head)) continue;
    if (tree.is(i, {R::punct, R::mark}) && tree.head(i) == head) continue;
    if (tree.relation(i) == R::cc && tree.head(i) == head && i < head) continue;
    if ((tree.relation(i) == R::conj || tree.relation(i) == R::cc) && tree.is_predicate(head))
      continue;
    if (std::ranges::find(tokens, i) == tokens.end()) tokens.push_back(i);
  }
  std::ranges::sort(tokens);
  // "Lethonia and 22% from Maristan": a figure is no member of a list of names.
  for (const int c : tree.all(head, {R::conj}))
    if (tree.token(head).upos == Upos::propn &&
        (tree.token(c).upos == Upos::sym || tree.token(c).upos == Upos::num))
      std::erase_if(tokens, [&](int i) { return tree.under(i, c); });
  // The run of tokens around the head without a gap.
  const auto at = std::ranges::find(tokens, head);
  auto first = at, last = at;
  while (first != tokens.begin() && *(first - 1) >= *first - 2) --first;
  while (last + 1 != tokens.end() && *(last + 1) <= *last + 2) ++last;
  tokens.assign(first, last + 1);
  cut_insertions(tree, head, tokens);
  while (tokens.size() > 1 && tree.token(tokens.back()).upos == Upos::punct) tokens.pop_back();
  while (tokens.size() > 1 && tree.token(tokens.front()).upos == Upos::punct)
    tokens.erase(tokens.begin());

  out.span = {tree.token(tokens.front()).span.start, tree.token(tokens.back()).span.end};
  // A name stays whole, wherever the tree has hung its words.
  if (const Name* name = name_at(tree.token(head).span); name && name->span.end > out.span.end)
    out.span.end = name->span.end;
  // "deputy mayor Kalle Toom": the office and its holder are one phrase.
  const Name* holder_name = nullptr;
  if (is_office_noun(lower(tree.lemma(head))) &&
      tree.token(tokens.back()).span.end == out.span.end && tokens.back() == head)
    if (const Name* next = name_at({out.span.end + 1, out.span.end + 2});
        next && next->span.start == out.span.end + 1 && next->label == "person" &&
        document_.text[out.span.end] == ' ') {
      holder_name = next;
      out.span.end = next->span.end;
      for (int i = head + 1; i < tree.size() && tree.token(i).span.end <= out.span.end; ++i)
        tokens.push_back(i);
    }
  out.text = std::string(out.span.of(document_.text));
  out.head = lower(tree.lemma(head));
  out.terms = terms_of(tree, tokens);
  if (holder_name) {
    name_entity(out, *holder_name);
    out.head = holder_name->key.substr(holder_name->key.rfind(' ') + 1);
  } else if (const Name* name = name_at(tree.token(head).span)) {
    name_entity(out, *name);
    out.head = name->key.substr(name->key.rfind(' ') + 1);
  } else if (const Name* referent = referent_at(tree.token(head).span.start)) {
    name_entity(out, *referent);
  } else if (const CountryName country = country_of(fold_name(tree.word(head)));
             country.kind == CountryWord::demonym && is_capitalised(tree.word(head))) {
    out.entity = std::string(country.country);
    out.entity_type = "place";
  } else if (const Referent* office = holder(tree, head)) {
    out.entity = canonical_entity(office->entity);
    out.entity_type = office->label;
  } else if (const Referent* found = definite(tree, head, out.span.start)) {
    out.entity = canonical_entity(found->entity);
    out.entity_type = found->label;
  }
  return out;
}

Phrase Discourse::phrase_at(Span span) const {
  Phrase out;
  if (span.empty()) return out;
  out.span = span;
  out.text = std::string(span.of(document_.text));
  for (const Word& word : words_of(document_.text, span)) {
    std::string term = lower(word.text);
    if (word.kind != Word::Kind::word || is_stop_word(term)) continue;
    out.head = term;
    out.terms.push_back(std::move(term));
  }
  if (const Name* name = name_at(span)) {
    // The name must be the phrase's own, not one of its parts: "the banner on Old Quay" is no quay.
    const bool leads = name->span.start == span.start || name->span.end == span.end;
    if (leads) name_entity(out, *name);
  } else if (const Name* referent = referent_at(span.start)) {
    name_entity(out, *referent);
  }
  return out;
}

// "the president", "the defence minister": whoever the document names as holding that office, if it
// is one alone.
const Discourse::Referent* Discourse::holder(const Tree& tree, int head) const {
  const int det = tree.child(head, {R::det});
  if (det < 0 || tree.lemma(det) != "the" || !is_office_noun(lower(tree.lemma(head))))
    return nullptr;
  if (tree.has(head, {R::nmod, R::nmod_poss, R::acl_relcl})) return nullptr;
  std::string title;
  for (const int i : tree.subtree(head, {R::det, R::case_, R::appos, R::conj, R::cc, R::punct,
                                         R::nsubj, R::cop, R::obl, R::advmod, R::acl}))
    title += (title.empty() ? "" : " ") + lower(tree.word(i));
  const Referent* found = nullptr;
  const auto offices = offices_.find(title.substr(title.rfind(' ') + 1));
  if (offices == offices_.end()) return nullptr;
  for (const std::size_t r : offices->second) {
    const Role& role = roles_[r];
    if (role.title != title && !role.title.ends_with(" " + title)) continue;
    const Referent& who = referents_[role.holder];
    if (found && found->entity != who.entity) return nullptr;
    found = &who;
  }
  return found;
}

// "the airline", "the ministry": a definite noun that a name met before answers to. Ambiguity is no
// answer.
const Discourse::Referent* Discourse::definite(const Tree& tree, int head, std::size_t byte) const {
  const int det = tree.child(head, {R::det});
  if (det < 0 || (tree.lemma(det) != "the" && tree.lemma(det) != "this")) return nullptr;
  if (tree.has(head, {R::amod, R::nmod, R::compound, R::nmod_poss, R::acl_relcl})) return nullptr;
  const std::string_view noun = tree.lemma(head);
  const auto stand = std::ranges::lower_bound(kStands, noun, {}, &Stand::noun);
  const bool known = stand != kStands.end() && stand->noun == noun;
  if (!known) return nullptr;
  const auto after = std::ranges::partition_point(
      referents_, [&](const Referent& r) { return r.span.end <= byte; });
  const Referent* found = nullptr;
  std::size_t looked = 0;
  for (auto it = after; it != referents_.begin() && looked < 10 * kReach; ++looked) {
    --it;
    const std::string entity = canonical_entity(it->entity);
    if (it->label != stand->label || entity.find(stand->word) == std::string::npos) continue;
    if (!found) found = &*it;
    if (!stand->word.empty()) return found;
    if (canonical_entity(found->entity) != entity) return nullptr;
  }
  return found;
}

}  // namespace stet::facts
