// Places in an order, and figures with the opposite sign.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict ask(const std::string& claim, const std::string& source) {
  return Desk({{source}}).ask(claim).verdict;
}

TEST(Rank, TheSecondLowestIsNotTheLowest) {
  EXPECT_EQ(ask("The order for the Torvik ferry went to the cheapest of six yards.",
                "The order for the Torvik ferry was placed with the second-lowest of six yards."),
            Verdict::refuted);
  EXPECT_NE(ask("The order for the Torvik ferry went to the cheapest of six yards.",
                "The order for the Torvik ferry was placed with the lowest of six yards."),
            Verdict::refuted);
}

TEST(Rank, OnlyOneIsOlderThanTheSecondOldest) {
  EXPECT_EQ(ask("Only one lighthouse on the Torvik coast is older.",
                "It is the third-oldest lighthouse on the Torvik coast."),
            Verdict::refuted);
  EXPECT_NE(ask("Only one lighthouse on the Torvik coast is older.",
                "It is the second-oldest lighthouse on the Torvik coast."),
            Verdict::refuted);
}

TEST(Rank, AnotherOrderOrAnotherSetIsNoMatter) {
  EXPECT_NE(ask("The order for the Torvik ferry went to the oldest of six yards.",
                "The order for the Torvik ferry was placed with the second-lowest of six yards."),
            Verdict::refuted);
  EXPECT_NE(ask("Only one lighthouse on the Torvik coast is older.",
                "It is the third-oldest lighthouse in Europe."),
            Verdict::refuted);
  EXPECT_NE(ask("The order for the Torvik ferry went to the cheapest of six yards.",
                "The order for the Orre bridge was placed with the second-lowest of six yards."),
            Verdict::refuted);
}

TEST(Rank, AnotherHolderIsNoMatter) {
  EXPECT_NE(ask("Only one lighthouse on the coast is older.",
                "Orre Head is the third-oldest lighthouse on the coast."),
            Verdict::refuted);
}

TEST(Rank, OneOfTheHighestHoldsNoPlace) {
  EXPECT_NE(
      ask("The order for the Torvik ferry went to the cheapest of six yards.",
          "The order for the Torvik ferry was placed with one of the second-lowest of six yards."),
      Verdict::refuted);
}

TEST(Turned, ALossIsNoProfit) {
  EXPECT_EQ(
      ask("Torvik Works made a loss of €31 million, after a loss of €24 million the year before.",
          "Torvik Works made a loss of €31 million, compared with a profit of €24 million the year "
          "before."),
      Verdict::refuted);
  EXPECT_NE(
      ask("Torvik Works made a loss of €31 million, after a profit of €24 million the year before.",
          "Torvik Works made a loss of €31 million, compared with a net income of €24 million the "
          "year before."),
      Verdict::refuted);
}

TEST(Turned, TheCurrencyMayGoWithoutSaying) {
  EXPECT_EQ(ask("Torvik Works lost 12.6 million euros last year, after a loss of 3.4 million the "
                "year before.",
                "Torvik Works lost 12.6 million euros last year. The loss of Torvik Works followed "
                "a profit of 3.4 million."),
            Verdict::refuted);
}

TEST(Turned, LessThanPlannedIsNotMore) {
  EXPECT_EQ(
      ask("The Torvik bridge cost €700,000 less than planned.",
          "The Torvik bridge cost €7.2 million, the mayor said, about €700,000 more than planned."),
      Verdict::refuted);
  EXPECT_NE(ask("The Torvik bridge cost €700,000 less than planned.",
                "The Torvik bridge cost €700,000 more than the Orre bridge."),
            Verdict::refuted);
  EXPECT_NE(ask("The Torvik bridge cost €700,000 less than planned.",
                "The Torvik bridge cost €800,000 more than planned."),
            Verdict::supported);
}

TEST(Turned, OneDigitAndAnotherThingAreNotTelling) {
  EXPECT_NE(
      ask("Torvik Works made a loss of €5 million.",
          "Torvik Works made a profit of €5 million in Orre and a loss of €5 million at home."),
      Verdict::refuted);
  EXPECT_NE(ask("The loss at Torvik Works came after repairs of €24 million.",
                "Torvik Works made a profit of €24 million."),
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
