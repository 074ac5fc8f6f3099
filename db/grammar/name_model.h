// The labelling of names: a conditional random field (Lafferty et al. 2001) over the features of
// name_features.h, whose scores are added to the network's.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/model.h"

namespace stet::grammar {

// Outside, then begin and inside of each NameType.
inline constexpr int kNameLabels = 7;

// Inside follows begin or inside of the same type only.
constexpr bool name_label_follows(int before, int label) {
  return label == 0 || label % 2 == 1 || before == label || before == label - 1;
}

// Views the model's sections; thread-safe. Weights are bytes and their sums integers, so every
// processor gives the same scores. A model without the sections leaves the network's scores alone.
//
// Sections: "names.keys" (open addressing, 0 where empty, a power of two), "names.weights" (eight
// bytes for each key, the last one unused), "names.numbers" (floats: the unit of the weights, the
// weight of the network's scores, the scores of the seven labels at the start and the 7 x 7 of one
// label behind another).
class NameModel {
 public:
  explicit NameModel(const Model& model);
  static const NameModel& instance();

  bool empty() const { return keys_.empty(); }
  // `network` holds kNameLabels scores for each word; `features` come from name_features. Returns
  // for each word and label how much the best sequence of labels through it falls short of the
  // best of all: 0 or less.
  std::vector<float> scores(const std::vector<std::vector<std::uint32_t>>& features,
                            const std::vector<float>& network) const;

 private:
  using Labels = std::array<float, kNameLabels>;
  std::vector<Labels> weigh(const std::vector<std::vector<std::uint32_t>>& features,
                            const std::vector<float>& network) const;
  // Adds the weights of a feature where it has any.
  void add(std::uint32_t key, std::array<std::int32_t, kNameLabels>& sums) const;
  float step(int before, int label) const { return steps_[before * kNameLabels + label]; }

  std::span<const std::uint32_t> keys_;
  std::span<const std::int8_t> weights_;
  float unit_ = 0, network_ = 1;
  std::span<const float> start_, steps_;
};

// Where the search for a key begins in a table of `size` places.
inline std::size_t name_slot(std::uint32_t key, std::size_t size) {
  return static_cast<std::size_t>(key * 0x9E3779B1U >> 8) & (size - 1);
}

}  // namespace stet::grammar
