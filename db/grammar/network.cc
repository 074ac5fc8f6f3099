// The forward pass over groups of sentences.
#include "grammar/network.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "grammar/decode.h"
#include "grammar/word_features.h"
#include "text/workers.h"

namespace stet::grammar {
namespace {

constexpr std::size_t kGroup = 16;  // sentences that run in step

// Words of a group of sentences, sorted by falling length, in rows by sentence: row(b, t) =
// first[b] + t.
class Group {
 public:
  Group(const Model& model, const Kernels& kernels,
        std::vector<const std::vector<std::string_view>*> sentences)
      : model_(model), kernels_(kernels), sizes_(model.sizes()), sentences_(std::move(sentences)) {
    for (const auto* sentence : sentences_) {
      first_.push_back(rows_);
      rows_ += static_cast<int>(sentence->size());
    }
  }

  std::vector<Analysis> run() {
    embed();
    for (int l = 0; l < sizes_.layers; ++l) layer(l);
    std::vector<Analysis> out(sentences_.size());
    classify(out);
    attach(out);
    label(out);
    return out;
  }

 private:
  int length(std::size_t b) const { return static_cast<int>(sentences_[b]->size()); }

  void embed() {
    level_.resize(static_cast<std::size_t>(rows_) * sizes_.input);
    width_ = sizes_.input;
    std::vector<float> x(sizes_.input);
    std::size_t row = 0;
    for (const auto* sentence : sentences_) {
      for (const std::string_view word : *sentence) {
        std::fill(x.begin(), x.end(), 0.0f);
        const WordFeatures features = word_features(word, model_.lexicon());
        const auto add = [&](int r) {
          kernels_.accumulate(model_.embedding(r), model_.embedding_scale(r), sizes_.input,
                              x.data());
        };
        add(std::max(0, model_.feature_row(features.form)));
        for (const auto part : features.parts) {
          if (const int r = model_.feature_row(part); r >= 0) add(r);
        }
        kernels_.squash(x.data(), sizes_.input, level_.data() + row * sizes_.input);
        ++row;
      }
    }
  }

  // Both directions of a layer; the new level is the bytes of both, side by side.
  void layer(int number) {
    std::vector<std::uint8_t> out(static_cast<std::size_t>(rows_) * 2 * sizes_.cells);
    const std::string name = "layer" + std::to_string(number);
    sweep(model_.matrix(name + ".ahead"), out, 0, 1);
    sweep(model_.matrix(name + ".back"), out, sizes_.cells, -1);
    level_ = std::move(out);
    width_ = 2 * sizes_.cells;
  }

  // Reads words ahead (step 1) or back (step -1); the sentences still being read are always the
  // first ones.
  void sweep(const Matrix& matrix, std::vector<std::uint8_t>& out, int offset, int step) {
    const std::size_t count = sentences_.size();
    const int cells = sizes_.cells;
    std::vector<std::uint8_t> x(count * matrix.depth, static_cast<std::uint8_t>(kActivationZero));
    std::vector<float> c(count * cells, 0.0f);
    std::vector<std::int32_t> sums(count * matrix.outputs);
    std::size_t active = count;
    for (int t = 0; t < length(0); ++t) {
      while (length(active - 1) <= t) --active;
      const auto row = [&](std::size_t b) {
        return static_cast<std::size_t>(first_[b] + (step > 0 ? t : length(b) - 1 - t));
      };
      for (std::size_t b = 0; b < active; ++b) {
        std::copy_n(level_.begin() + static_cast<long>(row(b) * width_), width_,
                    x.begin() + static_cast<long>(b * matrix.depth));
      }
      kernels_.product(x.data(), matrix.depth, static_cast<int>(active), matrix, sums.data());
      for (std::size_t b = 0; b < active; ++b) {
        std::uint8_t* h = x.data() + b * matrix.depth + width_;
        kernels_.cells(sums.data() + b * matrix.outputs, matrix, cells, c.data() + b * cells, h);
        std::copy_n(h, cells, out.begin() + static_cast<long>(row(b) * 2 * cells + offset));
      }
    }
  }

  // A linear head over `rows` rows of bytes.
  std::vector<float> linear(const Matrix& matrix, const std::uint8_t* x, int stride,
                            int rows) const {
    std::vector<std::int32_t> sums(static_cast<std::size_t>(rows) * matrix.outputs);
    std::vector<float> y(sums.size());
    kernels_.product(x, stride, rows, matrix, sums.data());
    for (int r = 0; r < rows; ++r)
      kernels_.finish(sums.data() + static_cast<long>(r) * matrix.outputs, matrix,
                      y.data() + static_cast<long>(r) * matrix.outputs);
    return y;
  }
  std::vector<float> head(const char* name) const {
    return linear(model_.matrix(name), level_.data(), width_, rows_);
  }

