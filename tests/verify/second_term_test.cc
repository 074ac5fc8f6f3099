// Differences and multiples told with what they are reckoned from, and statements that only look
// like such.
#include "verify/second_term.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

// Of the finding that has this piece of the draft.
Verdict verdict(const std::string& draft, const std::vector<GivenSource>& sources,
                const std::string& piece) {
  for (const Finding& finding : Desk(sources).check(draft))
    if (finding.quote.find(piece) != std::string::npos) return finding.verdict;
  return Verdict::not_checkable;
}

const std::vector<GivenSource> kFerry = {
    {"Torvik Line bought the ferry Alma for 46 million euros, the line said on Monday.\n\n"
     "Torvik Line's last purchase was the 38.5 million euros paid for the ferry Bera in 2021."}};

TEST(SecondTerm, ADifferenceFromAnotherPassageIsBorneOut) {
  EXPECT_EQ(verdict("Torvik Line paid 46 million euros for the ferry Alma, seven and a half "
                    "million more than the ferry Bera cost.",
                    kFerry, "seven and a half"),
            Verdict::supported);
}

TEST(SecondTerm, AnotherDifferenceStaysOpen) {
  EXPECT_NE(verdict("Torvik Line paid 46 million euros for the ferry Alma, eight and a half "
                    "million more than the ferry Bera cost.",
                    kFerry, "eight and a half"),
            Verdict::supported);
}

TEST(SecondTerm, ANameThatTheSourceLacksLeavesItOpen) {
  EXPECT_NE(verdict("Torvik Line paid 46 million euros for the ferry Alma, seven and a half "
                    "million more than the ferry Cita cost.",
                    kFerry, "seven and a half"),
            Verdict::supported);
}

TEST(SecondTerm, TheOtherWayRoundStaysOpen) {
  EXPECT_NE(verdict("Torvik Line paid 46 million euros for the ferry Alma, seven and a half "
                    "million less than the ferry Bera cost.",
                    kFerry, "seven and a half"),
            Verdict::supported);
}

TEST(SecondTerm, TheValueBeforeIsReckonedWith) {
  const std::vector<GivenSource> mill = {
      {"The Torvik mill employed 126 people in May 2025, against 180 in May 2015."}};
  EXPECT_EQ(
      verdict(
          "The Torvik mill employed 126 people in May, which is 30% fewer than ten years earlier.",
          mill, "126"),
      Verdict::supported);
  EXPECT_EQ(
      verdict(
          "The Torvik mill employed 126 people in May, which is 60% fewer than ten years earlier.",
          mill, "126"),
      Verdict::refuted);
  EXPECT_NE(
      verdict(
          "The Torvik mill employed 126 people in May, which is 30% fewer than five years earlier.",
          mill, "126"),
      Verdict::supported);
}

TEST(SecondTerm, ADifferenceStatedBesideTheSameFigure) {
  const std::vector<GivenSource> hall = {
      {"The Torvik hall has 1,284 seats, 96 fewer than before."}};
  EXPECT_EQ(
      verdict("The Torvik hall has 1,284 seats, which is 96 fewer than before.", hall, "1,284"),
      Verdict::supported);
  EXPECT_NE(
      verdict("The Torvik hall has 1,284 seats, which is 96 more than before.", hall, "1,284"),
      Verdict::supported);
}

TEST(SecondTerm, AMultipleNeedsItsSecondTermWhole) {
  const std::vector<GivenSource> port = {
      {"The town of Torvik is suing the Orre yard for 34 million euros.\n\nThe Orre yard, which "
       "paid a fine of 14 million euros in 2022, was silent.\n\n"
       "The Orre yard paid 16 million euros in wages in 2022."}};
  EXPECT_EQ(verdict("The town of Torvik is suing the Orre yard for 34 million euros, more than "
                    "twice the fine that the yard paid in 2022.",
                    port, "twice"),
            Verdict::supported);
  EXPECT_NE(verdict("The town of Torvik is suing the Orre yard for 34 million euros, more than "
                    "three times the fine that the yard paid in 2022.",
                    port, "three times"),
            Verdict::supported);
  EXPECT_NE(verdict("The town of Torvik is suing the Orre yard for 34 million euros, more than "
                    "twice the fine that the yard paid in 2019.",
                    port, "twice"),
            Verdict::supported);
}

TEST(SecondTerm, OtherThingsAreNotCounted) {
  const std::vector<GivenSource> parade = {
      {"In Torvik 840 cyclists took part in the ride.\n\nIn 2019 Torvik had 620 cars at the "
       "ride."}};
  EXPECT_NE(verdict("In Torvik 840 cyclists took part in the ride, 220 more than in 2019.", parade,
                    "220"),
            Verdict::supported);
}

