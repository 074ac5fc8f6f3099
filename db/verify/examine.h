// One claim, of one or several sentences, set against given passages: each sentence aligned,
// compared and decided.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "facts/analysis.h"
#include "verify/coverage.h"
#include "verify/memory_library.h"
#include "verify/retrieve.h"

namespace stet::verify {

// A sentence of the claim, or a clause of one, with what was found for it.
struct Examined {
  Statement statement;
  Retrieved found;
  std::vector<Reached> reached;
  Decision decision;
};

// Not copied or moved: what was reached points into it.
class Examination {
 public:
  // `evidence` is the analysis of `bytes`. Both analyses have to outlive this; the bytes are needed
  // only while this is made.
  Examination(const facts::Analysis& claim, const facts::Analysis& evidence, std::string_view bytes,
              std::string_view published);
  Examination(const Examination&) = delete;
  Examination& operator=(const Examination&) = delete;

  // The sentence or clause that decides: one that is refuted before one that is open before one
  // that is supported.
  const Examined& deciding() const;
  // Of the claim as a whole.
  Features features();

 private:
  Examined examine(Statement statement);
  void decide_clauses(const facts::Analysis& claim, std::size_t sentence,
                      std::string_view published);

  const facts::Analysis &claim_, &evidence_;
  MemoryLibrary library_;
  Reader reader_;
  Matcher matcher_;
  std::vector<Examined> sentences_;  // whole
  std::deque<Examined> clauses_;     // those that decide for their sentences
  std::vector<const Examined*>
      deciding_;  // for each sentence: itself, or the clause of it that decides
};

}  // namespace stet::verify
