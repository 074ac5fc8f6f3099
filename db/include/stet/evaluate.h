// The grammar scored against an annotated file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/json.h"

namespace stet {

struct GrammarScore {
  // A flat object, all in per cent: "upos", "lemma", "uas", "las" (relations without subtypes,
  // punctuation included), "names_f1" (null where no names are annotated), "tokens_f1" (from each
  // sentence's raw text), F1 for each relation that the file has ("nsubj", "nsubj:pass", ...) and
  // for "advmod:negation"; "words" and "sentences" are counts.
  Json figures;
  std::vector<std::string>
      errors;  // wrong arcs: relation expected, relation given, the arcs, the sentence, by tabs
};

// `gold` is CoNLL-U; its words and sentences are taken as given, everything else is predicted.
// Throws Error(invalid) with the line where it is not CoNLL-U.
GrammarScore evaluate_conllu(std::string_view gold);

}  // namespace stet
