// The weights' file in memory: checked once, then read in place.
//
// Layout, little-endian: "STETGRAM", u32 version, u32 number of sections, u64 checksum of all bytes
// from 64 on (FNV-1a over 64-bit words, the file is padded to a multiple of 64), then at 64 the
// directory, one entry of {char name[24], u64 offset, u64 size, u64 zero} for each section, and the
// sections, each at a multiple of 64. Sections: "sizes" (int32, the order of ModelSizes),
// "feature.keys" and "feature.rows" (open addressing), "lexicon.keys" and "lexicon.bits"
// (lexicon.h), "embedding.bytes" and "embedding.scale", "tags", each matrix as NAME.w, NAME.s,
// NAME.b (kernels.h), "arc.root" and "relation.root", "lemma.*" (lemma.h), "names.*"
// (name_model.h).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/kernels.h"
#include "grammar/labels.h"
#include "grammar/lexicon.h"

namespace stet::grammar {

inline constexpr std::uint32_t kModelVersion = 1;

struct ModelSizes {
  std::int32_t features = 0, input = 0, cells = 0, layers = 0, arc = 0, relation = 0, tags = 0,
               relations = 0, names = 0;
};

// The matrices of the network (network.h).
struct Layer {
  Matrix ahead, back;
};
struct Heads {
  Matrix tag, name, arc_dependent, arc_head, arc_bilinear, relation_dependent, relation_head,
      relation_out;
  std::span<const float> arc_root, relation_root;
};

class Model {
 public:
  // Reads the file's bytes, which must stay and be aligned to 64. Throws Error(corrupt) where the
  // checksum or a section is wrong, Error(unsupported) where the version is another one.
  explicit Model(std::string_view file);
  // The embedded model; read on first use, by any thread.
  static const Model& instance();

  const ModelSizes& sizes() const { return sizes_; }
  // Row of a feature, or -1. Row 0 is the unknown form.
  int feature_row(std::uint64_t key) const;
  const std::int8_t* embedding(int row) const {
    return embeddings_.data() + static_cast<std::size_t>(row) * sizes_.input;
  }
  float embedding_scale(int row) const { return embedding_scales_[row]; }
  const Lexicon& lexicon() const { return lexicon_; }
  const Tag& tag(int id) const { return tags_[id]; }
  const std::vector<Layer>& layers() const { return layers_; }
  const Heads& heads() const { return heads_; }
  // A section as numbers. Throws Error(corrupt) where it is missing.
  template <typename T>
  std::span<const T> section(std::string_view name) const {
    const std::string_view bytes = raw(name);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  std::string_view raw(std::string_view name) const;
  bool has(std::string_view name) const;

 private:
  struct Entry {
    std::array<char, 24> name;
    std::uint64_t offset, size, zero;
  };
  void read_network();
  Matrix matrix(const std::string& name) const;

  std::string_view file_;
  std::span<const Entry> directory_;
  ModelSizes sizes_;
  std::span<const std::uint64_t> keys_;
  std::span<const std::uint32_t> rows_;
  std::span<const std::int8_t> embeddings_;
  std::span<const float> embedding_scales_;
  Lexicon lexicon_;
  std::vector<Tag> tags_;
  std::vector<Layer> layers_;
  Heads heads_;
};

// Of the bytes behind the header.
std::uint64_t model_checksum(std::string_view bytes);

}  // namespace stet::grammar
