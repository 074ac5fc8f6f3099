// All and none against a counterexample, denials of all, and words in quotation marks that name a
// thing.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

TEST(Universal, OneOfWhomTheContraryIsToldRefutesAll) {
  const std::string votes =
      "The first proposal of the Velm council was adopted and the second was rejected.";
  EXPECT_EQ(ask("Both proposals of the Velm council were adopted.", votes).verdict,
            Verdict::refuted);
  EXPECT_EQ(ask("Neither proposal of the Velm council was adopted.", votes).verdict,
            Verdict::refuted);
  EXPECT_EQ(ask("All nine statues of the Velm opera have been found.",
                "Seven of the nine statues of the Velm opera have been found.")
                .verdict,
            Verdict::refuted);
}

TEST(Universal, OneKeptAndOneLeftRefuteAll) {
  const std::string source =
      "The Velm council has accepted the first recommendation and rejected the second.";
  EXPECT_EQ(
      ask("The Velm council has accepted both of the auditors' recommendations.", source).verdict,
      Verdict::refuted);
  EXPECT_EQ(ask("Control is coming, for the Velm council has accepted both of the auditors' "
                "recommendations.",
                source)
                .verdict,
            Verdict::refuted);
  EXPECT_NE(
      ask("The Velm council has accepted both of the residents' applications.", source).verdict,
      Verdict::refuted);
  EXPECT_NE(ask("The Velm council has not accepted both recommendations.", source).verdict,
            Verdict::refuted);
  EXPECT_NE(ask("The Tarn court has accepted both recommendations.", source).verdict,
            Verdict::refuted);
}

TEST(Vote, OneOfThoseWhoAbstainedVotedForNeither) {
  const std::string source =
      "The closure of the Velm mill was carried by 20 votes to 16. Mayor Petra Lang was one of the "
      "two who abstained.";
  EXPECT_EQ(ask("Mayor Petra Lang voted against the closure.", source).verdict, Verdict::refuted);
  EXPECT_NE(ask("Mayor Petra Lang voted against the budget.", source).verdict, Verdict::refuted);
  EXPECT_NE(ask("Jan Tolk voted against the closure.", source).verdict, Verdict::refuted);
}

TEST(Kin, ASiblingIsOlderOrYounger) {
  EXPECT_EQ(ask("Petra Lang's younger sister Sofie is a pilot.",
                "Petra Lang's elder sister Sofie lives in Velm.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Petra Lang's younger sister Sofie is a pilot.",
                "Petra Lang's elder sister Anna lives in Velm.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Petra Lang's younger brother Karl is a pilot.",
                "Petra Lang has an older brother, Jan, and a younger one, Karl.")
                .verdict,
            Verdict::refuted);
}

TEST(Universal, SomebodyRefutesNobody) {
  EXPECT_EQ(ask("No one was hurt in the accident in Velm.",
                "Three people were injured in the accident in Velm.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(
      ask("No one was hurt in the fire in Velm.", "Three people were injured in the crash in Velm.")
          .verdict,
      Verdict::refuted);
  EXPECT_NE(ask("No one was hurt in the accident in Velm.",
                "Three cars were damaged in the accident in Velm.")
                .verdict,
            Verdict::refuted);
}

TEST(Universal, OthersRefuteNothing) {
  EXPECT_NE(ask("Both proposals of the Velm council were adopted.",
                "The budget of the Velm council was rejected.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(
      ask("All the bridges of Velm were repaired.", "Two of the ferries of Velm were not repaired.")
          .verdict,
      Verdict::refuted);
}

TEST(Denial, OfAllHoldsForEach) {
  EXPECT_EQ(ask("Prosecutors in Velm have charged the director with negligence.",
                "The public prosecutor in Velm has opened an inquiry but has not charged anyone.")
                .verdict,
            Verdict::refuted);
}

TEST(Denial, OfAThingByItsOtherName) {
  EXPECT_EQ(ask("The Aldring ruby of 30 carats was stolen as well.",
                "The fifth object in the case, the Aldring ruby of 30 carats, was not stolen.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(ask("The Aldring ruby was stolen.", "The setting of the Aldring ruby was not stolen.")
                .verdict,
            Verdict::refuted);
}

TEST(QuoteNames, AnotherWordInMarksForTheSameThing) {
  EXPECT_EQ(ask("Inspectors called the Velm home \"excellent\" in 2023.",
                "Inspectors judged the Velm home \"adequate\" in 2023.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Parents called the Velm home \"excellent\" in 2023.",
                "Inspectors judged the Velm home \"adequate\" in 2023.")
                .verdict,
            Verdict::refuted);
  EXPECT_NE(ask("Inspectors called the Velm home \"excellent\" in 2023.",
                "Inspectors judged the Velm home \"adequate\" in 2019.")
                .verdict,
            Verdict::refuted);
}

TEST(QuoteNames, ATitleBearsNothingOut) {
  EXPECT_NE(ask("Ada Brun conducts \"The Magpie's Daughter\" at the Velm opera.",
                "The Velm opera opens with \"The Magpie's Daughter\", conducted by Per Holm.")
                .verdict,
            Verdict::supported);
}

TEST(QuoteNames, ASurnameNamesTheSpeaker) {
  EXPECT_EQ(ask("\"Neighbours share more than a fence,\" Brun observed.",
                "Chairwoman Ada Brun of Velm spoke for four minutes. \"Neighbours share more than "
                "a fence,\" she said.")
                .verdict,
            Verdict::supported);
}

TEST(StillOpen, WhatIsToBeDecidedIsNotDecided) {
  EXPECT_NE(ask("The Velm council has decided to go to court.",
                "The Velm council meets on Monday to decide whether to go to court.")
                .verdict,
            Verdict::supported);
}

TEST(Plans, OfOtherClausesAreNone) {
  EXPECT_EQ(ask("Velm has more than nine million inhabitants.",
                "Velm has more than nine million inhabitants, the statistics office said, but "
                "without immigration it would hardly have grown.")
                .verdict,
            Verdict::supported);
  EXPECT_NE(ask("Velm built 300 homes.", "Velm will build 300 homes.").verdict, Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
