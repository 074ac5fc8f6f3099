// A planned year and the delay that moves it.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

const char* const kDelay =
    "The new tram line to Haslev, which was to open in 2028, has been postponed by three years.";

TEST(MovedDates, ADelayIsAddedToThePlan) {
  EXPECT_EQ(ask("The new tram line to Haslev will open in 2031.", kDelay).verdict,
            Verdict::supported);
  EXPECT_EQ(ask("The new tram line to Haslev will open in 2028.", kDelay).verdict,
            Verdict::refuted);
}

TEST(MovedDates, WhatHadBeenPlannedIsNotMoved) {
  EXPECT_NE(ask("The new tram line to Haslev was to open in 2028.", kDelay).verdict,
            Verdict::refuted);
}

TEST(MovedDates, AnotherThingIsNotMoved) {
  EXPECT_NE(ask("The new bus line to Orre will open in 2031.", kDelay).verdict, Verdict::supported);
  EXPECT_NE(ask("The new tram line to Orre will open in 2028.", kDelay).verdict, Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
