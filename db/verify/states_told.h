// The things that a sentence tells to be in a state: what is open, going on or damaged in it, and
// when.
#pragma once

#include <string>
#include <vector>

#include "stet/span.h"
#include "verify/reading.h"
#include "verify/state_words.h"

namespace stet::verify {

// When it is so, by the auxiliaries: "was closed", "has been closed", "is closed", "will be
// closed".
enum class StateTense : unsigned char { past, result, present, future };

// A thing told to be in a state.
struct StateTold {
  StateWord state;
  bool positive = true;
  bool loose = false;  // no plain state of the whole thing
  StateTense tense = StateTense::present;
  Span clause, words, thing;
  std::string head;
};

// The states told in a reading, in order, one for each word of state that has a thing. "The harbour
// will be closed on Friday": the property admission, not positive, of the tense future, with the
// head "harbour". In "the harbour was closed until noon" the state is loose. A word that fits two
// entries of the list ("close", "closed") tells its state twice.
std::vector<StateTold> states_told(const Reading& reading);

}  // namespace stet::verify
