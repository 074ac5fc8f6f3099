// A sentence's dependency tree made ready for walking: children, subtrees, the phrases that they
// span.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/sentence.h"
#include "stet/span.h"

namespace stet::facts {

using grammar::Relation;
using grammar::Token;
using grammar::Upos;

// Keeps a reference to the sentence. Malformed heads (out of range, cycles) are read as roots, so
// that every walk ends. A whole sentence whose tree has no predicate gets one: in "Imports
// doubled." and "China accounts for 97%." a parser may see a noun phrase. A finite verb without a
// subject gets the bare noun before it that hangs on it otherwise. A reporting clause set between
// subject and verb ("The fire, officials said, destroyed") hangs on that verb, and one at the end
// ("..., the bank said on Friday") on what it reports, or above it.
class Tree {
 public:
  explicit Tree(const grammar::Sentence& sentence);

  int size() const { return static_cast<int>(sentence_.tokens.size()); }
  bool empty() const { return sentence_.tokens.empty(); }
  const Token& token(int i) const { return sentence_.tokens[static_cast<std::size_t>(i)]; }
  const grammar::Sentence& sentence() const { return sentence_; }

  int head(int i) const { return heads_[static_cast<std::size_t>(i)]; }  // -1 for a root
  int root() const { return root_; }            // the first one; -1 where empty
  std::span<const int> children(int i) const {  // in text order
    const auto at = static_cast<std::size_t>(i);
    return std::span(children_).subspan(starts_[at], starts_[at + 1] - starts_[at]);
  }

  // The first child with one of the relations; -1 where there is none.
  int child(int i, std::initializer_list<Relation> relations) const;
  std::vector<int> all(int i, std::initializer_list<Relation> relations) const;
  bool has(int i, std::initializer_list<Relation> relations) const {
    return child(i, relations) >= 0;
  }
  Relation relation(int i) const { return relations_[static_cast<std::size_t>(i)]; }
  bool is(int i, std::initializer_list<Relation> relations) const;
  std::string_view lemma(int i) const { return token(i).lemma; }
  std::string_view word(int i) const { return token(i).word; }
  // The word in lower case; views the tree.
  std::string_view lower_word(int i) const {
    const std::size_t at = lower_starts_[static_cast<std::size_t>(i)];
    return std::string_view(lower_).substr(at, token(i).word.size());
  }

  // True where `ancestor` is `i` or stands above it.
  bool under(int i, int ancestor) const;
  // The token at a byte of the text; -1 in gaps.
  int at(std::size_t byte) const;
  // Tokens of the subtree of `i` in order, without the subtrees hanging on by a relation of
  // `without`.
  std::vector<int> subtree(int i, std::initializer_list<Relation> without = {}) const;
  // `i` and everything coordinated with it, in order.
  std::vector<int> conjuncts(int i) const;
  // Is this a predicate: a verb, or a nominal or adjective with a copula or a subject?
  bool is_predicate(int i) const;
  bool is_finite(int i) const;
  bool is_verb(int i) const { return token(i).upos == Upos::verb || token(i).upos == Upos::aux; }
  bool is_noun(int i) const { return token(i).upos == Upos::noun || token(i).upos == Upos::propn; }

 private:
  void find_children();
  void give_predicate();
  void give_subjects();
  bool take_from_year(int verb);
  void lift_insertion();
  void settle_report_tail();
  void join_subjects();
  void set(int i, int head, Relation relation);

  const grammar::Sentence& sentence_;
  std::string lower_;                      // the words in lower case, side by side
  std::vector<std::size_t> lower_starts_;  // where each begins
  std::vector<int> heads_;
  std::vector<Relation> relations_;
  std::vector<int> children_;        // those of each token side by side
  std::vector<std::size_t> starts_;  // where each token's begin, and the end
  int root_ = -1;
};

}  // namespace stet::facts
