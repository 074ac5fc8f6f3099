// A linear layer, optionally with tanh and dropout behind it, with its gradients.
#pragma once

#include <string>
#include <vector>

#include "grammar/train/matrix.h"
#include "grammar/train/parameters.h"

namespace stet::grammar::train {

// y = x W + b.
struct Dense {
  Parameter *w = nullptr, *b = nullptr;
  static Dense add(Parameters& parameters, const std::string& name, int inputs, int outputs,
                   Random& random);
  static Dense find(Parameters& parameters, const std::string& name);
  std::vector<float> forward(const std::vector<float>& x, int rows) const;
  // Adds the weights' gradients; returns dx, or adds to it where one is given.
  void backward(const std::vector<float>& x, const std::vector<float>& dy, int rows,
                std::vector<float>& dx) const;
};

void tanh_all(std::vector<float>& x);
// dy *= 1 - y^2
void tanh_back(const std::vector<float>& y, std::vector<float>& dy);
// Scaled masks: 0 or 1/(1-p).
std::vector<float> dropout_mask(std::size_t size, float p, Random& random);
void scale(std::vector<float>& x, const std::vector<float>& mask);
// Turns a row of scores into the gradient of its cross entropy, times weight; returns the loss.
double softmax_gradient(float* scores, int n, int gold, float weight);

}  // namespace stet::grammar::train
