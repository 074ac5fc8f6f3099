// Supported means all of a statement: a figure that agrees is not enough where other content stays
// open.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Finding finding(const std::string& sentence, const std::string& source) {
  return Desk({{source, "2025-06-02"}}).ask(sentence);
}
Verdict verdict(const std::string& sentence, const std::string& source) {
  return finding(sentence, source).verdict;
}

TEST(BorneOut, ASuperlativeOrALimitHasToStandInTheSource) {
  EXPECT_NE(
      verdict("With a top speed of 35.9 km/h Anna Berg was the fastest woman in the division.",
              "Anna Berg reached a top speed of 35.9 km/h in the division."),
      Verdict::supported);
  EXPECT_NE(verdict("Only 312 homes in Arlen lost power.", "In Arlen 312 homes lost power."),
            Verdict::supported);
  EXPECT_EQ(verdict("Only 312 homes in Arlen lost power.", "In Arlen just 312 homes lost power."),
            Verdict::supported);
}

TEST(BorneOut, ANegationHasToStandInTheSource) {
  EXPECT_NE(verdict("The fire in Arlen destroyed 40,000 books, but no lives were lost.",
                    "The fire in Arlen destroyed 40,000 books."),
            Verdict::supported);
}

TEST(BorneOut, AnOfficeBesideANameIsPartOfTheStatement) {
  const char* source =
      "Interior minister Jonas Verrick said the army had sent more than 400 soldiers to Arlen.";
  EXPECT_NE(verdict("More than 400 soldiers were sent to Arlen, according to Jonas Verrick, the "
                    "defense minister.",
                    source),
            Verdict::supported);
}

TEST(BorneOut, AFigureIsNotBorneOutByWhatIsToldOfAnother) {
  EXPECT_NE(verdict("Anna Berg spent eleven years as chief executive of Norrline.",
                    "Anna Berg spent eleven years at the ferry company Norrline, the last four of "
                    "them as chief executive."),
            Verdict::supported);
  EXPECT_NE(verdict("Eight people in Tassil were found dead.",
                    "Of the dead, 49 were found in Tassil and eight in Lower Orrin."),
            Verdict::supported);
}

TEST(BorneOut, ATimeIsNotBorneOutByThatOfSomethingElse) {
  EXPECT_NE(verdict("Corvane expects annual savings of $160 million, starting this year.",
                    "Corvane expects annual savings of $160 million, beginning in 2027, and costs "
                    "of $75 million this year."),
            Verdict::supported);
}

TEST(BorneOut, WhoIsToHoldAnOfficeIsNotBorneOutByWhoHoldsOne) {
  EXPECT_NE(verdict("Her successor will be Erik Roy, now chief operating officer.",
                    "Erik Roy, the chief operating officer, likes small ships."),
            Verdict::supported);
}

TEST(BorneOut, ARecordBearsOutNoFigureBesideIt) {
  const char* source =
      "Norrline reported all-time record results with earnings of $2.79 per share.";
  EXPECT_EQ(verdict("Norrline announced all-time record results with earnings of $2.79 per share.",
                    source),
            Verdict::supported);
  EXPECT_NE(verdict("Norrline announced all-time record results with earnings of $2.79 per share "
                    "and bought 12 ferries.",
                    source),
            Verdict::supported);
}

TEST(BorneOut, AFigureBearsOutNoOtherDenial) {
  EXPECT_NE(verdict("Two ferries of Norrline were not sold in Arlen.",
                    "Two ferries of Norrline were not repaired in Arlen."),
            Verdict::supported);
  EXPECT_EQ(verdict("Two ferries of Norrline were not repaired in Arlen.",
                    "Two ferries of Norrline were not repaired in Arlen."),
            Verdict::supported);
}

TEST(BorneOut, AnOfficeBearsOutNothingThatIsToldBesideIt) {
  const char* source = "Professor Anna Berg found 28 names in her class.";
  EXPECT_NE(verdict("When Professor Anna Berg looked, her class had more than 64 names.", source),
            Verdict::supported);
  EXPECT_EQ(verdict("Foreign Minister Anna Berg spoke.", "Anna Berg, the foreign minister, spoke."),
            Verdict::supported);
}

TEST(BorneOut, WhatIsOpenIsNamed) {
  Finding found = finding("Only 312 homes in Arlen lost power.", "In Arlen 312 homes lost power.");
  ASSERT_EQ(found.verdict, Verdict::not_enough_evidence);
  EXPECT_EQ(found.reason, "partly_borne_out");
  EXPECT_NE(found.message.find("open is only"), std::string::npos) << found.message;
}

