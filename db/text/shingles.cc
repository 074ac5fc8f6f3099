// Min-hash over word 5-shingles.
#include "text/shingles.h"

#include <algorithm>
#include <limits>

#include "text/unicode.h"

namespace stet::text {
namespace {

constexpr std::size_t kWordsInShingle = 5;

// FNV-1a, 64 bits: simple enough to be written down in a file format and to stay the same for ever.
std::uint64_t hash_word(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): spreads every bit over all bits.
std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

void take(Shingles& least, std::uint64_t shingle) {
  for (std::size_t i = 0; i < least.size(); ++i) {
    least[i] = std::min(least[i], mix(shingle ^ (0x9E3779B97F4A7C15 * (i + 1))));
  }
}

}  // namespace

Shingles shingles(std::string_view text) {
  const std::string folded = fold_case(text);
  Shingles least;
  least.fill(std::numeric_limits<std::uint64_t>::max());
  std::array<std::uint64_t, kWordsInShingle> recent{};
  const auto shingle = [&](std::size_t behind) {  // of the last words, oldest first
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < std::min(behind, kWordsInShingle); ++i) {
      out = mix(out + recent[(behind - std::min(behind, kWordsInShingle) + i) % kWordsInShingle]);
    }
    return out;
  };
  std::size_t count = 0;
  for (const Span word : words(folded)) {
    recent[count++ % kWordsInShingle] = hash_word(word.of(folded));
    if (count >= kWordsInShingle) take(least, shingle(count));
  }
  if (count == 0) return {};
  if (count < kWordsInShingle) take(least, shingle(count));
  return least;
}

double similarity(const Shingles& a, const Shingles& b) {
  constexpr Shingles kNone{};
  if (a == kNone || b == kNone) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(same) / static_cast<double>(a.size());
}

}  // namespace stet::text
