// Lookup with WordNet's rules of detachment (morphy(7WN)).
#include "grammar/lexicon.h"

#include <array>

#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

struct Detachment {
  std::string_view ending, replacement;
  std::uint32_t keeps;  // classes that survive it
};
constexpr std::uint32_t kNoun = LexicalClass::kNounFile, kVerb = LexicalClass::kVerbFile,
                        kAdjective = LexicalClass::kAdjective;
constexpr auto kDetachments = std::to_array<Detachment>({{"s", "", kNoun | kVerb},
                                                         {"ses", "s", kNoun},
                                                         {"xes", "x", kNoun},
                                                         {"zes", "z", kNoun},
                                                         {"ches", "ch", kNoun | kVerb},
                                                         {"shes", "sh", kNoun | kVerb},
                                                         {"men", "man", kNoun},
                                                         {"ies", "y", kNoun | kVerb},
                                                         {"es", "e", kVerb},
                                                         {"es", "", kVerb},
                                                         {"ed", "e", kVerb},
                                                         {"ed", "", kVerb},
                                                         {"ing", "e", kVerb},
                                                         {"ing", "", kVerb},
                                                         {"ied", "y", kVerb},
                                                         {"er", "", kAdjective},
                                                         {"est", "", kAdjective},
                                                         {"er", "e", kAdjective},
                                                         {"est", "e", kAdjective}});

}  // namespace

std::uint64_t Lexicon::key_of(std::string_view form) { return feature_key('x', form); }

std::uint32_t Lexicon::entry(std::uint64_t hash) const {
  if (keys_.empty()) return 0;
  const auto key = static_cast<std::uint32_t>(hash >> 32) | 1U;
  const std::size_t mask = keys_.size() - 1;
  for (std::size_t at = hash & mask; keys_[at] != 0; at = (at + 1) & mask) {
    if (keys_[at] == key) return bits_[at];
  }
  return 0;
}

std::uint32_t Lexicon::classes(std::string_view form) const {
  std::uint32_t bits = entry(form);
  for (const Detachment& d : kDetachments) {
    if (form.size() < d.ending.size() + 2 || !form.ends_with(d.ending)) continue;
    std::string base(form.substr(0, form.size() - d.ending.size()));
    base += d.replacement;
    const std::uint32_t more = entry(base) & d.keeps;
    if ((bits & kNoun) == 0) bits |= more & kNoun;
    if ((bits & kVerb) == 0) bits |= more & kVerb;
    bits |= more & kAdjective;
  }
  return bits;
}

}  // namespace stet::grammar
