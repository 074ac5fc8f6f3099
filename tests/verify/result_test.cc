// Votes and scores against each other, and events told from their two sides.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

TEST(Result, BothSidesOfAVoteBearItOutOrRefuteIt) {
  const std::string tally =
      "The Velmar council put the closure of the pool to the vote: for 20, against 16, abstentions "
      "2.";
  EXPECT_EQ(
      ask("The Velmar council voted by 20 votes to 16 for the closure of the pool.", tally).verdict,
      Verdict::supported);
  Finding wrong = ask("The Velmar council voted 22 to 16 on the closure of the pool.", tally);
  EXPECT_EQ(wrong.verdict, Verdict::refuted);
  EXPECT_EQ(wrong.rule, "result.value");
}

TEST(Result, AMarginFollowsFromBothSides) {
  const std::string tally = "Velmar's amendment on buses failed: 17 in favour, 21 against.";
  EXPECT_EQ(ask("Velmar's amendment on buses failed by two votes.", tally).verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Velmar's amendment on buses failed by four votes.", tally).verdict,
            Verdict::refuted);
}

TEST(Result, AnotherVoteRefutesNothing) {
  EXPECT_EQ(ask("The Velmar council adopted the budget by 30 votes to 8.",
                "The Velmar council adopted the bus plan by 20 votes to 16.")
                .verdict,
            Verdict::not_enough_evidence);
  EXPECT_EQ(
      ask("Velmar beat Ostrey 3-1 in the cup.", "Velmar beat Ostrey 2-0 in the league in March.")
          .verdict,
      Verdict::not_enough_evidence);
}

TEST(Result, AVictoryToldByTheLoserIsNoContradiction) {
  EXPECT_NE(ask("Ostrey lost to Velmar on Sunday.", "Velmar beat Ostrey on Sunday.").verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Velmar sold the ferry to Ostrey.", "Ostrey bought the ferry from Velmar.").verdict,
            Verdict::refuted);
  EXPECT_NE(ask("The bank lent the town the money.", "The town borrowed the money from the bank.")
                .verdict,
            Verdict::refuted);
  EXPECT_EQ(ask("Ostrey lost to Velmar on Sunday.", "Ostrey beat Velmar on Sunday.").verdict,
            Verdict::refuted);
}

TEST(Opposites, OfTwoThingsAreNoContradiction) {
  EXPECT_EQ(ask("Ines Halden shut the playground of Ostrey.",
                "Ines Halden opened the new harbour of Ostrey.")
                .verdict,
            Verdict::not_enough_evidence);
  EXPECT_EQ(
      ask("Ines Halden closed the school in Velmar.", "Ines Halden opened the bridge in Velmar.")
          .verdict,
      Verdict::not_enough_evidence);
  EXPECT_EQ(
      ask("Ines Halden shut the harbour of Ostrey.", "Ines Halden opened the harbour of Ostrey.")
          .verdict,
      Verdict::refuted);
}

TEST(Result, AMajorityIsAMargin) {
  auto verdict = [](const std::string& claim, const std::string& passage) {
    return judge(claim, {passage}, "2026-05-04").verdict;
  };
  const std::string vote = "The council voted eight to five to sell the harbour.";
  EXPECT_EQ(verdict("The council agreed to sell the harbour by a majority of three.", vote),
            Verdict::supported);
  EXPECT_EQ(verdict("The council agreed to sell the harbour by a majority of six.", vote),
            Verdict::refuted);
  EXPECT_EQ(verdict("The council agreed to sell the mill by a majority of six.", vote),
            Verdict::not_enough_evidence);
  EXPECT_EQ(
      verdict("The council agreed in secret to sell the harbour by a majority of three.", vote),
      Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The council agreed to sell the harbour by a majority of three.",
                    "The council voted eight to five against selling the harbour."),
            Verdict::not_enough_evidence);
}

}  // namespace
}  // namespace stet::verify
