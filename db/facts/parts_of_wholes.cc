// Finds what a figure is a part of.
#include "facts/parts_of_wholes.h"

#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

}  // namespace

int whole_of(const Tree& tree, int i) {
  for (const int c : tree.all(i, {R::nmod, R::obl})) {
    const int marker = tree.child(c, {R::case_});
    if (marker >= 0 && (tree.lemma(marker) == "of" || tree.lemma(marker) == "in")) return c;
  }
  // "two thirds of households": the fraction may hang below its noun.
  if (tree.is(i, {R::nummod, R::amod, R::det, R::compound})) return tree.head(i);
  return -1;
}

int fronted_whole(const Tree& tree, const Clause& clause) {
  for (const int c : tree.all(clause.head, {R::obl, R::nmod})) {
    const int marker = tree.child(c, {R::case_});
    if (marker >= 0 && tree.lemma(marker) == "of" && c < clause.head) return c;
  }
  return -1;
}

std::string_view case_of(const Tree& tree, int i) {
  const int marker = tree.child(i, {R::case_});
  return marker < 0 ? std::string_view() : tree.lemma(marker);
}

bool is_share_noun(std::string_view lemma) {
  return lemma == "share" || lemma == "proportion" || lemma == "percentage" || lemma == "part" ||
         lemma == "fraction" || lemma == "stake";
}

Phrase without_figure(const SentenceView& view, const Phrase& phrase, Span figure) {
  const auto cut = [&](std::size_t start, std::size_t end) {
    const std::string_view text = view.text();
    while (start < end && (text[start] == ' ' || text[start] == '-')) ++start;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
    return Span{start, end};
  };
  if (!phrase.span.overlaps(figure)) return phrase;
  Span rest = cut(std::min(figure.end, phrase.span.end), phrase.span.end);
  if (rest.empty()) {
    rest = cut(phrase.span.start, std::max(figure.start, phrase.span.start));
    if (rest.of(view.text()).ends_with(" of")) rest = cut(rest.start, rest.end - 3);
  }
  if (rest.of(view.text()).starts_with("of ")) rest = cut(rest.start + 3, rest.end);
  if (rest.empty() || rest.of(view.text()).find_first_of(":,") == 0) return phrase;
  Phrase out = phrase;
  out.span = rest;
  out.text = std::string(rest.of(view.text()));
  return out;
}

Phrase without_own_figure(const SentenceView& view, int noun) {
  Phrase out = view.discourse.phrase(view.tree, noun);
  for (const Mention* m : view.mentions)
    if (m->type <= MentionType::count && out.span.contains(m->span))
      out = without_figure(view, out, m->span);
  return out;
}

int counted_among(const Tree& tree, const Clause& clause, int i) {
  if (i < 0 || !(tree.token(i).upos == Upos::num)) return -1;
  for (const int c : tree.all(i, {R::nmod}))
    if (c > i && case_of(tree, c) == "of" && tree.is_noun(c)) return c;
  if (!tree.is(i, {R::nsubj, R::nsubj_pass, R::dep})) return -1;
  if (i > 1 && (tree.lemma(i - 1) == "whom" || tree.lemma(i - 1) == "which") &&
      lower(tree.word(i - 2)) == "of") {
    int noun = i - 3;
    while (noun > 0 && tree.token(noun).upos == Upos::punct) --noun;
    return noun >= 0 && tree.is_noun(noun) ? noun : -1;
  }
  return fronted_whole(tree, clause);
}

bool is_whole_of_count(const SentenceView& view, const Clause& clause, const Mention& m) {
  const Tree& tree = view.tree;
  const int noun = m.of ? tree.at(m.of->end - 1) : -1;
  if (noun < 0 || case_of(tree, noun) != "of") return false;
  const int head = tree.head(noun);
  const bool part = head >= 0 && tree.is(noun, {R::nmod}) && tree.token(head).upos != Upos::noun &&
                    tree.token(head).upos != Upos::propn && figure_at(view, head);
  return part || fronted_whole(tree, clause) == noun;
}

}  // namespace stet::facts
