// Hashes of numbered features, 32 bits, never 0.
#pragma once

#include <cstdint>

namespace stet::grammar {

inline std::uint64_t name_mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value;
  hash *= 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 29;
  hash *= 0xBF58476D1CE4E5B9ULL;
  return hash ^ hash >> 32;
}

template <typename... Values>
std::uint32_t name_key(int number, Values... values) {
  std::uint64_t hash = name_mix(0x1234567, static_cast<std::uint64_t>(number));
  ((hash = name_mix(hash, values)), ...);
  return static_cast<std::uint32_t>(hash >> 32) | 1U;
}

}  // namespace stet::grammar
