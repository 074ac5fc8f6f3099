// Opposed states of one thing, and what only looks like them; what is asked and answered.
#include <gtest/gtest.h>

#include "verify/state_words.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, "2026-04-10").verdict;
}

TEST(State, OfNowIsContradictedByTheDeedThatEndedIt) {
  EXPECT_EQ(verdict("The search for survivors is going on.",
                    "The search for survivors was called off on the evening of 14 March."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The ferry terminal is closed.", "The ferry terminal reopened on Friday."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The curfew is still in force.", "The curfew has been lifted."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The fire is still burning.", "The fire is under control."), Verdict::refuted);
  EXPECT_EQ(
      verdict("The two robbers are still at large.", "The two robbers were caught on Sunday."),
      Verdict::refuted);
  EXPECT_EQ(verdict("The suspect is in custody.", "The suspect was released on Monday."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The drivers are on strike.", "The drivers have returned to work."),
            Verdict::refuted);
}

TEST(State, ToComeIsContradictedByTheOppositePlanOrACancellation) {
  EXPECT_EQ(verdict("The library in Hallam will close.", "The library in Hallam will remain open."),
            Verdict::refuted);
  EXPECT_EQ(
      verdict("The concert will go ahead.", "The concert has been cancelled because of the storm."),
      Verdict::refuted);
}

TEST(State, ThatCannotBeUndoneIsContradictedByTheOther) {
  EXPECT_EQ(
      verdict("The windmill burned down in the fire.", "The windmill survived the fire intact."),
      Verdict::refuted);
  EXPECT_EQ(
      verdict("The captain attended the hearing.", "The captain stayed away from the hearing."),
      Verdict::refuted);
  EXPECT_EQ(verdict("The guards were armed.", "The guards were unarmed."), Verdict::refuted);
}

TEST(State, DeniedIsTheOppositeState) {
  EXPECT_EQ(verdict("The bridge was damaged.", "Engineers found no damage to the bridge."),
            Verdict::refuted);
}

TEST(State, WhatCameLaterLeavesRoomForWhatWasBefore) {
  EXPECT_NE(verdict("The museum closed on Sunday.", "The museum reopened on Tuesday."),
            Verdict::refuted);
  EXPECT_NE(verdict("The curfew has been lifted.", "The curfew is in force."), Verdict::refuted);
  EXPECT_NE(verdict("The bridge is open.", "The bridge in Tarn was closed in 2019."),
            Verdict::refuted);
}

TEST(State, OfLongAgoSaysNothingOfNow) {
  EXPECT_NE(verdict("The Harrow tunnel is closed.", "The Harrow tunnel reopened in 1987."),
            Verdict::refuted);
  EXPECT_NE(verdict("The men are at large.", "The men were caught in 2011."), Verdict::refuted);
  EXPECT_NE(verdict("The match will take place.", "The match was cancelled last year."),
            Verdict::refuted);
  EXPECT_NE(verdict("The talks were broken off.", "The talks are continuing."), Verdict::refuted);
  EXPECT_NE(verdict("The hiker was found.", "The hiker is still missing."), Verdict::refuted);
}

TEST(State, ByTheHourOrTheSeasonIsNoneForGood) {
  EXPECT_NE(verdict("The swimming pool is open.", "The swimming pool closes at eight."),
            Verdict::refuted);
  EXPECT_NE(verdict("The swimming pool is closed.", "The swimming pool opens at eight."),
            Verdict::refuted);
  EXPECT_NE(verdict("The museum is closed.", "The museum is open on Sundays."), Verdict::refuted);
  EXPECT_NE(verdict("The lift works.", "The lift broke down twice last winter."), Verdict::refuted);
}

TEST(State, SurvivedOnceOneMayDieLater) {
  EXPECT_NE(verdict("The dog survived.", "The dog died last week of old age."), Verdict::refuted);
  EXPECT_NE(verdict("The poet died in 1944.", "The poet survived the siege."), Verdict::refuted);
  EXPECT_NE(verdict("Her husband died.", "Her husband survived the crash."), Verdict::refuted);
  EXPECT_NE(verdict("The hall was damaged.", "The hall was undamaged, apart from the roof."),
            Verdict::refuted);
}

TEST(State, OfAnotherThingContradictsNothing) {
  EXPECT_NE(verdict("The plant in Ostrava will close.", "The plant in Brno will remain open."),
            Verdict::refuted);
  EXPECT_NE(verdict("The north gate is closed.", "The south gate is open."), Verdict::refuted);
  EXPECT_NE(verdict("The village hall survived.", "The village school was destroyed."),
            Verdict::refuted);
  EXPECT_NE(verdict("The driver was injured.", "The passenger was unhurt."), Verdict::refuted);
  EXPECT_NE(verdict("The company ended its support.", "The company is continuing to grow."),
            Verdict::refuted);
  EXPECT_NE(verdict("The shares were suspended.", "Trading in the shares continues in Lenz."),
            Verdict::refuted);
  EXPECT_NE(verdict("The factory is working.", "The factory broke down the figures."),
            Verdict::refuted);
  EXPECT_NE(verdict("The captain attended the hearing in May.",
                    "The captain stayed away from the wedding."),
            Verdict::refuted);
}

TEST(State, OfAPartOrForSomeContradictsNothing) {
  EXPECT_NE(verdict("Some schools are closed.", "The schools will remain open."), Verdict::refuted);
  EXPECT_NE(verdict("Two of the pools are closed.", "The pools are open."), Verdict::refuted);
  EXPECT_NE(verdict("The school is open to girls.", "The school is closed to boys."),
            Verdict::refuted);
}

TEST(State, ThatMayComeContradictsNothing) {
  EXPECT_NE(verdict("The road is closed.", "The mayor said that the road could reopen."),
            Verdict::refuted);
  EXPECT_NE(verdict("The strike has been suspended.", "The strike may continue."),
            Verdict::refuted);
}

TEST(State, WordsAreFoundAtTheirLongest) {
  const std::vector<StateWordFound> found =
      state_words("The search was called off and the gates were shut down.");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found.front().word.words, "call off");
  EXPECT_EQ(found.back().word.words, "shut down");
  EXPECT_TRUE(state_words("The closed shop of the printers.").empty());
}

TEST(Denial, OfAnyRefutesOne) {
  EXPECT_EQ(verdict("One person died.", "No deaths have been reported."), Verdict::refuted);
  EXPECT_EQ(verdict("Nine people were burned and one died.",
                    "Nine persons suffered minor burns. No deaths have been reported."),
            Verdict::refuted);
  EXPECT_EQ(verdict("Prosecutors have charged the director with negligence.",
                    "The public prosecutor has not charged anyone."),
            Verdict::refuted);
  EXPECT_NE(verdict("Federal prosecutors have charged the director with fraud.",
                    "The Lenz prosecutors have not charged anyone."),
            Verdict::refuted);
  EXPECT_NE(verdict("One sheep died.", "No deaths have been reported among the spectators."),
            Verdict::refuted);
}

TEST(Denial, WithoutItsVerbDeniesNothing) {
  EXPECT_NE(verdict("The storm destroyed 12 houses.", "The barn had fallen. The house had not."),
            Verdict::refuted);
}

TEST(Answer, SaysWhetherThereIsSuchAThing) {
  EXPECT_EQ(verdict("There will be a strike.", "Will there be a strike? No. We have settled."),
            Verdict::refuted);
  EXPECT_EQ(
      verdict("There will be a strike.", "Q: Will there be a strike?\n\nA: No. We have settled."),
      Verdict::refuted);
  EXPECT_NE(verdict("There will be no strike.", "Will there be a strike? No. We have settled."),
            Verdict::refuted);
  EXPECT_NE(
      verdict("There will be a strike in Hallam.", "Will there be a strike? No. We have settled."),
      Verdict::supported);
  EXPECT_EQ(verdict("There will be a concert.", "Will there be a concert in March? No."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("There is a bridge.", "Is there a bridge at Orre? No."),
            Verdict::not_enough_evidence);
  EXPECT_NE(verdict("There will be a party.", "Will there be a strike? No. We have settled."),
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
