// "Respectively": two lists of one length, paired in order.
#include <algorithm>

#include "grammar/clause.h"
#include "grammar/word_features.h"

namespace stet::grammar {

std::vector<std::pair<int, int>> respective_pairs(const Tree& tree) {
  int word = -1;
  for (int i = 0; i < tree.size(); ++i) {
    if (lower_form(tree.token(i).word) == "respectively") word = i;
  }
  if (word < 0) return {};
  // Coordinations of nouns and figures before the word, the nearest last.
  std::vector<std::vector<int>> lists;
  for (int i = 0; i < word; ++i) {
    if (tree.relation(i) == Relation::conj || tree.child(i, {Relation::conj}) < 0) continue;
    const Upos upos = tree.token(i).upos;
    if (upos != Upos::noun && upos != Upos::propn && upos != Upos::num && upos != Upos::sym &&
        upos != Upos::pron)
      continue;
    std::vector<int> list = conjuncts(tree, i);
    list.erase(std::remove_if(list.begin(), list.end(), [&](int c) { return c > word; }),
               list.end());
    if (list.size() > 1) lists.push_back(std::move(list));
  }
  if (lists.size() < 2) return {};
  const std::vector<int>& values = lists.back();
  for (std::size_t l = lists.size() - 1; l-- > 0;) {
    if (lists[l].size() != values.size()) continue;
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t i = 0; i < values.size(); ++i) pairs.emplace_back(lists[l][i], values[i]);
    return pairs;
  }
  return {};
}

}  // namespace stet::grammar
