// Who says so, where no quotation marks stand.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& sentence, const std::string& source) {
  return Desk({{source, "2025-06-02"}}).ask(sentence).verdict;
}
const char* kToom =
    "The stadium in Parnu cost €6.8 million, deputy mayor Kalle Toom told the council.";

TEST(Attribution, TheSameSpeakerIsBorneOut) {
  EXPECT_EQ(verdict("According to Kalle Toom, the stadium in Parnu cost €6.8 million.", kToom),
            Verdict::supported);
}

TEST(Attribution, AnotherSpeakerAloneRefutes) {
  EXPECT_EQ(verdict("According to Mara Quint, the stadium in Parnu cost €6.8 million.",
                    "The stadium in Parnu cost €6.8 million, according to Kalle Toom."),
            Verdict::refuted);
}

TEST(Attribution, AMinistryIsNotHeldAgainstAPerson) {
  EXPECT_NE(verdict("According to the ministry, the stadium in Parnu cost €6.8 million.", kToom),
            Verdict::refuted);
}

TEST(Attribution, ASourceThatNamesTheSpeakerKeepsAnotherFromRefuting) {
  Desk desk({{"The stadium in Parnu cost €6.8 million, according to Kalle Toom.", "2025-06-02"},
             {"Mara Quint said that the stadium in Parnu cost €6.8 million.", "2025-06-03"}});
  EXPECT_NE(desk.ask("According to Mara Quint, the stadium in Parnu cost €6.8 million.").verdict,
            Verdict::refuted);
}

TEST(Attribution, OtherContentSaysNothingOfTheSpeaker) {
  EXPECT_NE(verdict("According to Mara Quint, the stadium in Parnu was empty on Sunday.", kToom),
            Verdict::refuted);
}

TEST(Attribution, WhatOnePublishesOneSays) {
  const Desk desk({{"The fire on Kessel Road was under control at 6.15 a.m.", "2025-06-02",
                    "Dorven Fire Service"}});
  EXPECT_EQ(desk.ask("The fire on Kessel Road was under control at 6.15 a.m., the Dorven Fire "
                     "Service said.")
                .verdict,
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
