// Decisions over sources: what counts as evidence, whose voice counts, and what an editor is shown.
#include <gtest/gtest.h>

#include <algorithm>

#include "desk.h"
#include "verify/withdrawn.h"

namespace stet::verify {
namespace {

std::size_t lines_of(const Finding& finding, Stance stance) {
  return static_cast<std::size_t>(
      std::count_if(finding.evidence.begin(), finding.evidence.end(),
                    [&](const Evidence& e) { return e.stance == stance; }));
}

TEST(Evidence, APassageThatAgreesInAPartAloneDoesNotCountAsSupport) {
  Desk desk({{"In 2023 the Calder Bridge carried 12,400 lorries."},
             {"The museum in Ostrey had 9,000 visitors in 2023."}});
  Finding finding = desk.ask("In 2023 the harbour at Ostrey handled 800 ships.");
  EXPECT_EQ(finding.verdict, Verdict::not_enough_evidence);
  EXPECT_EQ(lines_of(finding, Stance::supports), 0U);
}

TEST(Evidence, APassageIsShownOnce) {
  Desk desk({{"The Calder Bridge carried 12,400 lorries and 31,000 cars in 2023."}});
  Finding finding = desk.ask("The Calder Bridge carried 12,400 lorries and 31,000 cars in 2023.");
  EXPECT_EQ(finding.verdict, Verdict::supported);
  EXPECT_EQ(finding.evidence.size(), 1U);
}

TEST(Decide, AMachineWrittenSourceNeverDecidesAlone) {
  GivenSource machine{"The Calder Bridge carried 12,400 lorries in 2023.", "2025-06-02", "Brief",
                      "trainedAlgorithmicMedia"};
  Finding alone = Desk({machine}).ask("The Calder Bridge carried 12,400 lorries in 2023.");
  EXPECT_EQ(alone.verdict, Verdict::not_enough_evidence);
  EXPECT_EQ(alone.reason, "ai_generated_only");
  Finding refuting = Desk({machine}).ask("The Calder Bridge carried 15,900 lorries in 2023.");
  EXPECT_EQ(refuting.verdict, Verdict::not_enough_evidence);
}

TEST(Decide, ATrustedSourceIsShownBeforeAMachineWrittenOne) {
  Desk desk({{"The Calder Bridge carried 12,400 lorries in 2023.", "2025-06-02", "Brief",
              "trainedAlgorithmicMedia"},
             {"In 2023 the Calder Bridge carried 12,400 lorries.", "2025-06-01", "Example Post"}});
  Finding finding = desk.ask("The Calder Bridge carried 12,400 lorries in 2023.");
  ASSERT_EQ(finding.verdict, Verdict::supported);
  ASSERT_FALSE(finding.evidence.empty());
  EXPECT_EQ(finding.evidence.front().publisher, "Example Post");
  EXPECT_EQ(finding.supporting_origins, 1);
}

TEST(Decide, WhatOneOriginHasIsNotRefutedByAnother) {
  Desk stalls({{"The covered market in Port Aulen will remain open. The market has 82 stalls, of "
                "which 31 stand empty.",
                "2026-09-05"},
               {"The covered market counts 79 stalls, according to the traders.", "2026-09-06"}});
  EXPECT_EQ(stalls.ask("The covered market has 82 stalls.").verdict, Verdict::conflicting);
  Desk repairs(
      {{"Repairs would have cost 6.4 million euros, the mayor, Lena Ost, said.", "2026-09-03"},
       {"Mayor Lena Ost put the cost of the repairs at 4.9 million euros.", "2026-09-05"}});
  EXPECT_NE(repairs.ask("The repairs would cost 6.4 million euros.").verdict, Verdict::refuted);
}

TEST(Decide, AnOppositeDeedOfSomethingElseRefutesNothing) {
  GivenSource source{"The covered market will remain open, Mayor Lena Ost told the Gazette.",
                     "2026-09-05"};
  EXPECT_NE(Desk({source}).ask("The mayor has resigned.").verdict, Verdict::refuted);
}

TEST(Decide, TwoOriginsThatDisagreeConflict) {
  Desk desk({{"The fire in the Halden mill killed 14 people.", "2025-06-02"},
             {"The fire in the Halden mill killed 19 people.", "2025-06-02"}});
  EXPECT_EQ(desk.ask("The fire in the Halden mill killed 14 people.").verdict,
            Verdict::conflicting);
}

TEST(Decide, AnotherCountOfTheSameThingBesideOneThatIsBorneOutConflicts) {
  GivenSource wire{"A crowd of 120,000 lined Victory Avenue for the parade.", "2025-06-02",
                   "Example Wire"};
  Desk desk({wire,
             {"On Victory Avenue the crowd numbered about 45,000, a civic group said.",
              "2025-06-03", "Example Post"}});
  Finding finding = desk.ask("About 120,000 spectators stood along Victory Avenue.");
  EXPECT_EQ(finding.verdict, Verdict::conflicting);
  EXPECT_EQ(lines_of(finding, Stance::refutes), 1U);
  EXPECT_EQ(finding.message.find("the sources does not"), std::string::npos);
}

TEST(Decide, WhatIsCountedElsewhereOrOfSomethingElseIsNoRival) {
  GivenSource wire{"A crowd of 120,000 lined Victory Avenue for the parade.", "2025-06-02",
                   "Example Wire"};
  for (const char* other :
       {"The crowd in Ostrey numbered about 45,000.", "The choir numbered 450 singers.",
        "The parade cost 45,000 marks.",
        "The crowd on Victory Avenue numbered about 120,000, a civic group said."}) {
    Desk desk({wire, {other, "2025-06-03", "Example Post"}});
    EXPECT_EQ(desk.ask("About 120,000 spectators stood along Victory Avenue.").verdict,
              Verdict::supported)
        << other;
  }
}

TEST(Decide, AFigureThatTheStatementReckonsWithIsNoRival) {
  Desk desk({{"Nineteen foreign delegations attended the parade.", "2025-06-02", "Example Wire"},
             {"Twenty-two foreign delegations had accepted, the organisers said.", "2025-05-20",
              "Example Post"}});
  EXPECT_NE(
      desk.ask("Nineteen foreign delegations attended the parade, three fewer than had accepted.")
          .verdict,
      Verdict::conflicting);
}

TEST(Corrections, ANoticeRefutesWhatItTakesBack) {
  GivenSource first{"Nadia Ferro, 28, won the race.", "2025-06-01", "Example Herald"};
  GivenSource notice{"Correction: our edition on Monday gave Nadia Ferro's age as 28. She is 27.",
                     "2025-06-02", "Example Herald"};
  Finding finding = Desk({first, notice}).ask("Nadia Ferro is 28.");
  EXPECT_EQ(finding.verdict, Verdict::refuted);
  EXPECT_EQ(finding.rule, "correction.notice");
}

TEST(Corrections, AReportSetsItsOwnEarlierOneRight) {
  GivenSource first{"The barge Ilka had 62 barrels of tar on board.", "2025-06-01",
                    "Example Herald"};
  GivenSource notice{
      "In our report of 1 June we wrote that 62 barrels of tar had been on board the barge Ilka. "
      "In fact there were 26. The barge was built in 1907, not in 1970.",
      "2025-06-02", "Example Herald"};
  const Desk desk({first, notice});
  EXPECT_EQ(desk.ask("The barge Ilka had 62 barrels of tar on board.").verdict, Verdict::refuted);
  EXPECT_NE(desk.ask("The barge Ilka had 26 barrels of tar on board.").verdict, Verdict::refuted);
}

TEST(Corrections, WhatAnotherPublisherPrintedStandsBesideTheNotice) {
  GivenSource other{"The flood in Arlen killed 58 people.", "2025-06-01", "Example Wire"};
  GivenSource notice{
      "Correction: an earlier version gave the number of people killed by the flood in Arlen as "
      "58.",
      "2025-06-02", "Example Herald"};
  EXPECT_EQ(Desk({other, notice}).ask("The flood in Arlen killed 58 people.").verdict,
            Verdict::conflicting);
}

TEST(Corrections, AValueSetAsideIsNoEvidence) {
  Desk desk({{"The bridge in Arlen is 450 metres long, not 540 metres."}});
  EXPECT_EQ(desk.ask("The bridge in Arlen is 450 metres long.").verdict, Verdict::supported);
  EXPECT_NE(desk.ask("The bridge in Arlen is 540 metres long.").verdict, Verdict::supported);
}

TEST(Corrections, ANegationAloneWithdrawsNothing) {
  EXPECT_TRUE(withdrawn("The bridge is not 540 metres long.", {{18, 21}}).empty());
  EXPECT_TRUE(withdrawn("It took not only 28 men but 40 horses.", {{17, 19}, {28, 30}}).empty());
}

TEST(QuoteWords, AQuotationOfTwoSentencesIsNotAltered) {
  Desk desk(
      {{"Ines Halden, who leads the Pilots, the largest union in Ostrey, told him: \"You can put "
        "off a bill. You cannot put off a flood.\""}});
  for (const Finding& finding :
       desk.check("\"You can put off a bill. You cannot put off a flood,\" said Ines Halden.")) {
    EXPECT_EQ(finding.verdict, Verdict::supported) << finding.quote << ": " << finding.message;
    EXPECT_EQ(finding.message.find("\"\""), std::string::npos) << finding.message;
  }
}

TEST(Messages, WhatWasLookedForIsNamedInTheDraftsOwnWords) {
  Desk desk({{"Ines Halden opened the new harbour of Ostrey."}});
  std::string message = desk.ask("Ines Halden shut the playground of Ostrey.").message;
  EXPECT_NE(message.find("for Ines Halden, shut, playground, Ostrey;"), std::string::npos)
      << message;
}

TEST(QuoteSpeaker, AnotherFirstNameBesideTheQuotationIsSomebodyElse) {
  Desk desk(
      {{"Rufus Penn leads the opposition. \"The minister has set the alarm clock,\" he said. His "
        "sister sat in the gallery. Dorothea Penn did not laugh."}});
  EXPECT_NE(desk.ask("\"The minister has set the alarm clock,\" said Dorothea Penn.").verdict,
            Verdict::supported);
  EXPECT_EQ(desk.ask("\"The minister has set the alarm clock,\" said Rufus Penn.").verdict,
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
