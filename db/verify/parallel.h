// Two sentences of one pattern laid over each other: what one has in the place of the other's
// words.
//
// Where most of a statement stands word by word in a passage, the places where they part say what
// is different: a number for another number, a name for another name, a word for its opposite, its
// synonym or a sister ("red" for "blue").
#pragma once

#include <string>
#include <vector>

#include "verify/reading.h"
#include "verify/terms.h"

namespace stet::verify {

struct Difference {
  enum class Kind : unsigned char {
    same_meaning,  // another word for it
    narrower,      // the passage is more exact
    added,         // the statement says something that the passage lacks
    left_out,      // the passage says something more
    negated,       // one of the two has a negation here
    opposite,      // a word and its opposite
    figure,        // figures that disagree
    name,          // another name
    sister,        // another of the same kind
    unknown,       // other words
  } kind = Kind::unknown;
  std::string claimed, found;  // the words, either may be empty
  Term own, other;             // of an opposite or a sister: the two words
};

struct Overlay {
  double share = 0;         // of the statement's words that stand in the passage in the same order
  double back = 0;          // of the passage's words, from the first to the last that is matched
  std::size_t content = 0;  // how many words with content, figures and times the two share
  bool narrowed = false;    // the passage names a place, a party or a time that the statement lacks
  bool moved = false;       // a figure that the statement seems to add stands behind its noun there
  std::vector<Difference> differences;
};

// Empty (share 0) for texts of more than 150 words; no more than the share where that is below
// `least`.
Overlay lay_over(Matcher& matcher, const Reading& statement, const Reading& passage, double least);

}  // namespace stet::verify
