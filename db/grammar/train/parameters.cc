// Adam and weight averaging.
#include "grammar/train/parameters.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace stet::grammar::train {
namespace {

constexpr float kBeta1 = 0.9f, kBeta2 = 0.98f, kEpsilon = 1e-8f;
constexpr double kLongestGradient = 5.0;

}  // namespace

Parameter& Parameters::add(const std::string& name, int rows, int columns, float scale,
                           Random& random) {
  Parameter& p = parameters_.emplace_back();
  p.name = name;
  p.rows = rows;
  p.columns = columns;
  const std::size_t size = static_cast<std::size_t>(rows) * columns;
  p.value.resize(size);
  for (float& x : p.value) x = (random.uniform() * 2 - 1) * scale;
  p.gradient.assign(size, 0);
  p.mean.assign(size, 0);
  p.variance.assign(size, 0);
  p.average.assign(size, 0);
  return p;
}

Parameter& Parameters::find(const std::string& name) {
  for (Parameter& p : parameters_) {
    if (p.name == name) return p;
  }
  throw std::runtime_error("no parameter " + name);
}

void Parameters::step(float rate) {
  ++steps_;
  double length = 0;
  const auto each = [](Parameter& p, auto&& visit) {
    if (!p.sparse) return visit(std::size_t{0}, p.value.size());
    for (const int r : p.touched)
      visit(static_cast<std::size_t>(r) * p.columns, static_cast<std::size_t>(r + 1) * p.columns);
  };
  for (Parameter& p : parameters_) {
    std::sort(p.touched.begin(), p.touched.end());
    p.touched.erase(std::unique(p.touched.begin(), p.touched.end()), p.touched.end());
    each(p, [&](std::size_t from, std::size_t to) {
      float sum = 0;
      for (std::size_t i = from; i < to; ++i) sum += p.gradient[i] * p.gradient[i];
      length += static_cast<double>(sum);
    });
  }
  length = std::sqrt(length);
  const float shrink =
      length > kLongestGradient ? static_cast<float>(kLongestGradient / length) : 1.0f;
  const double correct1 = 1 - std::pow(static_cast<double>(kBeta1), static_cast<double>(steps_));
  const double correct2 = 1 - std::pow(static_cast<double>(kBeta2), static_cast<double>(steps_));
  const float size = static_cast<float>(static_cast<double>(rate) * std::sqrt(correct2) / correct1);
  for (Parameter& p : parameters_) {
    each(p, [&](std::size_t from, std::size_t to) {
      float* __restrict value = p.value.data();
      float* __restrict gradient = p.gradient.data();
      float* __restrict mean = p.mean.data();
      float* __restrict variance = p.variance.data();
      for (std::size_t i = from; i < to; ++i) {
        const float g = gradient[i] * shrink;
        mean[i] = kBeta1 * mean[i] + (1 - kBeta1) * g;
        variance[i] = kBeta2 * variance[i] + (1 - kBeta2) * g * g;
        value[i] -= size * mean[i] / (std::sqrt(variance[i]) + kEpsilon);
        gradient[i] = 0;
      }
    });
    p.touched.clear();
  }
}

void Parameters::fold_average(float decay) {
  ++folds_;
  const float rising = static_cast<float>(folds_) / static_cast<float>(folds_ + 9);
  const float keep = std::min(decay, rising);
  for (Parameter& p : parameters_) {
    for (std::size_t i = 0; i < p.value.size(); ++i)
      p.average[i] = keep * p.average[i] + (1 - keep) * p.value[i];
  }
}

void Parameters::swap_average() {
  for (Parameter& p : parameters_) p.value.swap(p.average);
}

}  // namespace stet::grammar::train
