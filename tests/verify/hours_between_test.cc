// What lies between two moments that a source gives by the clock or the day.
#include <gtest/gtest.h>

#include "desk.h"
#include "verify/states_told.h"

namespace stet::verify {
namespace {

TEST(HoursBetween, MinutesAreReckonedFromTwoClockTimes) {
  const std::string source = "The burglars entered the shop at 02:31. The alarm rang at 02:33.";
  EXPECT_EQ(
      ask("The alarm rang two minutes after the burglars had entered the shop.", source).verdict,
      Verdict::supported);
  EXPECT_EQ(
      ask("The alarm rang ten minutes after the burglars had entered the shop.", source).verdict,
      Verdict::refuted);
  EXPECT_EQ(ask("A minute after the burglars had entered the shop, the alarm rang.",
                "The burglars entered the shop at 02:31. The alarm rang at 02:32.")
                .verdict,
            Verdict::supported);
}

TEST(HoursBetween, ABoundHoldsOrDoesNot) {
  const std::string source =
      "The session opened at 09:00. The vote on the budget came at 11:40, before lunch.";
  EXPECT_EQ(
      ask("The vote came less than three hours after the session had opened.", source).verdict,
      Verdict::supported);
  EXPECT_EQ(ask("The vote came less than two hours after the session had opened.", source).verdict,
            Verdict::refuted);
}

TEST(HoursBetween, DaysAreReckonedFromTwoDates) {
  const std::string source =
      "The siege of Orrel began on 3 March 1612. On 15 March 1612 the town surrendered.";
  EXPECT_EQ(
      ask("Twelve days after the siege of Orrel had begun, the town surrendered.", source).verdict,
      Verdict::supported);
  EXPECT_EQ(
      ask("Twenty days after the siege of Orrel had begun, the town surrendered.", source).verdict,
      Verdict::refuted);
}

TEST(HoursBetween, WhatTheSourceDoesNotDateStaysOpen) {
  const std::string source = "The burglars entered the shop at 02:31. A dog barked at 02:33.";
  EXPECT_EQ(
      ask("The alarm rang ten minutes after the burglars had entered the shop.", source).verdict,
      Verdict::not_enough_evidence);
}

TEST(HoursBetween, MinutesBeforeMidnightAreAClockTime) {
  const std::string claim = "The ferry left the harbour 20 minutes before midnight on 15 May.";
  EXPECT_EQ(ask(claim, "The ferry left the harbour at 23:40 on 15 May 2025.").verdict,
            Verdict::supported);
  EXPECT_EQ(ask(claim, "The ferry left the harbour at 22:15 on 15 May 2025.").verdict,
            Verdict::refuted);
  EXPECT_EQ(ask(claim, "The ferry left the harbour at 22:15 on 25 May 2025.").verdict,
            Verdict::not_enough_evidence);
}

TEST(HoursBetween, WhatHasAnEndIsNotCountedUntilToday) {
  EXPECT_NE(ask("The works took six years.", "The works began in 2019 and were finished in 2023.")
                .verdict,
            Verdict::supported);
}

TEST(CameLater, AnOppositeDeedThatCameLaterRefutesNothing) {
  EXPECT_NE(ask("The concert was cancelled.", "The concert took place a week later.").verdict,
            Verdict::refuted);
  EXPECT_NE(ask("The match was called off.", "The match was held on the following day.").verdict,
            Verdict::refuted);
}

TEST(CameLater, TheMonthOfMayLoosensNoState) {
  auto loose = [](const std::string& text) {
    Reading reading;
    reading.text = text;
    const std::vector<StateTold> told = states_told(reading);
    return told.empty() || told.front().loose;
  };
  EXPECT_FALSE(loose("The bridge has been closed since May."));
  EXPECT_TRUE(loose("The bridge may be closed."));
}

}  // namespace
}  // namespace stet::verify
