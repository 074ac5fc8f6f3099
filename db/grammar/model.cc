// Checks and opens the weights' file.
#include "grammar/model.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "stet/error.h"

extern "C" const char stet_embed_grammar_model[], stet_embed_grammar_model_end[];

namespace stet::grammar {
namespace {

constexpr std::size_t kHeader = 64;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version, sections;
  std::uint64_t checksum;
};

[[noreturn]] void broken(const std::string& why) {
  throw Error(Code::corrupt,
              "cannot load the grammar model: " + why + "; build or install stet again");
}

}  // namespace

std::uint64_t model_checksum(std::string_view bytes) {
  // Four interleaved sums, so that a file of megabytes takes a few milliseconds.
  std::array<std::uint64_t, 4> sums = {14695981039346656037ULL, 1099511628211ULL,
                                       0x9E3779B97F4A7C15ULL, 0x2545F4914F6CDD1DULL};
  for (std::size_t at = 0; at + 32 <= bytes.size(); at += 32) {
    std::array<std::uint64_t, 4> words;
    std::memcpy(words.data(), bytes.data() + at, 32);
    for (std::size_t i = 0; i < 4; ++i) sums[i] = (sums[i] ^ words[i]) * 1099511628211ULL;
  }
  std::uint64_t out = bytes.size();
  for (const std::uint64_t sum : sums) out = (out ^ sum ^ (sum >> 29)) * 1099511628211ULL;
  return out;
}

Model::Model(std::string_view file) : file_(file) {
  if (file.size() < kHeader || file.size() % kHeader != 0) broken("it is cut short");
  Header header;
  std::memcpy(&header, file.data(), sizeof(header));
  if (std::string_view(header.magic.data(), 8) != "STETGRAM") broken("it is another kind of file");
  if (header.version != kModelVersion) {
    throw Error(Code::unsupported,
                "cannot load the grammar model: it has version " + std::to_string(header.version) +
                    ", this program reads version " + std::to_string(kModelVersion));
  }
  if (model_checksum(file.substr(kHeader)) != header.checksum)
    broken("its checksum does not agree with its bytes");
  if (kHeader + header.sections * sizeof(Entry) > file.size()) broken("its directory is cut short");
  directory_ = {reinterpret_cast<const Entry*>(file.data() + kHeader), header.sections};
  const auto sizes = section<std::int32_t>("sizes");
  if (sizes.size() != 9) broken("its sizes are incomplete");
  sizes_ = {.features = sizes[0],
            .input = sizes[1],
            .cells = sizes[2],
            .layers = sizes[3],
            .arc = sizes[4],
            .relation = sizes[5],
            .tags = sizes[6],
            .relations = sizes[7],
            .names = sizes[8]};
  keys_ = section<std::uint64_t>("feature.keys");
  rows_ = section<std::uint32_t>("feature.rows");
  embeddings_ = section<std::int8_t>("embedding.bytes");
  embedding_scales_ = section<float>("embedding.scale");
  if (keys_.empty() || (keys_.size() & (keys_.size() - 1)) != 0 || rows_.size() != keys_.size())
    broken("its feature table is odd");
  const auto lexicon_keys = section<std::uint32_t>("lexicon.keys"),
             lexicon_bits = section<std::uint32_t>("lexicon.bits");
  if ((lexicon_keys.size() & (lexicon_keys.size() - 1)) != 0 ||
      lexicon_bits.size() != lexicon_keys.size())
    broken("its lexicon is odd");
  lexicon_ = Lexicon(lexicon_keys, lexicon_bits);
  for (const std::uint16_t bits : section<std::uint16_t>("tags")) tags_.push_back(unpack(bits));
  read_network();
}

void Model::read_network() {
  for (int l = 0; l < sizes_.layers; ++l) {
    const std::string name = "layer" + std::to_string(l);
    layers_.push_back({.ahead = matrix(name + ".ahead"), .back = matrix(name + ".back")});
  }
  heads_ = {.tag = matrix("tag"),
            .name = matrix("name"),
            .arc_dependent = matrix("arc.dependent"),
            .arc_head = matrix("arc.head"),
            .arc_bilinear = matrix("arc.bilinear"),
            .relation_dependent = matrix("relation.dependent"),
            .relation_head = matrix("relation.head"),
            .relation_out = matrix("relation.out"),
            .arc_root = section<float>("arc.root"),
            .relation_root = section<float>("relation.root")};
}

const Model& Model::instance() {
  static const Model kModel(std::string_view(
      stet_embed_grammar_model,
      static_cast<std::size_t>(stet_embed_grammar_model_end - stet_embed_grammar_model)));
  return kModel;
}

int Model::feature_row(std::uint64_t key) const {
  const std::size_t mask = keys_.size() - 1;
  for (std::size_t at = key & mask; keys_[at] != 0; at = (at + 1) & mask) {
    if (keys_[at] == key) return static_cast<int>(rows_[at]);
  }
  return -1;
}

Matrix Model::matrix(const std::string& name) const {
  const auto weights = section<std::int8_t>(name + ".w");
  const auto scale = section<float>(name + ".s");
  const auto bias = section<float>(name + ".b");
  if (scale.empty() || scale.size() != bias.size() || weights.size() % scale.size() != 0)
    broken("matrix " + name + " is odd");
  const auto depth = weights.size() / scale.size();
  return {weights.data(),
          scale.data(),
          bias.data(),
          static_cast<int>(depth),
          static_cast<int>(scale.size()),
          static_cast<long>(depth * kBlock)};
}

bool Model::has(std::string_view name) const {
  return std::any_of(directory_.begin(), directory_.end(), [&](const Entry& entry) {
    return std::string_view(entry.name.data(), strnlen(entry.name.data(), entry.name.size())) ==
           name;
  });
}

std::string_view Model::raw(std::string_view name) const {
  for (const Entry& entry : directory_) {
    if (std::string_view(entry.name.data(), strnlen(entry.name.data(), entry.name.size())) != name)
      continue;
    if (entry.offset > file_.size() || entry.size > file_.size() - entry.offset)
      broken("section " + std::string(name) + " is cut short");
    return file_.substr(entry.offset, entry.size);
  }
  broken("section " + std::string(name) + " is missing");
}

}  // namespace stet::grammar
