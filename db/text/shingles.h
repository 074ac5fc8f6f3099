// A fingerprint of a text that near-identical texts share: min-hash over word 5-shingles (Broder
// 1997).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet::text {

// One value for each of 64 hash functions; all zero where the text has no words. The same text
// gives the same values on every machine and in every release: stores keep them.
using Shingles = std::array<std::uint64_t, 64>;

// Case and punctuation do not count. Texts of fewer than five words are one shingle.
Shingles shingles(std::string_view text);

// An estimate of the share of 5-word sequences that two texts have in common (Jaccard), 0 to 1; its
// standard error is at most 0.0625. 0 where either has no words.
double similarity(const Shingles& a, const Shingles& b);

}  // namespace stet::text
