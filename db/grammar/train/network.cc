// Embeddings and layers of the network; its heads are in heads.cc.
#include "grammar/train/network.h"

#include <algorithm>
#include <numeric>

#include "grammar/train/batch.h"
#include "grammar/train/dense.h"

namespace stet::grammar::train {

Network::Network(const Sizes& sizes, std::uint64_t seed) : sizes_(sizes) {
  Random random(seed);
  embeddings_ = &parameters_.add("embeddings", sizes.features, sizes.input, 0.15f, random);
  embeddings_->sparse = true;
  const int both = 2 * sizes.cells;
  for (int l = 0; l < sizes.layers; ++l) {
    const int inputs = l == 0 ? sizes.input : both;
    const std::string name = "layer" + std::to_string(l);
    layers_.push_back(std::make_unique<Lstm>(parameters_, name + ".ahead", inputs, sizes.cells,
                                             Lstm::Direction::forward, random));
    layers_.push_back(std::make_unique<Lstm>(parameters_, name + ".back", inputs, sizes.cells,
                                             Lstm::Direction::backward, random));
  }
  Dense::add(parameters_, "tag", both, sizes.tags, random);
  Dense::add(parameters_, "name", both, sizes.names, random);
  Dense::add(parameters_, "arc.dependent", both, sizes.arc, random);
  Dense::add(parameters_, "arc.head", both, sizes.arc, random);
  Dense::add(parameters_, "arc.bilinear", sizes.arc, sizes.arc, random);
  parameters_.add("arc.root", 1, sizes.arc, 0.3f, random);
  Dense::add(parameters_, "relation.dependent", both, sizes.relation, random);
  Dense::add(parameters_, "relation.head", both, sizes.relation, random);
  parameters_.add("relation.root", 1, sizes.relation, 0.3f, random);
  Dense::add(parameters_, "relation.out", sizes.relation, sizes.relations, random);
}

Network::Batch::Batch(const std::vector<Example>& examples_in, const Sizes& sizes)
    : examples(examples_in) {
  order.resize(examples.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return examples[a].size() > examples[b].size(); });
  std::vector<int> lengths;
  for (const int i : order) lengths.push_back(examples[i].size());
  layout = layout_of(lengths);
  rows = layout.rows();
  levels.resize(static_cast<std::size_t>(sizes.layers) + 1);
  d_levels.resize(levels.size());
  for (int l = 0; l <= sizes.layers; ++l) {
    const int width = l == 0 ? sizes.input : 2 * sizes.cells;
    levels[l].assign(static_cast<std::size_t>(rows) * width, 0);
    d_levels[l].assign(levels[l].size(), 0);
  }
  layer_masks.resize(levels.size());
  recurrent_masks.resize(2 * static_cast<std::size_t>(sizes.layers));
}

void Network::Batch::draw_masks(const Dropout& dropout, const Sizes& sizes, Random& source) {
  training = true;
  random = &source;
  head_dropout = dropout.head;
  for (std::size_t l = 0; l < levels.size(); ++l) {
    const int width = l == 0 ? sizes.input : 2 * sizes.cells;
    // One mask for each sentence, the same at every word.
    const auto mask = dropout_mask(examples.size() * static_cast<std::size_t>(width),
                                   l == 0 ? dropout.input : dropout.layer, source);
    layer_masks[l].resize(levels[l].size());
    for (int t = 0; t < layout.steps(); ++t) {
      for (int b = 0; b < layout.active(t); ++b) {
        std::copy_n(mask.begin() + static_cast<long>(b) * width, width,
                    layer_masks[l].begin() + static_cast<long>(layout.start[t] + b) * width);
      }
    }
  }
  for (auto& mask : recurrent_masks)
    mask = dropout_mask(examples.size() * static_cast<std::size_t>(sizes.cells), dropout.recurrent,
                        source);
}

void Network::run_layers(Batch& batch) {
  const int width = sizes_.input;
  for (int t = 0; t < batch.layout.steps(); ++t) {
    for (int b = 0; b < batch.layout.active(t); ++b) {
      float* x = batch.levels[0].data() + static_cast<long>(batch.layout.start[t] + b) * width;
      for (const int f : batch.example(b).features[t]) {
        const float* row = embeddings_->row(f);
        for (int i = 0; i < width; ++i) x[i] += row[i];
      }
    }
  }
  tanh_all(batch.levels[0]);
  batch.embedded = batch.levels[0];
  scale(batch.levels[0], batch.layer_masks[0]);
  for (int l = 0; l < sizes_.layers; ++l) {
    const int out = 2 * sizes_.cells;
    float* to = batch.levels[l + 1].data();
    layers_[2 * l]->forward(batch.levels[l].data(), batch.layout, batch.recurrent_masks[2 * l], to,
                            out);
    layers_[2 * l + 1]->forward(batch.levels[l].data(), batch.layout,
                                batch.recurrent_masks[2 * l + 1], to + sizes_.cells, out);
    scale(batch.levels[l + 1], batch.layer_masks[l + 1]);
  }
}

void Network::back_layers(Batch& batch) {
  for (int l = sizes_.layers - 1; l >= 0; --l) {
    const int out = 2 * sizes_.cells;
    scale(batch.d_levels[l + 1], batch.layer_masks[l + 1]);
    const float* from = batch.d_levels[l + 1].data();
    layers_[2 * l]->backward(batch.levels[l].data(), batch.layout, batch.recurrent_masks[2 * l],
                             from, out, batch.d_levels[l].data());
    layers_[2 * l + 1]->backward(batch.levels[l].data(), batch.layout,
                                 batch.recurrent_masks[2 * l + 1], from + sizes_.cells, out,
                                 batch.d_levels[l].data());
  }
  scale(batch.d_levels[0], batch.layer_masks[0]);
  tanh_back(batch.embedded, batch.d_levels[0]);
  const int width = sizes_.input;
  for (int t = 0; t < batch.layout.steps(); ++t) {
    for (int b = 0; b < batch.layout.active(t); ++b) {
      const float* d =
          batch.d_levels[0].data() + static_cast<long>(batch.layout.start[t] + b) * width;
      for (const int f : batch.example(b).features[t]) {
        float* row = embeddings_->gradient_row(f);
        for (int i = 0; i < width; ++i) row[i] += d[i];
        embeddings_->touched.push_back(f);
      }
    }
  }
}

Loss Network::train(const std::vector<Example>& examples, const Dropout& dropout, Random& random) {
  Batch batch(examples, sizes_);
  batch.draw_masks(dropout, sizes_, random);
  run_layers(batch);
  const Loss loss = heads(batch);
  back_layers(batch);
  return loss;
}

std::vector<Prediction> Network::predict(const std::vector<Example>& examples) {
  Batch batch(examples, sizes_);
  run_layers(batch);
  heads(batch);
  return batch.predictions;
}

}  // namespace stet::grammar::train
