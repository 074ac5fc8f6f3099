// The first eight bytes of a word in one machine word: words that are no longer than that compare
// and hash at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet::facts {

constexpr std::size_t kKeyBytes = 8;

// Bytes [at, at + count) of the word, the first one lowest: one load, as compilers see it.
template <std::size_t count>
constexpr std::uint64_t load(std::string_view word, std::size_t at) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < count; ++i)
    out |= std::uint64_t{static_cast<unsigned char>(word[at + i])} << (8 * i);
  return out;
}

// The bytes of the word as they are, the first one lowest; shorter words end in zeros.
constexpr std::uint64_t key_of(std::string_view word) {
  const std::size_t size = word.size();
  if (size >= 8) return load<8>(word, 0);
  // Two loads that overlap, or three single bytes of which some are the same.
  if (size >= 4) return load<4>(word, 0) | load<4>(word, size - 4) << (8 * (size - 4));
  if (size == 0) return 0;
  return load<1>(word, 0) | load<1>(word, size / 2) << (8 * (size / 2)) |
         load<1>(word, size - 1) << (8 * (size - 1));
}

// With its ASCII capitals in lower case: eight bytes side by side.
constexpr std::uint64_t lower_key(std::uint64_t key) {
  constexpr std::uint64_t kEach = 0x0101010101010101u;
  const std::uint64_t low_bits = key & (0x7F * kEach);
  const std::uint64_t from_a = low_bits + (0x80 - 'A') * kEach;
  const std::uint64_t past_z = low_bits + (0x7F - 'Z') * kEach;
  return key | (((from_a ^ past_z) & ~key & (0x80 * kEach)) >> 2);
}

// A word to compare with, in lower case; made when compiling where it stands in the code.
struct Spelling {
  consteval Spelling(const char* literal) : word(literal), key(key_of(word)) {}
  constexpr Spelling(std::string_view lower) : word(lower), key(key_of(word)) {}

  std::string_view word;
  std::uint64_t key;
};

}  // namespace stet::facts
