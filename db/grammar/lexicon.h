// What a word may be, by the word alone: WordNet's classes and lists of names, packed into 32 bits.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stet::grammar {

// Bits of an entry. Lexicographer files are WordNet's (lexnames(5WN)): of the most frequent sense.
struct LexicalClass {
  static constexpr std::uint32_t kNounFile =
      0x1F;                             // 0, or 1 + file of the noun (files 3 to 28 as 1 to 26)
  static constexpr int kVerbShift = 5;  // 4 bits: 0, or 1 + file of the verb (29 to 43 as 1 to 15)
  static constexpr std::uint32_t kVerbFile = 0xF << kVerbShift;
  static constexpr std::uint32_t kAdjective = 1U << 9;
  static constexpr std::uint32_t kAdverb = 1U << 10;
  static constexpr int kNameShift = 11;  // one bit for each kind of name, see kNameKinds
  static constexpr int kNameKinds = 8;
  static constexpr std::uint32_t kGiven = 1U << 11, kFamily = 1U << 12, kCity = 1U << 13,
                                 kCountry = 1U << 14,
                                 kPerson = 1U << 15,  // WordNet knows a person of that name
      kPlace = 1U << 16,                              // ... a place
      kGroup = 1U << 17,                              // ... an organisation
      kPart = 1U << 18;  // part of a place's or an organisation's name of several words
  // Seen by the labelling of names alone, not by the network.
  static constexpr std::uint32_t kTown = 1U << 19, kPersonName = 1U << 20, kCompany = 1U << 21;
  static constexpr int kAllKinds = 11;
  static constexpr std::uint32_t kAllNameKinds = (1U << kAllKinds) - 1;
};

// A view of the model's table; copies are cheap.
class Lexicon {
 public:
  Lexicon() = default;
  // Open addressing: keys are the upper halves of feature_key('x', form), 0 where empty; both of
  // one power of two.
  Lexicon(std::span<const std::uint32_t> keys, std::span<const std::uint32_t> bits)
      : keys_(keys), bits_(bits) {}
  // Of a form in lower case. Inflected forms get the classes of their base forms ("cities", "said"
  // excepted).
  std::uint32_t classes(std::string_view form) const;
  // Of exactly this form.
  std::uint32_t entry(std::string_view form) const { return entry(key_of(form)); }
  // The same by key: that of "new" goes on to that of "new_york" by extended_key (word_features.h).
  static std::uint64_t key_of(std::string_view form);
  std::uint32_t entry(std::uint64_t key) const;

 private:
  std::span<const std::uint32_t> keys_, bits_;
};

}  // namespace stet::grammar
