// "The fire, officials said, destroyed 40 homes": parsers take the inserted words for the
// sentence's predicate and what it speaks of for the speaker; here each gets back what is its own.
#include <algorithm>

#include "facts/reporting.h"
#include "facts/tree.h"

namespace stet::facts {
namespace {

constexpr int kLongestSpeaker = 9;  // tokens
constexpr int kLongestTail = 6;     // "on Tuesday", "in court"

bool may_be_in_name(Upos upos) {
  return upos == Upos::det || upos == Upos::adj || upos == Upos::noun || upos == Upos::propn ||
         upos == Upos::num || upos == Upos::pron || upos == Upos::part || upos == Upos::adp ||
         upos == Upos::adv;
}

bool is_comma(const Tree& tree, int i) { return i >= 0 && i < tree.size() && tree.word(i) == ","; }

// The comma before the speaker of the verb; -1 where other words stand there.
int comma_before(const Tree& tree, int verb) {
  bool named = false;
  for (int i = verb - 1; i > 0 && verb - i <= kLongestSpeaker; --i) {
    if (is_comma(tree, i)) return named ? i : -1;
    const std::string_view lemma = tree.lemma(i);
    const bool relative = lemma == "which" || lemma == "who" || lemma == "that";
    if (relative || !may_be_in_name(tree.token(i).upos)) return -1;
    named = named || tree.is_noun(i) || tree.token(i).upos == Upos::pron;
  }
  return -1;
}

// The comma behind the verb and its adverbs and dates.
int comma_behind(const Tree& tree, int verb) {
  for (int i = verb + 1; i < tree.size() && i - verb <= kLongestTail; ++i) {
    if (is_comma(tree, i)) return i;
    if (tree.is_verb(i) || tree.token(i).upos == Upos::punct || tree.token(i).upos == Upos::sconj)
      return -1;
  }
  return -1;
}

// The verb that goes on behind the insertion, with no subject of its own there.
int verb_after(const Tree& tree, int comma) {
  int i = comma + 1;
  while (i < tree.size() && (tree.token(i).upos == Upos::adv || tree.token(i).upos == Upos::part))
    ++i;
  if (i >= tree.size() || !tree.is_verb(i)) return -1;
  const std::string_view word = tree.word(i);
  // What somebody thinks ought to be is an opinion either way.
  if (word == "ought" || word == "should" || word == "must") return -1;
  while (tree.token(i).upos == Upos::aux && tree.head(i) > i &&
         tree.is(i, {Relation::aux, Relation::aux_pass, Relation::cop}))
    i = tree.head(i);
  const int subject = tree.child(i, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj});
  const bool finite =
      tree.is_finite(i) || tree.token(i).features.tense == grammar::Features::Tense::past;
  return finite && subject <= comma ? i : -1;
}

// The noun among [first, last) that the others hang on; -1 where it is none, or stands behind a
// preposition.
int noun_of(const Tree& tree, int first, int last) {
  for (int i = first; i < last; ++i) {
    const bool top = tree.head(i) < first || tree.head(i) >= last;
    if (!top || tree.is(i, {Relation::punct, Relation::cc, Relation::advmod})) continue;
    const Upos upos = tree.token(i).upos;
    const bool nominal = tree.is_noun(i) || upos == Upos::pron || upos == Upos::num;
    const bool bare =
        !tree.has(i, {Relation::case_, Relation::mark, Relation::cop}) || upos == Upos::num;
    return nominal && bare ? i : -1;
  }
  return -1;
}

}  // namespace

void Tree::lift_insertion() {
  for (int verb = 2; verb + 2 < size(); ++verb) {
    if (token(verb).upos != Upos::verb || reporting_kind(lemma(verb)) == Reporting::none) continue;
    const int before = comma_before(*this, verb), behind = comma_behind(*this, verb);
    if (before < 1 || behind < 0) continue;
    const int predicate = verb_after(*this, behind);
    const int subject = noun_of(*this, 0, before), speaker = noun_of(*this, before + 1, verb);
    if (predicate < 0 || subject < 0 || speaker < 0) continue;
    if (under(predicate, verb))
      set(predicate, head(verb), relation(verb));
    else if (!under(verb, predicate))
      continue;
    set(verb, predicate, Relation::parataxis);
    set(subject, predicate,
        has(predicate, {Relation::aux_pass}) ? Relation::nsubj_pass : Relation::nsubj);
    set(speaker, verb, Relation::nsubj);
    for (int i = 0; i < size(); ++i) {
      const bool inside = i > before && i < behind;
      if (i == verb || i == predicate || i == subject || i == speaker) continue;
      if (!inside && head(i) == verb) set(i, predicate, relation(i));
      const bool outside_head = head(i) <= before || head(i) >= behind;
      if (inside && head(i) >= 0 && outside_head) set(i, verb, relation(i));
    }
    return find_children();
  }
}

}  // namespace stet::facts
