// The forward pass over groups of sentences.
#include "grammar/network.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "grammar/decode.h"
#include "grammar/inputs.h"
#include "text/workers.h"

namespace stet::grammar {
namespace {

constexpr std::size_t kGroup = 16;  // sentences that run in step

// Room for numbers that are written before they are read.
template <typename T>
class Room {
 public:
  explicit Room(std::size_t size)
      : numbers_(std::make_unique_for_overwrite<T[]>(size)), size_(size) {}
  T* at(std::size_t i) { return numbers_.get() + i; }
  const T* at(std::size_t i) const { return numbers_.get() + i; }
  std::size_t size() const { return size_; }

 private:
  std::unique_ptr<T[]> numbers_;
  std::size_t size_;
};

// What a matrix makes of some of its inputs: sums over the parts add up to those over the whole.
Matrix part(Matrix matrix, int first, int count) {
  matrix.weights += static_cast<long>(first) * kBlock;
  matrix.depth = count;
  return matrix;
}

// Words of a group of sentences, sorted by falling length, in rows by sentence: row(b, t) =
// first[b] + t.
class Group {
 public:
  Group(const Model& model, const Kernels& kernels, const Inputs& inputs,
        std::vector<const std::vector<int>*> sentences)
      : model_(model), kernels_(kernels), sizes_(model.sizes()), sentences_(std::move(sentences)) {
    for (const auto* sentence : sentences_) {
      first_.push_back(rows_);
      rows_ += static_cast<int>(sentence->size());
    }
    gather(inputs);
  }

  std::vector<Analysis> run() {
    for (const Layer& layer : model_.layers()) {
      Room<std::uint8_t> out(static_cast<std::size_t>(rows_) * 2 * sizes_.cells);
      sweep(layer.ahead, out.at(0), 1);
      sweep(layer.back, out.at(sizes_.cells), -1);
      level_ = std::move(out);
      width_ = 2 * sizes_.cells;
      source_.resize(rows_);
      std::iota(source_.begin(), source_.end(), 0);
    }
    std::vector<Analysis> out(sentences_.size());
    classify(out);
    attach(out);
    label(out);
    return out;
  }

 private:
  int length(std::size_t b) const { return static_cast<int>(sentences_[b]->size()); }

  // The first level: each input of the group once.
  void gather(const Inputs& inputs) {
    width_ = sizes_.input;
    std::vector<int> met;
    for (const auto* sentence : sentences_)
      met.insert(met.end(), sentence->begin(), sentence->end());
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    level_ = Room<std::uint8_t>(met.size() * width_);
    for (std::size_t i = 0; i < met.size(); ++i)
      std::copy_n(inputs.bytes.data() + static_cast<std::size_t>(met[i]) * width_, width_,
                  level_.at(i * width_));
    for (const auto* sentence : sentences_)
      for (const int input : *sentence)
        source_.push_back(
            static_cast<int>(std::lower_bound(met.begin(), met.end(), input) - met.begin()));
  }

  // Reads words ahead (step 1) or back (step -1); the sentences still being read are always the
  // first ones. The bytes of both directions stand side by side in a row of `out`. What the level
  // below adds to the sums is known for all words at once; what the word before adds is not.
  void sweep(const Matrix& matrix, std::uint8_t* out, int step) {
    const std::size_t count = sentences_.size();
    const int cells = sizes_.cells;
    const auto outputs = static_cast<std::size_t>(matrix.outputs);
    const std::size_t levels = level_.size() / width_;
    Room<std::int32_t> below(levels * outputs), sums(count * outputs);
    kernels_.product(level_.at(0), width_, static_cast<int>(levels), part(matrix, 0, width_),
                     nullptr, below.at(0));
    const Matrix before = part(matrix, width_, cells);
    std::vector<std::uint8_t> h(count * cells, static_cast<std::uint8_t>(kActivationZero));
    std::vector<float> c(count * cells, 0.0f);
    std::vector<const std::int32_t*> from(count);
    std::size_t active = count;
    for (int t = 0; t < length(0); ++t) {
      while (length(active - 1) <= t) --active;
      const auto row = [&](std::size_t b) {
        return static_cast<std::size_t>(first_[b] + (step > 0 ? t : length(b) - 1 - t));
      };
      for (std::size_t b = 0; b < active; ++b) from[b] = below.at(source_[row(b)] * outputs);
      kernels_.product(h.data(), cells, static_cast<int>(active), before, from.data(), sums.at(0));
      for (std::size_t b = 0; b < active; ++b) {
        std::uint8_t* bytes = h.data() + b * cells;
        kernels_.cells(sums.at(b * outputs), matrix, cells, c.data() + b * cells, bytes);
        std::copy_n(bytes, cells, out + row(b) * 2 * cells);
      }
    }
  }

  // A linear head over `rows` rows of bytes.
  Room<float> linear(const Matrix& matrix, const std::uint8_t* x, int stride, int rows) const {
    const auto outputs = static_cast<std::size_t>(matrix.outputs);
    Room<std::int32_t> sums(rows * outputs);
    Room<float> y(sums.size());
    kernels_.product(x, stride, rows, matrix, nullptr, sums.at(0));
    for (int r = 0; r < rows; ++r) kernels_.finish(sums.at(r * outputs), matrix, y.at(r * outputs));
    return y;
  }
  Room<float> head(const Matrix& matrix) const {
    return linear(matrix, level_.at(0), width_, rows_);
  }

