// A fixed set of words.
#include "text/word_set.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::text {
namespace {

constexpr WordSet kSet(std::to_array<std::string_view>({"a", "an", "and", "harbour", "harbor",
                                                        "\xE2\x80\x99s"}));
static_assert(kSet.contains("and") && !kSet.contains("add"));

TEST(WordSet, HoldsItsWordsAndNoOthers) {
  for (const char* word : {"a", "an", "and", "harbour", "harbor", "\xE2\x80\x99s"})
    EXPECT_TRUE(kSet.contains(word)) << word;
  // The same length and the same first, middle and last byte as a word of the set.
  for (const char* word : {"", "A", "b", "harbours", "hxrbxxr", "hxxbor", "annd"})
    EXPECT_FALSE(kSet.contains(word)) << word;
}

TEST(WordSet, TakesAnyLength) {
  EXPECT_FALSE(kSet.contains(std::string(100000, 'a')));
  EXPECT_FALSE(kSet.contains(std::string_view("a\0", 2)));
}

}  // namespace
}  // namespace stet::text
