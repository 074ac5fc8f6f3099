// Applies the learned lemma rules.
#include "grammar/lemma.h"

#include <algorithm>
#include <charconv>

#include "grammar/irregular_verbs.h"
#include "grammar/word_features.h"

namespace stet::grammar {

std::uint16_t lemma_class(Upos upos, const Features& features) {
  Tag tag{upos, features};
  tag.features.passive = tag.features.imperative = false;
  if (upos == Upos::verb || upos == Upos::aux) tag.features.number = Features::Number::none;
  if (upos == Upos::pron || upos == Upos::det) tag.features = {};
  return pack(tag);
}

std::uint64_t lemma_key(std::uint16_t lemma_class, std::string_view ending) {
  std::uint64_t key = feature_key('l', ending) ^ lemma_class * 0x9E3779B97F4A7C15ULL;
  key ^= key >> 31;
  return key == 0 ? 1 : key;
}

std::string lemma_base(std::string_view word, Upos upos) {
  return upos == Upos::propn || upos == Upos::x ? std::string(word) : lower_form(word);
}

Lemmatiser::Lemmatiser(const Model& model)
    : keys_(model.section<std::uint64_t>("lemma.keys")),
      rows_(model.section<std::uint16_t>("lemma.rows")) {
  std::string_view lines = model.raw("lemma.scripts");
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const auto tab = line.find('\t');
    Script script{.strip = -1, .append = line.substr(tab + 1)};
    if (line[0] != '*') std::from_chars(line.data(), line.data() + tab, script.strip);
    scripts_.push_back(script);
  }
}

const Lemmatiser& Lemmatiser::instance() {
  static const Lemmatiser kLemmatiser(Model::instance());
  return kLemmatiser;
}

const Lemmatiser::Script* Lemmatiser::find(std::uint64_t key) const {
  const std::size_t mask = keys_.size() - 1;
  for (std::size_t at = key & mask; keys_[at] != 0; at = (at + 1) & mask) {
    if (keys_[at] == key) return &scripts_[rows_[at]];
  }
  return nullptr;
}

std::string Lemmatiser::lemma(std::string_view word, Upos upos, const Features& features) const {
  std::string base = lemma_base(word, upos);
  // The treebanks hold few verbs in every form, and the ending of "fell" tells nothing.
  using F = Features;
  if (upos == Upos::verb &&
      (features.tense == F::Tense::past || features.verb_form == F::VerbForm::participle))
    if (const std::string_view verb = irregular_verb(base); !verb.empty()) return std::string(verb);
  const std::uint16_t kind = lemma_class(upos, features);
  const Script* script = find(lemma_key(kind, "^" + base));
  for (std::size_t n = std::min(kLongestEnding, base.size()) + 1; script == nullptr && n-- > 0;) {
    script = find(lemma_key(kind, std::string_view(base).substr(base.size() - n)));
  }
  if (script == nullptr) return base;
  const std::size_t keep =
      script->strip < 0
          ? 0
          : base.size() - std::min(base.size(), static_cast<std::size_t>(script->strip));
  // Rules count bytes: one that would leave half a letter ("cafés" by the rule of "watches") is
  // none.
  if (keep < base.size() && (static_cast<unsigned char>(base[keep]) & 0xC0U) == 0x80U) return base;
  base.resize(keep);
  return base.append(script->append);
}

}  // namespace stet::grammar
