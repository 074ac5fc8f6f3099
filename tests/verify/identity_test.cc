// A passage of another matter says nothing, however many words it shares with a statement.
#include "verify/identity.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

// A draft about the council of Brod, with one more sentence.
Verdict in_brod(const std::string& sentence, const std::string& source) {
  std::vector<Finding> all =
      Desk({{source}})
          .check("# Brod decides\n\nThe council of Brod met on Monday in Brod. " + sentence + "\n");
  for (const Finding& finding : all)
    if (sentence.find(finding.quote) != std::string::npos) return finding.verdict;
  return Verdict::not_checkable;
}

TEST(Identity, SentencesWithoutNamesAreOfTheirDraftsMatter) {
  EXPECT_EQ(in_brod("The school was closed after the flood.",
                    "In Brod the school was closed after the flood."),
            Verdict::supported);
  EXPECT_EQ(in_brod("He grew up by the sea.", "The elk in Karsk grew up by the sea."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(in_brod("Shares fell 17.4% on Friday.",
                    "Shares in the pipeline operator, Sill Energy, fell 3.1% on Friday."),
            Verdict::not_enough_evidence);
}

TEST(Identity, ALongStatementThatStandsInASourceNeedsNoName) {
  EXPECT_EQ(in_brod("The old wooden bridge over the river burnt down during the night.",
                    "The old wooden bridge over the river burnt down during the night."),
            Verdict::supported);
}

TEST(Identity, AFewCommonWordsAreNoMatter) {
  EXPECT_EQ(in_brod("That is right.", "In Brod everybody says that it is right."),
            Verdict::not_enough_evidence);
}

TEST(Identity, AQuestionTellsNothing) {
  EXPECT_TRUE(asks("Was the bridge closed? "));
  EXPECT_TRUE(asks("\"Was it closed?\""));
  EXPECT_FALSE(asks("The bridge was closed."));
  EXPECT_NE(
      in_brod("The bridge in Brod was closed in March.", "Was the bridge in Brod closed in March?"),
      Verdict::supported);
}

TEST(Identity, RecordsOfAnotherKindAreNoCounterexample) {
  Desk desk({{"Calder will play in the Shield for the first time since 2017."}});
  EXPECT_NE(desk.ask("Calder closed at its lowest level since 2014.").verdict, Verdict::refuted);
}

TEST(Identity, APronounThatStandsForNobodyKnownIsContradictedByNobodyNamed) {
  const std::string source = "The maternity ward of the hospital delivered 412 babies last year.";
  const Desk desk({{source, "2025-06-02"}});
  EXPECT_NE(desk.ask("It delivered 1,140 babies in 2024.").verdict, Verdict::refuted);
  EXPECT_EQ(desk.ask("The maternity ward of the hospital delivered 1,140 babies in 2024.").verdict,
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
