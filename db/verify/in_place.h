// What stands in a passage in the place of a statement's word: by the trees of both, "a British
// actor" has "British" where "an American actor" has "American".
#pragma once

#include <vector>

#include "grammar/sentence.h"
#include "verify/decide.h"
#include "verify/statement.h"

namespace stet::verify {

// The tree of a stretch, and where in the parsed text the stretch begins. Not owned; none where the
// stretch was not parsed.
struct Tree {
  const grammar::Sentence* sentence = nullptr;
  std::size_t start = 0;
};

// What passages say in place of words of a statement that none of them has. Each is 0 or 1 unless
// said otherwise.
struct InPlace {
  double modifier = 0;   // another modifier of the same noun
  double object = 0;     // another object of the same verb
  double subject = 0;    // another subject of the same verb
  double oblique = 0;    // something else behind the same preposition of the same word
  double attribute = 0;  // what the subject is said to be is something else
  double head = 0;       // another noun or verb has the statement's own modifiers or arguments
  double kin =
      0;  // one of these is a word of the same kind (a sister, an opposite or a narrower word)
  double name =
      0;  // a name is missing, and the passage has one of the same type that the statement lacks
  double parted = 0;  // 0 to 1: of the words that hang together in the statement and are both
                      // there, those that do not there
  double elsewhere =
      0;  // what the subject is said to be is there, but not said of anything as what it is
};

// `passages` has the tree of each passage reached, in the same order.
InPlace in_place(Matcher& matcher, const Statement& statement, const Tree& tree,
                 const std::vector<Reached>& reached, const std::vector<Tree>& passages);

}  // namespace stet::verify
