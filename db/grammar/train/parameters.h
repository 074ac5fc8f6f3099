// The weights under training and the optimiser: Adam with gradient clipping, and a running average
// that is what gets written.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "grammar/train/random.h"

namespace stet::grammar::train {

struct Parameter {
  std::string name;
  int rows = 0, columns = 0;
  bool sparse = false;  // an embedding table: only the touched rows are updated
  std::vector<float> value, gradient, mean, variance, average;
  std::vector<int> touched;  // rows with a gradient, where sparse; may repeat
  const float* row(int r) const { return value.data() + static_cast<std::size_t>(r) * columns; }
  float* gradient_row(int r) { return gradient.data() + static_cast<std::size_t>(r) * columns; }
};

class Parameters {
 public:
  // Uniform in +-scale. The reference stays valid.
  Parameter& add(const std::string& name, int rows, int columns, float scale, Random& random);
  Parameter& find(const std::string& name);
  std::deque<Parameter>& all() { return parameters_; }
  // One step with the gathered gradients, which are cleared.
  void step(float rate);
  // Folds the present values into the average; decay rises from 0 so that early values fade at
  // once.
  void fold_average(float decay);
  void swap_average();

 private:
  std::deque<Parameter> parameters_;
  long steps_ = 0;
  long folds_ = 0;
};

}  // namespace stet::grammar::train
