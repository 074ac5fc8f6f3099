// Finds the time of a clause among the dates of its sentence.
#include "facts/clause_period.h"

#include <algorithm>

#include "facts/compared_figures.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

// Words that set a date apart as a bound or an anchor and not the time of the clause.
bool is_anchor(std::string_view lemma) {
  return lemma == "since" || lemma == "until" || lemma == "till" || lemma == "than" ||
         lemma == "before" || lemma == "after" || lemma == "by" || lemma == "of" ||
         lemma == "from" || lemma == "to";
}

// "since 1990", "than in 2016": the mention itself may open with the word.
bool is_bound(const SentenceView& view, const Mention& m) {
  const int first = view.tree.at(m.span.start);
  if (first < 0) return false;
  if (is_anchor(view.tree.lemma(first))) return true;
  if (first > 0 && is_anchor(view.tree.lemma(first - 1))) return true;
  return first > 1 && view.tree.lemma(first - 2) == "than";
}

// The date of something else than the clause: of its being said ("..., the ministry said on
// Thursday"), or of what a cause or a comparison names ("because of the strike in September").
bool dates_another(const SentenceView& view, const Clause& clause, int i) {
  const Tree& tree = view.tree;
  const bool content = tree.under(i, clause.head) && tree.under(clause.head, clause.cue);
  if (clause.cue >= 0 && clause.cue != clause.core && tree.under(i, clause.cue) && !content)
    return true;
  const int noun = tree.head(i);
  if (noun < 0 || !tree.is(i, {R::nmod, R::nmod_unmarked, R::appos}) || !tree.is_noun(noun))
    return false;
  const std::string marker = marker_of(tree, noun);
  return tree.is(noun, {R::obl, R::nmod}) &&
         (marker == "because of" || marker == "due to" || marker == "after" || marker == "before" ||
          marker == "against" || marker == "than" || marker == "like" || marker == "despite" ||
          marker == "since" || marker == "of" || marker == "from" || marker == "as");
}

// Words behind which a clause tells of another time: "since records began in 1884".
bool sets_apart(std::string_view mark) {
  return mark == "since" || mark == "after" || mark == "before" || mark == "until" ||
         mark == "because" || mark == "although" || mark == "though" || mark == "than";
}

// "The old one, laid in 1988, has been sold", "12 of the buses ordered in 2022 have come": the date
// of a participle between commas or inside the subject. "Born in 1950, she taught": of one in
// front. "the wettest since records began in 1884": of a clause about another time.
bool dates_participle(const Tree& tree, const Clause& clause, int i) {
  for (; i >= 0 && i != clause.head; i = tree.head(i)) {
    if (tree.is(i, {R::advcl}) && i != clause.core) {
      const int mark = tree.child(i, {R::mark});
      if (mark >= 0 && sets_apart(tree.lemma(mark))) return true;
      const bool finished = tree.token(i).upos == Upos::verb && !tree.is_finite(i) &&
                            !tree.word(i).ends_with("ing") && mark < 0;
      if (finished && i < clause.core) return true;
      // "gained 0.6%, having touched a record on Monday"
      if (const int aux = tree.child(i, {R::aux});
          aux >= 0 && lower(tree.word(aux)) == "having" && i > clause.core)
        return true;
    }
    if (!tree.is(i, {R::acl, R::acl_relcl})) continue;
    if (in_subject(tree, clause, i) && i < clause.core) return true;
    const int first = tree.subtree(i).front();
    return tree.word(first) == "," || (first > 0 && tree.word(first - 1) == ",");
  }
  return false;
}

// "have not had relations since 1994": in the perfect the time reaches from then to the day of
// writing.
bool lasts_since(const SentenceView& view, const Clause& clause, const Mention& m, int i) {
  const Tree& tree = view.tree;
  const int first = tree.at(m.span.start);
  const bool since = first >= 0 && (tree.lemma(first) == "since" ||
                                    (first > 0 && tree.lemma(first - 1) == "since"));
  const int aux = tree.child(clause.core, {R::aux});
  return since && aux >= 0 && tree.lemma(aux) == "have" && tree.head(i) == clause.core;
}

Period period_in(const SentenceView& view, const Clause& clause) {
  for (const Mention* m : view.mentions) {
    if (m->type != MentionType::date && m->type != MentionType::time) continue;
    const int i = view.token_of(*m);
    if (i < 0 || !std::ranges::binary_search(clause.tokens, i)) continue;
    const bool bound = is_bound(view, *m) && !lasts_since(view, clause, *m, i);
    if (bound || dates_another(view, clause, i) || dates_compared(view, *m) ||
        dates_participle(view.tree, clause, i))
      continue;
    Period period = period_of(*m, view.text());
    if (!period.known()) continue;
    period.stated = true;
    return period;
  }
  return {};
}

// Does the clause name a time of its own, whether or not its days are known?
bool has_own_time(const SentenceView& view, const Clause& clause) {
  return std::ranges::any_of(view.mentions, [&](const Mention* m) {
    if (m->type != MentionType::date && m->type != MentionType::time) return false;
    const int i = view.token_of(*m);
    return i >= 0 && !is_bound(view, *m) && std::ranges::binary_search(clause.tokens, i);
  });
}

// The first auxiliary of a predicate: "will", "have"; empty where it has none.
std::string_view auxiliary_of(const Tree& tree, int predicate) {
  const int aux = tree.child(predicate, {R::aux, R::aux_pass, R::cop});
  return aux < 0 ? std::string_view() : tree.lemma(aux);
}

// "handled 31 million in 2025 and will start work": what goes on in another tense does not share
// the date behind the verb before it.
bool goes_on_in_another_tense(const SentenceView& view, const Clause& clause, const Clause& outer) {
  const Tree& tree = view.tree;
  if (!tree.is(clause.head, {R::conj}) || tree.head(clause.head) != outer.head) return false;
  const std::string_view own = auxiliary_of(tree, clause.head);
  const bool shared = own.empty() || own == auxiliary_of(tree, outer.head);
  if (shared && tree.token(clause.head).features.tense == tree.token(outer.head).features.tense)
    return false;
  // A date in front stands over both.
  return std::ranges::none_of(view.mentions, [&](const Mention* m) {
    return (m->type == MentionType::date || m->type == MentionType::time) &&
           m->span.start >= outer.span.start && m->span.end <= tree.token(outer.core).span.start;
  });
}

}  // namespace

Period period_for(const SentenceView& view, const Clause& clause) {
  Period own = period_in(view, clause);
  if (own.known()) return own;
  // What is said beside a dated clause shares its date; what is reported does not share the date of
  // the report.
  if (clause.parent >= 0 && clause.parent < static_cast<int>(view.clauses.size())) {
    const Clause& outer = view.clauses[static_cast<std::size_t>(clause.parent)];
    const bool reported = clause.cue >= 0 && std::ranges::binary_search(outer.tokens, clause.cue);
    if (!reported && !has_own_time(view, clause) && !goes_on_in_another_tense(view, clause, outer))
      own = period_in(view, outer);
  }
  own.stated = false;
  return own;
}

}  // namespace stet::facts
