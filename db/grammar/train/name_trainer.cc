// A conditional random field: exact gradients by forward and backward sums, Adagrad (Duchi et al.
// 2011), feature dropout, averaged weights.
#include "grammar/train/name_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include "grammar/annotate.h"
#include "grammar/name_features.h"
#include "grammar/name_model.h"
#include "grammar/train/random.h"

namespace stet::grammar::train {
namespace {

constexpr std::size_t kLabels = kNameLabels;
constexpr int kLeastFeature = 2;  // rarer ones are not kept
constexpr int kEpochs = 12, kAveraged = 6;
constexpr double kRate = 0.05, kDecay = 1e-4;
constexpr float kDropout = 0.5F;
constexpr double kNever = -1e9;
// How much the network's scores count beside the field's. The network has learned the training
// names by heart, so its weight cannot be learned from them.
constexpr float kNetwork = 0.5F;

struct Sequence {
  std::vector<std::vector<int>> features;  // empty where the word can be no name
  std::vector<int> labels;
};

struct Weight {
  double value = 0, squares = 0, sum = 0;
  void descend(double gradient) {
    gradient += kDecay * value;
    squares += gradient * gradient;
    value -= kRate * gradient / std::sqrt(squares + 1e-8);
  }
};

double log_sum(const std::vector<double>& values) {
  const double top = *std::max_element(values.begin(), values.end());
  double sum = 0;
  for (const double v : values) sum += std::exp(v - top);
  return top + std::log(sum);
}

class Field {
 public:
  explicit Field(int features)
      : weights_(static_cast<std::size_t>(features) * kLabels),
        start_(kLabels),
        steps_(kLabels * kLabels) {}

  // One step of descent; returns the loss.
  double learn(const Sequence& s) {
    const std::size_t n = s.labels.size();
    const std::vector<double> here = weigh(s), ahead = sums_ahead(here), behind = sums_behind(here);
    const double all = log_sum({ahead.end() - kLabels, ahead.end()});
    std::vector<double> error(n * kLabels);
    double gold = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const auto label = static_cast<std::size_t>(s.labels[i]);
      for (std::size_t l = 0; l < kLabels; ++l) {
        const std::size_t at = i * kLabels + l;
        error[at] = std::exp(ahead[at] + behind[at] - all) - (l == label ? 1 : 0);
      }
      gold += here[i * kLabels + label];
      gold += i == 0 ? start_[label].value
                     : step(static_cast<std::size_t>(s.labels[i - 1]), label).value;
    }
    learn_steps(s, here, ahead, behind, all);
    for (std::size_t l = 0; l < kLabels; ++l) {
      if (name_label_follows(0, static_cast<int>(l))) start_[l].descend(error[l]);
    }
    for (std::size_t i = 0; i < n; ++i) {
      for (const int f : s.features[i]) {
        for (std::size_t l = 0; l < kLabels; ++l)
          weights_[static_cast<std::size_t>(f) * kLabels + l].descend(error[i * kLabels + l]);
      }
    }
    return all - gold;
  }

  void fold() {
    for (auto* group : {&weights_, &start_, &steps_}) {
      for (Weight& w : *group) w.sum += w.value;
    }
  }
  const std::vector<Weight>& weights() const { return weights_; }
  const std::vector<Weight>& start() const { return start_; }
  const std::vector<Weight>& steps() const { return steps_; }

 private:
  Weight& step(std::size_t before, std::size_t label) { return steps_[before * kLabels + label]; }
  double moved(std::size_t before, std::size_t label) {
    return name_label_follows(static_cast<int>(before), static_cast<int>(label))
               ? step(before, label).value
               : kNever;
  }

  std::vector<double> weigh(const Sequence& s) const {
    std::vector<double> out(s.labels.size() * kLabels, 0);
    for (std::size_t i = 0; i < s.labels.size(); ++i) {
      for (std::size_t l = 0; l < kLabels; ++l) {
        double& sum = out[i * kLabels + l];
        if (s.features[i].empty() && l != 0) sum = -50;
        for (const int f : s.features[i])
          sum += weights_[static_cast<std::size_t>(f) * kLabels + l].value;
      }
    }
    return out;
  }

