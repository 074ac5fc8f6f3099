// The labels of trees as text, and the joint tags (part of speech with the features that matter)
// that the model predicts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "grammar/sentence.h"

namespace stet::grammar {

inline constexpr int kUposCount = static_cast<int>(Upos::x) + 1;

std::optional<Upos> upos_from_string(std::string_view name);
// Folds the subtypes that stet does not keep: "nsubj:outer" is nsubj, "advcl:relcl" is advcl.
// Unknown ones are dep.
Relation relation_from_string(std::string_view name);
// The label without its subtype: "nsubj" for nsubj_pass.
std::string_view main_label(Relation relation);

// A part of speech with its features, packed into 16 bits: the model's tag inventory.
struct Tag {
  Upos upos = Upos::x;
  Features features;
};
std::uint16_t pack(const Tag& tag);
Tag unpack(std::uint16_t bits);

// Reads the FEATS column of CoNLL-U; features that stet does not keep are left out.
Features features_from_string(std::string_view feats);
// Writes it; "_" where nothing is set.
std::string to_string(const Features& features);

}  // namespace stet::grammar
