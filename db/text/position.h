// Lines, columns and UTF-16 offsets of a file's bytes, for editors, SARIF and LSP.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stet::text {

// Where a byte of a file stands. Lines end with \n, \r\n or a lone \r. A byte-order mark has no
// column. Broken bytes count as one character each. In UTF-16 files (known by their mark)
// everything but `byte` is as in the same text in UTF-8.
struct Position {
  std::size_t byte = 0;
  std::size_t line = 1;          // 1-based
  std::size_t column = 1;        // 1-based, in code points
  std::size_t utf16 = 0;         // 0-based UTF-16 code units from the start of the file
  std::size_t utf16_column = 0;  // 0-based UTF-16 code units from the start of the line, as in LSP
  auto operator<=>(const Position&) const = default;
};

// An index over a file's bytes, which must outlive it. Built in one pass; a look-up costs at most a
// scan of 1 KiB, however long the lines are. Immutable, so threads may share it.
class PositionIndex {
 public:
  explicit PositionIndex(std::string_view bytes);

  // The position of a byte; inside a character that of its first byte, behind the end that of the
  // end.
  Position at_byte(std::size_t byte) const;
  // The position of the character that holds this UTF-16 code unit.
  Position at_utf16(std::size_t utf16) const;
  // The position of a 1-based line and column; behind the end of a line that of its end.
  Position at_line(std::size_t line, std::size_t column) const;

 private:
  enum class Unit : std::uint8_t { utf8, utf16_le, utf16_be };
  struct Character {
    char32_t value = 0;
    std::size_t size = 0;  // bytes
  };

  Character character_at(std::size_t byte) const;
  Position after(const Position& position) const;
  template <typename Before>
  Position scan(Before before) const;

  std::string_view bytes_;
  Unit unit_ = Unit::utf8;
  std::vector<Position> marks_;  // about one for each KiB, at the start of a character
};

}  // namespace stet::text
