// Words without grammar: where they start and end, what carries no content.
#include "facts/words.h"

#include <gtest/gtest.h>

namespace stet::facts {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  for (const Word& word : words_of(text, {0, text.size()})) out.emplace_back(word.text);
  return out;
}
using Strings = std::vector<std::string>;

TEST(Words, APossessiveEndingStandsAlone) {
  EXPECT_EQ(split("Corran's mayor"), (Strings{"Corran", "'s", "mayor"}));
  EXPECT_EQ(split("Corran’s mayor"), (Strings{"Corran", "’s", "mayor"}));
  EXPECT_EQ(split("the workers' party"), (Strings{"the", "workers", "'", "party"}));
}

TEST(Words, HyphensAndInnerApostrophesStayInside) {
  EXPECT_EQ(split("Marie-Claire O'Neill didn't"), (Strings{"Marie-Claire", "O'Neill", "didn't"}));
  EXPECT_EQ(split("Kalev – not Kalev-"), (Strings{"Kalev", "–", "not", "Kalev", "-"}));
}

TEST(Words, DottedCapitalsAreOneWord) {
  EXPECT_EQ(split("the U.S. and Plan B. Then"),
            (Strings{"the", "U.S.", "and", "Plan", "B", ".", "Then"}));
}

TEST(Words, FiguresKeepTheirInnerMarks) {
  EXPECT_EQ(split("1,234.5 km, 7."), (Strings{"1,234.5", "km", ",", "7", "."}));
}

TEST(Words, LettersBeyondAsciiBelongToWords) {
  EXPECT_EQ(split("Pärnu «Žižek» “x”"), (Strings{"Pärnu", "«", "Žižek", "»", "“", "x", "”"}));
  EXPECT_TRUE(is_capitalised("Éva"));
  EXPECT_TRUE(is_capitalised("Žižek"));
  EXPECT_TRUE(is_capitalised("Москва"));
  EXPECT_FALSE(is_capitalised("été"));
  EXPECT_FALSE(is_capitalised("žižek"));
  EXPECT_FALSE(is_capitalised(""));
}

TEST(Words, SurviveBrokenAndCutSequences) {
  const std::string broken = "a\xE2\x80 b\xF0\x9F\xC3";
  for (std::size_t i = 0; i <= broken.size(); ++i)
    for (std::size_t j = i; j <= broken.size() + 2; ++j)
      for (const Word& word : words_of(broken, {i, j})) EXPECT_LE(word.span.end, broken.size());
}

TEST(Words, StopWordsCarryNoContent) {
  EXPECT_TRUE(is_stop_word("the"));
  EXPECT_TRUE(is_stop_word("would"));
  EXPECT_TRUE(is_stop_word("’s"));
  EXPECT_FALSE(is_stop_word("trade"));
}

}  // namespace
}  // namespace stet::facts
