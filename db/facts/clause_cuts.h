// Where a sentence is cut into clauses: which words open a statement of their own.
#pragma once

#include <string_view>
#include <vector>

#include "facts/tree.h"

namespace stet::facts {

// Answers for one sentence; keeps references to the tree and to the stretches that are not taken
// apart (clauses.h).
class ClauseCuts {
 public:
  ClauseCuts(const Tree& tree, const std::vector<Span>& whole);

  // Does `c`, which hangs on `head`, open a clause of its own?
  bool splits(int c, int head) const;
  // Stands the token in a stretch that is not taken apart?
  bool is_whole(int token) const;
  // A verb of saying.
  bool reports(int verb) const;
  // "China, Wang said, opposes": the inserted clause is not a statement of its own.
  bool is_reporting_clause(int c) const;
  // "Born in Gdansk in 1950, she taught": a participle in front that tells of the subject.
  bool opens_as_participle(int c, int head) const;

 private:
  int label_end() const;
  bool joins_label(int c, int head) const;
  bool first_after_colon(int c) const;
  bool splits_conjunct(int c, int head) const;
  bool is_fragment(int c, int head) const;
  bool opens_with_preposition(int c) const;
  bool holds_verb(int c) const;
  bool comma_before(int c) const;
  bool states_something(int c) const;

  const Tree& tree_;
  const std::vector<Span>& whole_;
  int colon_;
};

}  // namespace stet::facts
