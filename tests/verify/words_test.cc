// The rules about words: what is denied, kin, places, offices, places in a set, last times,
// comparisons, quotations.
#include <gtest/gtest.h>

#include "verify/verify.h"

namespace stet::verify {
namespace {

Judgement judged(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, "2025-06-01");
}

Verdict verdict(const std::string& claim, const std::string& evidence) {
  return judged(claim, evidence).verdict;
}

TEST(Denial, RefutesWhateverHasAllThatIsDenied) {
  Judgement answer = judged("Prosecutors have charged the director with fraud.",
                            "The prosecutors have not charged anyone.");
  EXPECT_EQ(answer.verdict, Verdict::refuted);
  EXPECT_EQ(answer.rule, "event.polarity");
  EXPECT_EQ(verdict("Doctors have confirmed five cases of cholera.",
                    "No case of cholera has been confirmed."),
            Verdict::refuted);
}

TEST(Denial, LeavesAloneWhatTheStatementDoesNotSay) {
  EXPECT_NE(verdict("The fire damaged the bridge.", "The flood did not damage the bridge."),
            Verdict::refuted);
}

TEST(Denial, OfAPartOrATimeRefutesNothing) {
  EXPECT_NE(
      verdict("The union accepted the offer.", "Not all members of the union accepted the offer."),
      Verdict::refuted);
  EXPECT_NE(verdict("Inflation is at its lowest since 2019.",
                    "Inflation has not been so low since 2019."),
            Verdict::refuted);
}

TEST(Denial, ReadsTheRefusalToDoAThing) {
  EXPECT_EQ(verdict("Ruiz signed the letter.", "Ruiz refused to sign the letter."),
            Verdict::refuted);
}

TEST(Denial, OfAnotherThingByOneCommonWordRefutesNothing) {
  EXPECT_NE(verdict("One count is gone.", "The fourth count was never appealed."),
            Verdict::refuted);
}

TEST(Opposites, WhatIsLeftUnchangedWasNotRaised) {
  EXPECT_EQ(verdict("The bank raised its key rate.", "The bank left its key rate unchanged."),
            Verdict::refuted);
}

TEST(Answer, OfAQuestionCountsAsAStatement) {
  std::string asked = "Did the reservoir make the flood worse? No. The operator had lowered it.";
  EXPECT_EQ(verdict("The reservoir made the flood worse.", asked), Verdict::refuted);
}

TEST(Kin, ABrotherIsNoSon) {
  Judgement answer = judged("The company belongs to the son of Paul Berg.",
                            "The company belongs to the brother of Paul Berg.");
  EXPECT_EQ(answer.verdict, Verdict::refuted);
}

TEST(Kin, PeopleWhoAreNotRelatedAreNoKin) {
  Judgement answer = judged("Anna Berg is the sister of Mayor Paul Berg.",
                            "Anna Berg, who is not related to Mayor Paul Berg, is a judge.");
  EXPECT_EQ(answer.verdict, Verdict::refuted);
  EXPECT_EQ(answer.rule, "role.kin");
}

TEST(Kin, TheTwoEndsOfOneBondAgree) {
  EXPECT_NE(
      verdict("Anna Berg is the sister of Paul Berg.", "Paul Berg is the brother of Anna Berg."),
      Verdict::refuted);
}

TEST(Places, AnotherTownRefutesWhereAllElseIsTheSame) {
  EXPECT_EQ(
      verdict("The talks will resume in Oslo in July.", "The talks will resume in Bergen in July."),
      Verdict::refuted);
  EXPECT_EQ(verdict("The talks will resume in Oslo in July.", "The talks will resume in July."),
            Verdict::not_enough_evidence);
}

TEST(Roles, OnePersonInAnotherMinistry) {
  EXPECT_EQ(verdict("Anna Berg, the finance minister, spoke.",
                    "Foreign Minister Anna Berg spoke on Monday."),
            Verdict::refuted);
}

TEST(Roles, ADeputyIsNotTheMinister) {
  EXPECT_EQ(verdict("Ana Ruiz is deputy finance minister.",
                    "Finance Minister Ana Ruiz presented the budget."),
            Verdict::refuted);
}

TEST(Roles, AFormerMinisterIsNoMinister) {
  EXPECT_EQ(verdict("Ana Ruiz is finance minister.",
                    "Ana Ruiz, the former finance minister, presented her book."),
            Verdict::not_enough_evidence);
}

TEST(Superlatives, HaveOneHolder) {
  EXPECT_EQ(
      verdict("Ostrava is the country's largest port.", "Brod is the country's largest port."),
      Verdict::refuted);
}

TEST(Superlatives, OfOneMeasureSayNothingOfAnother) {
  EXPECT_NE(verdict("Ostrava is the country's oldest port.", "Brod is the country's largest port."),
            Verdict::refuted);
}

TEST(Superlatives, OneOfTheLargestNeedNotBeTheLargest) {
  EXPECT_EQ(verdict("Ostrava is the country's largest port.",
                    "Ostrava is one of the country's largest ports."),
            Verdict::not_enough_evidence);
}

TEST(Superlatives, ASecondIsNotTheFirst) {
  EXPECT_EQ(verdict("He is the youngest member of the house.",
                    "He is the second-youngest member of the house."),
            Verdict::refuted);
}

TEST(Superlatives, TheLargestOfAListHasItsLargestFigure) {
  std::string list = "Wind supplied 38% of the power, coal 31%, gas 12%.";
  EXPECT_EQ(verdict("Coal is the largest source of power.", list), Verdict::refuted);
  EXPECT_NE(verdict("Wind is the largest source of power.", list), Verdict::refuted);
  EXPECT_NE(verdict("Coal is the largest source of power.",
                    "Coal supplied 31% of the power, down from 38% a year before."),
            Verdict::refuted);
}

TEST(Recency, ALastTimeToldOutrightIsAWindow) {
  EXPECT_EQ(verdict("It was the first strike at the yard in 12 years.",
                    "The yard last saw a strike in 2013."),
            Verdict::supported);
  EXPECT_EQ(verdict("It was the first strike at the yard in 12 years.",
                    "The yard last saw a strike in 2019."),
            Verdict::refuted);
}

TEST(Recency, TheLatestOfSeveralIsTheOneWithTheLastYear) {
  std::string list =
      "The club has won the Miller Prize twice: Anna Berg in 1987 and Per Lund in 2016.";
  EXPECT_EQ(verdict("The most recent Miller Prize of the club is that of Anna Berg.", list),
            Verdict::refuted);
  EXPECT_NE(verdict("The most recent Miller Prize of the club is that of Per Lund.", list),
            Verdict::refuted);
}

TEST(Comparison, FollowsFromTheFiguresOfTheTwo) {
  std::string figures = "Brod has 81,000 inhabitants, Velm 64,000.";
  EXPECT_EQ(verdict("Brod has more inhabitants than Velm.", figures), Verdict::supported);
  EXPECT_EQ(verdict("Velm has more inhabitants than Brod.", figures), Verdict::refuted);
}

TEST(Modality, WhatSomebodyClaimsBearsNothingOut) {
  EXPECT_EQ(verdict("The driver was drunk.", "A neighbour claimed the driver was drunk."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The deal is done.", "The deal could be signed next week."),
            Verdict::not_enough_evidence);
}

TEST(Quotations, SaidToSomebodyElseAreWronglyAttributed) {
  Judgement answer = judged("\"We will rebuild this school together,\" Anna Berg told the parents.",
                            "Anna Berg told staff: \"We will rebuild this school together.\"");
  EXPECT_EQ(answer.verdict, Verdict::refuted);
  EXPECT_EQ(answer.rule, "quote.speaker");
}

TEST(Quotations, APronounNamesNobodyElse) {
  EXPECT_NE(verdict("\"We will rebuild this school together,\" Anna Berg said.",
                    "Paul Lund listened. \"We will rebuild this school together,\" she told him."),
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
