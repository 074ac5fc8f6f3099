// Figures and places told of a table's rows and of result lists.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

const std::string kLeague =
    "NORTHERN LEAGUE: FINAL TABLE\n\n"
    "Club               P   W   D   L   Pts\n"
    " 1 Hove Town       30  20   6   4    66\n"
    " 2 Brill United    30  18   5   7    59\n"
    " 3 Selsey          30  14   8   8    50\n"
    " 4 Orme Athletic   30  10   5  15    35\n";

const std::string kSpending =
    "CITY OF LUND: KEY FIGURES\n\n"
    "                     2024        2025\n"
    "Schools           88.2 bn     91.4 bn\n"
    "Roads             40.1 bn     52.6 bn\n"
    "Parks             12.5 bn     11.9 bn\n"
    "Debt, % of income    41.5        38.2\n";

const std::string kRace =
    "MEN\n\n"
    "10,000 m: 1. Ola Berg NOR 28:01.4; 2. Tim Vos NED 28:19.6; 3. Jan Kern GER 28:30.2\n"
    "Long jump: 1. Piet Maas NED 8.05; 2. Ivo Lend EST 7.91; 3. Karl Ruud NOR 7.88\n"
    "Javelin: 1. Lars Boe NOR 86.42; 2. Otto Kern GER 84.10; 3. Paul Arn EST 81.77\n"
    "High jump: 1. Sven Ahl SWE 2.21; 2. Nils Ek SWE 2.18; 3. Jon Rud NOR 2.15\n";

const std::string kStages =
    "TOUR OF LUND\n\n"
    "Stage   Date       Route         Distance (km)\n"
    "1       8 June     Lund-Mir      128.4\n"
    "2       9 June     Mir-Tolle     141.0\n"
    "3       10 June    Tolle-Sarne    96.5\n"
    "4       11 June    Sarne-Lund    136.8\n";

const std::string kMedals =
    "ISLAND GAMES\n\n"
    "Team     Gold   Medals\n"
    "Orrin       9       24\n"
    "Velm        8       27\n"
    "Brod        6       17\n"
    "Total      23       68\n";

Verdict told(const std::string& sentence, const std::string& text) {
  return Desk({{text, "2025-06-12"}}).ask(sentence, "2025-06-13").verdict;
}

TEST(Table, TellsHowFarTwoRowsLieApart) {
  EXPECT_EQ(told("Selsey finished nine points behind Brill United.", kLeague), Verdict::supported);
  EXPECT_EQ(told("Hove Town finished seven points ahead of Brill United.", kLeague),
            Verdict::supported);
  EXPECT_EQ(told("Selsey finished 19 points behind Brill United.", kLeague), Verdict::refuted);
  EXPECT_EQ(told("Orme Athletic finished 41 points behind Hove Town.", kLeague), Verdict::refuted);
}

TEST(Table, LeavesOpenWhatItHasNoRowOrColumnFor) {
  EXPECT_EQ(told("Selsey finished 19 points behind Winton.", kLeague),
            Verdict::not_enough_evidence);
  EXPECT_EQ(told("Selsey finished 19 goals behind Brill United.", kLeague),
            Verdict::not_enough_evidence);
  EXPECT_EQ(told("At Christmas Selsey were 19 points behind Brill United.", kLeague),
            Verdict::not_enough_evidence);
  for (const char* other : {"The year before Selsey finished 19 points behind Brill United.",
                            "Selsey finished 15 points behind Hove Town at home.",
                            "After 20 matches Selsey were 19 points behind Brill United.",
                            "Selsey Rovers finished 19 points behind Brill United.",
                            "Last season Selsey finished 19 points behind Brill United."})
    EXPECT_EQ(told(other, kLeague), Verdict::not_enough_evidence) << other;
  EXPECT_EQ(told("The reserves of Selsey finished 19 points behind Brill United.", kLeague),
            Verdict::not_enough_evidence);
}

TEST(Table, ReadsTimesOfAResultList) {
  EXPECT_EQ(told("In the 10,000 metres Ola Berg finished 18.2 seconds before Tim Vos.", kRace),
            Verdict::supported);
  EXPECT_EQ(told("In the 10,000 metres Ola Berg finished 48.2 seconds before Tim Vos.", kRace),
            Verdict::refuted);
  EXPECT_EQ(
      told("In the 10,000 metres Ola Berg finished 18.2 seconds before the runner-up.", kRace),
      Verdict::supported);
  EXPECT_EQ(told("In the 5,000 metres Ola Berg finished 48.2 seconds before Tim Vos.", kRace),
            Verdict::not_enough_evidence);
}

TEST(Table, ReckonsBetweenTwoDatedColumns) {
  EXPECT_EQ(told("Debt falls by 3.3 percentage points, to 38.2% of income.", kSpending),
            Verdict::supported);
  EXPECT_NE(told("Debt rises by 3.3 percentage points, to 38.2% of income.", kSpending),
            Verdict::supported);
  EXPECT_NE(told("Debt falls by 5.3 percentage points, to 38.2% of income.", kSpending),
            Verdict::supported);
}

TEST(Table, TellsWhichOfTwoRowsIsMore) {
  EXPECT_EQ(told("At 52.6 billion roads will overtake schools.", kSpending), Verdict::refuted);
  EXPECT_NE(told("At 52.6 billion roads will overtake parks.", kSpending), Verdict::refuted);
  EXPECT_EQ(told("Orrin won more medals than Velm.", kMedals), Verdict::refuted);
  EXPECT_EQ(told("Velm won more medals than Orrin.", kMedals), Verdict::supported);
  for (const char* other :
       {"Orrin won more silver medals than Velm.", "Orrin won more gold medals than Velm.",
        "Orrin won more medals than Velm expected.", "Orrin won more medals than Velm in 2022."})
    EXPECT_NE(told(other, kMedals), Verdict::refuted) << other;
  EXPECT_EQ(told("At 52.6 billion roads will overtake the police.", kSpending),
            Verdict::not_enough_evidence);
}

TEST(Table, TheCellsOfARowAreOfOneHolder) {
  const std::string medals =
      "ISLAND GAMES\n\n"
      "Team     Gold   Silver   Medals\n"
      "Orrin       9        8       24\n"
      "Brod        4        3       17\n";
  EXPECT_NE(told("Brod had the fewest medals.", medals), Verdict::refuted);
  EXPECT_NE(told("Orrin had the most medals.", medals), Verdict::refuted);
}

TEST(Table, KnowsTheFirstOfItsRows) {
  EXPECT_EQ(told("The stage of 9 June was the longest of the four.", kStages), Verdict::supported);
  EXPECT_EQ(told("The stage of 11 June was the longest of the four.", kStages), Verdict::refuted);
  EXPECT_EQ(told("The stage of 11 June was the longest of the five.", kStages),
            Verdict::not_enough_evidence);
  EXPECT_EQ(told("The stage of 11 June was the hardest of the four.", kStages),
            Verdict::not_enough_evidence);
  EXPECT_EQ(told("Velm won the most medals.", kMedals), Verdict::supported);
  EXPECT_EQ(told("Brod won the fewest medals.", kMedals), Verdict::supported);
  for (const char* other :
       {"Orrin won the most medals after Velm.", "Orrin won the most gold medals.",
        "Orrin won the most medals per head.", "Orrin won the most medals in 2022."})
    EXPECT_EQ(told(other, kMedals), Verdict::not_enough_evidence) << other;
  EXPECT_EQ(told("Orrin won the most medals.", kMedals), Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
