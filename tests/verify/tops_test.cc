// Places in an order, however they are told.
#include "verify/tops.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict ask(const std::string& claim, const std::string& source) {
  return Desk({{source}}).ask(claim).verdict;
}

int rank(const std::string& text) {
  const std::vector<Top> tops = tops_in(text);
  return tops.size() == 1 ? tops[0].rank : 0;
}
std::string quality(const std::string& text) {
  const std::vector<Top> tops = tops_in(text);
  return tops.size() == 1 ? tops[0].quality : "none";
}

TEST(Tops, ReadsDegreesAndWhatNobodyElseIs) {
  EXPECT_EQ(quality("It is the largest barn in Torvik."), "large");
  EXPECT_EQ(quality("No larger barn stands in Torvik."), "large");
  EXPECT_EQ(quality("Torvik has more barns than any other town."), "many");
  EXPECT_EQ(quality("Torvik never had so many barns."), "many");
  EXPECT_EQ(quality("In no other town are the barns as high."), "high");
}

TEST(Tops, ReadsPlaces) {
  EXPECT_EQ(rank("Torvik came fourth."), 4);
  EXPECT_EQ(rank("Torvik, in ninth place, went down."), 9);
  EXPECT_EQ(rank("It ranks sixth."), 6);
  EXPECT_EQ(rank("Highest speed 31 km/h, second in the league."), 0);  // two places
  EXPECT_EQ(rank("31 km/h, second in the league."), 2);
  EXPECT_EQ(rank("Only two barns are older."), 3);
}

TEST(Tops, WhatIsTakenBackIsNone) {
  EXPECT_EQ(rank("It is one of the largest barns in Torvik."), 0);
  EXPECT_EQ(rank("It was not a record for Torvik."), 0);
  EXPECT_EQ(rank("It is the third- or fourth-largest barn in Torvik."), 0);
  EXPECT_EQ(rank("At most forty barns stand there."), 0);
  EXPECT_EQ(rank("No more than 40 barns stand there."), 0);
}

TEST(Tops, OneOrderInOtherWords) {
  EXPECT_EQ(ask("No larger ship has ever been built in Torvik.",
                "It is the largest ship ever built in Torvik."),
            Verdict::supported);
  EXPECT_EQ(ask("Torvik Lines has never carried so many people.",
                "Torvik Lines carried more people than ever."),
            Verdict::supported);
  EXPECT_EQ(ask("Nobody has scored more goals for Torvik than Lund.",
                "Lund has scored more goals for Torvik than any other player."),
            Verdict::supported);
}

TEST(Tops, ANegationThatTellsAFirstPlaceDeniesNothing) {
  EXPECT_NE(ask("Torvik Lines has never carried so many people.",
                "Torvik Lines carried more people than ever."),
            Verdict::refuted);
  EXPECT_NE(ask("Torvik has the highest tower in the province.",
                "No tower in the province of Orre is as high as Torvik's."),
            Verdict::refuted);
}

TEST(Tops, AnotherDeedOrAnotherSetIsNoMatter) {
  EXPECT_EQ(ask("Torvik Lines has never lost so many people.",
                "Torvik Lines carried more people than ever."),
            Verdict::not_enough_evidence);
  EXPECT_NE(ask("The Torvik bridge is the longest in the country.",
                "The Torvik bridge is the second longest in the world."),
            Verdict::refuted);
  EXPECT_NE(ask("In no other school of the country is the share as high.",
                "The share at Torvik School is the highest in the borough of all schools."),
            Verdict::supported);
}

TEST(Tops, APlaceBesideAFigureThatBothGive) {
  EXPECT_EQ(ask("The fee of 38 million euros for Lund is the highest that Torvik have ever paid.",
                "Torvik paid a fee of 38 million euros for Lund, a record for the club."),
            Verdict::supported);
  EXPECT_EQ(ask("With a top speed of 31.9 km/h Lund was the fastest man in the division.",
                "Lund: highest speed 31.9 km/h, second in the division behind Berg (32.4)."),
            Verdict::refuted);
  EXPECT_NE(ask("With a top speed of 31.9 km/h Lund was the fastest man in the town.",
                "Lund: highest speed 31.9 km/h, second in the division behind Berg (32.4)."),
            Verdict::refuted);
  EXPECT_NE(ask("With a top speed of 34.4 km/h Lund was the fastest man in the division.",
                "Lund: highest speed 31.9 km/h, second in the division behind Berg (32.4)."),
            Verdict::supported);
}

TEST(Tops, WhomItIsAheadOfIsNotFirst) {
  EXPECT_NE(ask("Orre Lines is the biggest carrier on the coast.",
                "Torvik Lines was founded in 1950. It remains the largest carrier on the coast, "
                "ahead of Orre Lines."),
            Verdict::supported);
}

TEST(Tops, APlaceOfYearsAgoIsNotThatOfToday) {
  EXPECT_NE(ask("Torvik Harbour is the busiest port on the coast.",
                "Torvik Harbour was the second-busiest port on the coast in 1998."),
            Verdict::refuted);
}

TEST(Window, NoStrongerForSoManyYears) {
  EXPECT_EQ(ask("No stronger storm had hit Torvik for 23 years.",
                "It was the strongest storm in Torvik since 2002."),
            Verdict::supported);
  EXPECT_EQ(ask("No stronger storm had hit Torvik for 23 years.",
                "It was the strongest storm in Torvik since 2012."),
            Verdict::refuted);
  EXPECT_NE(ask("No stronger storm had hit Torvik for 23 years.",
                "Strongest storms in Torvik since 1900"),
            Verdict::supported);
}

TEST(Window, SinceSomethingHappened) {
  EXPECT_EQ(ask("No bigger theft has been seen in Torvik since the mill lost a safe in 1978.",
                "It is the biggest theft in Torvik since 1978."),
            Verdict::supported);
  EXPECT_EQ(ask("No bigger theft has been seen in Torvik since the mill lost a safe in 1958.",
                "It is the biggest theft in Torvik since 1978."),
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
