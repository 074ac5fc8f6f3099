// The statements of a sentence: each clause or fragment that says something of its own, with how it
// is meant.
#pragma once

#include <string>
#include <vector>

#include "facts/tree.h"
#include "stet/claim.h"

namespace stet::facts {

// Tokens are indices into the sentence; -1 where there is none.
struct Clause {
  int head = -1;  // the predicate, or the head noun of a fragment
  int core =
      -1;  // the verb that carries the meaning: "travel" of "is set to travel"; else the head
  std::vector<int> tokens;  // its own tokens in order, those of inner clauses left out
  Span span;              // from its first word to its last, outer marks and conjunctions left out
  int parent = -1;        // index of the clause it hangs on
  bool fragment = false;  // an apposition: no predicate of its own
  int subject = -1;  // of relative clauses the antecedent; of fragments what they stand beside;
                     // shared ones, too
  bool subject_inside = true;  // the subject's words stand in this clause
  int object = -1;
  int recipient = -1;
  int agent = -1;  // of a passive
  bool passive = false;
  bool copular = false;  // `head` is the complement
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::happened;
  int speaker = -1;      // the subject of the verb that reports it
  int cue = -1;          // that verb, or "according"
  bool doubted = false;  // the cue keeps a distance: "claimed"
  bool question = false;
  bool hypothetical = false;  // stands under "if", or depends on such a clause
  bool imperative = false;
  bool is_reporting = false;  // says no more than that somebody said what an inner clause holds
};

// The clauses of a parsed sentence, outer before inner, so that every token belongs to exactly one.
// Coordinated predicates with a subject or a finite form of their own, relative clauses behind a
// comma, contrasting adverbial clauses, reported content and appositions that state something of
// their own are clauses; everything else belongs to what it hangs on. `whole` are stretches that
// are not taken apart: quoted speech, dates and other expressions that hold commas.
std::vector<Clause> clauses_of(const Tree& tree, const std::vector<Span>& whole);

// The predicate inside a clause that a token belongs to, as a clause with the same span: in "the
// dam, ahead of one which measures 131 metres" the metres are the one's. The clause itself where
// the token hangs on its own predicate.
Clause narrowed(const Tree& tree, const Clause& clause, int token);

// Whether a token stands in the words of the clause's subject; an antecedent's relative clause does
// not.
bool in_subject(const Tree& tree, const Clause& clause, int token);

// The index of the clause that owns a token.
int clause_of(const std::vector<Clause>& clauses, int token);

}  // namespace stet::facts