  void classify(std::vector<Analysis>& out) const {
    const std::vector<float> tags = head("tag"), names = head("name");
    const std::size_t tag_stride = tags.size() / rows_, name_stride = names.size() / rows_;
    for (std::size_t b = 0; b < out.size(); ++b) {
      for (int t = 0; t < length(b); ++t) {
        const std::size_t row = static_cast<std::size_t>(first_[b] + t);
        const auto scores = tags.begin() + static_cast<long>(row * tag_stride);
        out[b].tags.push_back(
            static_cast<int>(std::max_element(scores, scores + sizes_.tags) - scores));
        const auto name = names.begin() + static_cast<long>(row * name_stride);
        out[b].names.insert(out[b].names.end(), name, name + sizes_.names);
      }
    }
  }

  void attach(std::vector<Analysis>& out) const {
    std::vector<float> dependents = head("arc.dependent"), heads = head("arc.head");
    const int arc = sizes_.arc;
    std::vector<std::uint8_t> bytes(dependents.size());
    kernels_.squash(dependents.data(), static_cast<int>(dependents.size()), bytes.data());
    const std::vector<float> mapped =
        linear(model_.matrix("arc.bilinear"), bytes.data(), arc, rows_);
    kernels_.squash(heads.data(), static_cast<int>(heads.size()), bytes.data());
    const auto root = model_.section<float>("arc.root");
    std::vector<float> scores;
    for (std::size_t b = 0; b < out.size(); ++b) {
      const int n = length(b);
      scores.resize(static_cast<std::size_t>(n) * (n + 1));
      for (int d = 0; d < n; ++d) {
        const float* v = mapped.data() + static_cast<long>(first_[b] + d) * arc;
        float* to = scores.data() + static_cast<long>(d) * (n + 1);
        for (int h = 0; h < n; ++h)
          to[h] = kernels_.dot(v, heads.data() + static_cast<long>(first_[b] + h) * arc, arc);
        to[n] = kernels_.dot(v, root.data(), arc);
      }
      out[b].heads = best_tree(scores, n);
    }
  }

  void label(std::vector<Analysis>& out) const {
    std::vector<float> hidden = head("relation.dependent");
    const std::vector<float> heads = head("relation.head");
    const auto root = model_.section<float>("relation.root");
    const int width = sizes_.relation;
    for (std::size_t b = 0; b < out.size(); ++b) {
      for (int t = 0; t < length(b); ++t) {
        const int h = out[b].heads[t];
        const float* side =
            h < 0 ? root.data() : heads.data() + static_cast<long>(first_[b] + h) * width;
        float* y = hidden.data() + static_cast<long>(first_[b] + t) * width;
        for (int i = 0; i < width; ++i) y[i] += side[i];
      }
    }
    std::vector<std::uint8_t> bytes(hidden.size());
    kernels_.squash(hidden.data(), static_cast<int>(hidden.size()), bytes.data());
    const std::vector<float> scores =
        linear(model_.matrix("relation.out"), bytes.data(), width, rows_);
    const std::size_t stride = scores.size() / rows_;
    constexpr int kRoot = static_cast<int>(Relation::root);
    static_assert(kRoot != 0);
    for (std::size_t b = 0; b < out.size(); ++b) {
      for (int t = 0; t < length(b); ++t) {
        const float* s = scores.data() + static_cast<std::size_t>(first_[b] + t) * stride;
        int best = 0;
        for (int i = 1; i < sizes_.relations; ++i) {
          if (i != kRoot && s[i] > s[best]) best = i;
        }
        out[b].relations.push_back(out[b].heads[t] < 0 ? kRoot : best);
      }
    }
  }

  const Model& model_;
  const Kernels& kernels_;
  const ModelSizes& sizes_;
  std::vector<const std::vector<std::string_view>*> sentences_;
  std::vector<int> first_;
  int rows_ = 0, width_ = 0;
  std::vector<std::uint8_t> level_;  // rows x width
};

}  // namespace

std::vector<Analysis> analyse(const Model& model, const Kernels& kernels,
                              const std::vector<std::vector<std::string_view>>& sentences) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!sentences[i].empty()) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return sentences[a].size() > sentences[b].size();
  });
  std::vector<Analysis> out(sentences.size());
  // Which sentences share a group does not depend on the threads, so the answers do not either.
  text::spread((order.size() + kGroup - 1) / kGroup, [&](std::size_t group_index) {
    const std::size_t begin = group_index * kGroup;
    const std::size_t end = std::min(order.size(), begin + kGroup);
    std::vector<const std::vector<std::string_view>*> group;
    for (std::size_t i = begin; i < end; ++i) group.push_back(&sentences[order[i]]);
    std::vector<Analysis> answers = Group(model, kernels, std::move(group)).run();
    for (std::size_t i = begin; i < end; ++i) out[order[i]] = std::move(answers[i - begin]);
  });
  return out;
}

}  // namespace stet::grammar
