// Phrases of the families in running text.
#include "verify/phrases.h"

#include <gtest/gtest.h>

#include "verify/terms.h"

namespace stet::verify {
namespace {

// The phrases of a text, each with the words that it was read from: "throw out <threw out>".
std::vector<std::string> phrases(std::string_view text) {
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  std::vector<std::string> out;
  for (const FoundPhrase& phrase : phrases_in(words)) {
    std::string own;
    for (const std::size_t at : phrase.words)
      own += (own.empty() ? "" : " ") + std::string(words[at].text);
    out.push_back(phrase.name + " <" + own + ">");
  }
  return out;
}

using List = std::vector<std::string>;

TEST(Phrases, AreFoundInAnyForm) {
  EXPECT_EQ(phrases("Nine people lost their lives."), List{"lose life <lost lives>"});
  EXPECT_EQ(phrases("Parliament throws out the bill."), List{"throw out <throws out>"});
}

TEST(Phrases, AVerbMayStandApartFromItsParticle) {
  EXPECT_EQ(phrases("Parliament threw the bill out."), List{"throw out <threw out>"});
  EXPECT_EQ(phrases("They called the strike off on Monday."), List{"call off <called off>"});
}

TEST(Phrases, APrepositionIsNoParticle) {
  EXPECT_EQ(phrases("They threw the man out of the bus."), List{});
  EXPECT_EQ(phrases("They called a man up the hill."), List{});
}

TEST(Phrases, RoomIsLeftForAnObject) {
  EXPECT_EQ(phrases("The court found the former mayor guilty."),
            List{"find ~ guilty <found guilty>"});
  EXPECT_EQ(phrases("The former mayor was found guilty."), List{"find ~ guilty <found guilty>"});
  EXPECT_EQ(phrases("The court found him not guilty."), List{});
  EXPECT_EQ(phrases("The court found that nobody who had been there was guilty."), List{});
}

TEST(Phrases, ANounIsFollowedByNouns) {
  EXPECT_EQ(phrases("The price rises were sharp."), List{"price rise <price rises>"});
  EXPECT_EQ(phrases("Food prices rose by 4%."), List{});
}

TEST(Phrases, NoMarkStandsInside) { EXPECT_EQ(phrases("They threw, late at night, out."), List{}); }

TEST(Phrases, NoArticleBeginsOne) { EXPECT_EQ(phrases("A little girl danced."), List{}); }

TEST(Phrases, CapitalsCountForNothing) {
  EXPECT_EQ(phrases("Parliament Threw Out the bill."), List{"throw out <Threw Out>"});
}

TEST(Phrases, AreOneTermWhereTheyBegin) {
  const std::string text = "Parliament threw the bill out.";
  const Terms terms = terms_of(text, {0, text.size()}, {});
  ASSERT_EQ(terms.size(), 3U);
  EXPECT_EQ(terms[1].base, "throw out");
  EXPECT_EQ(terms[1].span.of(text), "threw");
  EXPECT_EQ(terms[2].base, "bill");
  EXPECT_EQ(relate(terms[1].base, "reject"), WordRelation::synonym);
}

}  // namespace
}  // namespace stet::verify
