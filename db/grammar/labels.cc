// Names of tags, relations and features as Universal Dependencies spells them.
#include "grammar/labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace stet::grammar {
namespace {

constexpr std::array<std::string_view, kUposCount> kUpos = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kRelationCount> kRelations = {
    "acl",           "acl:relcl",    "advcl",      "advmod",    "amod",      "appos",
    "aux",           "aux:pass",     "case",       "cc",        "ccomp",     "compound",
    "compound:prt",  "conj",         "cop",        "csubj",     "dep",       "det",
    "discourse",     "dislocated",   "expl",       "fixed",     "flat",      "goeswith",
    "iobj",          "list",         "mark",       "nmod",      "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj",        "nsubj:pass", "nummod",    "obj",       "obl",
    "obl:agent",     "obl:unmarked", "orphan",     "parataxis", "punct",     "reparandum",
    "root",          "vocative",     "xcomp"};

template <std::size_t N>
int find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  return it == names.end() ? -1 : static_cast<int>(it - names.begin());
}

}  // namespace

std::string_view to_string(Upos upos) { return kUpos.at(static_cast<std::size_t>(upos)); }
std::string_view to_string(Relation relation) {
  return kRelations.at(static_cast<std::size_t>(relation));
}

std::optional<Upos> upos_from_string(std::string_view name) {
  const int index = find(kUpos, name);
  if (index < 0) return std::nullopt;
  return static_cast<Upos>(index);
}

Relation relation_from_string(std::string_view name) {
  int index = find(kRelations, name);
  if (index < 0) index = find(kRelations, name.substr(0, name.find(':')));
  return index < 0 ? Relation::dep : static_cast<Relation>(index);
}

std::string_view main_label(Relation relation) {
  const std::string_view name = to_string(relation);
  return name.substr(0, name.find(':'));
}

// Bits 0-4 part of speech, 5-6 number, 7-8 tense, 9-11 form, 12-13 degree, 15 imperative. Bit 14 is
// "possessive" for pronouns and determiners and "passive" for the rest, as no word can be both.
std::uint16_t pack(const Tag& tag) {
  const Features& f = tag.features;
  const bool nominal = tag.upos == Upos::pron || tag.upos == Upos::det;
  const bool flag = nominal ? f.possessive : f.passive;
  return static_cast<std::uint16_t>(
      static_cast<unsigned>(tag.upos) | static_cast<unsigned>(f.number) << 5 |
      static_cast<unsigned>(f.tense) << 7 | static_cast<unsigned>(f.verb_form) << 9 |
      static_cast<unsigned>(f.degree) << 12 | (flag ? 1U : 0U) << 14 |
      (f.imperative ? 1U : 0U) << 15);
}

Tag unpack(std::uint16_t bits) {
  Tag tag;
  tag.upos = static_cast<Upos>(std::min(bits & 31, kUposCount - 1));
  tag.features.number = static_cast<Features::Number>(std::min(bits >> 5 & 3, 2));
  tag.features.tense = static_cast<Features::Tense>(std::min(bits >> 7 & 3, 2));
  tag.features.verb_form = static_cast<Features::VerbForm>(std::min(bits >> 9 & 7, 4));
  tag.features.degree = static_cast<Features::Degree>(bits >> 12 & 3);
  const bool flag = (bits >> 14 & 1) != 0;
  const bool nominal = tag.upos == Upos::pron || tag.upos == Upos::det;
  tag.features.passive = flag && !nominal;
  tag.features.possessive = flag && nominal;
  tag.features.imperative = (bits >> 15 & 1) != 0;
  return tag;
}

Features features_from_string(std::string_view feats) {
  Features out;
  while (!feats.empty() && feats != "_") {
    const std::string_view item = feats.substr(0, feats.find('|'));
    feats.remove_prefix(std::min(feats.size(), item.size() + 1));
    if (item == "Number=Sing") out.number = Features::Number::singular;
    if (item == "Number=Plur" || item == "Number=Ptan") out.number = Features::Number::plural;
    if (item == "Tense=Past") out.tense = Features::Tense::past;
    if (item == "Tense=Pres") out.tense = Features::Tense::present;
    if (item == "VerbForm=Fin") out.verb_form = Features::VerbForm::finite;
    if (item == "VerbForm=Inf") out.verb_form = Features::VerbForm::infinitive;
    if (item == "VerbForm=Part") out.verb_form = Features::VerbForm::participle;
    if (item == "VerbForm=Ger") out.verb_form = Features::VerbForm::gerund;
    if (item == "Degree=Pos") out.degree = Features::Degree::positive;
    if (item == "Degree=Cmp") out.degree = Features::Degree::comparative;
    if (item == "Degree=Sup") out.degree = Features::Degree::superlative;
    if (item.starts_with("Person=") && item.size() == 8)
      out.person = static_cast<std::uint8_t>(item[7] - '0');
    if (item == "Voice=Pass") out.passive = true;
    if (item == "Mood=Imp") out.imperative = true;
    if (item == "Poss=Yes") out.possessive = true;
  }
  return out;
}

std::string to_string(const Features& f) {
  std::vector<std::string> items;  // in alphabetical order, as CoNLL-U wants them
  static constexpr std::array<const char*, 4> kDegree = {"", "Degree=Pos", "Degree=Cmp",
                                                         "Degree=Sup"};
  static constexpr std::array<const char*, 3> kNumber = {"", "Number=Sing", "Number=Plur"};
  static constexpr std::array<const char*, 3> kTense = {"", "Tense=Past", "Tense=Pres"};
  static constexpr std::array<const char*, 5> kForm = {"", "VerbForm=Fin", "VerbForm=Inf",
                                                       "VerbForm=Part", "VerbForm=Ger"};
  if (f.degree != Features::Degree::none)
    items.emplace_back(kDegree.at(static_cast<std::size_t>(f.degree)));
  if (f.imperative) items.emplace_back("Mood=Imp");
  if (f.number != Features::Number::none)
    items.emplace_back(kNumber.at(static_cast<std::size_t>(f.number)));
  if (f.person != 0) items.push_back("Person=" + std::to_string(f.person));
  if (f.possessive) items.emplace_back("Poss=Yes");
  if (f.tense != Features::Tense::none)
    items.emplace_back(kTense.at(static_cast<std::size_t>(f.tense)));
  if (f.verb_form != Features::VerbForm::none)
    items.emplace_back(kForm.at(static_cast<std::size_t>(f.verb_form)));
  if (f.passive) items.emplace_back("Voice=Pass");
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : "|") + item;
  return out.empty() ? "_" : out;
}

}  // namespace stet::grammar
