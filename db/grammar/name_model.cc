// Sums of weights, then the best sequences from the left and from the right.
#include "grammar/name_model.h"

#include <algorithm>

namespace stet::grammar {
namespace {

constexpr float kNever = -1e4F;
constexpr int kWeightStride = 8;

}  // namespace

NameModel::NameModel(const Model& model) {
  if (!model.has("names.keys")) return;
  keys_ = model.section<std::uint32_t>("names.keys");
  weights_ = model.section<std::int8_t>("names.weights");
  const auto numbers = model.section<float>("names.numbers");
  unit_ = numbers[0];
  network_ = numbers[1];
  start_ = numbers.subspan(2, kNameLabels);
  steps_ = numbers.subspan(2 + kNameLabels, std::size_t{kNameLabels} * kNameLabels);
}

const NameModel& NameModel::instance() {
  static const NameModel kModel(Model::instance());
  return kModel;
}

void NameModel::add(std::uint32_t key, std::array<std::int32_t, kNameLabels>& sums) const {
  std::size_t at = name_slot(key, keys_.size());
  while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) & (keys_.size() - 1);
  if (keys_[at] == 0) return;
  const std::int8_t* weights = weights_.data() + at * kWeightStride;
  for (int label = 0; label < kNameLabels; ++label) sums[label] += weights[label];
}

std::vector<NameModel::Labels> NameModel::weigh(
    const std::vector<std::vector<std::uint32_t>>& features,
    const std::vector<float>& network) const {
  std::vector<Labels> out(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::array<std::int32_t, kNameLabels> sums{};
    for (const std::uint32_t key : features[i]) add(key, sums);
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      const bool closed = features[i].empty() && label != 0;
      out[i][label] = closed ? kNever
                             : unit_ * static_cast<float>(sums[label]) +
                                   network_ * network[i * kNameLabels + label];
    }
  }
  return out;
}

std::vector<float> NameModel::scores(const std::vector<std::vector<std::uint32_t>>& features,
                                     const std::vector<float>& network) const {
  if (empty() || features.empty()) return network;
  const std::size_t n = features.size();
  const std::vector<Labels> here = weigh(features, network);
  std::vector<Labels> ahead(n), behind(n, Labels{});  // the best up to and with; the best after
  for (int label = 0; label < kNameLabels; ++label)
    ahead[0][label] = here[0][label] + (name_label_follows(0, label) ? start_[label] : kNever);
  for (std::size_t i = 1; i < n; ++i) {
    for (int label = 0; label < kNameLabels; ++label) {
      float best = 4 * kNever;
      for (int before = 0; before < kNameLabels; ++before) {
        if (name_label_follows(before, label))
          best = std::max(best, ahead[i - 1][before] + step(before, label));
      }
      ahead[i][label] = best + here[i][label];
    }
  }
  for (std::size_t i = n - 1; i > 0; --i) {
    for (int before = 0; before < kNameLabels; ++before) {
      float best = 4 * kNever;
      for (int label = 0; label < kNameLabels; ++label) {
        if (name_label_follows(before, label))
          best = std::max(best, behind[i][label] + step(before, label) + here[i][label]);
      }
      behind[i - 1][before] = best;
    }
  }
  const float top = *std::max_element(ahead[n - 1].begin(), ahead[n - 1].end());
  std::vector<float> out(n * kNameLabels);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t label = 0; label < kNameLabels; ++label)
      out[i * kNameLabels + label] = ahead[i][label] + behind[i][label] - top;
  }
  return out;
}

}  // namespace stet::grammar
