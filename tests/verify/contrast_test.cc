// Which opposites contradict, and which speak of two things.
#include "verify/contrast.h"

#include <gtest/gtest.h>

namespace stet::verify {
namespace {

Term word(const std::string& text) { return {.span = {}, .lower = text, .base = base_form(text)}; }

bool opposites(const std::string& a, const std::string& b, std::size_t shared) {
  Term x = word(a), y = word(b);
  return contradicts({x, y, WordRelation::opposite, shared});
}

TEST(Contrast, OutcomesOfOneEventContradict) {
  EXPECT_TRUE(opposites("upheld", "overturned", 2));
  EXPECT_TRUE(opposites("rose", "fell", 1));
  EXPECT_TRUE(opposites("profit", "loss", 1));
}

TEST(Contrast, NounsNameOtherThings) {
  EXPECT_FALSE(opposites("exports", "imports", 2));
  EXPECT_FALSE(opposites("king", "queen", 2));
  EXPECT_TRUE(opposites("king", "queen", 5));
}

TEST(Contrast, WhatCanBeUndoneNeedsTheSameOccasion) {
  EXPECT_FALSE(opposites("arrived", "left", 2));
  EXPECT_TRUE(opposites("arrived", "left", 4));
}

}  // namespace
}  // namespace stet::verify
