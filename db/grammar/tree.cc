// Children, subtrees and phrases, computed once in linear time.
#include "grammar/tree.h"

#include <algorithm>
#include <numeric>

namespace stet::grammar {

Tree::Tree(const Sentence& sentence)
    : sentence_(&sentence), starts_(sentence.tokens.size() + 1), ranges_(sentence.tokens.size()) {
  const int n = size();
  for (int i = 0; i < n; ++i) {
    if (head(i) >= 0)
      ++starts_[static_cast<std::size_t>(head(i)) + 1];
    else if (root_ < 0)
      root_ = i;
    ranges_[static_cast<std::size_t>(i)] = {i, i + 1};
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  children_.resize(starts_.back());
  std::vector<std::size_t> next(starts_.begin(), starts_.end());
  for (int i = 0; i < n; ++i) {
    if (head(i) >= 0) children_[next[static_cast<std::size_t>(head(i))]++] = i;
  }
  // From the leaves up: a token passes its range on once all its children have.
  std::vector<int> waiting(static_cast<std::size_t>(n)), ready;
  for (int i = 0; i < n; ++i) {
    waiting[static_cast<std::size_t>(i)] = static_cast<int>(children(i).size());
    if (children(i).empty()) ready.push_back(i);
  }
  while (!ready.empty()) {
    const int i = ready.back();
    ready.pop_back();
    const int up = head(i);
    if (up < 0) continue;
    Range& range = ranges_[static_cast<std::size_t>(up)];
    range.first = std::min(range.first, subtree(i).first);
    range.last = std::max(range.last, subtree(i).last);
    if (--waiting[static_cast<std::size_t>(up)] == 0) ready.push_back(up);
  }
}

int Tree::child(int i, std::initializer_list<Relation> relations) const {
  for (const int c : children(i)) {
    if (std::find(relations.begin(), relations.end(), relation(c)) != relations.end()) return c;
  }
  return -1;
}

std::vector<int> Tree::children(int i, std::initializer_list<Relation> relations) const {
  std::vector<int> out;
  for (const int c : children(i)) {
    if (std::find(relations.begin(), relations.end(), relation(c)) != relations.end())
      out.push_back(c);
  }
  return out;
}

bool Tree::under(int i, int above) const {
  for (; i >= 0; i = head(i)) {
    if (i == above) return true;
  }
  return false;
}

Range Tree::gather(int i, bool behind) const {
  Range out{i, i + 1};
  for (const int c : children(i)) {
    const Relation r = relation(c);
    const bool name = r == Relation::flat || r == Relation::fixed || r == Relation::compound ||
                      r == Relation::goeswith;
    bool kept = name || r == Relation::det || r == Relation::amod || r == Relation::nummod ||
                r == Relation::nmod_poss || r == Relation::nmod_desc || r == Relation::compound_prt;
    if (r == Relation::advmod) kept = c < i && token(c).upos != Upos::sconj;  // "nearly 40 homes"
    if (r == Relation::nmod || r == Relation::nmod_unmarked) {
      const int preposition = child(c, {Relation::case_});
      kept = c < i || (behind && (preposition < 0 ? r == Relation::nmod_unmarked
                                                  : lemma_is(preposition, {"of"})));
    }
    if (c > i && !name && r != Relation::nmod && r != Relation::nmod_unmarked)
      kept = kept && behind;
    if (!kept) continue;
    const Range inner =
        r == Relation::nmod || r == Relation::nmod_unmarked ? phrase(c) : subtree(c);
    const int preposition = r == Relation::nmod ? child(c, {Relation::case_}) : -1;
    out.first = std::min({out.first, inner.first, preposition < 0 ? inner.first : preposition});
    out.last = std::max(out.last, inner.last);
  }
  // Cut off marks at the ends that came in with a subtree.
  while (out.first < i && token(out.first).upos == Upos::punct && token(out.first).word != "-")
    ++out.first;
  while (out.last - 1 > i && token(out.last - 1).upos == Upos::punct) --out.last;
  return out;
}

Range Tree::phrase(int i) const { return gather(i, true); }
Range Tree::core(int i) const { return gather(i, false); }

Span Tree::span(Range range) const {
  if (range.empty()) return {};
  return {token(range.first).span.start, token(range.last - 1).span.end};
}

bool Tree::lemma_is(int i, std::initializer_list<std::string_view> lemmas) const {
  return std::find(lemmas.begin(), lemmas.end(), token(i).lemma) != lemmas.end();
}

}  // namespace stet::grammar
