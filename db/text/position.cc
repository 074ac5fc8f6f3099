// The index behind lines, columns and UTF-16 offsets.
#include "text/position.h"

#include <algorithm>

#include "text/unicode.h"

namespace stet::text {
namespace {

constexpr std::size_t kStride = 1024;

}  // namespace

PositionIndex::PositionIndex(std::string_view bytes) : bytes_(bytes) {
  Position at;
  if (bytes.starts_with("\xEF\xBB\xBF")) at.byte = 3;
  if (bytes.starts_with("\xFF\xFE")) unit_ = Unit::utf16_le;
  if (bytes.starts_with("\xFE\xFF")) unit_ = Unit::utf16_be;
  if (unit_ != Unit::utf8) at.byte = 2;
  marks_.push_back(at);
  while (at.byte < bytes_.size()) {
    at = after(at);
    if (at.byte - marks_.back().byte >= kStride) marks_.push_back(at);
  }
}

PositionIndex::Character PositionIndex::character_at(std::size_t byte) const {
  if (unit_ == Unit::utf8) {
    const CodePoint c = decode(bytes_, byte);
    return {c.value, c.size};
  }
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes_[at]);
    const auto second = static_cast<unsigned char>(bytes_[at + 1]);
    return static_cast<char32_t>(unit_ == Unit::utf16_le ? second << 8 | first
                                                         : first << 8 | second);
  };
  if (byte + 1 >= bytes_.size()) return {0xFFFD, 1};
  const char32_t high = unit(byte);
  if (high < 0xD800 || high > 0xDBFF || byte + 3 >= bytes_.size()) return {high, 2};
  const char32_t low = unit(byte + 2);
  if (low < 0xDC00 || low > 0xDFFF) return {high, 2};
  return {0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 4};
}

// The position of the next character.
Position PositionIndex::after(const Position& position) const {
  const Character c = character_at(position.byte);
  Position next = position;
  next.byte += c.size;
  const std::size_t units = c.value > 0xFFFF ? 2 : 1;
  next.utf16 += units;
  const bool carriage =
      c.value == '\r' && next.byte < bytes_.size() && character_at(next.byte).value == '\n';
  if (c.value == '\n' || (c.value == '\r' && !carriage)) {
    ++next.line;
    next.column = 1;
    next.utf16_column = 0;
  } else {
    ++next.column;
    next.utf16_column += units;
  }
  return next;
}

// The last position for which `before` holds; `before` must hold for a prefix of the file.
template <typename Before>
Position PositionIndex::scan(Before before) const {
  const auto found = std::partition_point(marks_.begin(), marks_.end(), before);
  Position at = found == marks_.begin() ? marks_.front() : *(found - 1);
  while (at.byte < bytes_.size()) {
    const Position next = after(at);
    if (!before(next)) break;
    at = next;
  }
  return at;
}

Position PositionIndex::at_byte(std::size_t byte) const {
  return scan([byte](const Position& at) { return at.byte <= byte; });
}

Position PositionIndex::at_utf16(std::size_t utf16) const {
  return scan([utf16](const Position& at) { return at.utf16 <= utf16; });
}

Position PositionIndex::at_line(std::size_t line, std::size_t column) const {
  return scan([=](const Position& at) {
    return at.line < line || (at.line == line && at.column <= column);
  });
}

}  // namespace stet::text