TEST(BorneOut, TheRestOfAQuotationsSentenceIsAStatementOfItsOwn) {
  std::vector<Finding> all =
      Desk({{"\"Today it climbs the hill by itself,\" President Grace Adomako said on Saturday."}})
          .check(
              "\"Today it climbs the hill by itself,\" said President Grace Adomako, when she "
              "opened the dam, which had cost 4.8 billion dollars.\n");
  bool quoted = false;
  for (const Finding& item : all) {
    quoted = quoted ||
             (item.verdict == Verdict::supported && item.quote.find("climbs") != std::string::npos);
    EXPECT_FALSE(item.verdict == Verdict::supported &&
                 item.quote.find("4.8 billion") != std::string::npos)
        << item.quote;
  }
  EXPECT_TRUE(quoted);
}

TEST(BorneOut, WhomAPrepositionLeadsInHasToStandInTheSource) {
  EXPECT_NE(
      verdict("The reward of 50,000 crowns for the Velm chalice comes from an insurer.",
              "A reward of 50,000 crowns for the Velm chalice has been offered by the diocese."),
      Verdict::supported);
}

TEST(Overreach, SomebodyElseDidIt) {
  const std::string source =
      "Thieves broke into the Velm museum. A reward of 50,000 francs has been offered by the "
      "canton.";
  EXPECT_NE(ask("The Velm museum offered a reward of 50,000 francs.", source).verdict,
            Verdict::supported);
  EXPECT_EQ(ask("A reward of 50,000 francs has been offered by the canton.",
                "In Velm a reward of 50,000 francs has been offered by the canton.")
                .verdict,
            Verdict::supported);
}

TEST(BorneOut, WhoeverCameIsPeople) {
  const std::string source = "The organisers of the Torvik Games announced 48,300 spectators.";
  EXPECT_EQ(ask("In all, 48,300 people came to watch the Torvik Games.", source).verdict,
            Verdict::supported);
  EXPECT_NE(ask("In all, 48,300 people were hurt at the Torvik Games.", source).verdict,
            Verdict::supported);
}

TEST(Overreach, WhatWasToBeIsNot) {
  EXPECT_NE(
      ask("The pool in Norrby will open in 2027.",
          "The city will postpone the pool in Norrby, which was to open in 2027, by two years.")
          .verdict,
      Verdict::supported);
  EXPECT_EQ(ask("The pool in Norrby will open in 2027.",
                "The pool in Norrby will open in 2027, the city said.")
                .verdict,
            Verdict::supported);
}

TEST(Overreach, AWindowOfAComparisonIsNoBeginning) {
  EXPECT_NE(ask("Hedda Lund has been project director since 2019.",
                "Project director Hedda Lund is the fourth since 2019.")
                .verdict,
            Verdict::supported);
  EXPECT_EQ(ask("Hedda Lund has been project director since 2019.",
                "Hedda Lund has been project director since 2019, longer than anybody.")
                .verdict,
            Verdict::supported);
}

TEST(Overreach, ANarrowerWholeIsAnother) {
  EXPECT_NE(ask("64% of immigrants to Velm were in employment.",
                "64% of the immigrants of working age to Velm were in employment after a year.")
                .verdict,
            Verdict::supported);
}

TEST(Figures, APassageThatHasTheFigureTooRefutesItByNoOther) {
  EXPECT_NE(ask("64% of the cabin crew of Norsk rejected the pay offer.",
                "The cabin crew of Norsk rejected a pay offer of 9%; 64% of those who voted were "
                "against.")
                .verdict,
            Verdict::refuted);
}

TEST(Figures, ProfitsAreNoCompensation) {
  EXPECT_NE(ask("The profit of Norsk fell because of the strike in September.",
                "Compensation at Norsk rose because of the strike in September.")
                .verdict,
            Verdict::refuted);
}

TEST(Figures, AChangeToldBackwardsIsRefuted) {
  EXPECT_EQ(ask("Sandhu raised her target price from $24 to $45.",
                "Sandhu lowered her target price from $45 to $24.")
                .verdict,
            Verdict::refuted);
}

TEST(Overreach, BoughtFromIsNotBoughtBy) {
  const std::string source = "Norsk has bought eleven shops from Skerry.";
  EXPECT_NE(ask("Norsk has bought eleven shops through Skerry.", source).verdict,
            Verdict::supported);
  EXPECT_EQ(ask("Norsk has bought eleven shops from Skerry.", source).verdict, Verdict::supported);
}

TEST(BorneOut, ASentenceThatStandsThereWordForWord) {
  for (const std::string text :
       {"At 04:12 three masked persons entered the building through a window.",
        "In 1943 the number of students fell to 214; it passed 10,000 in 1978 and 20,000 in 1999."})
    EXPECT_EQ(judge(text, {text}, "2026-05-04").verdict, Verdict::supported) << text;
  EXPECT_EQ(
      judge("At 04:30 three masked persons entered the building through a window.",
            {"At 04:12 three masked persons entered the building through a window."}, "2026-05-04")
          .verdict,
      Verdict::not_enough_evidence);
}

}  // namespace
}  // namespace stet::verify
