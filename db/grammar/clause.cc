// Builds clauses from trees.
#include "grammar/clause.h"

#include <algorithm>
#include <array>

#include "grammar/force.h"

namespace stet::grammar {
namespace {

bool clausal(Relation r) {
  return r == Relation::root || r == Relation::ccomp || r == Relation::xcomp ||
         r == Relation::advcl || r == Relation::acl || r == Relation::acl_relcl ||
         r == Relation::csubj || r == Relation::parataxis;
}

// A token that heads a clause: a verb (not one that only modifies), or anything with a copula or a
// subject.
bool is_predicate(const Tree& tree, int i) {
  const Token& token = tree.token(i);
  if (tree.child(i, {Relation::cop, Relation::nsubj, Relation::nsubj_pass}) >= 0) return true;
  if (token.upos != Upos::verb && token.upos != Upos::aux) return false;
  return clausal(token.relation) || token.relation == Relation::conj ||
         token.relation == Relation::dep || token.relation == Relation::appos;
}

bool relative_pronoun(const Token& token) {
  return token.upos == Upos::pron && (token.lemma == "who" || token.lemma == "which" ||
                                      token.lemma == "that" || token.lemma == "whom");
}

// The noun that a clause describes, from the predicate or from one of its conjuncts; -1 for none.
int described(const Tree& tree, int predicate) {
  int i = predicate;
  while (tree.relation(i) == Relation::conj && tree.head(i) >= 0) i = tree.head(i);
  const bool describes =
      tree.relation(i) == Relation::acl_relcl || tree.relation(i) == Relation::acl;
  return describes ? tree.head(i) : -1;
}

// Arguments with their conjuncts, relative pronouns replaced.
std::vector<int> expand(const Tree& tree, int predicate, const std::vector<int>& arguments) {
  std::vector<int> out;
  for (int argument : arguments) {
    if (relative_pronoun(tree.token(argument))) {
      const int noun = described(tree, predicate);
      if (noun >= 0) argument = noun;
    }
    for (const int c : conjuncts(tree, argument)) {
      if (c >= argument) out.push_back(c);
    }
  }
  return out;
}

class Builder {
 public:
  explicit Builder(const Tree& tree)
      : tree_(tree), at_(static_cast<std::size_t>(tree.size()), -1) {}

  std::vector<Clause> run() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (!is_predicate(tree_, i)) continue;
      at_[static_cast<std::size_t>(i)] = static_cast<int>(out_.size());
      out_.push_back(own(i));
    }
    for (Clause& clause : out_) inherit(clause);
    for (Clause& clause : out_) settle(clause);
    return std::move(out_);
  }

 private:
  Clause* clause_of(int token) {
    return token >= 0 && at_[static_cast<std::size_t>(token)] >= 0
               ? &out_[static_cast<std::size_t>(at_[static_cast<std::size_t>(token)])]
               : nullptr;
  }

