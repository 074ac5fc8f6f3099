// Forward and backward passes of the LSTM. Gates in the order input, forget, output, candidate.
#include "grammar/train/lstm.h"

#include <algorithm>
#include <cmath>

#include "grammar/train/activation.h"

namespace stet::grammar::train {
namespace {

typedef float Vector __attribute__((vector_size(64)));
typedef float Unaligned __attribute__((vector_size(64), aligned(4), may_alias));
Unaligned& at(float* p) { return *reinterpret_cast<Unaligned*>(p); }
Vector at(const float* p) { return *reinterpret_cast<const Unaligned*>(p); }

}  // namespace

Layout layout_of(const std::vector<int>& falling_lengths) {
  Layout out;
  out.start.push_back(0);
  std::size_t active = falling_lengths.size();
  for (int t = 0; t < falling_lengths.front(); ++t) {
    while (falling_lengths[active - 1] <= t) --active;
    out.start.push_back(out.start.back() + static_cast<int>(active));
  }
  return out;
}

Lstm::Lstm(Parameters& parameters, const std::string& name, int inputs, int cells,
           Direction direction, Random& random)
    : inputs_(inputs),
      cells_(cells),
      direction_(direction),
      wx_(parameters.add(name + ".wx", inputs, 4 * cells,
                         std::sqrt(3.0f / static_cast<float>(inputs)), random)),
      wh_(parameters.add(name + ".wh", cells, 4 * cells,
                         std::sqrt(3.0f / static_cast<float>(cells)), random)),
      b_(parameters.add(name + ".b", 1, 4 * cells, 0, random)) {
  for (int i = cells; i < 2 * cells; ++i) b_.value[i] = 1;  // remember by default
}

void Lstm::forward(const float* x, const Layout& layout, const std::vector<float>& recurrent_mask,
                   float* out, int out_stride) {
  const int n = layout.rows(), width = 4 * cells_;
  pack(wx_.value.data(), inputs_, width, width, 1, wx_packed_);
  pack(wh_.value.data(), cells_, width, width, 1, wh_packed_);
  gates_.resize(static_cast<std::size_t>(n) * width);
  for (int r = 0; r < n; ++r)
    std::copy(b_.value.begin(), b_.value.end(), gates_.begin() + static_cast<long>(r) * width);
  multiply(x, inputs_, 1, n, wx_packed_, gates_.data(), width, Into::add);
  c_.assign(static_cast<std::size_t>(n) * cells_, 0);
  tanh_c_.assign(c_.size(), 0);
  h_in_.assign(c_.size(), 0);
  const bool ahead = direction_ == Direction::forward;
  for (int step = 0; step < layout.steps(); ++step) {
    const int t = ahead ? step : layout.steps() - 1 - step;
    const int before = next(t);
    const int rows = std::min(layout.active(t), layout.active(before));
    float* z = gates_.data() + static_cast<long>(layout.start[t]) * width;
    float* h_in = h_in_.data() + static_cast<long>(layout.start[t]) * cells_;
    for (int b = 0; b < rows; ++b) {
      const float* from = out + static_cast<long>(layout.start[before] + b) * out_stride;
      float* to = h_in + static_cast<long>(b) * cells_;
      if (recurrent_mask.empty()) {
        std::copy(from, from + cells_, to);
      } else {
        const float* mask = recurrent_mask.data() + static_cast<long>(b) * cells_;
        for (int i = 0; i < cells_; ++i) to[i] = from[i] * mask[i];
      }
    }
    if (rows > 0) multiply(h_in, cells_, 1, rows, wh_packed_, z, width, Into::add);
    for (int b = 0; b < layout.active(t); ++b) {
      const long row = layout.start[t] + b;
      float* gate = gates_.data() + row * width;
      const float* c_before =
          b < rows ? c_.data() + static_cast<long>(layout.start[before] + b) * cells_ : nullptr;
      for (int i = 0; i < cells_; i += 16) {
        Vector in = at(gate + i), forget = at(gate + cells_ + i),
               output = at(gate + 2 * cells_ + i), candidate = at(gate + 3 * cells_ + i);
        logistic_in_place(in);
        logistic_in_place(forget);
        logistic_in_place(output);
        tanh_in_place(candidate);
        at(gate + i) = in;
        at(gate + cells_ + i) = forget;
        at(gate + 2 * cells_ + i) = output;
        at(gate + 3 * cells_ + i) = candidate;
        Vector c = in * candidate;
        if (c_before != nullptr) c += forget * at(c_before + i);
        at(c_.data() + row * cells_ + i) = c;
        tanh_in_place(c);
        at(tanh_c_.data() + row * cells_ + i) = c;
        at(out + row * out_stride + i) = output * c;
      }
    }
  }
}

void Lstm::backward(const float* x, const Layout& layout, const std::vector<float>& recurrent_mask,
                    const float* dout, int out_stride, float* dx) {
  const int n = layout.rows(), width = 4 * cells_, sentences = layout.sentences();
  Packed wh_back;
  pack(wh_.value.data(), width, cells_, 1, width, wh_back);
  std::vector<float> dz(static_cast<std::size_t>(n) * width);
  std::vector<float> dh(static_cast<std::size_t>(sentences) * cells_), dc(dh.size());
  const bool ahead = direction_ == Direction::forward;
  for (int step = layout.steps() - 1; step >= 0; --step) {
    const int t = ahead ? step : layout.steps() - 1 - step;
    const int before = next(t);
    const int rows = std::min(layout.active(t), layout.active(before));
    for (int b = 0; b < layout.active(t); ++b) {
      const long row = layout.start[t] + b;
      const float* gate = gates_.data() + row * width;
      float* d = dz.data() + row * width;
      const float* c_before =
          b < rows ? c_.data() + static_cast<long>(layout.start[before] + b) * cells_ : nullptr;
      for (int i = 0; i < cells_; i += 16) {
        const Vector in = at(gate + i), forget = at(gate + cells_ + i),
                     output = at(gate + 2 * cells_ + i), candidate = at(gate + 3 * cells_ + i),
                     tanh_c = at(tanh_c_.data() + row * cells_ + i);
        const Vector dhi =
            at(dout + row * out_stride + i) + at(dh.data() + static_cast<long>(b) * cells_ + i);
        const Vector dci = at(dc.data() + static_cast<long>(b) * cells_ + i) +
                           dhi * output * (1.0f - tanh_c * tanh_c);
        Vector previous{};
        if (c_before != nullptr) previous = at(c_before + i);
        at(d + i) = dci * candidate * in * (1.0f - in);
        at(d + cells_ + i) = dci * previous * forget * (1.0f - forget);
        at(d + 2 * cells_ + i) = dhi * tanh_c * output * (1.0f - output);
        at(d + 3 * cells_ + i) = dci * in * (1.0f - candidate * candidate);
        at(dc.data() + static_cast<long>(b) * cells_ + i) = dci * forget;
      }
    }
    // What flows on to the step before; sentences that began at t pass nothing on.
    for (int b = rows; b < layout.active(t); ++b) {
      std::fill_n(dc.begin() + static_cast<long>(b) * cells_, cells_, 0.0f);
      std::fill_n(dh.begin() + static_cast<long>(b) * cells_, cells_, 0.0f);
    }
    if (rows == 0) continue;
    multiply(dz.data() + static_cast<long>(layout.start[t]) * width, width, 1, rows, wh_back,
             dh.data(), cells_, Into::set);
    if (recurrent_mask.empty()) continue;
    for (long i = 0; i < static_cast<long>(rows) * cells_; ++i) dh[i] *= recurrent_mask[i];
  }
  pack(dz.data(), n, width, width, 1, scratch_);
  multiply(x, 1, inputs_, inputs_, scratch_, wx_.gradient.data(), width, Into::add);
  multiply(h_in_.data(), 1, cells_, cells_, scratch_, wh_.gradient.data(), width, Into::add);
  for (int r = 0; r < n; ++r) {
    const float* d = dz.data() + static_cast<long>(r) * width;
    for (int i = 0; i < width; ++i) b_.gradient[i] += d[i];
  }
  pack(wx_.value.data(), width, inputs_, 1, width, scratch_);
  multiply(dz.data(), width, 1, n, scratch_, dx, inputs_, Into::add);
}

}  // namespace stet::grammar::train
