// Lines up a statement of the draft with a passage: which of its words, figures and times the
// passage speaks to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/reading.h"
#include "verify/values.h"

namespace stet::verify {

// A figure of the statement and the figure of the passage that speaks of the same thing.
struct FigureMatch {
  std::size_t claimed = 0;  // index in the statement's figures
  std::optional<std::size_t>
      found;           // index in the passage's figures; none where no figure of that unit is there
  double context = 0;  // 0 to 1: how far what stands around both is the same
  double margin = 0;   // by how much the next candidate's context is worse
  ValueAnswer answer;
};

struct TimeMatch {
  std::size_t claimed = 0;
  std::optional<std::size_t> found;
  double context = 0;
  Stance stance = Stance::neutral;  // supports: within each other; refutes: apart
  bool exact = false;               // the passage's time lies within the one claimed
};

struct Opposites {
  std::size_t claimed = 0, found = 0;  // indices of terms
};

struct Alignment {
  Coverage words;  // by the passage itself
  std::vector<bool>
      in_background;      // for each term: not in the passage, but in its title or neighbours
  double word_share = 0;  // words covered, those in the background counted in part
  double share = 0;       // words, figures and times together
  double name_share = 1;  // of the statement's proper names
  std::vector<FigureMatch> figures;
  std::vector<TimeMatch> times;
  std::vector<Opposites>
      opposites;  // words that say the opposite, where nothing else covers the claimed one
  bool negation_differs =
      false;  // one of the two negates a word that both have, the other affirms it
  double tightness =
      1;  // how near the matched words stand in the passage where they are near in the statement
};

// `background` holds the words of the passage's title and neighbours.
Alignment align(Matcher& matcher, const Reading& statement, const Reading& passage,
                const Terms& background);

}  // namespace stet::verify
