// Tests of text fingerprints.
#include "text/shingles.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::text {
namespace {

std::string story(int from, int to) {
  std::string out;
  for (int i = from; i < to; ++i)
    out += "word" + std::to_string(i * 7919 % 1000) + (i % 12 == 0 ? ". " : " ");
  return out;
}

TEST(Shingles, IgnoreCaseAndPunctuation) {
  EXPECT_EQ(shingles("Kim met Xi, in Beijing on Sunday."),
            shingles("KIM MET XI in \"Beijing\" on Sunday"));
}

TEST(Shingles, AreAlikeForAlikeTexts) {
  EXPECT_EQ(similarity(shingles(story(0, 300)), shingles(story(0, 300))), 1.0);
  EXPECT_GT(similarity(shingles(story(0, 300)), shingles(story(0, 290))), 0.8);
  EXPECT_NEAR(similarity(shingles(story(0, 300)), shingles(story(100, 400))), 0.5, 0.2);
  EXPECT_LT(similarity(shingles(story(0, 300)), shingles(story(400, 700))), 0.1);
}

TEST(Shingles, MindTheOrderOfWords) {
  EXPECT_LT(similarity(shingles("a b c d e f g h i j"), shingles("j i h g f e d c b a")), 0.2);
}

TEST(Shingles, WorkOnShortTextsAndNothing) {
  EXPECT_EQ(shingles(""), Shingles{});
  EXPECT_EQ(shingles("... !"), Shingles{});
  EXPECT_EQ(similarity(shingles(""), shingles("")), 0.0);
  EXPECT_EQ(similarity(shingles("Kim met Xi"), shingles("kim met xi!")), 1.0);
  EXPECT_EQ(similarity(shingles("Kim met Xi"), shingles("Xi met Kim")), 0.0);
}

// Stores keep these values: they must be the same on every machine and in every release.
TEST(Shingles, StayTheSameForEver) {
  const Shingles values = shingles("China accounts for 97% of North Korea's external trade.");
  EXPECT_EQ(values[0], 3202108757481495474u);
  EXPECT_EQ(values[63], 220314672831110920u);
}

}  // namespace
}  // namespace stet::text
