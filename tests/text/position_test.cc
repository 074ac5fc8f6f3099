// Tests of lines, columns and UTF-16 offsets.
#include "text/position.h"

#include <gtest/gtest.h>

#include <string>

#include "text/unicode.h"

namespace stet::text {
namespace {

TEST(Position, CountsLinesAndColumns) {
  const PositionIndex index("ab\nc\n\nd");
  EXPECT_EQ(index.at_byte(0), (Position{0, 1, 1, 0, 0}));
  EXPECT_EQ(index.at_byte(2), (Position{2, 1, 3, 2, 2}));
  EXPECT_EQ(index.at_byte(3), (Position{3, 2, 1, 3, 0}));
  EXPECT_EQ(index.at_byte(6), (Position{6, 4, 1, 6, 0}));
  EXPECT_EQ(index.at_byte(99), (Position{7, 4, 2, 7, 1}));
}

TEST(Position, KnowsEveryLineEnd) {
  const PositionIndex index("a\r\nb\rc\nd");
  EXPECT_EQ(index.at_byte(3).line, 2u);
  EXPECT_EQ(index.at_byte(2).line, 1u);
  EXPECT_EQ(index.at_byte(5).line, 3u);
  EXPECT_EQ(index.at_byte(7).line, 4u);
}

TEST(Position, CountsEmojiAndCombiningMarks) {
  const std::string text = "e\u0301😀x";  // 1 + 2 + 4 + 1 bytes
  const PositionIndex index(text);
  EXPECT_EQ(index.at_byte(7), (Position{7, 1, 4, 4, 4}));
  EXPECT_EQ(index.at_byte(5).byte, 3u) << "inside the emoji";
  EXPECT_EQ(index.at_utf16(3).byte, 3u) << "its second unit";
  EXPECT_EQ(index.at_utf16(4).byte, 7u);
  EXPECT_EQ(index.at_line(1, 4).byte, 7u);
}

TEST(Position, GivesAByteOrderMarkNoColumn) {
  const PositionIndex index(
      "\xEF\xBB\xBF"
      "ab");
  EXPECT_EQ(index.at_byte(3), (Position{3, 1, 1, 0, 0}));
  EXPECT_EQ(index.at_byte(0).column, 1u);
  EXPECT_EQ(index.at_byte(4).column, 2u);
}

TEST(Position, ReadsUtf16Files) {
  const std::string text(
      "\xFF\xFE"
      "a\0\n\0\x3D\xD8\0\xDE"
      "b\0",
      12);  // a, line feed, 😀, b
  const PositionIndex index(text);
  EXPECT_EQ(index.at_byte(6), (Position{6, 2, 1, 2, 0}));
  EXPECT_EQ(index.at_byte(10), (Position{10, 2, 2, 4, 2}));
}

TEST(Position, FindsItsWayBackFromAnywhere) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += i % 7 == 0 ? "é\r\n" : i % 5 == 0 ? "😀 " : "word\xFF ";
  const PositionIndex index(text);
  for (std::size_t byte = 0; byte <= text.size(); ++byte) {
    const Position at = index.at_byte(byte);
    EXPECT_LE(at.byte, byte);
    EXPECT_EQ(index.at_utf16(at.utf16).byte, at.byte);
    EXPECT_EQ(index.at_line(at.line, at.column), at);
    EXPECT_EQ(at.utf16, count_utf16(std::string_view(text).substr(0, at.byte)));
  }
}

TEST(Position, StopsAtTheEndOfALine) {
  const PositionIndex index("ab\ncd");
  EXPECT_EQ(index.at_line(1, 99).byte, 2u);
  EXPECT_EQ(index.at_line(9, 1).byte, 5u);
}

TEST(Position, LooksUpManyPlacesOnOneLongLine) {
  const std::string text(10'000'000, 'x');
  const PositionIndex index(text);
  std::size_t sum = 0;
  for (std::size_t byte = 0; byte < text.size(); byte += 1000)
    sum += index.at_byte(byte).column - 1 - byte;
  EXPECT_EQ(sum, 0u);
}

TEST(Position, WorksOnNothing) {
  EXPECT_EQ(PositionIndex("").at_byte(5), Position{});
  EXPECT_EQ(PositionIndex("").at_line(3, 3), Position{});
}

}  // namespace
}  // namespace stet::text
