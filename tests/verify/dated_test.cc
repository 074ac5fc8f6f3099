// Times of one thing that different words tell.
#include <gtest/gtest.h>

#include "desk.h"
#include "verify/exclusive_times.h"

namespace stet::verify {
namespace {

Verdict ask(const std::string& claim, const std::string& source) {
  return Desk({{source}}).ask(claim).verdict;
}

TEST(Dated, WhatBeginsIsTiedByItsFigure) {
  EXPECT_EQ(ask("Savings at Torvik Mill come to $160 million a year, starting in 2026.",
                "Torvik Mill expects annual savings of $160 million, beginning in 2028, and costs "
                "of $75 million."),
            Verdict::refuted);
  EXPECT_NE(ask("Savings at Torvik Mill come to $160 million a year, starting in 2028.",
                "Torvik Mill expects annual savings of $160 million, beginning in 2028, and costs "
                "of $75 million in 2026."),
            Verdict::refuted);
  EXPECT_NE(ask("Savings at Torvik Mill come to $140 million a year, starting in 2026.",
                "Torvik Mill: annual costs of $160 million, beginning in 2028."),
            Verdict::refuted);
}

TEST(Dated, WhatEndsIsTiedByItsNoun) {
  EXPECT_EQ(ask("The exhibition at Torvik Hall runs until 3 March 2027.",
                "The exhibition at Torvik Hall is open until 30 April 2027."),
            Verdict::refuted);
  EXPECT_NE(ask("The exhibition at Torvik Hall runs until 3 March 2027.",
                "The exhibition at Orre Hall is open until 30 April 2027."),
            Verdict::refuted);
  EXPECT_NE(ask("The exhibition at Torvik Hall runs until 3 March 2027.",
                "The cafe at Torvik Hall is open until 30 April 2027."),
            Verdict::refuted);
  EXPECT_NE(ask("The exhibition at Torvik Hall runs until spring 2027.",
                "The exhibition at Torvik Hall is open until 30 April 2027."),
            Verdict::refuted);
}

TEST(Dated, SigningMakesAContract) {
  EXPECT_EQ(ask("Lund has signed until the summer of 2030.",
                "Lund has put his name to a contract that runs until 30 June 2031."),
            Verdict::refuted);
  EXPECT_NE(ask("Lund has signed until the summer of 2031.",
                "Lund has put his name to a contract that runs until 30 June 2031."),
            Verdict::refuted);
}

TEST(Dated, ThereIsOneLast) {
  EXPECT_EQ(
      ask("The last miner of Torvik came out on Thursday, 15 May 2025.",
          "The last miner of Torvik, who was brought up on Friday, 16 May 2025, is in hospital."),
      Verdict::refuted);
  EXPECT_NE(ask("The last train left Torvik on Monday, 5 May 2025.",
                "The last train to Orre left on Tuesday, 6 May 2025."),
            Verdict::refuted);
}

TEST(Dated, TwoDeedsOfTheFirstAreTwoThings) {
  EXPECT_NE(ask("The first patient in Torvik died on Monday, 5 May 2025.",
                "The first patient in Torvik was admitted on Friday, 2 May 2025."),
            Verdict::refuted);
  EXPECT_NE(ask("Lund had sold a house as early as November 2023.",
                "Lund bought his first house on 3 November 2024."),
            Verdict::refuted);
}

TEST(Dated, AsEarlyAsIsNotBeforeTheFirst) {
  EXPECT_EQ(
      ask("At Torvik Mill the engineer Olga Lund had written a memo as early as November 2023.",
          "The engineer Olga Lund sent her first memo on 3 November 2024, she said at Torvik "
          "Mill."),
      Verdict::refuted);
  EXPECT_NE(
      ask("At Torvik Mill the engineer Olga Lund had written a memo as early as November 2024.",
          "The engineer Olga Lund sent her first memo on 3 November 2024, she said at Torvik "
          "Mill."),
      Verdict::refuted);
}

TEST(Dated, TheNextIsStillToCome) {
  EXPECT_EQ(
      ask("In 2027 the Games move on to Torvik.", "The next Games will be in Torvik in 2028."),
      Verdict::refuted);
  EXPECT_NE(
      ask("The next meeting is in Torvik in 2027.", "The next meeting was in Torvik in 2022."),
      Verdict::refuted);
}

TEST(ExclusiveTimes, EndsAreComparedAsFinelyAsTheyAreTold) {
  auto until = [](std::int64_t day, std::string timex) {
    return Period{.low = Period::kOpenStart, .high = day * 86400, .timex = std::move(timex)};
  };
  EXPECT_TRUE(exclude_each_other(until(100, "1970-04-10"), until(120, "1970-04-30")));
  EXPECT_FALSE(exclude_each_other(until(100, "1970-04-10"), until(120, "1970-04")));
  EXPECT_FALSE(exclude_each_other(until(100, "1970-04-10"), Period{.low = 0, .high = 86400}));
}

}  // namespace
}  // namespace stet::verify
