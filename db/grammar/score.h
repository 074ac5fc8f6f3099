// Scores the grammar against annotated sentences: their own words and sentences are given, all else
// is predicted.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "grammar/conllu.h"

namespace stet::grammar {

// Hits against what was expected and what was given; f1() in per cent, 0 where nothing was expected
// or given.
struct Tally {
  std::size_t right = 0, given = 0, expected = 0;
  double f1() const;
};

struct Score {
  std::size_t words = 0, upos = 0, uas = 0, las = 0;  // las: head and relation, subtypes aside
  std::size_t lemmas = 0, lemma_words = 0;            // words whose lemma is annotated
  Tally tokens;  // spans found again in the sentence's raw text
  Tally names;   // exact span and type, in documents with names annotated
  std::array<Tally, kRelationCount> relations;  // head and relation with its kept subtype
  Tally negation;                               // advmod of "not" and "never"
  std::vector<std::string>
      errors;  // wrong arcs, one line each: relation expected, given, and the words
};

Score score(const std::vector<AnnotatedSentence>& gold);

}  // namespace stet::grammar
