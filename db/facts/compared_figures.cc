// Figures that a sentence only sets beside its own.
#include "facts/compared_figures.h"

#include <algorithm>

#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr int kReach = 12;  // tokens

bool is_amount(const Mention& m) {
  return m.type <= MentionType::count && m.type != MentionType::ordinal;
}

bool ends_stretch(std::string_view word) {
  return word == "," || word == ";" || word == "(" || word == ")" || word == ":";
}

// The tokens in front of a figure that set it against another: "against", "compared with", "down
// from", "from".
bool set_against(const SentenceView& view, int first) {
  const Tree& tree = view.tree;
  int i = first - 1;
  while (i >= 0 && (tree.token(i).upos == Upos::adv || tree.token(i).upos == Upos::det) &&
         lower(tree.word(i)) != "up" && lower(tree.word(i)) != "down")
    --i;
  if (i < 0) return false;
  const std::string word = lower(tree.word(i)), before = i > 0 ? lower(tree.word(i - 1)) : "";
  if (word == "against" || word == "versus" || word == "vs") return true;
  if (word == "with" || word == "to") return before == "compared";
  return word == "from" && (before == "up" || before == "down");
}

// A mention of that sort between two tokens.
template <class Sort>
const Mention* mention_in(const SentenceView& view, int first, int last, Sort is_sort) {
  for (const Mention* m : view.mentions) {
    const int at = view.tree.at(m->span.start);
    if (at >= first && at < last && is_sort(*m)) return m;
  }
  return nullptr;
}

bool is_date(const Mention& m) { return m.type == MentionType::date; }

int stretch_end(const Tree& tree, int i) {
  int end = i;
  while (end < tree.size() && end < i + kReach && !ends_stretch(tree.word(end))) ++end;
  return end;
}

// The bracket that opens before a token and is not closed again; -1 where there is none.
int bracket_before(const Tree& tree, int i) {
  for (int k = i - 1; k >= 0 && k >= i - kReach; --k) {
    if (tree.word(k) == ")") return -1;
    if (tree.word(k) == "(") return k;
  }
  return -1;
}

// A figure of the same sort stands directly before the bracket.
bool figure_before(const SentenceView& view, int bracket, const Mention& figure) {
  return bracket > 0 && mention_in(view, std::max(0, bracket - 4), bracket, [&](const Mention& m) {
                          return is_amount(m) && m.unit == figure.unit &&
                                 view.tree.at(m.span.end - 1) == bracket - 1;
                        }) != nullptr;
}

}  // namespace

Standing standing_of(const SentenceView& view, const Mention& figure) {
  const Tree& tree = view.tree;
  const int first = tree.at(figure.span.start), last = tree.at(figure.span.end - 1);
  if (first < 0 || last < 0 || !is_amount(figure)) return {};
  if (const int bracket = bracket_before(tree, first); figure_before(view, bracket, figure)) {
    const Mention* when = mention_in(view, bracket, first, is_date);
    if (!when) when = mention_in(view, last + 1, stretch_end(tree, last + 1), is_date);
    return {.kind = when ? Standing::Kind::earlier : Standing::Kind::unsaid, .when = when};
  }
  if (!set_against(view, first)) return {};
  const int end = stretch_end(tree, last + 1);
  if (const Mention* when = mention_in(view, last + 1, end, is_date))
    return {.kind = Standing::Kind::earlier, .when = when};
  for (int i = last + 1; i < end; ++i)
    if (lower(tree.word(i)) == "for" && tree.is(i, {R::case_}) && tree.head(i) > i)
      return {.kind = Standing::Kind::other, .whose = tree.head(i)};
  return {.kind = Standing::Kind::unsaid};
}

const Mention* date_behind(const SentenceView& view, const Mention& figure) {
  const Tree& tree = view.tree;
  const int next = tree.at(figure.span.end - 1) + 1;
  if (next <= 0 || next + 1 >= tree.size()) return nullptr;
  const std::string joint = lower(tree.word(next));
  if (joint != "in" && joint != "on" && joint != "for") return nullptr;
  const Mention* date = mention_in(view, next, next + 2, is_date);
  return date && period_of(*date, view.text()).known() ? date : nullptr;
}

bool dates_compared(const SentenceView& view, const Mention& date) {
  const Tree& tree = view.tree;
  const int first = tree.at(date.span.start);
  if (first < 0) return false;
  // "half a metre below the 1997 record"
  if (first > 1 && tree.lemma(first - 1) == "the") {
    const std::string_view level = tree.lemma(first - 2);
    if (level == "below" || level == "above" || level == "beyond" || level == "past") return true;
  }
  const int last = tree.at(date.span.end - 1);
  const bool headed = last >= 0 && last + 1 < tree.size() && tree.word(last + 1) == ":";
  if (headed && bracket_before(tree, first) >= 0) return true;
  bool number = false;
  for (int i = first - 1; i >= 0 && i >= first - kReach; --i) {
    const std::string word = lower(tree.word(i));
    if (ends_stretch(word)) return false;
    number = number || tree.token(i).upos == Upos::num;
    if (word == "against" || word == "versus" || word == "vs" || word == "compared") return true;
    // "in more than two years" bounds a figure; "higher than in 2016" compares.
    if (word == "than" && i + 1 < tree.size() && tree.token(i + 1).upos != Upos::num) return true;
    if (number && word == "from") return true;
    if (number && word == "to") return false;
  }
  return false;
}

Span line_label(const SentenceView& view, const Mention& figure) {
  const Tree& tree = view.tree;
  const int at = tree.at(figure.span.start);
  if (at <= 0) return {};
  for (int i = 0; i < tree.size(); ++i)
    if (tree.is_verb(i) && tree.is_finite(i)) return {};
  int first = at;
  while (first > 0 && at - first < kReach && !ends_stretch(tree.word(first - 1))) --first;
  // "From abroad 29%"
  if (first == 0 && tree.token(0).upos == Upos::adp && at > 1 &&
      tree.token(at - 1).upos != Upos::adp && tree.token(at - 1).upos != Upos::num)
    return {tree.token(0).span.start, tree.token(at - 1).span.end};
  // "Revenue up 8%", "cost of €3 million": the figure is reached by a word that is no name for it.
  int last = at - 1;
  while (last >= first &&
         (tree.token(last).upos == Upos::adv || tree.token(last).upos == Upos::adp))
    --last;
  if (last < first || tree.token(first).upos == Upos::adp) return {};
  bool noun = false;
  for (int i = first; i <= last; ++i) {
    if (tree.token(i).upos == Upos::num) return {};
    noun = noun || tree.is_noun(i);
  }
  return noun ? Span{tree.token(first).span.start, tree.token(last).span.end} : Span{};
}

}  // namespace stet::facts
