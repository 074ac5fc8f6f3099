// What a source plainly tells is borne out where a statement puts it in other plain words.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& statement, const std::string& source) {
  return ask(statement, source).verdict;
}

TEST(PlainWords, APhraseStandsForAWord) {
  EXPECT_EQ(verdict("The head of the observatory resigned.",
                    "The head of the observatory has stepped down."),
            Verdict::supported);
  EXPECT_EQ(verdict("Fuel prices rose 3% in April.", "Fuel prices went up by 3% in April."),
            Verdict::supported);
  EXPECT_NE(verdict("A boy ran far away from the river.", "A boy ran near the river."),
            Verdict::supported);
}

TEST(PlainWords, WhoDidNotIsNoDenialOfWhoDid) {
  EXPECT_EQ(verdict("The treasurer signed the cheque.",
                    "The treasurer, not the chair, signed the cheque."),
            Verdict::supported);
  EXPECT_NE(
      verdict("The chair signed the cheque.", "The treasurer, not the chair, signed the cheque."),
      Verdict::supported);
}

TEST(PlainWords, WhatLiesAheadIsAPlanInBoth) {
  EXPECT_EQ(verdict("The hearing starts on 4 August.", "The hearing will start on 4 August."),
            Verdict::supported);
  EXPECT_NE(verdict("The hearing starts on 4 August.", "The hearing may start on 4 August."),
            Verdict::supported);
  EXPECT_NE(verdict("The hearing started on 4 May.", "The hearing was to start on 4 May."),
            Verdict::supported);
}

TEST(PlainWords, AnotherClausesNothingDeniesNothing) {
  EXPECT_NE(
      verdict("Pupils under 10 pay half.", "Pupils under 10 pay half and those under 5 nothing."),
      Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
