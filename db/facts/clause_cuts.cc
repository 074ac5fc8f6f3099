// Where a sentence is cut into clauses.
#include "facts/clause_cuts.h"

#include <algorithm>

#include "facts/reporting.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr int kLongestLabel = 10;  // tokens

bool starts_contrast(std::string_view lemma) {
  return lemma == "while" || lemma == "whereas" || lemma == "although" || lemma == "though" ||
         lemma == "but" || lemma == "and";
}

}  // namespace

ClauseCuts::ClauseCuts(const Tree& tree, const std::vector<Span>& whole)
    : tree_(tree), whole_(whole), colon_(label_end()) {}

bool ClauseCuts::is_whole(int i) const {
  const Span span = tree_.token(i).span;
  return std::ranges::any_of(whole_, [&](const Span& q) { return q.contains(span); });
}

// "Students: 31,400 on 1 December": the colon behind a short label without a verb; -1 where there
// is none.
int ClauseCuts::label_end() const {
  for (int i = 0; i < tree_.size() && i < kLongestLabel; ++i) {
    if (tree_.word(i) == ":") return i == 0 ? -1 : i;
    if (tree_.is_verb(i) &&
        tree_.token(i).features.verb_form == grammar::Features::VerbForm::finite)
      return -1;
  }
  return -1;
}

// The first thing said behind a label belongs to it.
bool ClauseCuts::joins_label(int c, int head) const {
  return colon_ >= 0 && head < colon_ && c > colon_ && first_after_colon(c);
}

bool ClauseCuts::first_after_colon(int c) const {
  for (int i = colon_ + 1; i < tree_.subtree(c).front(); ++i)
    if (tree_.word(i) == "," || tree_.word(i) == ";") return false;
  return true;
}

bool ClauseCuts::splits(int c, int head) const {
  if (is_whole(c) || joins_label(c, head)) return false;
  switch (tree_.relation(c)) {
    case R::conj:
      return splits_conjunct(c, head);
    case R::parataxis:
      return tree_.is_predicate(c) ? !is_reporting_clause(c) : is_fragment(c, head);
    case R::acl_relcl:
      return comma_before(c) && tree_.is_predicate(c);
    case R::ccomp:
      return tree_.is_predicate(c) && (reports(head) || tree_.is_finite(c));
    case R::advcl: {
      if (opens_as_participle(c, head)) return true;
      if (!tree_.has(c, {R::nsubj, R::nsubj_pass}) || !tree_.is_finite(c)) return false;
      const int mark = tree_.child(c, {R::mark});
      return mark >= 0 ? starts_contrast(tree_.lemma(mark)) : true;
    }
    case R::appos:
    case R::obl:
    case R::obl_unmarked:
    case R::dep:
    case R::list:
    case R::orphan:
      // What stands beside something behind a comma; parsers do not always see to what it
      // belongs.
      return is_fragment(c, head);
    default:
      return false;
  }
}

bool ClauseCuts::opens_as_participle(int c, int head) const {
  if (c > head || tree_.token(c).upos != Upos::verb || tree_.is_finite(c) ||
      tree_.word(c).ends_with("ing") || tree_.has(c, {R::mark, R::nsubj, R::nsubj_pass, R::advmod}))
    return false;
  if (!tree_.has(c, {R::obl, R::obl_unmarked, R::obl_agent, R::xcomp})) return false;
  const std::vector<int> words = tree_.subtree(c);
  return words.front() == c && tree_.word(words.back()) == ",";
}

bool ClauseCuts::splits_conjunct(int c, int head) const {
  const int joined_by = tree_.child(c, {R::cc});
  // "yet" and "but" behind a comma join clauses, whatever the tree makes of the second one.
  const bool adversative =
      joined_by >= 0 && (tree_.lemma(joined_by) == "yet" || tree_.lemma(joined_by) == "but");
  if (adversative && comma_before(c) && holds_verb(c)) return true;
  if (!tree_.is_predicate(c)) return false;
  if (tree_.has(c, {R::nsubj, R::nsubj_pass, R::csubj, R::expl})) return true;
  if (!tree_.is_predicate(head)) return false;
  using F = grammar::Features;
  if (tree_.has(c, {R::aux, R::aux_pass, R::cop})) return true;
  // "will spend X and take in Y" stays together; "cut X and kept Y", "cut X and now sells Y" are
  // two.
  const F &own = tree_.token(c).features, &first = tree_.token(head).features;
  return (own.tense == F::Tense::past && own.verb_form != F::VerbForm::participle) ||
         (own.verb_form == F::VerbForm::finite && first.verb_form == F::VerbForm::finite &&
          own.tense != first.tense);
}

bool ClauseCuts::is_fragment(int c, int head) const {
  return c > head && !opens_with_preposition(c) && comma_before(c) && states_something(c);
}

bool ClauseCuts::opens_with_preposition(int c) const {
  for (const int i : tree_.subtree(c)) {
    if (tree_.token(i).upos == Upos::punct) continue;
    return tree_.token(i).upos == Upos::adp || tree_.token(i).upos == Upos::sconj ||
           tree_.lemma(i) == "to";
  }
  return false;
}

bool ClauseCuts::holds_verb(int c) const {
  return std::ranges::any_of(tree_.subtree(c), [&](int i) { return tree_.is_verb(i); });
}

// A comma, dash or bracket stands before the subtree.
bool ClauseCuts::comma_before(int c) const {
  const int first = tree_.subtree(c).front();
  for (const int i : {first, first - 1}) {
    if (i < 0 || i >= tree_.size()) continue;
    const std::string_view w = tree_.word(i);
    if (w == "," || w == "(" || w == "–" || w == "—" || w == ";" || w == ":" || w == "-")
      return true;
  }
  return false;
}

// An apposition that says more than a name or an office does: a figure, a rank, a superlative, a
// first or last time.
bool ClauseCuts::states_something(int c) const {
  for (const int i : tree_.subtree(c)) {
    const Token& t = tree_.token(i);
    if (t.upos == Upos::num || t.features.degree == grammar::Features::Degree::superlative)
      return true;
    const std::string_view l = t.lemma;
    if (l == "first" || l == "last" || l == "only" || l == "record" || l == "second" ||
        l == "third" || l == "half" || l == "most" || l == "more" || l == "less" || l == "fewer" ||
        l == "all" || l == "every" || l == "dozen" || l == "twice")
      return true;
  }
  return tree_.has(c, {R::acl_relcl});
}

bool ClauseCuts::reports(int verb) const {
  return verb >= 0 && tree_.token(verb).upos == Upos::verb &&
         reporting_kind(tree_.lemma(verb)) != Reporting::none;
}

bool ClauseCuts::is_reporting_clause(int c) const {
  // "told a news conference": whom it was said to is no content.
  const bool told = tree_.lemma(c) == "tell" || !tree_.has(c, {R::obj});
  return reports(c) && told && !tree_.has(c, {R::ccomp}) && tree_.has(c, {R::nsubj}) &&
         tree_.lemma(c) != "continue" && tree_.lemma(c) != "react" && tree_.lemma(c) != "respond";
}

}  // namespace stet::facts
