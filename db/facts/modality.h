// How a predicate is meant: done, planned, possible, alleged, predicted; affirmed or negated.
#pragma once

#include "facts/tree.h"
#include "stet/claim.h"

namespace stet::facts {

struct Meaning {
  bool negated = false;
  Modality modality = Modality::happened;
  bool deontic = false;  // "should", "must": what ought to be
};

// Reads auxiliaries, adverbs, determiners and the verbs that govern the predicate ("is set to",
// "plans to", "failed to").
Meaning meaning_of(const Tree& tree, int predicate);

// Whether a word is a passive of forecasting: "forecast", "projected", "seen".
bool forecasts(const Tree& tree, int word);

// Whether the "be" before an infinitive says no more than that it is to come: "the ward is to
// close", not "the aim is to close the gap".
bool is_to_come(const Tree& tree, int predicate);

// Whether a word only says how the infinitive under it is meant: "set", "plan", "expect", "begin",
// "fail", "known".
bool governs(const Tree& tree, int word);

}  // namespace stet::facts