TEST(SecondTerm, WhatIsCountedMayBeTheSame) {
  const std::vector<GivenSource> parade = {
      {"In Torvik 840 cyclists took part in the ride.\n\nIn 2019 some 620 cyclists took part in "
       "the ride."}};
  EXPECT_EQ(verdict("In Torvik 840 cyclists took part in the ride, 220 more than in 2019.", parade,
                    "220"),
            Verdict::supported);
  EXPECT_NE(verdict("In Torvik 840 cyclists took part in the ride, 220 more than in 2017.", parade,
                    "220"),
            Verdict::supported);
}

TEST(Outdated, AnOlderFigureDoesNotRefuteTheNewerOne) {
  const std::vector<GivenSource> fire = {
      {"The Orre fire had burned 71,000 acres and was 15% contained.", "2025-05-20"},
      {"Orre fire\n\nSize: 118,400 acres\n\nContainment: 62%", "2025-06-01"}};
  EXPECT_NE(verdict("The Orre fire had burned 118,400 acres.", fire, "118,400"), Verdict::refuted);
  EXPECT_EQ(verdict("The Orre fire had burned 118,900 acres.", {fire.front()}, "118,900"),
            Verdict::refuted);
}

TEST(Slip, TheScaleGivesItselfAwayInSpiteOfANarrowerPlace) {
  EXPECT_EQ(Desk({{"Over the same period Orre Works was awarded contracts worth $53 million in the "
                   "port of Torvik."}})
                .ask("In the same period Orre Works was awarded port contracts worth $53 billion.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(Desk({{"Over the same period Orre Works was awarded contracts worth $52 million in the "
                   "port of Torvik."}})
                .ask("In the same period Orre Works was awarded port contracts worth $53 billion.")
                .verdict,
            Verdict::refuted);
}

TEST(Anniversary, AnAgeThatIsABoundCountsFromNoYear) {
  EXPECT_NE(Desk({{"The count of October 2024 found 9.1 million people."}})
                .ask("Half of the people found in the count are over 43.1 years old.")
                .verdict,
            Verdict::refuted);
}

TEST(Anniversary, SoManyYearsAgoLeadToAYear) {
  const std::vector<GivenSource> line = {
      {"On 4 May 2025 a switch on the Torvik Line, a circuit built in 1964, opened near Orre "
       "Road."}};
  EXPECT_EQ(Desk(line).ask("The circuit on the Torvik Line was built 61 years ago.").verdict,
            Verdict::supported);
  EXPECT_EQ(Desk(line).ask("The circuit on the Torvik Line was built 71 years ago.").verdict,
            Verdict::refuted);
  EXPECT_NE(Desk(line).ask("The station on the Torvik Line was closed 71 years ago.").verdict,
            Verdict::refuted);
}

TEST(Anniversary, AFormerTimeIsNoAge) {
  EXPECT_NE(Desk({{"Ten years ago Torvik had two schools and a mill."}})
                .ask("Ten years ago Torvik had three schools and a mill.")
                .verdict,
            Verdict::supported);
  EXPECT_NE(Desk({{"Torvik has 420 pupils, up from 380 ten years ago."}})
                .ask("Torvik has fewer pupils than ten years ago.")
                .verdict,
            Verdict::supported);
}

TEST(Anniversary, TheDraftsOwnYearIsReckonedWith) {
  const std::vector<GivenSource> dam = {{"The Orre dam was finished in 1936."}};
  EXPECT_EQ(Desk(dam).ask("The Orre dam was finished in 1936, eighty years ago.").rule,
            "anniversary.draft");
  EXPECT_NE(Desk(dam).ask("The Orre dam was finished in 1936, 89 years ago.").verdict,
            Verdict::refuted);
}

TEST(Weekday, OneThatFitsItsDateSaysNothingMore) {
  const std::vector<GivenSource> fire = {
      {"The Torvik fire started on May 10, 2025 in the afternoon."}};
  EXPECT_EQ(Desk(fire).ask("The Torvik fire started on May 10, a Saturday.").verdict,
            Verdict::supported);
  EXPECT_NE(Desk(fire).ask("The Torvik fire started on May 10, a Sunday.").verdict,
            Verdict::supported);
}

// Under the sanitizers: a time without an end is longer than any number of seconds.
TEST(Readings, AWeekdayBesideATimeWithoutAnEnd) {
  const std::vector<GivenSource> mill = {
      {"The Torvik mill has been closed since 9 August 2025, a Saturday."}};
  EXPECT_NE(
      verdict("The Torvik mill has been closed since 9 August 2025, a Saturday.", mill, "closed"),
      Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
