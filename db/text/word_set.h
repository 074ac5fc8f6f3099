// A fixed set of words, made when compiling and asked with a few instructions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet::text {

// Open addressing by length and the first, middle and last byte: most words that are not in the set
// meet a free place at once. Words are compared byte by byte; the empty word is in no set.
template <std::size_t N>
class WordSet {
 public:
  constexpr explicit WordSet(const std::array<std::string_view, N>& words) : words_(words) {
    for (std::size_t i = 0; i < N; ++i) {
      std::size_t at = place(words[i]);
      while (slots_[at] != 0) at = (at + 1) & kMask;
      slots_[at] = static_cast<std::uint16_t>(i + 1);
      if (words[i].size() > longest_) longest_ = words[i].size();
    }
  }

  constexpr bool contains(std::string_view word) const {
    if (word.empty() || word.size() > longest_) return false;
    for (std::size_t at = place(word); slots_[at] != 0; at = (at + 1) & kMask)
      if (words_[slots_[at] - 1U] == word) return true;
    return false;
  }

 private:
  static constexpr std::size_t room() {
    std::size_t out = 16;
    while (out < 4 * N) out *= 2;
    return out;
  }
  static constexpr std::size_t kMask = room() - 1;

  static constexpr std::size_t place(std::string_view word) {
    const auto byte = [&](std::size_t at) {
      return std::uint32_t{static_cast<unsigned char>(word[at])};
    };
    const std::size_t size = word.size();
    const std::uint32_t bytes = byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
    const std::uint32_t mixed = (bytes ^ static_cast<std::uint32_t>(size) << 24) * 0x9E3779B1U;
    return (mixed ^ mixed >> 15) & kMask;
  }

  std::array<std::string_view, N> words_;
  std::array<std::uint16_t, room()> slots_{};
  std::size_t longest_ = 0;
};

}  // namespace stet::text
