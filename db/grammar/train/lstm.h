// One direction of an LSTM layer over a batch of sentences: forward, and backward through time.
//
// Rows of a batch run by time: sentences are sorted by falling length, and row(t, b) = start[t] + b
// for the first active(t) sentences, so that a step is one block of rows and nothing is padded.
#pragma once

#include <vector>

#include "grammar/train/matrix.h"
#include "grammar/train/parameters.h"

namespace stet::grammar::train {

struct Layout {
  std::vector<int> start;  // of each step's rows; one more than steps
  int steps() const { return static_cast<int>(start.size()) - 1; }
  int active(int t) const { return t < 0 || t >= steps() ? 0 : start[t + 1] - start[t]; }
  int rows() const { return start.back(); }
  int sentences() const { return active(0); }
};
Layout layout_of(const std::vector<int>& falling_lengths);

class Lstm {
 public:
  enum class Direction { forward, backward };
  Lstm(Parameters& parameters, const std::string& name, int inputs, int cells, Direction direction,
       Random& random);

  // Writes each row's cells to out[row * out_stride]. `recurrent_mask` is sentences x cells, or
  // empty outside of training.
  void forward(const float* x, const Layout& layout, const std::vector<float>& recurrent_mask,
               float* out, int out_stride);
  // Adds gradients of the weights, and of the inputs to dx (rows x inputs).
  void backward(const float* x, const Layout& layout, const std::vector<float>& recurrent_mask,
                const float* dout, int out_stride, float* dx);

 private:
  int next(int t) const {
    return direction_ == Direction::forward ? t - 1 : t + 1;
  }  // the step before in time of reading

  int inputs_, cells_;
  Direction direction_;
  Parameter &wx_, &wh_, &b_;
  Packed wx_packed_, wh_packed_, scratch_;
  std::vector<float> gates_, c_, tanh_c_, h_in_;
};

}  // namespace stet::grammar::train