  std::vector<double> sums_ahead(const std::vector<double>& here) {
    std::vector<double> out(here.size()), ways(kLabels);
    for (std::size_t l = 0; l < kLabels; ++l)
      out[l] = here[l] + (name_label_follows(0, static_cast<int>(l)) ? start_[l].value : kNever);
    for (std::size_t at = kLabels; at < here.size(); at += kLabels) {
      for (std::size_t l = 0; l < kLabels; ++l) {
        for (std::size_t b = 0; b < kLabels; ++b) ways[b] = out[at - kLabels + b] + moved(b, l);
        out[at + l] = log_sum(ways) + here[at + l];
      }
    }
    return out;
  }

  std::vector<double> sums_behind(const std::vector<double>& here) {
    std::vector<double> out(here.size(), 0), ways(kLabels);
    for (std::size_t at = here.size() - kLabels; at > 0; at -= kLabels) {
      for (std::size_t b = 0; b < kLabels; ++b) {
        for (std::size_t l = 0; l < kLabels; ++l)
          ways[l] = out[at + l] + moved(b, l) + here[at + l];
        out[at - kLabels + b] = log_sum(ways);
      }
    }
    return out;
  }

  void learn_steps(const Sequence& s, const std::vector<double>& here,
                   const std::vector<double>& ahead, const std::vector<double>& behind,
                   double all) {
    std::vector<double> gradient(kLabels * kLabels, 0);
    for (std::size_t i = 1; i < s.labels.size(); ++i) {
      for (std::size_t b = 0; b < kLabels; ++b) {
        for (std::size_t l = 0; l < kLabels; ++l) {
          const std::size_t at = i * kLabels + l;
          gradient[b * kLabels + l] +=
              std::exp(ahead[(i - 1) * kLabels + b] + moved(b, l) + here[at] + behind[at] - all);
        }
      }
      gradient[static_cast<std::size_t>(s.labels[i - 1]) * kLabels +
               static_cast<std::size_t>(s.labels[i])] -= 1;
    }
    for (std::size_t b = 0; b < kLabels; ++b) {
      for (std::size_t l = 0; l < kLabels; ++l) {
        if (name_label_follows(static_cast<int>(b), static_cast<int>(l)))
          step(b, l).descend(gradient[b * kLabels + l]);
      }
    }
  }

  std::vector<Weight> weights_, start_, steps_;
};

std::vector<int> gold_labels(const AnnotatedSentence& sentence) {
  std::vector<int> out(sentence.sentence.tokens.size(), 0);
  for (const Name& name : sentence.sentence.names) {
    for (int i = name.first; i < name.last; ++i)
      out[i] = 1 + 2 * static_cast<int>(name.type) + (i > name.first ? 1 : 0);
  }
  return out;
}

struct Examples {
  std::vector<std::uint32_t> keys;  // of the features that are kept, rising
  std::vector<Sequence> sequences;
};

// Features with their keys in place of numbers, document by document.
std::vector<std::pair<std::vector<std::vector<std::uint32_t>>, std::vector<int>>> read_features(
    const std::vector<AnnotatedSentence>& all, const Lexicon& lexicon) {
  std::vector<std::pair<std::vector<std::vector<std::uint32_t>>, std::vector<int>>> out;
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    std::vector<Sentence> document;
    for (last = first; last < all.size() && all[last].document == all[first].document; ++last)
      document.push_back(all[last].sentence);
    if (!all[first].has_entities) continue;
    annotate(document, best_kernels());
    NameFeatures features = name_features(document, lexicon);
    for (std::size_t i = first; i < last; ++i)
      out.emplace_back(std::move(features[i - first]), gold_labels(all[i]));
  }
  return out;
}