  void classify(std::vector<Analysis>& out) const {
    const Room<float> tags = head(model_.heads().tag), names = head(model_.heads().name);
    const std::size_t tag_stride = tags.size() / rows_, name_stride = names.size() / rows_;
    for (std::size_t b = 0; b < out.size(); ++b) {
      for (int t = 0; t < length(b); ++t) {
        const std::size_t row = static_cast<std::size_t>(first_[b] + t);
        const float* scores = tags.at(row * tag_stride);
        out[b].tags.push_back(
            static_cast<int>(std::max_element(scores, scores + sizes_.tags) - scores));
        const float* name = names.at(row * name_stride);
        out[b].names.insert(out[b].names.end(), name, name + sizes_.names);
      }
    }
  }

  void attach(std::vector<Analysis>& out) const {
    Room<float> dependents = head(model_.heads().arc_dependent),
                heads = head(model_.heads().arc_head);
    const int arc = sizes_.arc;
    Room<std::uint8_t> bytes(dependents.size());
    kernels_.squash(dependents.at(0), static_cast<int>(dependents.size()), bytes.at(0));
    const Room<float> mapped = linear(model_.heads().arc_bilinear, bytes.at(0), arc, rows_);
    kernels_.squash(heads.at(0), static_cast<int>(heads.size()), bytes.at(0));
    const auto root = model_.heads().arc_root;
    std::vector<float> scores;
    for (std::size_t b = 0; b < out.size(); ++b) {
      const int n = length(b);
      scores.resize(static_cast<std::size_t>(n) * (n + 1));
      for (int d = 0; d < n; ++d) {
        const float* v = mapped.at(static_cast<std::size_t>(first_[b] + d) * arc);
        float* to = scores.data() + static_cast<long>(d) * (n + 1);
        for (int h = 0; h < n; ++h)
          to[h] = kernels_.dot(v, heads.at(static_cast<std::size_t>(first_[b] + h) * arc), arc);
        to[n] = kernels_.dot(v, root.data(), arc);
      }
      out[b].heads = best_tree(scores, n);
    }
  }

  void label(std::vector<Analysis>& out) const {
    Room<float> hidden = head(model_.heads().relation_dependent);
    const Room<float> heads = head(model_.heads().relation_head);
    const auto root = model_.heads().relation_root;
    const int width = sizes_.relation;
    for (std::size_t b = 0; b < out.size(); ++b) {
      for (int t = 0; t < length(b); ++t) {
        const int h = out[b].heads[t];
        const float* side =
            h < 0 ? root.data() : heads.at(static_cast<std::size_t>(first_[b] + h) * width);
        float* y = hidden.at(static_cast<std::size_t>(first_[b] + t) * width);
        for (int i = 0; i < width; ++i) y[i] += side[i];
      }
    }
    Room<std::uint8_t> bytes(hidden.size());
    kernels_.squash(hidden.at(0), static_cast<int>(hidden.size()), bytes.at(0));
    const Room<float> scores = linear(model_.heads().relation_out, bytes.at(0), width, rows_);
    const std::size_t stride = scores.size() / rows_;
    constexpr int kRoot = static_cast<int>(Relation::root);
    static_assert(kRoot != 0);
    for (std::size_t b = 0; b < out.size(); ++b) {
      for (int t = 0; t < length(b); ++t) {
        const float* s = scores.at(static_cast<std::size_t>(first_[b] + t) * stride);
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
  std::vector<const std::vector<int>*> sentences_;
  std::vector<int> first_;
  int rows_ = 0, width_ = 0;
  Room<std::uint8_t> level_{0};  // rows of the level below, `width_` bytes each
  std::vector<int> source_;      // of each word, its row there
};

// Sentences by falling length, those of the same inputs side by side; none without words.
std::vector<std::size_t> ordered(const std::vector<std::vector<int>>& sentences) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!sentences[i].empty()) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto &x = sentences[a], &y = sentences[b];
    return x.size() != y.size() ? x.size() > y.size() : x < y;
  });
  return order;
}

}  // namespace

std::vector<Analysis> analyse(const Model& model, const Kernels& kernels,
                              const std::vector<std::vector<std::string_view>>& sentences) {
  const Inputs inputs = inputs_of(model, kernels, sentences);
  const std::vector<std::size_t> order = ordered(inputs.sentences);
  std::vector<std::size_t> distinct;  // the first of those that are the same
  for (const std::size_t i : order) {
    if (distinct.empty() || inputs.sentences[i] != inputs.sentences[distinct.back()])
      distinct.push_back(i);
  }
  std::vector<Analysis> out(sentences.size());
  // Which sentences share a group does not depend on the threads, so the answers do not either.
  text::spread((distinct.size() + kGroup - 1) / kGroup, [&](std::size_t group_index) {
    const std::size_t begin = group_index * kGroup;
    const std::size_t end = std::min(distinct.size(), begin + kGroup);
    std::vector<const std::vector<int>*> group;
    for (std::size_t i = begin; i < end; ++i) group.push_back(&inputs.sentences[distinct[i]]);
    std::vector<Analysis> answers = Group(model, kernels, inputs, std::move(group)).run();
    for (std::size_t i = begin; i < end; ++i) out[distinct[i]] = std::move(answers[i - begin]);
  });
  auto first = distinct.begin();
  for (const std::size_t i : order) {
    if (inputs.sentences[i] != inputs.sentences[*first]) ++first;
    if (i != *first) out[i] = out[*first];
  }
  return out;
}

}  // namespace stet::grammar
