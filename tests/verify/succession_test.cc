// Who came after whom, in whatever words.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& statement, const std::string& source) {
  return ask(statement, source).verdict;
}

constexpr const char* kSource =
    "Jule Ferrer took over as head of the port in May 2024 from Anton Reyl.";

TEST(Succession, IsToldInManyWords) {
  for (const char* statement :
       {"Jule Ferrer succeeded Anton Reyl.", "Jule Ferrer succeeded Anton Reyl in May 2024.",
        "Anton Reyl was succeeded by Jule Ferrer.", "Jule Ferrer's predecessor was Anton Reyl.",
        "Jule Ferrer is Anton Reyl's successor."})
    EXPECT_EQ(verdict(statement, kSource), Verdict::supported) << statement;
}

TEST(Succession, TheOtherWayRoundIsFalse) {
  EXPECT_EQ(verdict("Anton Reyl succeeded Jule Ferrer.", kSource), Verdict::refuted);
  EXPECT_EQ(verdict("Anton Reyl is Jule Ferrer's successor.", kSource), Verdict::refuted);
  EXPECT_EQ(verdict("Jule Ferrer succeeded Petra Holm.", "Jule Ferrer succeeded Anton Reyl."),
            Verdict::refuted);
}

TEST(Succession, AnotherOfficeIsLeftOpen) {
  EXPECT_EQ(verdict("Jule Ferrer succeeded Anton Reyl as mayor.", kSource),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Jule Ferrer succeeded Petra Holm as mayor.", kSource),
            Verdict::not_enough_evidence);
}

TEST(Succession, WhatIsToComeIsNotDone) {
  EXPECT_NE(verdict("Jule Ferrer succeeded Anton Reyl.",
                    "Jule Ferrer is to take over from Anton Reyl in May."),
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
