// The key of a word where it stands in a text: one load, whatever the word's length.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "facts/word_key.h"
#include "stet/span.h"

namespace stet::facts {

// What key_of() gives for the word.
inline std::uint64_t key_in(std::string_view text, Span word) {
  const bool whole = text.size() >= kKeyBytes && word.start <= text.size() - kKeyBytes;
  if (!whole || std::endian::native != std::endian::little) return key_of(word.of(text));
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + word.start, kKeyBytes);
  if (word.size() >= kKeyBytes) return bytes;
  return bytes & ((std::uint64_t{1} << (8 * word.size())) - 1);  // what follows the word is cut off
}

}  // namespace stet::facts
