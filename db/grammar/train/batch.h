// What one pass over a batch keeps: the levels of the network, their gradients and the dropout
// masks.
#pragma once

#include <vector>

#include "grammar/train/network.h"

namespace stet::grammar::train {

struct Network::Batch {
  Batch(const std::vector<Example>& examples, const Sizes& sizes);
  void draw_masks(const Dropout& dropout, const Sizes& sizes, Random& source);
  // The b-th longest sentence.
  const Example& example(int b) const { return examples[order[b]]; }
  int row(int t, int b) const { return layout.start[t] + b; }

  const std::vector<Example>& examples;
  std::vector<int> order;
  Layout layout;
  int rows = 0;
  std::vector<float> embedded;                       // before dropout
  std::vector<std::vector<float>> levels, d_levels;  // [0] embeddings, then each layer's output
  std::vector<std::vector<float>> layer_masks, recurrent_masks;
  bool training = false;
  float head_dropout = 0;
  Random* random = nullptr;
  std::vector<Prediction> predictions;  // outside of training
};

}  // namespace stet::grammar::train
