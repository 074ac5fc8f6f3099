// Where something stands in a text: a half-open range of UTF-8 bytes.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace stet {

// Offsets are 0-based bytes; `end` is exclusive. Which text they count in is said wherever a Span
// is used: spans inside the engine count in the normalised text, spans in reports count in the file
// as read.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - start; }
  bool empty() const { return end <= start; }
  bool contains(const Span& other) const { return start <= other.start && other.end <= end; }
  bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
  // The characters of `text` in this range; `text` must be the one the span counts in.
  std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
  auto operator<=>(const Span&) const = default;
};

}  // namespace stet
