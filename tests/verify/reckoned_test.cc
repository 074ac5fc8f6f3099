// What follows from the only two figures of a passage: the gap between them, and the part that a
// share makes of a whole.
#include <gtest/gtest.h>

#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& passage) {
  return judge(claim, {passage}, "2026-05-04").verdict;
}

TEST(Reckoned, TheGapBetweenTwoNames) {
  const std::string table = "Hove finished with 71 points, Brill with 69.";
  EXPECT_EQ(verdict("Brill finished two points behind Hove.", table), Verdict::supported);
  EXPECT_EQ(verdict("Brill finished 12 points behind Hove.", table), Verdict::refuted);
  EXPECT_EQ(verdict("Brill finished 12 points behind Selsey.", table),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Hove won by 12 points.", table), Verdict::not_enough_evidence);
}

TEST(Reckoned, TheGapBetweenNowAndBefore) {
  const std::string turnout = "Turnout was 70%, against 61% in 2021.";
  EXPECT_EQ(verdict("Turnout was nine percentage points higher than in 2021.", turnout),
            Verdict::supported);
  EXPECT_EQ(verdict("Turnout was 19 percentage points higher than in 2021.", turnout),
            Verdict::refuted);
  EXPECT_EQ(verdict("Turnout was 19 percentage points higher than in 2017.", turnout),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Turnout in Lund was 19 percentage points higher than in 2021.", turnout),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The canteen sold four times as many meals as in 2015.",
                    "The canteen sold 2,140 meals, against 1,020 in 2015."),
            Verdict::refuted);
  EXPECT_EQ(verdict("The canteen sold four times as many drinks as in 2015.",
                    "The canteen sold 2,140 meals, against 1,020 in 2015."),
            Verdict::not_enough_evidence);
}

TEST(Reckoned, ThePartThatAShareMakes) {
  const std::string dwellings = "Dwellings: 4,510,000, of which 8% stood empty.";
  EXPECT_EQ(verdict("Some 360,000 dwellings stand empty.", dwellings), Verdict::supported);
  EXPECT_EQ(verdict("Some 160,000 dwellings stand empty.", dwellings), Verdict::refuted);
  EXPECT_EQ(verdict("Some 160,000 dwellings are rented.", dwellings), Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Some 360,000 dwellings are rented.", dwellings), Verdict::not_enough_evidence);
}

TEST(Reckoned, TwoNounsTogetherAndApart) {
  const std::string damage = "The flood cost 31 million euros, the storm 15 million.";
  EXPECT_EQ(verdict("The flood and the storm together cost 46 million euros.", damage),
            Verdict::supported);
  EXPECT_EQ(verdict("The flood and the storm together cost 56 million euros.", damage),
            Verdict::refuted);
  EXPECT_EQ(verdict("The flood cost 26 million euros more than the storm.", damage),
            Verdict::refuted);
  EXPECT_EQ(verdict("The flood and the fire together cost 56 million euros.", damage),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The flood and the storm together cost the insurers 56 million euros.", damage),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The flood cost 26 million euros more than the storm.",
                    "The flood cost 31 million euros in houses and 15 million in roads."),
            Verdict::not_enough_evidence);
}

TEST(Reckoned, NearMissesStayOpen) {
  EXPECT_EQ(verdict("The north has 15 schools more than the south.",
                    "In 2019 the north had 82 schools, the south 70."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The council and the state together pay 40 million euros.",
                    "The council pays 31 million euros and the state up to 15 million."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Operating profit rose 20% to 14.2 million euros.",
                    "Net profit was 14.2 million euros, up from 11.8 million."),
            Verdict::not_enough_evidence);
}

TEST(Reckoned, WhatIsGivenAndWhatIsPledged) {
  const std::string relief = "Donors have given $9.5 million and pledged a further $6 million.";
  EXPECT_EQ(verdict("With pledges of another $6 million the total is $16.5 million.", relief),
            Verdict::refuted);
  EXPECT_NE(verdict("With pledges of another $6 million the total is $15.5 million.", relief),
            Verdict::refuted);
  EXPECT_EQ(verdict("With pledges of another $5 million the total is $16.5 million.", relief),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("With loans of another $6 million the total is $16.5 million.", relief),
            Verdict::not_enough_evidence);
}

TEST(Reckoned, TheWayAChangeWentIsToldByIt) {
  const std::string exports =
      "Exports amounted to 14.2 billion crowns, up from 11.8 billion a year earlier.";
  EXPECT_EQ(verdict("Exports grew by about a fifth, to 14.2 billion crowns.", exports),
            Verdict::supported);
  EXPECT_EQ(verdict("Exports rose 30% to 14.2 billion crowns.", exports), Verdict::refuted);
  EXPECT_EQ(verdict("Exports fell 20% to 14.2 billion crowns.", exports), Verdict::refuted);
  EXPECT_EQ(verdict("Exports rose 20% in five years to 14.2 billion crowns.", exports),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Exports rose 20% to 14.2 billion crowns because of the war.", exports),
            Verdict::not_enough_evidence);
  EXPECT_EQ(
      verdict("Visitor numbers halved.", "The number of visitors fell from 412,000 to 206,000."),
      Verdict::supported);
}

TEST(Reckoned, TheChangeThatTwoEndPointsMake) {
  const std::string fare = "The fare was cut from €8.40 to €6.90.";
  EXPECT_EQ(verdict("The fare was reduced by €1.50.", fare), Verdict::supported);
  EXPECT_EQ(verdict("The fare was reduced by €2.50.", fare), Verdict::refuted);
  EXPECT_EQ(verdict("The fare for children was reduced by €1.50.", fare),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The fare was reduced by €1.50 in secret.", fare),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The union says the fare was reduced by €1.50.", fare),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("The rate fell by 0.6 percentage points, to 2.9%.",
                    "The rate fell from 3.5% to 2.9%."),
            Verdict::supported);
  EXPECT_NE(verdict("The rate fell by 0.6 percentage points, to 2.4%.",
                    "The rate fell from 3.5% to 2.9%."),
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
