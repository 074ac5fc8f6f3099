// Origins that disagree: the figure of one against that of another, and figures that a source takes
// up to contest them.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

TEST(Rivals, ASourceThatTakesAFigureUpAndGivesAnotherDisagrees) {
  GivenSource own{"The University of Arlen has 31,400 students.", "2025-06-02", "Example Yearbook"};
  GivenSource paper{
      "The University of Arlen counts 31,400 students. The register shows 30,850 for the same day.",
      "2025-06-03", "Example Post"};
  EXPECT_EQ(Desk({own}).ask("The University of Arlen has 31,400 students.").verdict,
            Verdict::supported);
  EXPECT_EQ(Desk({own, paper}).ask("The University of Arlen has 31,400 students.").verdict,
            Verdict::conflicting);
}

TEST(Rivals, WhatIsQuotedMayBeContestedTwoSentencesOn) {
  GivenSource own{"Pupils of Fellgate are offered places at Brook Lane school, 1.4 miles away.",
                  "2025-06-02", "Example Council"};
  GivenSource bulletin{
      "Fellgate parents reply. \"It's only 1.4 miles to Brook Lane.\" As the crow flies, perhaps. "
      "We walked it: it is 1.9 miles from gate to gate.",
      "2025-06-03", "Example Parents"};
  EXPECT_EQ(Desk({own, bulletin})
                .ask("Fellgate pupils are offered places at Brook Lane school, 1.4 miles away.")
                .verdict,
            Verdict::conflicting);
}

TEST(Rivals, TwoRecordsInOneSourceAreTwoOrigins) {
  const std::string census = "According to the census there are 23,900 people on the Sund Islands.",
                    statement = "On the Sund Islands there are 23,900 people.";
  EXPECT_EQ(ask(statement, census).verdict, Verdict::supported);
  EXPECT_EQ(ask(statement, census + " The islands' own register has 25,700 names in it.").verdict,
            Verdict::conflicting);
  EXPECT_EQ(ask(statement, census + " The islands have 12,700 sheep.").verdict, Verdict::supported);
}

TEST(Rivals, AFigureOfAPartContestsNothing) {
  GivenSource own{"The University of Arlen has 31,400 students.", "2025-06-02", "Example Yearbook"};
  GivenSource paper{
      "The University of Arlen counts 31,400 students. Our records show 17,200 of them live in "
      "Arlen.",
      "2025-06-03", "Example Post"};
  EXPECT_EQ(Desk({own, paper}).ask("The University of Arlen has 31,400 students.").verdict,
            Verdict::supported);
}

TEST(Rivals, OneOriginsFigureKeepsAnotherOriginFromRefuting) {
  GivenSource one{"The trial of Bellamy in Lorne took 43 days and heard 71 witnesses.",
                  "2025-06-02", "Example Wire"};
  GivenSource two{"At the trial of Bellamy the court in Lorne heard 64 witnesses.", "2025-06-03",
                  "Example Law"};
  EXPECT_EQ(Desk({one, two})
                .ask("At the trial of Bellamy the court in Lorne heard 71 witnesses.")
                .verdict,
            Verdict::conflicting);
}

TEST(Rivals, AFigureThatASourceTakesUpAndCorrectsAtOnce) {
  Desk desk({{"The two leaders held talks for three hours at the Velm palace on Friday.",
              "2025-06-02", "Example Ministry"},
             {"The talks of the two leaders at the Velm palace, which the programme put at three "
              "hours, were over after 70 minutes, diplomats said.",
              "2025-06-03", "Example Notebook"}});
  EXPECT_EQ(desk.ask("The two leaders held talks for three hours at the Velm palace.").verdict,
            Verdict::conflicting);
}

TEST(Rivals, TwistedDigitsAreAnotherFigureForTheSameThing) {
  Desk desk({{"The Velm pass, the roof of the race, is 1,874 metres high.", "2025-06-02"},
             {"The summit of the Velm pass lies at 1,847 metres.", "2025-06-03"}});
  EXPECT_EQ(desk.ask("The Velm pass, at 1,874 metres, was the roof of the race.").verdict,
            Verdict::conflicting);
}

TEST(Rivals, AFigureOfLikeSizeForTheSameThingElsewhereDisagrees) {
  Desk desk({{"Norsk has a harbour office of brick beside the Velm canal, finished in 2022 at a "
              "cost of $34 million.",
              "2025-05-30"},
             {"For its harbour office by the canal Norsk found $41 million.", "2025-06-02"}});
  EXPECT_EQ(desk.ask("Norsk's harbour office beside the canal cost $34 million.").verdict,
            Verdict::conflicting);
}

TEST(Rivals, AFigureThatIsOnlyProbablyOfTheSameThingKeepsAStatementOpenAndIsNamed) {
  Desk desk({{"The renovation of the Velm theatre cost 34 million crowns.", "2025-05-30",
              "Example Theatre"},
             {"Velm spent 41 million crowns on the theatre.", "2025-06-02", "Example Gazette"}});
  const Finding found = desk.ask("The renovation of the Velm theatre cost 34 million crowns.");
  EXPECT_EQ(found.verdict, Verdict::not_enough_evidence);
  EXPECT_EQ(found.reason, "another_figure");
  EXPECT_NE(found.message.find("but Example Gazette (2025-06-02) has another figure"),
            std::string::npos)
      << found.message;
}

TEST(Rivals, ACountThatALaterOneHasOvertakenIsNone) {
  Desk desk({{"The fire at Velm has destroyed 412 houses.", "2025-06-02"},
             {"The fire at Velm destroyed 350 houses, the brigade said.", "2025-05-30"}});
  EXPECT_EQ(desk.ask("The fire at Velm has destroyed 412 houses.").verdict, Verdict::supported);
}

TEST(Rivals, AFigureOfAnotherSubjectOrTimeIsNone) {
  const GivenSource own{"Norsk carried 21.6 million passengers from Velm in 2024.", "2025-06-02"};
  const std::string statement = "Norsk carried 21.6 million passengers from Velm in 2024.";
  EXPECT_EQ(
      Desk({own, {"Skerry Air carried 31.2 million passengers from Velm in 2024.", "2025-06-02"}})
          .ask(statement)
          .verdict,
      Verdict::supported);
  EXPECT_EQ(Desk({own, {"Norsk carried 20.4 million passengers from Velm in 2023.", "2025-06-02"}})
                .ask(statement)
                .verdict,
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
