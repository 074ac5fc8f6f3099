// Clauses: who does what to whom, with what is shared, inherited and denied worked out.
//
//   for (const Clause& clause : clauses(tree)) { clause.predicate, clause.agents, clause.patients,
//   clause.negated ... }
//
// All members are token indices into the tree's sentence, -1 or empty where there is none. Where
// the grammar does not tell, members stay empty: nothing is guessed from meaning.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/tree.h"

namespace stet::grammar {

// How the clause's own auxiliaries and the verb over it put it.
enum class Force : std::uint8_t {
  fact,         // told as it is: "fell", "has fallen", "is falling"
  possible,     // may, might, could, can
  required,     // must, should, ought to, has to, needs to
  future,       // will, shall, is going to
  planned,      // is set to, plans to, is expected to, is due to, agreed to
  conditional,  // would; or inside of "if", "unless", "whether"
  attempted,    // tried to, failed to (then also negated), refused to (negated)
};
std::string_view to_string(Force force);

struct Oblique {
  int noun = -1;
  int preposition = -1;  // -1 for "last Sunday", "7 percent"
};

struct Clause {
  int predicate = -1;  // the verb, or the noun, adjective or figure behind "be"
  int copula = -1;
  bool passive = false;
  bool negated = false;  // by "not", "never", "no longer"; by a negative subject or object ("no
                         // one", "no leaders")
  Force force = Force::fact;
  bool question = false;
  bool imperative = false;
  std::vector<int> auxiliaries;  // in text order, "to" left out
  // Noun phrases, conjuncts expanded, a relative pronoun replaced by its antecedent.
  std::vector<int> subjects;  // as the surface has it
  std::vector<int> objects;
  std::vector<int> indirect_objects;
  std::vector<int>
      agents;  // who acts: the subjects of an active clause, the "by" phrase of a passive one
  std::vector<int> patients;  // what is acted on: the objects, or the subjects of a passive clause
  bool subject_inherited = false;  // taken from another clause: shared by conjuncts, controlled, or
                                   // the noun it describes
  std::vector<Oblique> obliques;
  std::vector<int> complements;    // predicates of ccomp, xcomp: what is said, wanted, begun
  int particle = -1;               // "up" in "set up"
  int governor = -1;               // the predicate or noun that this clause hangs on
  Relation role = Relation::root;  // how it hangs there: ccomp, acl_relcl, conj, advcl ...
  int marker = -1;                 // "that", "if", "because", "after"
};

// Every clause of the sentence, in the order of their predicates.
std::vector<Clause> clauses(const Tree& tree);

// A coordination, in text order, beginning with the first conjunct whichever one is asked for:
// "Leeds, York and Hull".
std::vector<int> conjuncts(const Tree& tree, int token);
// What stands in apposition to a noun: "the president" for "Ann Lee, the president," either way
// round.
std::vector<int> appositions(const Tree& tree, int noun);
// The predicates of the relative clauses on a noun.
std::vector<int> relative_clauses(const Tree& tree, int noun);
// The word that negates a token ("not", "n't", "never", "no", "neither"), or -1.
int negation(const Tree& tree, int token);

// "Leeds and York grew 3% and 5% respectively": (Leeds, 3%), (York, 5%). Empty without
// "respectively", or where the two lists before it have different lengths.
std::vector<std::pair<int, int>> respective_pairs(const Tree& tree);

}  // namespace stet::grammar
