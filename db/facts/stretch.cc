// Stretches of a sentence around a token, and small readings of tokens.
#include "facts/stretch.h"

#include <algorithm>
#include <array>

#include "facts/calendar.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

bool ends_chunk(std::string_view word) {
  return word == "," || word == ";" || word == ":" || word == "–" || word == "—" || word == "(" ||
         word == ")";
}

double years_of(std::string_view lemma) {
  if (lemma == "year") return 1;
  if (lemma == "decade") return 10;
  if (lemma == "century") return 100;
  if (lemma == "month") return 1.0 / 12;
  if (lemma == "week") return 7 / 365.25;
  if (lemma == "day") return 1 / 365.25;
  if (lemma == "generation") return 25;
  return 0;
}

bool is_filler(std::string_view word) {
  return word == "the" || word == "about" || word == "some" || word == "nearly" ||
         word == "almost" || word == "around" || word == "past" || word == "last" ||
         word == "roughly" || word == "just" || word == "well" || word == "full" || word == "only";
}
bool is_opener(std::string_view word) {
  return word == "more" || word == "over" || word == "least" || word == "at" || word == "than";
}

}  // namespace

Span chunk_around(const SentenceView& view, const Clause& clause, int token) {
  const Tree& tree = view.tree;
  const auto at = std::ranges::find(clause.tokens, token);
  if (at == clause.tokens.end()) return clause.span;
  auto first = at, last = at;
  while (first != clause.tokens.begin() && *(first - 1) == *first - 1 &&
         !ends_chunk(tree.word(*(first - 1))))
    --first;
  while (last + 1 != clause.tokens.end() && *(last + 1) == *last + 1 &&
         !ends_chunk(tree.word(*(last + 1))))
    ++last;
  while (last != at && tree.token(*last).upos == Upos::punct) --last;
  while (first != at && (tree.token(*first).upos == Upos::punct || tree.relation(*first) == R::cc))
    ++first;
  return {tree.token(*first).span.start, tree.token(*last).span.end};
}

Span phrase_to(const SentenceView& view, int head, std::size_t until) {
  const Tree& tree = view.tree;
  int first = head;
  for (const int i : tree.subtree(head, {R::acl_relcl, R::appos, R::parataxis, R::nsubj, R::cop,
                                         R::advcl, R::case_, R::cc, R::mark, R::conj}))
    first = std::min(first, i);
  while (first < head && tree.token(first).upos == Upos::punct) ++first;
  return {tree.token(first).span.start, std::max(until, tree.token(head).span.end)};
}

int noun_of(const Tree& tree, int token) {
  for (int i = token; i >= 0; i = tree.head(i)) {
    if (tree.is_noun(i)) return i;
    if (!tree.is(i, {R::amod, R::advmod, R::nummod, R::det, R::compound, R::conj})) break;
  }
  return token;
}

const Mention* figure_at(const SentenceView& view, int token) {
  const Span span = view.tree.token(token).span;
  for (const Mention* m : view.mentions)
    if (m->type <= MentionType::count && m->span.overlaps(span)) return m;
  return nullptr;
}

const Mention* time_at(const SentenceView& view, int token) {
  const Span span = view.tree.token(token).span;
  for (const Mention* m : view.mentions)
    if ((m->type == MentionType::date || m->type == MentionType::time ||
         m->type == MentionType::duration) &&
        m->span.overlaps(span))
      return m;
  return nullptr;
}

std::optional<Length> length_at(const SentenceView& view, int first) {
  const Tree& tree = view.tree;
  Length out{.first = first};
  double number = 0;
  for (int i = first; i < tree.size() && i < first + 9; ++i) {
    const std::string word = lower(tree.word(i));
    if (const double unit = years_of(tree.lemma(i)); unit > 0) {
      if (number == 0) return std::nullopt;
      out.years = number * unit;
      out.exact = tree.lemma(i) != "generation" && tree.lemma(i) != "century";
      out.last = i + 1;
      return out;
    }
    if (const Mention* figure = figure_at(view, i); figure && figure->value && *figure->value > 0) {
      number = *figure->value;
      out.open = out.open || figure->modifier == Modifier::gt || figure->modifier == Modifier::ge;
    } else if (word == "a" || word == "an") {
      if (number != 0) return std::nullopt;  // "90 million a year ago"
      number = 1;
    } else if (tree.token(i).upos == Upos::num) {
      // Inside a date or a duration ("57 years ago") the figure is no mention of its own.
      int last = i;
      while (last + 1 < tree.size() &&
             (tree.token(last + 1).upos == Upos::num || tree.word(last + 1) == "-"))
        ++last;
      const Span words{tree.token(i).span.start, tree.token(last).span.end};
      const std::vector<Mention> figures = read_quantities(words.of(view.text()));
      if (figures.empty() || !figures.front().value) return std::nullopt;
      number = *figures.front().value;
      i = last;
    } else if (is_opener(word)) {
      out.open = true;
    } else if (!is_filler(word) && word != "-" && word != "," && tree.token(i).upos != Upos::num) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<Length> length_before(const SentenceView& view, int end) {
  for (int first = end - 1; first >= 0 && first >= end - 8; --first) {
    const auto length = length_at(view, first);
    if (length && length->last == end) {
      // Takes the longest reading: "more than 75 years", not "75 years".
      auto best = length;
      for (int earlier = first - 1; earlier >= 0 && earlier >= first - 3; --earlier)
        if (const auto longer = length_at(view, earlier);
            longer && longer->last == end && longer->years > 0)
          best = longer;
      return best;
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> published_at(const SentenceView& view) {
  return parse_moment(view.context.published);
}

std::string marker_of(const Tree& tree, int noun) {
  const int marker = tree.child(noun, {R::case_});
  if (marker < 0 || marker > noun) return {};
  std::string out = lower(tree.word(marker));
  for (const int c : tree.all(marker, {R::fixed})) out += " " + lower(tree.word(c));
  return out;
}

}  // namespace stet::facts
