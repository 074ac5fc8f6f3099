// Who is the first of a set, by whom it is ahead of; changes told the other way; what a source sets
// right; and owners of what is told of.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, "2026-04-10").verdict;
}

constexpr const char* kClaim = "Brevia is the biggest brewer in the northern valleys.";

TEST(Ahead, WhoeverIsBehindTheFirstIsNotTheFirst) {
  EXPECT_EQ(verdict(kClaim,
                    "Kestrel remains the largest brewer in the northern valleys, ahead of Brevia."),
            Verdict::refuted);
  EXPECT_EQ(
      verdict(kClaim, "Kestrel is the largest brewer in the northern valleys, followed by Brevia."),
      Verdict::refuted);
  EXPECT_EQ(verdict(kClaim,
                    "Kestrel overtook Brevia last year as the largest brewer in the northern "
                    "valleys."),
            Verdict::refuted);
}

TEST(Ahead, WhoeverOvertookTheFirstIsTheFirst) {
  EXPECT_EQ(verdict(kClaim,
                    "Brevia overtook Kestrel in 2025 as the largest brewer in the northern "
                    "valleys."),
            Verdict::supported);
}

TEST(Ahead, AnotherSetOrOrderSaysNothing) {
  for (const char* source :
       {"Kestrel remains the oldest brewer in the northern valleys, ahead of Brevia.",
        "Kestrel remains the largest employer in the northern valleys, ahead of Brevia.",
        "Kestrel remains the largest brewer in the southern valleys, ahead of Brevia.",
        "Kestrel is one of the largest brewers in the northern valleys, ahead of Brevia.",
        "Kestrel was the largest brewer in the northern valleys in 1998, ahead of Brevia.",
        "Kestrel wants to overtake Brevia as the largest brewer in the northern valleys.",
        "Ahead of Brevia Day, Kestrel is the largest brewer in the northern valleys."})
    EXPECT_NE(verdict(kClaim, source), Verdict::refuted) << source;
  EXPECT_NE(verdict(kClaim,
                    "Brevia hopes to overtake Kestrel as the largest brewer in the northern "
                    "valleys."),
            Verdict::supported);
}

TEST(Ahead, TwoOriginsThatDisagreeAreConflicting) {
  const Desk desk({{"It remains the largest brewer in the northern valleys, ahead of Brevia, with "
                    "42% of the beer. Brevia sells ale."},
                   {"Brevia overtook it in 2024 as the largest brewer in the northern valleys."}});
  EXPECT_EQ(desk.ask(kClaim).verdict, Verdict::conflicting);
}

TEST(Change, OfOneSizeTheOtherWayIsRefuted) {
  EXPECT_EQ(verdict("Of the 90 seats the Harbour loses four.", "The Harbour will gain four."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The Harbour lost four seats.", "The Harbour gained four seats in May."),
            Verdict::refuted);
}

TEST(Change, OfOtherThingsOrAnothersIsNot) {
  EXPECT_NE(verdict("The Harbour loses four ships.", "The Harbour will gain four seats."),
            Verdict::refuted);
  EXPECT_NE(verdict("The Harbour loses four seats.", "The Meadows will gain four seats."),
            Verdict::refuted);
  EXPECT_NE(verdict("The Harbour lost four seats.", "The Harbour will gain four seats."),
            Verdict::refuted);
}

TEST(Correction, OfAnAmountWithoutItsCurrencyCounts) {
  const Desk desk(
      {{"The bridge of Ostrey will cost 355 million crowns and not 342 million, as the "
        "port office wrote last week."}});
  EXPECT_EQ(desk.ask("# The bridge of Ostrey\n\nThe bridge is to cost 342 million.").verdict,
            Verdict::refuted);
  EXPECT_NE(desk.ask("# The bridge of Ostrey\n\nThe bridge is to cost 355 million.").verdict,
            Verdict::refuted);
}

TEST(Opposites, OfWhatOnlyOwnsTheThingSayNothing) {
  EXPECT_NE(verdict("The girl is missing.", "The girl's bicycle was found on Monday."),
            Verdict::refuted);
  EXPECT_NE(verdict("The dog is missing.", "The dog’s owner was found on Monday."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The girl is missing.", "The girl was found on Monday."), Verdict::refuted);
}

TEST(Opposites, AreTiedByTheSentenceThatTheyGoOnWith) {
  const Desk desk({{"In Ostrey four barges sank within an hour, all of them on the left bank."}});
  const std::string draft =
      "# The barges of Ostrey\n\nFour barges sank within sixty minutes, every one of them on the ";
  EXPECT_EQ(desk.ask(draft + "right bank.").verdict, Verdict::refuted);
  EXPECT_NE(desk.ask(draft + "left bank.").verdict, Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
