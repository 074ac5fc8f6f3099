// One detail that excludes another, votes, and deeds told from their other side.
#include <gtest/gtest.h>

#include "desk.h"
#include "verify/degrees.h"
#include "verify/exclusive.h"

namespace stet::verify {
namespace {

struct Pair {
  const char* claim;
  const char* source;
};

TEST(Detail, OnlyOneCanBeTrueOfTheSameThing) {
  for (const Pair& pair : {
           Pair{"The getaway car of the Velm bank robbers was blue.",
                "The getaway car of the Velm bank robbers was red."},
           Pair{"The statue in front of the town hall of Velm is made of bronze.",
                "The statue in front of the town hall of Velm is made of marble."},
           Pair{"The reward for the stolen Velm chalice was offered by the insurer.",
                "The reward for the stolen Velm chalice was offered by the diocese."},
           Pair{"The new bridge over the Arva was opened by the mayor.",
                "The new bridge over the Arva was opened on Friday by the king."},
       }) {
    Finding got = ask(pair.claim, pair.source);
    EXPECT_EQ(got.verdict, Verdict::refuted) << pair.claim;
    EXPECT_EQ(got.rule, "event.detail") << pair.claim;
  }
}

TEST(Detail, TwoThingsOrTwoThatMayBothBeTrueRefuteNothing) {
  for (const Pair& pair : {
           Pair{"The front door of the Velm library is blue.",
                "The back door of the Velm library is red."},
           Pair{"The reward for the Velm chalice was offered by the insurer.",
                "A reward for the Velm painting was offered by the diocese."},
           Pair{"The plan for the Arva bridge was praised by the mayor.",
                "The plan for the Arva bridge was praised by the king."},
           Pair{"The statue in Velm is made of bronze.",
                "The statue in Velm is made of marble and bronze."},
           Pair{"The prize of the Velm fair was donated by a shop.",
                "The prize of the Velm fair was donated by a local business."},
           Pair{"Holm won the 100 metres in Velm.", "Lind won the 200 metres in Velm."},
       })
    EXPECT_NE(ask(pair.claim, pair.source).verdict, Verdict::refuted) << pair.claim;
}

TEST(Detail, AVoteForIsNoneAgainst) {
  const std::string source =
      "Mayor Ruth Lang of Velm abstained in the vote on the merger with Sorel.";
  EXPECT_EQ(ask("Mayor Ruth Lang of Velm voted against the merger with Sorel.", source).verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Mayor Ruth Lang of Velm voted against the budget.", source).verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Velm's Greens voted against the merger with Sorel.",
                "Velm's Greens voted for the budget.")
                .verdict,
            Verdict::refuted);
}

TEST(Detail, AnOfficeBearsOutNoDeed) {
  EXPECT_NE(
      ask("Mayor Ruth Lang of Velm opened the fair.", "Mayor Ruth Lang of Velm was ill on Sunday.")
          .verdict,
      Verdict::supported);
}

TEST(Converse, WhoLostToOneWasBeatenByIt) {
  EXPECT_EQ(ask("Velm Rovers lost to Arden City.", "Arden City beat Velm Rovers.").verdict,
            Verdict::supported);
  EXPECT_NE(ask("Velm Rovers lost to Arden City.", "Velm Rovers beat Arden City.").verdict,
            Verdict::supported);
  EXPECT_NE(ask("Velm Rovers lost to Arden City in the cup final.",
                "Arden City beat Velm Rovers in the league.")
                .verdict,
            Verdict::supported);
}

TEST(Converse, WhoWasGivenSomethingReceivedIt) {
  EXPECT_NE(ask("Brandt of Velm had been given 40 million crowns in subsidies since 2018.",
                "Brandt of Velm had received 40 million crowns in subsidies since 2018.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(ask("The Velm museum was sold the painting in 2018.",
                "The Velm museum bought the painting in 2018.")
                .verdict,
            Verdict::refuted);
}

TEST(Converse, ThePassiveExchangesTheTwo) {
  EXPECT_NE(ask("Marc Tan of Velm was succeeded by Anna Weil.",
                "Marc Tan of Velm succeeded Anna Weil in 2020.")
                .verdict,
            Verdict::supported);
}

TEST(Degrees, AreToldByForm) {
  for (const char* word : {"highest", "lowest", "best", "worst", "most"})
    EXPECT_TRUE(is_superlative(word)) << word;
  for (const char* word : {"forest", "interest", "protest", "west"})
    EXPECT_FALSE(is_superlative(word)) << word;
  for (const char* word : {"higher", "fewer", "worse"}) EXPECT_TRUE(is_comparative(word)) << word;
  for (const char* word : {"water", "member", "river", "after"})
    EXPECT_FALSE(is_comparative(word)) << word;
}

TEST(Degrees, TheHighestIsNotTheLowestOfTheSameYears) {
  EXPECT_NE(ask("Unemployment in Velm is at its highest since 2008.",
                "Unemployment in Velm is at its lowest since 2008.")
                .verdict,
            Verdict::supported);
}

TEST(Degrees, AComparisonIsBorneOutByNoDateAlone) {
  EXPECT_NE(ask("Velm's school has fewer pupils than ten years ago.",
                "Velm's school has 420 pupils, up from 380 ten years ago.")
                .verdict,
            Verdict::supported);
  EXPECT_EQ(ask("Shares in Velm Steel closed lower than at any time since April 2019.",
                "Shares in Velm Steel had their lowest close since April 2019.")
                .verdict,
            Verdict::supported);
}

TEST(Exclusive, GroupsSayTheSame) {
  EXPECT_EQ(exclusive("ship").group, exclusive("boat").group);
  EXPECT_EQ(exclusive("greek").property, Property::nation);
  EXPECT_EQ(exclusive("table").property, Property::none);
}

}  // namespace
}  // namespace stet::verify
