// Lays trees over each other at the words that statement and passage share.
#include "verify/in_place.h"

#include <array>
#include <string_view>

namespace stet::verify {
namespace {

using grammar::Relation;
using grammar::Sentence;
using grammar::Token;
using grammar::Upos;

constexpr double kTelling = 0.5;  // lighter words have no rivals
constexpr int kNear = 2;          // edges of a tree, between words that hang together

enum class Role : unsigned char { none, subject, object, modifier, oblique, clause };

Role role_of(Relation relation) {
  switch (relation) {
    case Relation::nsubj:
    case Relation::nsubj_pass:
    case Relation::csubj:
      return Role::subject;
    case Relation::obj:
    case Relation::iobj:
      return Role::object;
    case Relation::amod:
    case Relation::compound:
    case Relation::nmod_desc:
    case Relation::nmod_poss:
    case Relation::flat:
      return Role::modifier;
    case Relation::nmod:
    case Relation::nmod_unmarked:
    case Relation::obl:
    case Relation::obl_agent:
    case Relation::obl_unmarked:
      return Role::oblique;
    case Relation::xcomp:
    case Relation::ccomp:
    case Relation::advcl:
    case Relation::acl:
      return Role::clause;
    default:
      return Role::none;
  }
}

// A stretch's tree beside its terms.
struct Laid {
  const Sentence* sentence = nullptr;
  std::vector<int> term_of, token_of;         // by each other's index; -1 where there is none
  std::vector<std::string_view> preposition;  // of each token
  std::vector<bool> attribute;  // of each token: what the subject of a clause is said to be
                                // ("Prescott is a city")
};

const Token& token(const Laid& laid, int at) {
  return laid.sentence->tokens[static_cast<std::size_t>(at)];
}
int size(const Laid& laid) { return static_cast<int>(laid.sentence->tokens.size()); }

void find_roles(Laid& laid) {
  const std::size_t count = laid.sentence->tokens.size();
  laid.preposition.resize(count);
  laid.attribute.assign(count, false);
  std::vector<bool> copula(count, false), subject(count, false);
  for (const Token& t : laid.sentence->tokens) {
    if (t.head < 0) continue;
    const auto head = static_cast<std::size_t>(t.head);
    if (t.relation == Relation::case_) laid.preposition[head] = t.lemma;
    if (t.relation == Relation::cop) copula[head] = true;
    if (role_of(t.relation) == Role::subject) subject[head] = true;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Upos upos = laid.sentence->tokens[i].upos;
    laid.attribute[i] =
        copula[i] && subject[i] && (upos == Upos::noun || upos == Upos::propn || upos == Upos::adj);
  }
}

Laid lay(const Reading& reading, const Tree& tree) {
  Laid out;
  out.sentence = tree.sentence;
  out.token_of.assign(reading.terms.size(), -1);
  if (!tree.sentence) return out;
  out.term_of.assign(tree.sentence->tokens.size(), -1);
  std::size_t at = 0;
  for (std::size_t i = 0; i < reading.terms.size(); ++i) {
    const Span span{reading.terms[i].span.start + tree.start,
                    reading.terms[i].span.end + tree.start};
    while (at < tree.sentence->tokens.size() && tree.sentence->tokens[at].span.end <= span.start)
      ++at;
    if (at == tree.sentence->tokens.size() || !tree.sentence->tokens[at].span.overlaps(span))
      continue;
    out.token_of[i] = static_cast<int>(at);
    if (out.term_of[at] < 0) out.term_of[at] = static_cast<int>(i);
  }
  find_roles(out);
  return out;
}

bool is_attribute(const Laid& laid, int at) { return laid.attribute[static_cast<std::size_t>(at)]; }

// The same by an apposition or a second attribute.
bool tells_what(const Laid& laid, int at) {
  for (int step = 0; at >= 0 && step < 6; ++step) {
    if (is_attribute(laid, at)) return true;
    const Relation relation = token(laid, at).relation;
    if (relation == Relation::appos || relation == Relation::nmod_desc) return true;
    if (relation != Relation::conj && relation != Relation::parataxis &&
        relation != Relation::compound && relation != Relation::amod)
      return false;
    at = token(laid, at).head;
  }
  return false;
}

int distance(const Laid& laid, int a, int b) {
  for (int up_a = 0, x = a; x >= 0 && up_a <= kNear; ++up_a, x = token(laid, x).head)
    for (int up_b = 0, y = b; y >= 0 && up_a + up_b <= kNear; ++up_b, y = token(laid, y).head)
      if (x == y) return up_a + up_b;
  return kNear + 1;
}

// The words of a passage that cover one of the statement.
std::vector<bool> taken_in(const Reached& item) {
  std::vector<bool> out(item.passage->reading.terms.size(), false);
  for (int at : item.alignment.words.found)
    if (at >= 0) out[static_cast<std::size_t>(at)] = true;
  return out;
}

class Overlay {
 public:
  Overlay(Matcher& matcher, const Statement& statement, const Laid& here, const Reached& item,
          const Laid& there, const std::vector<bool>& missing)
      : matcher_(matcher),
        claim_(statement.reading),
        here_(here),
        item_(item),
        there_(there),
        missing_(missing),
        taken_(taken_in(item)) {}

