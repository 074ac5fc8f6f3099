// The network under training: embeddings, two bidirectional LSTM layers, and heads for tags, arcs,
// relations and names.
//
// x = tanh(sum of the embeddings of a word's features); R = BiLSTM(BiLSTM(x)). Tags and names are
// linear in R. Arcs: (U tanh(D r_d) + u) . tanh(H r_h), with a learned vector for the root.
// Relations: W tanh(P r_d + Q r_h). After Dozat and Manning (2017), with a one-layer perceptron in
// place of the second biaffine product.
#pragma once

#include <memory>
#include <vector>

#include "grammar/train/lstm.h"
#include "grammar/train/parameters.h"

namespace stet::grammar::train {

struct Sizes {
  int features = 0, tags = 0, relations = 0, names = 7;
  int input = 128, cells = 128, layers = 2, arc = 96, relation = 96;
};

struct Dropout {
  float input = 0.2f, layer = 0.33f, recurrent = 0.15f, head = 0.25f;
};

// One sentence as the network sees it. Gold ids; names is empty where the document has no names
// annotated.
struct Example {
  std::vector<std::vector<int>> features;          // rows of the embedding table, for each word
  std::vector<int> tags, heads, relations, names;  // heads: -1 for the root
  int size() const { return static_cast<int>(features.size()); }
};

struct Loss {
  double tag = 0, arc = 0, relation = 0, name = 0;
};

struct Prediction {
  std::vector<int> tags, heads, relations, names;
};

class Network {
 public:
  Network(const Sizes& sizes, std::uint64_t seed);

  // Forward and backward over a batch (any order of lengths); gradients are left in parameters().
  Loss train(const std::vector<Example>& batch, const Dropout& dropout, Random& random);
  // Greedy heads without a tree constraint: for watching the training only.
  std::vector<Prediction> predict(const std::vector<Example>& batch);

  Parameters& parameters() { return parameters_; }
  const Sizes& sizes() const { return sizes_; }

 private:
  struct Batch;
  void run_layers(Batch& batch);
  void back_layers(Batch& batch);
  Loss heads(Batch& batch);

  Sizes sizes_;
  Parameters parameters_;
  Parameter* embeddings_ = nullptr;
  std::vector<std::unique_ptr<Lstm>> layers_;  // forward, backward, forward, backward
};

}  // namespace stet::grammar::train
