// What a passage tells another way round bears nothing out, and what it tells in another order
// does.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& statement, const std::string& source) {
  return ask(statement, source).verdict;
}

TEST(TurnedAbout, AnotherPrepositionIsAnotherMatter) {
  const std::string source = "The committee spoke out against the new harbour.";
  EXPECT_NE(verdict("The committee spoke out for the new harbour.", source), Verdict::supported);
  EXPECT_EQ(verdict("The committee spoke out against the new harbour.", source),
            Verdict::supported);
}

TEST(TurnedAbout, ByAndToAreTwoFigures) {
  const std::string source = "The fleet has been cut to a fifth of its size.";
  EXPECT_NE(verdict("The fleet has been cut by a fifth.", source), Verdict::supported);
  EXPECT_EQ(verdict("The fleet has been cut by a fifth.", "The fleet was cut by a fifth in May."),
            Verdict::supported);
}

TEST(TurnedAbout, ABoundIsForThoseItNames) {
  EXPECT_NE(verdict("Boats over 8 metres need a licence.", "Boats over 12 metres need a licence."),
            Verdict::supported);
  EXPECT_EQ(verdict("Boats over 12 metres need a licence.", "Boats over 12 metres need a licence."),
            Verdict::supported);
}

TEST(TurnedAbout, ComparedInTurn) {
  const std::string source = "Barley fetched more than rye this year.";
  EXPECT_NE(verdict("Rye fetched more than barley this year.", source), Verdict::supported);
}

TEST(TurnedAbout, PlacesChanged) {
  const std::string source = "The insurer owes the shipyard 7 million crowns.";
  EXPECT_NE(verdict("The shipyard owes the insurer 7 million crowns.", source), Verdict::supported);
  EXPECT_EQ(verdict("The insurer owes the shipyard 7 million crowns.", source), Verdict::supported);
}

TEST(TurnedAbout, WhatTwoDoToEachOtherHasNoOrder) {
  EXPECT_EQ(verdict("Ada Roth met Jan Tolk in Harn.", "Jan Tolk met Ada Roth in Harn on Monday."),
            Verdict::supported);
}

TEST(TurnedAbout, EachClauseKeepsItsPlacesAndTimes) {
  const std::string source = "The chain opened a shop in Harn and shut one in Ostrey.";
  EXPECT_NE(verdict("The chain opened shops in Harn and Ostrey.", source), Verdict::supported);
  EXPECT_EQ(verdict("The chain opened a shop in Harn.", source), Verdict::supported);
  EXPECT_NE(
      verdict("The sculptor died in Harn.", "The sculptor was born in Harn and died in Ostrey."),
      Verdict::supported);
}

TEST(TurnedAbout, ASecondVerbHasItsOwnPlaces) {
  const std::string source = "The yacht was built in 1974 and refitted in Harn.";
  EXPECT_NE(verdict("The yacht was built in Harn in 1974.", source), Verdict::supported);
  EXPECT_EQ(verdict("The yacht was built in 1974.", source), Verdict::supported);
}

TEST(TurnedAbout, WhatStandsBeforeTheFirstVerbIsToldOfBoth) {
  EXPECT_EQ(verdict("The council adopted the budget on Monday.",
                    "On Monday the council met and adopted the budget."),
            Verdict::supported);
}

TEST(TurnedAbout, WhatCanBeWasNot) {
  EXPECT_NE(verdict("The hall held 900 people.", "The hall can hold 900 people."),
            Verdict::supported);
}

TEST(TurnedAbout, WhatWasStoppedOrUsedToBe) {
  EXPECT_NE(verdict("The yard builds ferries.", "The yard used to build ferries."),
            Verdict::supported);
  EXPECT_NE(verdict("The yard has plans to build ferries.",
                    "The yard has plans to stop building ferries."),
            Verdict::supported);
  EXPECT_EQ(verdict("Jan Tolk did not sign the deed.", "Jan Tolk refused to sign the deed."),
            Verdict::supported);
}

TEST(TurnedAbout, AnEndIsNoDay) {
  EXPECT_NE(verdict("The hearing was put off until May.", "The hearing was put off in May."),
            Verdict::supported);
}

TEST(TurnedAbout, TheOtherHalfOfASentenceRefutesNothing) {
  EXPECT_NE(verdict("The line cut fares on night trains.",
                    "The line raised fares on day trains and cut fares on night trains."),
            Verdict::refuted);
  EXPECT_EQ(verdict("An old woman waits at the harbour gate.",
                    "A young woman waits at the harbour gate."),
            Verdict::refuted);
}

TEST(TurnedAbout, TheDriestYearIsNoMonth) {
  EXPECT_NE(verdict("It was the driest year since 1976.", "It was the driest June since 1976."),
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
