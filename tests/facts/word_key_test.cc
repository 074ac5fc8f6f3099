// Words as numbers: keys compare as the words do, and tables find every word and no other.
#include "facts/word_key.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "facts/tokens.h"
#include "facts/word_in_text.h"
#include "facts/word_table.h"

namespace stet::facts {
namespace {

TEST(WordKey, HoldsTheBytesInOrderWhateverTheLength) {
  const std::string word = "abcdefghij";
  for (std::size_t size = 0; size <= word.size(); ++size) {
    std::uint64_t expected = 0;
    for (std::size_t i = 0; i < size && i < kKeyBytes; ++i)
      expected |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
    EXPECT_EQ(key_of(std::string_view(word).substr(0, size)), expected) << size;
  }
}

TEST(WordKey, LowersAsciiCapitalsAlone) {
  for (int byte = 0; byte < 256; ++byte) {
    const auto plain = static_cast<std::uint64_t>(byte);
    const std::uint64_t lower = byte >= 'A' && byte <= 'Z' ? plain + 32 : plain;
    EXPECT_EQ(lower_key(plain << 24), lower << 24) << byte;
    EXPECT_EQ(lower_key(plain * 0x0101010101010101u), lower * 0x0101010101010101u) << byte;
  }
}

TEST(WordTable, TellsWordsApartBehindTheirFirstEightLetters) {
  WordTable<int> table;
  const std::vector<std::string> words = {"children", "childrens", "consecutive", "consecutives",
                                          "a",        "an",        "seventeenth", "seventeenths"};
  for (std::size_t i = 0; i < words.size(); ++i) table.insert(words[i], static_cast<int>(i));
  for (std::size_t i = 0; i < words.size(); ++i) {
    ASSERT_NE(table.find(words[i]), nullptr) << words[i];
    EXPECT_EQ(*table.find(words[i]), static_cast<int>(i));
  }
  for (const std::string_view other : {"", "childre", "childrenx", "consecutivx", "b"})
    EXPECT_EQ(table.find(other), nullptr) << other;
}

TEST(WordTable, FindsAllOfManyWords) {
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) words.push_back("word" + std::to_string(i * 7919));
  WordTable<std::size_t> table;
  for (std::size_t i = 0; i < words.size(); ++i) table.insert(words[i], i);
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(*table.find(words[i]), i);
  EXPECT_EQ(table.find("word1"), nullptr);
}

TEST(Tokens, CompareWordsCaseAsideAndToTheLastLetter) {
  const Tokens tokens("Children childrens CONSECUTIVE consecutively % 19");
  EXPECT_EQ(tokens.size(), 0u);  // no part is read yet
  Tokens read("Children childrens CONSECUTIVE consecutively % 19", {0, 49});
  EXPECT_TRUE(read.is(0, "children"));
  EXPECT_FALSE(read.is(1, "children"));
  EXPECT_TRUE(read.is(2, "consecutive"));
  EXPECT_FALSE(read.is(3, "consecutive"));
  EXPECT_TRUE(read.is(4, "%"));
  EXPECT_TRUE(read.is(5, "19"));
  EXPECT_FALSE(read.is(6, ""));
  EXPECT_TRUE(read.is_any(2, {"straight", "consecutive"}));
}

TEST(WordKey, IsTheSameInAText) {
  const std::string text = "To the Netherlands, again";
  for (std::size_t start = 0; start <= text.size(); ++start)
    for (std::size_t end = start; end <= text.size(); ++end)
      EXPECT_EQ(key_in(text, {start, end}), key_of(text.substr(start, end - start)))
          << start << " " << end;
  EXPECT_EQ(key_in("abc", {1, 3}), key_of("bc"));
}

TEST(Tokens, KnowWhereLinesBeginAndQuotationsAreOpen) {
  const std::string text = "one\ntwo \"three\" four\n\n\"five";
  const Tokens tokens(text, {0, text.size()});
  EXPECT_TRUE(tokens[1].new_line);
  EXPECT_FALSE(tokens[2].new_line);
  EXPECT_TRUE(tokens.quoted(3));
  EXPECT_FALSE(tokens.quoted(5));
  EXPECT_TRUE(tokens.quoted(7));
}

}  // namespace
}  // namespace stet::facts
