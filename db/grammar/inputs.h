// What the network is given of words: a row of bytes for each distinct one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/kernels.h"
#include "grammar/model.h"

namespace stet::grammar {

// Words whose features sum to the same bytes are one input: "1,204" and "3,861" are, since digits
// are masked. Sentences of the same inputs have the same analysis.
struct Inputs {
  std::vector<std::uint8_t> bytes;          // inputs x sizes().input
  std::vector<std::vector<int>> sentences;  // each word's input
};

Inputs inputs_of(const Model& model, const Kernels& kernels,
                 const std::vector<std::vector<std::string_view>>& sentences);

}  // namespace stet::grammar
