// How long something has lasted, told by its years or by its beginning; and what a source itself
// compares.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict ask(const std::string& claim, const std::string& source) {
  return Desk({{source}}).ask(claim).verdict;
}

TEST(Held, SinceAYearIsForSoManyYears) {
  EXPECT_EQ(
      ask("Olga Lund has led the museum for 11 years.", "Olga Lund has led the museum since 2014."),
      Verdict::supported);
  EXPECT_EQ(
      ask("Olga Lund has led the museum for 16 years.", "Olga Lund has led the museum since 2014."),
      Verdict::refuted);
  EXPECT_EQ(
      ask("Olga Lund has led the museum since 2009.", "Olga Lund has led the museum for 12 years."),
      Verdict::refuted);
}

TEST(Held, AYearMoreOrLessMayBeABirthday) {
  EXPECT_NE(
      ask("Olga Lund has led the museum for 10 years.", "Olga Lund has led the museum since 2014."),
      Verdict::refuted);
}

TEST(Held, AnotherThingHasAnotherBeginning) {
  EXPECT_NE(ask("Olga Lund has led the museum for 11 years.",
                "Olga Lund has led the museum's choir since 2019."),
            Verdict::refuted);
  EXPECT_NE(
      ask("Olga Lund led the museum for 5 years.", "Olga Lund has led the museum since 2014."),
      Verdict::refuted);
}

TEST(Held, ACentenaryCountsAHundredYears) {
  EXPECT_EQ(ask("The Torvik museum will celebrate its centenary this year.",
                "The Torvik museum was founded in 1905."),
            Verdict::refuted);
  EXPECT_NE(ask("The Torvik museum will celebrate its centenary this year.",
                "The Torvik museum was founded in 1925."),
            Verdict::refuted);
}

TEST(Order, WhatTheSourceItselfCompares) {
  EXPECT_EQ(ask("The Brod tower is lower than the Velm tower.",
                "The Velm tower is 12 metres lower than the Brod tower."),
            Verdict::refuted);
  EXPECT_EQ(ask("The Velm tower is lower than the Brod tower.",
                "The Velm tower is 12 metres lower than the Brod tower."),
            Verdict::supported);
  EXPECT_NE(ask("The Brod tower is older than the Velm tower.",
                "The Velm tower is 12 metres lower than the Brod tower."),
            Verdict::refuted);
  EXPECT_NE(ask("The Orre tower is lower than the Velm tower.",
                "The Velm tower is 12 metres lower than the Brod tower."),
            Verdict::refuted);
}

TEST(Place, TheSecondOldestDoesNotBearOutTheOldest) {
  EXPECT_EQ(ask("The museum is the oldest in the province.",
                "The museum, the second oldest in the province, was founded in 1890."),
            Verdict::refuted);
  EXPECT_NE(ask("The museum is the oldest in the province.",
                "In 1950, the museum was the second oldest in the province."),
            Verdict::supported);
}

TEST(AnniversaryBase, AFigureAndThreeWordsBesideItAreOneEvent) {
  const std::string source =
      "Forty years after a second-hand ferry left Orre with nine cows and a barrel of tar, Kvaern "
      "Lines runs 31 ships.";
  EXPECT_EQ(ask("Kvaern Lines made its first trip in 1995, with nine cows and a barrel of tar.",
                source),
            Verdict::refuted);
  EXPECT_NE(ask("Kvaern Lines made its first trip in 1985, with nine cows and a barrel of tar.",
                source),
            Verdict::refuted);
  EXPECT_NE(ask("Kvaern Lines made its first profit in 1995.", source), Verdict::refuted);
}

TEST(Held, AlmostSoManyYearsOldLeavesRoom) {
  const std::string source = "The mill on Weir Lane dates from 1986.";
  EXPECT_EQ(ask("The mill on Weir Lane is almost 40 years old.", source), Verdict::supported);
  EXPECT_EQ(ask("The mill on Weir Lane is almost 60 years old.", source), Verdict::refuted);
  EXPECT_NE(ask("The mill on Weir Lane is almost 42 years old.", source), Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
