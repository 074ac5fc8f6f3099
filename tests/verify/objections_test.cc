// What a second source says against a statement that a first one bears out.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

// What is answered where both sources are about Tovik, as the draft is.
Verdict verdict(const std::string& statement, const std::string& first, const std::string& second) {
  const std::string draft = "# The week in Tovik\n\n" + statement;
  std::vector<Finding> all =
      Desk({{first, "2025-06-02", "Tovik Post"}, {second, "2025-06-03", "Tovik Herald"}})
          .check(draft, "2025-06-04");
  for (const Finding& finding : all)
    if (finding.verdict != Verdict::supported) return finding.verdict;

  return all.empty() ? Verdict::not_checkable : all.front().verdict;
}

TEST(Objections, ADenialLeavesADeedContested) {
  const std::string deed = "The mayor met the tenants.",
                    source = "The mayor met the tenants on Tuesday.";
  EXPECT_EQ(verdict(deed, source, "The mayor does not speak to the newspaper."),
            Verdict::supported);
  EXPECT_NE(verdict(deed, source, "The town hall disputes that the mayor met the tenants."),
            Verdict::supported);
  EXPECT_NE(verdict(deed, source, "The tenants deny that they have met the mayor."),
            Verdict::supported);
}

TEST(Objections, WhoReceivedNothingWasGivenNothing) {
  const std::string deed = "The landlord made an offer on Friday.",
                    source = "The landlord made an offer to the tenants on Friday.";
  EXPECT_NE(verdict(deed, source, "The tenants said they had received no offer from the landlord."),
            Verdict::supported);
  EXPECT_EQ(verdict(deed, source, "The tenants have made no offer of their own."),
            Verdict::supported);
}

TEST(Objections, NobodyWhoShouldKnowWasAsked) {
  EXPECT_NE(verdict("The council consulted the traders.", "The council consulted the traders.",
                    "Nobody consulted us, say the traders."),
            Verdict::supported);
}

TEST(Objections, WhatIsNotDecidedIsNotCertain) {
  const std::string plan = "The swimming bath will close in August.",
                    source = "The swimming bath will close in August, according to a letter.";
  EXPECT_NE(verdict(plan, source, "No decision has been taken on the future of the swimming bath."),
            Verdict::supported);
  EXPECT_EQ(verdict(plan, source, "No decision has been taken on the future of the library."),
            Verdict::supported);
}

TEST(Objections, ADisputeBearsNothingOut) {
  EXPECT_NE(ask("The dealer sold the painting.",
                "The museum disputes that the dealer sold the "
                "painting.")
                .verdict,
            Verdict::supported);
}

TEST(Objections, RecordsCountedFromAnotherYear) {
  const std::string statement = "It had not been as high since 1994.",
                    source = "Rainfall was 900 millimetres, the highest since 1994.";
  EXPECT_EQ(verdict(statement, source, "Rainfall was the best the mills had since 1998."),
            Verdict::conflicting);
  EXPECT_EQ(verdict(statement, source, "Takings at the market were the best since 1998."),
            Verdict::supported);
  EXPECT_EQ(verdict(statement, source, "Rainfall was the lowest since 1998 in the hills of Arn."),
            Verdict::supported);
}

TEST(Objections, ThoseWhoCameAreCountedUnderOtherNames) {
  const std::string statement = "The parade drew 6,000 people.",
                    source = "The parade in the old town drew 6,000 people.";
  EXPECT_EQ(verdict(statement, source, "Some 4,200 spectators saw the parade in the old town."),
            Verdict::conflicting);
  EXPECT_EQ(verdict(statement, source, "Some 4,200 spectators saw the boxing match."),
            Verdict::supported);
}

TEST(Objections, ARivalThingOfOneNounHasFiguresOfItsOwn) {
  EXPECT_EQ(verdict("The festival cost 1.9 million euros.", "The festival cost 1.9 million euros.",
                    "The rival festival cost 1.6 million euros."),
            Verdict::supported);
}

TEST(Objections, ASurerSourceDoesNotSilenceAnotherOrigin) {
  EXPECT_EQ(verdict("Berta Lind founded the choir.", "Berta Lind founded the choir in 1954.",
                    "The choir was founded by Ole Krans in 1954."),
            Verdict::conflicting);
}

TEST(Objections, AMoveIsBorneOutByAMove) {
  EXPECT_NE(ask("Marriages rose to 5,870.", "The registry had 5,870 marriages in 2024.").verdict,
            Verdict::supported);
  EXPECT_EQ(ask("Marriages rose to 5,870.", "Marriages rose from 5,520 to 5,870.").verdict,
            Verdict::supported);
}

TEST(Objections, PartsOfAnHourAreToldByThem) {
  EXPECT_NE(ask("The band played for half an hour.", "The band played for six minutes.").verdict,
            Verdict::supported);
  EXPECT_EQ(ask("The band played for half an hour.", "The band played for 30 minutes.").verdict,
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
