// Linear layers, dropout and cross entropy.
#include "grammar/train/dense.h"

#include <algorithm>
#include <cmath>

#include "grammar/train/activation.h"

namespace stet::grammar::train {

Dense Dense::add(Parameters& parameters, const std::string& name, int inputs, int outputs,
                 Random& random) {
  Dense out;
  out.w = &parameters.add(name + ".w", inputs, outputs,
                          std::sqrt(3.0f / static_cast<float>(inputs)), random);
  out.b = &parameters.add(name + ".b", 1, outputs, 0, random);
  return out;
}

Dense Dense::find(Parameters& parameters, const std::string& name) {
  return {&parameters.find(name + ".w"), &parameters.find(name + ".b")};
}

std::vector<float> Dense::forward(const std::vector<float>& x, int rows) const {
  const int n = w->columns;
  std::vector<float> y(static_cast<std::size_t>(rows) * n);
  for (int r = 0; r < rows; ++r)
    std::copy(b->value.begin(), b->value.end(), y.begin() + static_cast<long>(r) * n);
  Packed packed;
  pack(w->value.data(), w->rows, n, n, 1, packed);
  multiply(x.data(), w->rows, 1, rows, packed, y.data(), n, Into::add);
  return y;
}

void Dense::backward(const std::vector<float>& x, const std::vector<float>& dy, int rows,
                     std::vector<float>& dx) const {
  const int n = w->columns, inputs = w->rows;
  Packed packed;
  pack(dy.data(), rows, n, n, 1, packed);
  multiply(x.data(), 1, inputs, inputs, packed, w->gradient.data(), n, Into::add);
  for (int r = 0; r < rows; ++r) {
    for (int i = 0; i < n; ++i) b->gradient[i] += dy[static_cast<std::size_t>(r) * n + i];
  }
  pack(w->value.data(), n, inputs, 1, n, packed);
  dx.resize(static_cast<std::size_t>(rows) * inputs);
  multiply(dy.data(), n, 1, rows, packed, dx.data(), inputs, Into::add);
}

void tanh_all(std::vector<float>& x) {
  for (float& v : x) tanh_in_place(v);
}

void tanh_back(const std::vector<float>& y, std::vector<float>& dy) {
  for (std::size_t i = 0; i < y.size(); ++i) dy[i] *= 1 - y[i] * y[i];
}

std::vector<float> dropout_mask(std::size_t size, float p, Random& random) {
  std::vector<float> mask(size);
  const float kept = 1 / (1 - p);
  for (float& m : mask) m = random.uniform() < p ? 0 : kept;
  return mask;
}

void scale(std::vector<float>& x, const std::vector<float>& mask) {
  if (mask.empty()) return;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] *= mask[i];
}

double softmax_gradient(float* scores, int n, int gold, float weight) {
  const float top = *std::max_element(scores, scores + n);
  float sum = 0;
  for (int i = 0; i < n; ++i) sum += scores[i] = std::exp(scores[i] - top);
  const double loss = -std::log(static_cast<double>(scores[gold] / sum) + 1e-12);
  for (int i = 0; i < n; ++i) scores[i] *= weight / sum;
  scores[gold] -= weight;
  return loss;
}

}  // namespace stet::grammar::train
