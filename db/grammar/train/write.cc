// Quantises the weights and lays out the model file.
#include "grammar/train/write.h"

#include <algorithm>
#include <cmath>

#include "grammar/model.h"
#include "grammar/train/lemmas.h"
#include "grammar/train/model_file.h"

namespace stet::grammar::train {
namespace {

constexpr float kTop = 63;  // weights stay within +-63 (kernels.h)

// Columns of the matrices under each other (all for the same outputs): weight(k, o) of depth x
// outputs.
void add_matrix(ModelFile& file, const std::string& name,
                const std::vector<const Parameter*>& parts, const Parameter& bias) {
  int depth = 0;
  for (const Parameter* p : parts) depth += p->rows;
  const int outputs = bias.columns, padded = (outputs + kBlock - 1) / kBlock * kBlock;
  std::vector<std::int8_t> packed(static_cast<std::size_t>(depth) * padded, 0);
  std::vector<float> scales(padded, 0), biases(padded, 0);
  for (int o = 0; o < outputs; ++o) {
    std::vector<float> column;
    for (const Parameter* p : parts) {
      for (int k = 0; k < p->rows; ++k) column.push_back(p->row(k)[o]);
    }
    float top = 1e-6f;
    for (const float w : column) top = std::max(top, std::fabs(w));
    const float unit = top / kTop;
    long sum = 0;
    for (int k = 0; k < depth; ++k) {
      const long q = std::lround(column[k] / unit);
      sum += q;
      const std::size_t at = static_cast<std::size_t>(o / kBlock) * depth * kBlock +
                             static_cast<std::size_t>(k / 4) * 4 * kBlock +
                             static_cast<std::size_t>(o % kBlock) * 4 + k % 4;
      packed[at] = static_cast<std::int8_t>(q);
    }
    scales[o] = unit / static_cast<float>(kActivationOne);
    biases[o] =
        bias.value[o] - scales[o] * static_cast<float>(kActivationZero) * static_cast<float>(sum);
  }
  file.add(name + ".w", packed);
  file.add(name + ".s", scales);
  file.add(name + ".b", biases);
}

void add_embeddings(ModelFile& file, const Parameter& table) {
  std::vector<std::int8_t> bytes;
  std::vector<float> scales;
  for (int r = 0; r < table.rows; ++r) {
    float top = 1e-6f;
    for (int i = 0; i < table.columns; ++i) top = std::max(top, std::fabs(table.row(r)[i]));
    scales.push_back(top / 127);
    for (int i = 0; i < table.columns; ++i)
      bytes.push_back(static_cast<std::int8_t>(std::lround(table.row(r)[i] / scales.back())));
  }
  file.add("embedding.bytes", bytes);
  file.add("embedding.scale", scales);
}

void add_features(ModelFile& file, const Inventory& inventory) {
  std::size_t capacity = 1;
  while (capacity < inventory.keys.size() * 3 / 2) capacity *= 2;
  std::vector<std::uint64_t> keys(capacity, 0);
  std::vector<std::uint32_t> rows(capacity, 0);
  for (std::size_t r = 1; r < inventory.keys.size(); ++r) {
    std::size_t at = inventory.keys[r] & (capacity - 1);
    while (keys[at] != 0) at = (at + 1) & (capacity - 1);
    keys[at] = inventory.keys[r];
    rows[at] = static_cast<std::uint32_t>(r);
  }
  file.add("feature.keys", keys);
  file.add("feature.rows", rows);
}

}  // namespace

void write_model(Network& network, const Inventory& inventory,
                 const std::vector<AnnotatedSentence>& sentences, const std::string& path) {
  Parameters& p = network.parameters();
  const Sizes& s = network.sizes();
  ModelFile file;
  const std::vector<std::int32_t> sizes = {s.features, s.input, s.cells,     s.layers, s.arc,
                                           s.relation, s.tags,  s.relations, s.names};
  file.add("sizes", sizes);
  add_features(file, inventory);
  add_lexicon(file, inventory.lexicon);
  add_embeddings(file, p.find("embeddings"));
  file.add("tags", inventory.tags);
  for (int l = 0; l < s.layers; ++l) {
    for (const char* way : {".ahead", ".back"}) {
      const std::string name = "layer" + std::to_string(l) + way;
      add_matrix(file, name, {&p.find(name + ".wx"), &p.find(name + ".wh")}, p.find(name + ".b"));
    }
  }
  for (const std::string name : {"tag", "name", "arc.dependent", "arc.head", "arc.bilinear",
                                 "relation.dependent", "relation.head", "relation.out"}) {
    add_matrix(file, name, {&p.find(name + ".w")}, p.find(name + ".b"));
  }
  file.add("arc.root", p.find("arc.root").value);
  file.add("relation.root", p.find("relation.root").value);
  for (const auto& [name, bytes] : lemma_sections(sentences))
    file.add(name, bytes.data(), bytes.size());
  write_file(path, file.bytes());
}

}  // namespace stet::grammar::train
