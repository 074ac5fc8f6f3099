// Sums the vectors of each distinct word's features.
#include "grammar/inputs.h"

#include <algorithm>
#include <unordered_map>

#include "grammar/word_features.h"
#include "text/workers.h"

namespace stet::grammar {
namespace {

constexpr std::size_t kAtOnce = 64;  // words embedded by one task

// Numbers for what is met, in the order of first meeting.
class Numbers {
 public:
  int of(std::string_view key) {
    const auto [at, added] = numbers_.try_emplace(key, static_cast<int>(met_.size()));
    if (added) met_.push_back(key);
    return at->second;
  }
  const std::vector<std::string_view>& met() const { return met_; }

 private:
  std::unordered_map<std::string_view, int> numbers_;
  std::vector<std::string_view> met_;
};

void embed(const Model& model, const Kernels& kernels, std::string_view word, float* x,
           std::uint8_t* bytes) {
  const int width = model.sizes().input;
  std::fill_n(x, width, 0.0f);
  const auto add = [&](int row) {
    kernels.accumulate(model.embedding(row), model.embedding_scale(row), width, x);
  };
  const WordFeatures features = word_features(word, model.lexicon());
  add(std::max(0, model.feature_row(features.form)));
  for (const auto part : features.parts) {
    if (const int row = model.feature_row(part); row >= 0) add(row);
  }
  kernels.squash(x, width, bytes);
}

}  // namespace

Inputs inputs_of(const Model& model, const Kernels& kernels,
                 const std::vector<std::vector<std::string_view>>& sentences) {
  Inputs out;
  Numbers words, rows;
  for (const auto& sentence : sentences) {
    auto& numbers = out.sentences.emplace_back();
    numbers.reserve(sentence.size());
    for (const std::string_view word : sentence) numbers.push_back(words.of(word));
  }
  const auto width = static_cast<std::size_t>(model.sizes().input);
  std::vector<std::uint8_t> bytes(words.met().size() * width);
  text::spread((words.met().size() + kAtOnce - 1) / kAtOnce, [&](std::size_t task) {
    std::vector<float> x(width);
    const std::size_t end = std::min(words.met().size(), (task + 1) * kAtOnce);
    for (std::size_t i = task * kAtOnce; i < end; ++i)
      embed(model, kernels, words.met()[i], x.data(), bytes.data() + i * width);
  });
  std::vector<int> row_of;
  for (std::size_t i = 0; i < words.met().size(); ++i)
    row_of.push_back(rows.of({reinterpret_cast<const char*>(bytes.data() + i * width), width}));
  for (auto& sentence : out.sentences)
    for (int& number : sentence) number = row_of[number];
  for (const std::string_view row : rows.met())
    out.bytes.insert(out.bytes.end(), row.begin(), row.end());
  return out;
}

}  // namespace stet::grammar
