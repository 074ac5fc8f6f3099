// What is kept of texts is made once, as long as there is room.
#include "verify/remembered.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace stet::verify {
namespace {

struct Sizes {
  std::size_t of(const std::string& text) {
    return known.of(text, [&] {
      ++made;
      return text.size();
    });
  }
  Remembered<std::size_t, 3> known;
  int made = 0;
};

TEST(Remembered, MakesWhatATextSaysOnce) {
  Sizes sizes;
  EXPECT_EQ(sizes.of("harbour"), 7u);
  EXPECT_EQ(sizes.of("mayor"), 5u);
  EXPECT_EQ(sizes.of("harbour"), 7u);
  EXPECT_EQ(sizes.made, 2);
}

TEST(Remembered, GivesUpAllWhenItIsFullAndAnswersTheSame) {
  Sizes sizes;
  for (int round = 0; round < 2; ++round)
    for (const char* text : {"a", "bb", "ccc", "dddd"})
      EXPECT_EQ(sizes.of(text), std::string_view(text).size());
  EXPECT_EQ(sizes.made, 8);  // each fourth text gives up the three before it
}

TEST(Remembered, KeepsNoLongTexts) {
  Sizes sizes;
  const std::string text(5000, 'x');
  EXPECT_EQ(sizes.of(text), 5000u);
  EXPECT_EQ(sizes.of(text), 5000u);
  EXPECT_EQ(sizes.made, 2);
}

}  // namespace
}  // namespace stet::verify