  void add(InPlace& out) {
    for (std::size_t i = 0; i < missing_.size(); ++i) {
      if (!missing_[i] || claim_.terms[i].weight < kTelling || here_.token_of[i] < 0) continue;
      beside_head(i, out);
      above_children(i, out);
      attribute(i, out);
    }
  }

 private:
  // The passage's token that covers the word of a token; -1 where none does.
  int found(int token_here) const {
    int term = here_.term_of[static_cast<std::size_t>(token_here)];
    if (term < 0) return -1;
    int at = item_.alignment.words.found[static_cast<std::size_t>(term)];
    return at < 0 ? -1 : there_.token_of[static_cast<std::size_t>(at)];
  }

  // A word of the passage that nothing of the statement answers to.
  const Term* free_term(int at) const {
    int term = there_.term_of[static_cast<std::size_t>(at)];
    if (term < 0 || taken_[static_cast<std::size_t>(term)]) return nullptr;
    const Term& out = item_.passage->reading.terms[static_cast<std::size_t>(term)];
    return out.weight < kTelling ? nullptr : &out;
  }

  void note(std::size_t claimed, const Term& rival, double& role, InPlace& out) {
    role = 1;
    WordRelation relation = matcher_.relate(claim_.terms[claimed], rival);
    if (relation == WordRelation::sister || relation == WordRelation::opposite ||
        relation == WordRelation::narrower)
      out.kin = 1;
  }

  void beside_head(std::size_t i, InPlace& out) {
    int own = here_.token_of[i], head = token(here_, own).head;
    if (head < 0) return;
    int anchor = found(head);
    Role role = role_of(token(here_, own).relation);
    if (anchor < 0 || role == Role::none || role == Role::clause) return;
    for (int j = 0; j < size(there_); ++j) {
      const Token& t = token(there_, j);
      if (t.head != anchor || role_of(t.relation) != role) continue;
      const Term* rival = free_term(j);
      if (!rival) continue;
      if (role == Role::oblique && here_.preposition[static_cast<std::size_t>(own)] !=
                                       there_.preposition[static_cast<std::size_t>(j)])
        continue;
      note(i, *rival, slot(role, out), out);
    }
  }

  static double& slot(Role role, InPlace& out) {
    switch (role) {
      case Role::subject:
        return out.subject;
      case Role::object:
        return out.object;
      case Role::modifier:
        return out.modifier;
      default:
        return out.oblique;
    }
  }

  void above_children(std::size_t i, InPlace& out) {
    int own = here_.token_of[i];
    for (int c = 0; c < size(here_); ++c) {
      const Token& child = token(here_, c);
      if (child.head != own || role_of(child.relation) == Role::none) continue;
      int anchor = found(c);
      if (anchor < 0 || token(there_, anchor).head < 0 ||
          role_of(token(there_, anchor).relation) != role_of(child.relation))
        continue;
      if (const Term* rival = free_term(token(there_, anchor).head)) note(i, *rival, out.head, out);
    }
  }

  void attribute(std::size_t i, InPlace& out) {
    if (!is_attribute(here_, here_.token_of[i])) return;
    for (int j = 0; j < size(there_); ++j)
      if (const Term* rival = free_term(j); rival && is_attribute(there_, j))
        note(i, *rival, out.attribute, out);
  }

