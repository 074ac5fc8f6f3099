// Walks a sentence's tree: children, subtrees, phrases.
#pragma once

#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

#include "grammar/sentence.h"

namespace stet::grammar {

// A half-open range of tokens.
struct Range {
  int first = 0, last = 0;
  bool contains(int token) const { return first <= token && token < last; }
  bool empty() const { return last <= first; }
};

// Views a sentence, which must outlive it unchanged. Every function takes and gives token indices;
// -1 is "none".
class Tree {
 public:
  explicit Tree(const Sentence& sentence);

  const Sentence& sentence() const { return *sentence_; }
  const Token& token(int i) const { return sentence_->tokens[static_cast<std::size_t>(i)]; }
  int size() const { return static_cast<int>(sentence_->tokens.size()); }
  int root() const { return root_; }
  int head(int i) const { return token(i).head; }
  Relation relation(int i) const { return token(i).relation; }
  // In text order.
  std::span<const int> children(int i) const {
    const auto at = static_cast<std::size_t>(i);
    return std::span(children_).subspan(starts_[at], starts_[at + 1] - starts_[at]);
  }
  // The first child with one of the relations, or -1; all of them, in text order.
  int child(int i, std::initializer_list<Relation> relations) const;
  std::vector<int> children(int i, std::initializer_list<Relation> relations) const;
  // Whether `above` is `i` or one of the tokens over it.
  bool under(int i, int above) const;

  // The leftmost and rightmost token of the whole subtree. In a tree without crossing arcs every
  // token between is in it.
  Range subtree(int i) const { return ranges_[static_cast<std::size_t>(i)]; }
  // A noun phrase as a reader would underline it: the head with its determiners, adjectives,
  // compounds and "of" phrases; without its own preposition, conjuncts, appositions, relative
  // clauses, punctuation around it.
  Range phrase(int i) const;
  // The same without anything behind the head but parts of its name ("the lower house" of "the
  // lower house of parliament").
  Range core(int i) const;
  // Bytes of the range in the text that was parsed.
  Span span(Range range) const;

  // Lemmas with auxiliaries aside: true where the token's lemma is one of the words.
  bool lemma_is(int i, std::initializer_list<std::string_view> lemmas) const;

 private:
  Range gather(int i, bool behind) const;

  const Sentence* sentence_;
  int root_ = -1;
  std::vector<int> children_;        // those of each token side by side
  std::vector<std::size_t> starts_;  // where each token's begin, and the end
  std::vector<Range> ranges_;
};

}  // namespace stet::grammar
