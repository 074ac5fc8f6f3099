// Slips of scale and unit, figures beside one that both give, what stayed as it was, shares in words.
#include "verify/further.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict ask(const std::string& claim, const std::string& source) { return Desk({{source}}).ask(claim).verdict; }
std::string rule(const std::string& claim, const std::string& source) {
  Finding found = Desk({{source}}).ask(claim);
  return found.verdict == Verdict::refuted ? found.rule : std::string();
}

constexpr const char* kMill = "Torvik Mill turned out 4.7 million sheets of board last year, the owners told the town council.";

TEST(Slip, TheSameDigitsAtAnotherScaleRefute) {
  EXPECT_EQ(rule("Turnover at Torvik went the other way this time, growing handsomely by 8% to €6.18 million.", "Torvik turnover up 8% to €6.18 billion (2023/24: €5.72 billion)"), "figure.slip");
}

TEST(Slip, TheSameDigitsInAnotherUnitRefute) {
  EXPECT_EQ(rule("The people who squatted in the old hall in 1971 stayed put for 26 weeks.", "A poster from the squatting of 1971, which lasted 26 days."), "figure.slip");
}

TEST(Slip, OtherDigitsAreNoSlip) {
  EXPECT_NE(rule("Torvik Mill's repairs came to €6.17 million.", "At Torvik Mill the repairs cost its owners €6.18 billion."), "figure.slip");
}

TEST(Slip, AFigureThatTheSourceHasAsWellIsNone) {
  EXPECT_NE(ask("Torvik Mill sold board for €6.18 million.", "Torvik Mill sold board for €6.18 million. The whole trade sold board for €6.18 billion."), Verdict::refuted);
}

TEST(Slip, OneDigitIsNotTelling) {
  EXPECT_NE(ask("Torvik Mill owes €6 million to its bank.", "Torvik Mill belongs to a bank that is worth €6 billion."), Verdict::refuted);
}

TEST(Pinned, AChangeIsReckonedFromTheValueBeside) {
  const char* source = "Torvik Mill: net sales €317 million (€402 million).";
  EXPECT_EQ(rule("Net sales of Torvik Mill fell by 12%, to €317 million.", source), "figure.pinned");
  EXPECT_NE(ask("Net sales of Torvik Mill fell by 21%, to €317 million.", source), Verdict::refuted);
}

TEST(Pinned, TheWrongWayIsRefuted) {
  EXPECT_EQ(ask("Net sales of Torvik Mill rose by 21%, to €317 million.", "Torvik Mill: net sales €317 million (€402 million)."), Verdict::refuted);
}

TEST(Pinned, AChangeOverALongerTimeIsAnotherOne) {
  EXPECT_NE(ask("In five years net sales of Torvik Mill fell by 12%, to €317 million.", "Torvik Mill: net sales €317 million (€402 million)."), Verdict::refuted);
}

TEST(Pinned, PartsOfAWholeThatBothGive) {
  EXPECT_EQ(ask("All 57 delegates of the Torvik union were present.", "Present: 49 of the 57 members of the Torvik union."), Verdict::refuted);
  EXPECT_NE(ask("All 57 delegates of the Torvik union were present.", "Present: 57 of the 57 members of the Torvik union."), Verdict::refuted);
}

TEST(Pinned, TwoFiguresOfTheUnitLeaveItOpen) {
  EXPECT_NE(ask("Torvik Mill turned out 4.73 million sheets and spent €12 million.",
                "Torvik Mill turned out 4.73 million sheets, spent €15 million on wood and €12 million on power."), Verdict::refuted);
}

TEST(Unchanged, AChangeOfWhatStaysIsRefuted) {
  EXPECT_EQ(rule("The harbour fee of $480 was doubled in Torvik.", "The Torvik council met on Monday. The harbour fee stands."), "change.unchanged");
  EXPECT_EQ(rule("Harbour fee in Torvik: raised to 48 cents", "Torvik: harbour fee 48 cents a tonne, unchanged."), "change.unchanged");
}

TEST(Unchanged, WhatNarrowsItIsAnotherThing) {
  EXPECT_NE(ask("The harbour fee was doubled in Torvik.", "Torvik: the small harbour fee is unchanged at 20 cents."), Verdict::refuted);
  EXPECT_NE(ask("The harbour fee was doubled in Torvik.", "Torvik: the harbour fee stands at $960 a day."), Verdict::refuted);
}

TEST(Quantifier, MostIsNoSmallShare) {
  EXPECT_EQ(rule("The Torvik ferries carry most of the visitors.", "The Torvik ferries carry only 19% of the visitors."), "share.quantifier");
  EXPECT_NE(ask("The Torvik ferries carry most of the visitors.", "The Torvik ferries carry 64% of the visitors."), Verdict::refuted);
  EXPECT_NE(ask("The Torvik ferries carry most of the visitors.", "The Torvik ferries lose 19% of the visitors."), Verdict::refuted);
}

TEST(Further, OwnWordsAreNeverRefuted) {
  EXPECT_NE(ask(kMill, kMill), Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