  Matcher& matcher_;
  const Reading& claim_;
  const Laid& here_;
  const Reached& item_;
  const Laid& there_;
  const std::vector<bool>& missing_;
  std::vector<bool> taken_;
};

// The types of the names in a tree of whose words (at least one of them content) all pass the test.
template <class Test>
std::array<bool, 3> types_of_names(const Laid& laid, const Terms& terms, std::size_t start,
                                   Test test) {
  std::array<bool, 3> out{};
  std::size_t from = 0;
  for (const grammar::Name& name : laid.sentence->names) {
    while (from < terms.size() && terms[from].span.end + start <= name.span.start) ++from;
    bool any = false, all = true;
    for (std::size_t i = from; i < terms.size() && terms[i].span.start + start < name.span.end; ++i)
      any = true, all = all && test(i);
    if (any && all) out[static_cast<std::size_t>(name.type)] = true;
  }
  return out;
}

// Words that hang together in the statement: an edge of its tree with both ends in some passage.
double parted(const Laid& here, const std::vector<Reached>& reached,
              const std::vector<Laid>& there) {
  double all = 0, broken = 0;
  for (int c = 0; c < size(here); ++c) {
    int head = token(here, c).head;
    if (head < 0) continue;
    int a = here.term_of[static_cast<std::size_t>(c)],
        b = here.term_of[static_cast<std::size_t>(head)];
    if (a < 0 || b < 0) continue;
    bool both = false, near = false;
    for (std::size_t k = 0; k < reached.size(); ++k) {
      if (!there[k].sentence) continue;
      int x = reached[k].alignment.words.found[static_cast<std::size_t>(a)],
          y = reached[k].alignment.words.found[static_cast<std::size_t>(b)];
      if (x < 0 || y < 0) continue;
      int p = there[k].token_of[static_cast<std::size_t>(x)],
          q = there[k].token_of[static_cast<std::size_t>(y)];
      if (p < 0 || q < 0) continue;
      both = true;
      near = near || distance(there[k], p, q) <= kNear;
    }
    all += both ? 1 : 0;
    broken += both && !near ? 1 : 0;
  }
  return all > 0 ? broken / all : 0;
}

double attribute_elsewhere(const Statement& statement, const Laid& here,
                           const std::vector<Reached>& reached, const std::vector<Laid>& there) {
  for (std::size_t i = 0; i < statement.reading.terms.size(); ++i) {
    int own = here.token_of[i];
    if (own < 0 || !is_attribute(here, own)) continue;
    bool any = false, told = false;
    for (std::size_t k = 0; k < reached.size(); ++k) {
      int at = reached[k].alignment.words.found[i];
      if (at < 0 || !there[k].sentence || there[k].token_of[static_cast<std::size_t>(at)] < 0)
        continue;
      any = true;
      told = told || tells_what(there[k], there[k].token_of[static_cast<std::size_t>(at)]);
    }
    if (any && !told) return 1;
  }
  return 0;
}

}  // namespace

InPlace in_place(Matcher& matcher, const Statement& statement, const Tree& tree,
                 const std::vector<Reached>& reached, const std::vector<Tree>& passages) {
  InPlace out;
  if (!tree.sentence) return out;
  Laid here = lay(statement.reading, tree);
  std::vector<bool> missing(statement.reading.terms.size(), true);
  for (const Reached& item : reached)
    for (std::size_t i = 0; i < missing.size(); ++i)
      missing[i] = missing[i] && item.alignment.words.found[i] < 0;
  std::vector<Laid> there;
  for (std::size_t k = 0; k < reached.size(); ++k)
    there.push_back(lay(reached[k].passage->reading, passages[k]));
  const std::array<bool, 3> lacking = types_of_names(here, statement.reading.terms, tree.start,
                                                     [&](std::size_t i) { return missing[i]; });
  for (std::size_t k = 0; k < reached.size(); ++k) {
    if (!there[k].sentence) continue;
    Overlay(matcher, statement, here, reached[k], there[k], missing).add(out);
    const std::vector<bool> taken = taken_in(reached[k]);
    const std::array<bool, 3> free =
        types_of_names(there[k], reached[k].passage->reading.terms, passages[k].start,
                       [&](std::size_t j) { return !taken[j]; });
    for (std::size_t type = 0; type < free.size(); ++type)
      if (lacking[type] && free[type]) out.name = 1;
  }
  out.parted = parted(here, reached, there);
  out.elsewhere = attribute_elsewhere(statement, here, reached, there);
  return out;
}

}  // namespace stet::verify
