// Runs the model over sentences of words: tags, names, heads and relations.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/kernels.h"
#include "grammar/model.h"

namespace stet::grammar {

// What the model says of one sentence, one entry for each word.
struct Analysis {
  std::vector<int> tags;       // ids into the model's tags
  std::vector<int> heads;      // one tree; -1 for the root
  std::vector<int> relations;  // Relation values; root on the root alone
  std::vector<float> names;    // scores of outside, then begin and inside for each NameType:
                               // sizes().names for each word
};

// Longer inputs are to be cut by the caller: time and memory grow with the square of a sentence's
// length, and with its cube where greedy heads are no tree.
inline constexpr int kLongestSentence = 128;

// Analyses sentences together; each one's answer is the same alone or in any company. Thread-safe.
std::vector<Analysis> analyse(const Model& model, const Kernels& kernels,
                              const std::vector<std::vector<std::string_view>>& sentences);

}  // namespace stet::grammar
