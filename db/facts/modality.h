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

// Reads auxiliaries, adverbs, determiners and the verbs that govern the predicate ("is set to", "plans to", "failed to").
Meaning meaning_of(const Tree& tree, int predicate);

}  // namespace stet::facts