Examples make_examples(const std::vector<AnnotatedSentence>& all, const Lexicon& lexicon) {
  const auto read = read_features(all, lexicon);
  std::map<std::uint32_t, int> counts;
  for (const auto& [features, labels] : read) {
    for (const auto& word : features) {
      for (const std::uint32_t key : word) ++counts[key];
    }
  }
  Examples out;
  std::map<std::uint32_t, int> numbers;
  for (const auto& [key, count] : counts) {
    if (count < kLeastFeature) continue;
    numbers.emplace(key, static_cast<int>(out.keys.size()));
    out.keys.push_back(key);
  }
  for (const auto& [features, labels] : read) {
    Sequence s{std::vector<std::vector<int>>(features.size()), labels};
    for (std::size_t i = 0; i < features.size(); ++i) {
      for (const std::uint32_t key : features[i]) {
        if (const auto it = numbers.find(key); it != numbers.end())
          s.features[i].push_back(it->second);
      }
    }
    out.sequences.push_back(std::move(s));
  }
  return out;
}

Sequence thinned(const Sequence& sequence, Random& random) {
  Sequence out{std::vector<std::vector<int>>(sequence.features.size()), sequence.labels};
  for (std::size_t i = 0; i < sequence.features.size(); ++i) {
    for (const int f : sequence.features[i]) {
      if (random.uniform() >= kDropout) out.features[i].push_back(f);
    }
    if (out.features[i].empty() && !sequence.features[i].empty())
      out.features[i].push_back(sequence.features[i].front());
  }
  return out;
}

Field learn(const Examples& examples, std::uint64_t seed) {
  Field field(static_cast<int>(examples.keys.size()));
  Random random(seed);
  std::vector<std::size_t> order(examples.sequences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (int i = static_cast<int>(order.size()) - 1; i > 0; --i)
      std::swap(order[i], order[random.below(i + 1)]);
    double loss = 0;
    for (const std::size_t s : order) loss += field.learn(thinned(examples.sequences[s], random));
    if (epoch >= kEpochs - kAveraged) field.fold();
    std::printf("names, epoch %d: loss %.0f\n", epoch + 1, loss);
    std::fflush(stdout);
  }
  return field;
}

void write_names(const Field& field, const std::vector<std::uint32_t>& keys, ModelFile& file) {
  constexpr std::size_t kStride = 8;
  double top = 1e-6;
  for (const Weight& w : field.weights()) top = std::max(top, std::fabs(w.sum / kAveraged));
  const double unit = top / 127;
  std::size_t capacity = 1;
  while (capacity < keys.size() * 5 / 4) capacity *= 2;
  std::vector<std::uint32_t> table(capacity, 0);
  std::vector<std::int8_t> weights(capacity * kStride, 0);
  for (std::size_t f = 0; f < keys.size(); ++f) {
    std::size_t at = name_slot(keys[f], capacity);
    while (table[at] != 0) at = (at + 1) & (capacity - 1);
    table[at] = keys[f];
    for (std::size_t l = 0; l < kLabels; ++l)
      weights[at * kStride + l] = static_cast<std::int8_t>(
          std::lround(field.weights()[f * kLabels + l].sum / kAveraged / unit));
  }
  std::vector<float> numbers = {static_cast<float>(unit), kNetwork};
  for (const auto* group : {&field.start(), &field.steps()}) {
    for (const Weight& w : *group) numbers.push_back(static_cast<float>(w.sum / kAveraged));
  }
  file.add("names.keys", table);
  file.add("names.weights", weights);
  file.add("names.numbers", numbers);
}

}  // namespace

void train_names(const std::vector<AnnotatedSentence>& sentences, const Lexicon& lexicon,
                 std::uint64_t seed, ModelFile& file) {
  const Examples examples = make_examples(sentences, lexicon);
  std::printf("%zu sentences, %zu features\n", examples.sequences.size(), examples.keys.size());
  write_names(learn(examples, seed), examples.keys, file);
}

}  // namespace stet::grammar::train
