// Shares in words or figures against a part and its whole: whole for whole, part for part, or
// nothing.
#include <gtest/gtest.h>

#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& passage) {
  return judge(claim, {passage}, "2026-05-04").verdict;
}

TEST(SharePart, ACountedPartBearsOutAShareInWords) {
  const std::string trams = "Of the city's 90 trams 31 are electric.";
  EXPECT_EQ(verdict("About a third of the trams are electric.", trams), Verdict::supported);
  EXPECT_EQ(verdict("A minority of the trams are electric.", trams), Verdict::supported);
  EXPECT_EQ(verdict("Three quarters of the trams are electric.", trams), Verdict::refuted);
  EXPECT_EQ(verdict("Most of the trams are electric.", trams), Verdict::refuted);
}

TEST(SharePart, AnotherPartIsNotHeldAgainstIt) {
  const std::string trams = "Of the city's 90 trams 31 are electric.";
  EXPECT_EQ(verdict("Three quarters of the trams were built abroad.", trams),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Most of the trams are new.", "Of the city's 90 trams 31 are new Skodas."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Volunteers defused most of the mines.",
                    "The volunteers found nine of the 31 mines."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Half of the runners gave up.", "Of 200 runners 150 finished; 50 gave up."),
            Verdict::not_enough_evidence);
}

TEST(SharePart, AnotherWholeIsNotHeldAgainstIt) {
  EXPECT_EQ(verdict("Most of the members pay by card.", "Some 31% of new members pay by card."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("More than half of the ships were inspected.",
                    "The port inspected 40% of the foreign ships."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Most of the population lives in Lund.",
                    "Lund has 41,000 inhabitants, 36% of them born abroad."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Most of the retired are tenants.", "Of the tenants 32% are retired."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(
      verdict("A majority of the board wants to sell.", "Four of the nine members want to sell."),
      Verdict::not_enough_evidence);
}

TEST(SharePart, AShareOfTheTotalIsAShareOfWhatIsCounted) {
  EXPECT_EQ(verdict("Norrland is home to more than half of the country's sheep.",
                    "Norrland has 310,000 sheep, 36% of the country's total."),
            Verdict::refuted);
  EXPECT_EQ(verdict("Norrland is home to more than a third of the country's sheep.",
                    "Norrland has 310,000 sheep, 36% of the country's total."),
            Verdict::supported);
  EXPECT_EQ(verdict("Norrland is home to most of the population.",
                    "Norrland has 310,000 inhabitants, 36% of the total."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The county is home to most of the country's goats.",
                    "The county has 310,000 sheep, 28% of the total."),
            Verdict::not_enough_evidence);
}

TEST(SharePart, PartsInABracketAreOfWhatStandsBeforeIt) {
  const std::string goals = "The team scored 41 goals (nine from corners, 12 of them penalties).";
  EXPECT_EQ(verdict("Nearly half of the goals were penalties.",
                    "The team scored 17 goals (eight with the left foot, four of them penalties)."),
            Verdict::refuted);
  EXPECT_EQ(verdict("Most of the goals were penalties.", goals), Verdict::refuted);
}

TEST(SharePart, ALineOfFiguresSpeaksOfAllThePeople) {
  EXPECT_EQ(
      verdict("One resident in eight was born abroad.", "Born abroad: 41,000 residents, or 12.4%."),
      Verdict::supported);
  EXPECT_EQ(
      verdict("One resident in three was born abroad.", "Born abroad: 41,000, or 12.4% (9%)."),
      Verdict::refuted);
}

TEST(SharePart, WhoFoundIsNotWhatWasFound) {
  EXPECT_EQ(verdict("Dogs found most of those.", "The dogs found eleven of the 27."),
            Verdict::refuted);
  EXPECT_EQ(verdict("Most of those found were dogs.", "The dogs found eleven of the 27."),
            Verdict::not_enough_evidence);
}

TEST(SharePart, AShareOfThenRefutesNoneOfNow) {
  EXPECT_EQ(verdict("Most of the money was spent.", "By March 20% of the money had been spent."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(
      verdict("Most of the pupils walk to school.", "In winter 32% of the pupils walk to school."),
      Verdict::not_enough_evidence);
}

TEST(SharePart, AShareNearTheClaimedOneIsNotHeldAgainstIt) {
  EXPECT_EQ(verdict("Most of the trams are electric.", "Of the city's 90 trams 44 are electric."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Most of the trams are electric.", "Of the city's 90 trams 51 are electric."),
            Verdict::supported);
}

TEST(SharePart, TheWholeIsNoNumberOfItsParts) {
  const std::string left = "Of the brewery's 1,250 employees 12% left last year.";
  EXPECT_EQ(verdict("Some 1,250 employees left the brewery.", left), Verdict::not_enough_evidence);
  EXPECT_NE(verdict("Some 150 employees left the brewery.", left), Verdict::refuted);
  EXPECT_EQ(verdict("The brewery has 1,250 employees.", left), Verdict::supported);
}

TEST(SharePart, ABoundOfAgeIsNoCount) {
  EXPECT_NE(verdict("Two in five of the choir's members are under thirty.",
                    "The choir has 85 members, 34 of them under thirty."),
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