  // What hangs on the predicate itself.
  Clause own(int i) const {
    Clause c;
    c.predicate = i;
    c.role = tree_.relation(i);
    c.governor = tree_.head(i);
    c.copula = tree_.child(i, {Relation::cop});
    c.marker = tree_.child(i, {Relation::mark});
    c.particle = tree_.child(i, {Relation::compound_prt});
    c.auxiliaries = tree_.children(i, {Relation::aux, Relation::aux_pass});
    c.subjects = expand(
        tree_, i, tree_.children(i, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj}));
    c.objects = expand(tree_, i, tree_.children(i, {Relation::obj}));
    c.indirect_objects = expand(tree_, i, tree_.children(i, {Relation::iobj}));
    c.complements = tree_.children(i, {Relation::ccomp, Relation::xcomp});
    for (const int o :
         tree_.children(i, {Relation::obl, Relation::obl_agent, Relation::obl_unmarked})) {
      for (const int noun : expand(tree_, i, {o}))
        c.obliques.push_back({noun, tree_.child(o, {Relation::case_})});
    }
    c.passive = tree_.child(i, {Relation::aux_pass, Relation::nsubj_pass}) >= 0;
    if (c.role == Relation::acl && c.subjects.empty())
      c.passive = tree_.token(i).features.tense == Features::Tense::past;
    c.imperative = tree_.token(i).features.imperative && c.subjects.empty();
    c.negated = negation(tree_, i) >= 0 || negative_argument(i);
    if (c.role == Relation::root) {
      for (const int p : tree_.children(i, {Relation::punct}))
        c.question = c.question || tree_.token(p).word == "?";
    }
    return c;
  }

  // "No leaders came", "Nobody was hurt", "offered no evidence".
  bool negative_argument(int i) const {
    for (const int a : tree_.children(i, {Relation::nsubj, Relation::nsubj_pass, Relation::obj})) {
      if (tree_.lemma_is(a, {"nobody", "nothing", "none", "neither"})) return true;
      for (const int d : tree_.children(a, {Relation::det, Relation::cc})) {
        if (tree_.lemma_is(d, {"no", "neither"})) return true;
      }
    }
    return false;
  }

  // Whose subject this clause goes by, where it has none of its own. Governors are asked first; a
  // chain is as long as the sentence is deep, so it is followed by a loop and cut where it would
  // come back.
  void inherit(Clause& clause) {
    if (!clause.subjects.empty() || clause.imperative) return;
    int steps = 0;
    for (const Clause* from = &clause; ++steps <= tree_.size();) {
      const Clause* above = clause_of(from->governor);
      if (from->role == Relation::acl || from->role == Relation::acl_relcl) {
        const bool gap = from->role == Relation::acl_relcl && !from->objects.empty();
        const bool infinitive =
            tree_.token(from->predicate).features.verb_form == Features::VerbForm::infinitive;
        if (from->role == Relation::acl ? !infinitive : gap)
          take(clause, conjuncts_from(from->governor));
        return;
      }
      if (above == nullptr) return;
      if (from->role == Relation::xcomp && !above->objects.empty() &&
          !tree_.lemma_is(above->predicate, {"promise", "threaten", "vow"})) {
        return take(clause, above->objects);
      }
      const bool shares = from->role == Relation::conj || from->role == Relation::xcomp ||
                          (from->role == Relation::advcl && bare(*from));
      if (!shares) return;
      if (!above->subjects.empty()) return take(clause, above->subjects);
      from = above;
    }
  }

  std::vector<int> conjuncts_from(int noun) const { return expand(tree_, noun, {noun}); }

  // "Speaking in Leeds, he said": no tense of its own.
  bool bare(const Clause& clause) const {
    return tree_.token(clause.predicate).features.verb_form != Features::VerbForm::finite &&
           clause.copula < 0;
  }

  static void take(Clause& clause, const std::vector<int>& subjects) {
    clause.subjects = subjects;
    clause.subject_inherited = true;
  }

  // Agents, patients, and what verbs above do to force and polarity.
  void settle(Clause& clause) {
    std::vector<int> by;
    for (const int o : tree_.children(clause.predicate, {Relation::obl_agent})) {
      for (const int noun : expand(tree_, clause.predicate, {o})) by.push_back(noun);
    }
    clause.agents = clause.passive ? by : clause.subjects;
    clause.patients = clause.passive ? clause.subjects : clause.objects;
    std::vector<int> auxiliaries = clause.auxiliaries;
    // "was fined and ordered to pay": auxiliaries stand once for both.
    const Clause* first =
        clause.role == Relation::conj && auxiliaries.empty() && clause.subject_inherited
            ? clause_of(clause.governor)
            : nullptr;
    if (first != nullptr && same_form(*first, clause)) {
      auxiliaries = first->auxiliaries;
      if (first->passive && !clause.passive && clause.objects.empty()) {
        clause.passive = true;
        clause.patients = clause.subjects;
        clause.agents = by;
      }
    }
    const Pull pull = force_of(tree_, clause, auxiliaries);
    clause.force = pull.force;
    clause.negated = clause.negated != pull.negates;
  }

  bool same_form(const Clause& a, const Clause& b) const {
    const Features &fa = tree_.token(a.predicate).features, &fb = tree_.token(b.predicate).features;
    return fa.verb_form == fb.verb_form && fa.verb_form != Features::VerbForm::finite &&
           fa.tense == fb.tense;
  }

  const Tree& tree_;
  std::vector<int> at_;  // clause of each token, -1 for none
  std::vector<Clause> out_;
};

}  // namespace

std::vector<Clause> clauses(const Tree& tree) { return Builder(tree).run(); }

std::vector<int> conjuncts(const Tree& tree, int token) {
  int first = token;
  while (tree.relation(first) == Relation::conj && tree.head(first) >= 0) first = tree.head(first);
  std::vector<int> out = {first};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int from = out[i];
    for (const int c : tree.children(from, {Relation::conj})) out.push_back(c);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<int> appositions(const Tree& tree, int noun) {
  std::vector<int> out = tree.children(noun, {Relation::appos});
  if (tree.relation(noun) == Relation::appos && tree.head(noun) >= 0)
    out.insert(out.begin(), tree.head(noun));
  return out;
}

std::vector<int> relative_clauses(const Tree& tree, int noun) {
  std::vector<int> out;
  for (const int c : tree.children(noun, {Relation::acl_relcl})) {
    for (const int p : conjuncts(tree, c)) out.push_back(p);
  }
  return out;
}

int negation(const Tree& tree, int token) {
  for (const int c :
       tree.children(token, {Relation::advmod, Relation::det, Relation::cc, Relation::advcl})) {
    if (tree.lemma_is(c, {"not", "never", "neither", "nor", "n't"})) return c;
    if (tree.relation(c) == Relation::det && tree.lemma_is(c, {"no"})) return c;
    // "no longer"
    if (tree.lemma_is(c, {"long"}) && tree.child(c, {Relation::advmod, Relation::det}) >= 0 &&
        tree.lemma_is(tree.child(c, {Relation::advmod, Relation::det}), {"no"}))
      return c;
  }
  return -1;
}

}  // namespace stet::grammar
