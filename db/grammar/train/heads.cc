// The network's heads: losses and gradients in training, plain predictions outside of it.
#include <algorithm>

#include "grammar/train/batch.h"
#include "grammar/train/dense.h"
#include "grammar/train/network.h"

namespace stet::grammar::train {
namespace {

constexpr float kNameFactor = 2;  // few sentences have names annotated: they count for more

int best(const float* scores, int n) {
  return static_cast<int>(std::max_element(scores, scores + n) - scores);
}

float dot(const float* a, const float* b, int n) {
  float sum = 0;
  for (int i = 0; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

void add_scaled(float* to, const float* from, float factor, int n) {
  for (int i = 0; i < n; ++i) to[i] += factor * from[i];
}

// A dense layer with tanh and dropout: forward keeps what backward needs.
struct Squashed {
  Dense layer;
  std::vector<float> y, out, mask, d;
  void forward(const std::vector<float>& x, int rows, float dropout, Random* random) {
    y = layer.forward(x, rows);
    tanh_all(y);
    out = y;
    if (random != nullptr) mask = dropout_mask(y.size(), dropout, *random);
    scale(out, mask);
    d.assign(y.size(), 0);
  }
  void backward(const std::vector<float>& x, int rows, std::vector<float>& dx) {
    scale(d, mask);
    tanh_back(y, d);
    layer.backward(x, d, rows, dx);
  }
};

}  // namespace

Loss Network::heads(Batch& batch) {
  Loss loss;
  const std::vector<float>& r = batch.levels.back();
  std::vector<float>& dr = batch.d_levels.back();
  const int n = batch.rows;
  const float weight = 1.0f / static_cast<float>(n);
  const int sentences = batch.layout.sentences();
  if (!batch.training) batch.predictions.resize(batch.examples.size());

  // Tags and names: linear.
  const auto classify = [&](const char* name, std::vector<int> Example::*gold,
                            std::vector<int> Prediction::*answer, float factor, double& sum) {
    const Dense dense = Dense::find(parameters_, name);
    std::vector<float> scores = dense.forward(r, n);
    const int classes = dense.w->columns;
    for (int b = 0; b < sentences; ++b) {
      const Example& example = batch.example(b);
      for (int t = 0; t < example.size(); ++t) {
        float* s = scores.data() + static_cast<long>(batch.row(t, b)) * classes;
        if (!batch.training) {
          (batch.predictions[batch.order[b]].*answer).push_back(best(s, classes));
        } else if ((example.*gold).empty() || (example.*gold)[t] < 0) {
          std::fill_n(s, classes, 0.0f);
        } else {
          sum += softmax_gradient(s, classes, (example.*gold)[t], weight * factor);
        }
      }
    }
    if (batch.training) dense.backward(r, scores, n, dr);
  };
  classify("tag", &Example::tags, &Prediction::tags, 1, loss.tag);
  classify("name", &Example::names, &Prediction::names, kNameFactor, loss.name);

  // Arcs.
  const int a = sizes_.arc;
  Random* random = batch.training ? batch.random : nullptr;
  Squashed dependent{Dense::find(parameters_, "arc.dependent"), {}, {}, {}, {}};
  Squashed head{Dense::find(parameters_, "arc.head"), {}, {}, {}, {}};
  dependent.forward(r, n, batch.head_dropout, random);
  head.forward(r, n, batch.head_dropout, random);
  const Dense bilinear = Dense::find(parameters_, "arc.bilinear");
  const std::vector<float> v = bilinear.forward(dependent.out, n);
  std::vector<float> dv(v.size());
  Parameter& root = parameters_.find("arc.root");
  std::vector<int> chosen(n);  // row of the head to label, -1 for the root
  std::vector<float> scores;
  for (int b = 0; b < sentences; ++b) {
    const Example& example = batch.example(b);
    const int size = example.size();
    const auto head_vector = [&](int h) {
      return h == size ? root.value.data()
                       : head.out.data() + static_cast<long>(batch.row(h, b)) * a;
    };
    for (int d = 0; d < size; ++d) {
      const int row = batch.row(d, b);
      const float* vd = v.data() + static_cast<long>(row) * a;
      scores.resize(static_cast<std::size_t>(size) + 1);
      for (int h = 0; h <= size; ++h) scores[h] = h == d ? -1e9f : dot(vd, head_vector(h), a);
      if (!batch.training) {
        const int h = best(scores.data(), size + 1);
        chosen[row] = h == size ? -1 : batch.row(h, b);
        batch.predictions[batch.order[b]].heads.push_back(h == size ? -1 : h);
        continue;
      }
      const int gold = example.heads[d] < 0 ? size : example.heads[d];
      chosen[row] = gold == size ? -1 : batch.row(gold, b);
      loss.arc += softmax_gradient(scores.data(), size + 1, gold, weight);
      for (int h = 0; h <= size; ++h) {
        if (h == d) continue;
        add_scaled(dv.data() + static_cast<long>(row) * a, head_vector(h), scores[h], a);
        float* dh = h == size ? root.gradient.data()
                              : head.d.data() + static_cast<long>(batch.row(h, b)) * a;
        add_scaled(dh, vd, scores[h], a);
      }
    }
  }

  // Relations of the chosen arcs.
  const int w = sizes_.relation;
  const Dense from = Dense::find(parameters_, "relation.dependent"),
              to = Dense::find(parameters_, "relation.head"),
              out = Dense::find(parameters_, "relation.out");
  Parameter& relation_root = parameters_.find("relation.root");
  std::vector<float> hidden = from.forward(r, n);
  const std::vector<float> heads_side = to.forward(r, n);
  for (int row = 0; row < n; ++row) {
    const float* side = chosen[row] < 0 ? relation_root.value.data()
                                        : heads_side.data() + static_cast<long>(chosen[row]) * w;
    add_scaled(hidden.data() + static_cast<long>(row) * w, side, 1, w);
  }
  tanh_all(hidden);
  std::vector<float> dropped = hidden;
  std::vector<float> mask;
  if (batch.training) mask = dropout_mask(hidden.size(), batch.head_dropout, *batch.random);
  scale(dropped, mask);
  std::vector<float> labels = out.forward(dropped, n);
  for (int b = 0; b < sentences; ++b) {
    const Example& example = batch.example(b);
    for (int d = 0; d < example.size(); ++d) {
      float* s = labels.data() + static_cast<long>(batch.row(d, b)) * sizes_.relations;
      if (batch.training) {
        loss.relation += softmax_gradient(s, sizes_.relations, example.relations[d], weight);
      } else {
        batch.predictions[batch.order[b]].relations.push_back(best(s, sizes_.relations));
      }
    }
  }
  if (!batch.training) return loss;

  std::vector<float> d_hidden;
  out.backward(dropped, labels, n, d_hidden);
  scale(d_hidden, mask);
  tanh_back(hidden, d_hidden);
  std::vector<float> d_heads(heads_side.size());
  for (int row = 0; row < n; ++row) {
    float* side = chosen[row] < 0 ? relation_root.gradient.data()
                                  : d_heads.data() + static_cast<long>(chosen[row]) * w;
    add_scaled(side, d_hidden.data() + static_cast<long>(row) * w, 1, w);
  }
  from.backward(r, d_hidden, n, dr);
  to.backward(r, d_heads, n, dr);
  bilinear.backward(dependent.out, dv, n, dependent.d);
  dependent.backward(r, n, dr);
  head.backward(r, n, dr);
  return loss;
}

}  // namespace stet::grammar::train
