// The interval that a figure's writing states.
#include "facts/quantity.h"

#include <gtest/gtest.h>

#include <cmath>

namespace stet::facts {
namespace {

Quantity only(std::string_view text) {
  const std::vector<Mention> found = read_quantities(text);
  EXPECT_EQ(found.size(), 1u) << text;
  return found.empty() ? Quantity{} : quantity_of(found.front(), text);
}

void expect_interval(std::string_view text, double low, double high) {
  const Quantity q = only(text);
  EXPECT_NEAR(q.low, low, 1e-9 * std::max(1.0, std::fabs(low))) << text;
  EXPECT_NEAR(q.high, high, 1e-9 * std::max(1.0, std::fabs(high))) << text;
}

TEST(Quantity, HasHalfAStepOnBothSides) {
  expect_interval("97% of trade", 96.5, 97.5);
  expect_interval("1.2% of trade", 1.15, 1.25);
  expect_interval("100% of trade", 99.5, 100.5);
  expect_interval("58 people died", 57.5, 58.5);
  expect_interval("£3.4bn was lost", 3.35e9, 3.45e9);
  expect_interval("2 million people", 1.5e6, 2.5e6);
}

TEST(Quantity, RoundFiguresAreWiderButNotMuch) {
  expect_interval("31,000 people", 30500, 31500);
  expect_interval("31,250 people", 31245, 31255);
  expect_interval("30,000 people", 28500, 31500);
  expect_interval("1,000 people", 950, 1050);
  expect_interval("100 people", 97.5, 102.5);
  expect_interval("20 people", 19.5, 20.5);
}

TEST(Quantity, HedgesWidenOrBound) {
  expect_interval("About 97% of trade", 94.09, 99.91);
  expect_interval("about 500 people", 462.5, 537.5);
  expect_interval("about 2 million people", 1.5e6, 2.5e6);
  expect_interval("about 7 people", 6.3, 7.7);
  expect_interval("nearly 1,000 people", 900, 1000);
  expect_interval("just over 1,000 people", 1000, 1100);
  const Quantity more = only("more than 90% of forests");
  EXPECT_EQ(more.low, 90);
  EXPECT_FALSE(more.low_closed);
  EXPECT_TRUE(std::isinf(more.high));
  const Quantity least = only("at least 43 people");
  EXPECT_EQ(least.low, 43);
  EXPECT_TRUE(least.low_closed);
  const Quantity most = only("up to 40 people");
  EXPECT_EQ(most.low, 0);
  EXPECT_EQ(most.high, 40);
  EXPECT_TRUE(most.high_closed);
}

TEST(Quantity, RangesAndVagueNumbersKeepTheirBounds) {
  expect_interval("10-15% of voters", 9.5, 15.5);
  expect_interval("dozens of homes", 24, 100);
}

TEST(Quantity, ConvertsToBaseUnits) {
  const Quantity rain = only("31.2 centimetres");
  EXPECT_EQ(rain.unit, "m");
  EXPECT_NEAR(rain.low, 0.3115, 1e-9);
  EXPECT_NEAR(*rain.figure, 0.312, 1e-9);
  EXPECT_NEAR(*only("104°F").figure, 40, 1e-9);
  EXPECT_EQ(only("104°F").unit, "°C");
  EXPECT_NEAR(*only("100 km/h").figure, 100 / 3.6, 1e-9);
  EXPECT_EQ(only("3 tonnes a year").unit, "kg/s");
  EXPECT_EQ(only("$5").unit, "USD");
}

TEST(Quantity, FractionsAreSharesInPercent) {
  const Quantity third = only("a third of voters");
  EXPECT_EQ(third.unit, "%");
  EXPECT_NEAR(*third.figure, 100.0 / 3, 1e-9);
  expect_interval("two in five voters", 37.5, 42.5);
  expect_interval("1 in 25 voters", 3.6, 4.4);
  expect_interval("nearly half of them", 45, 50);
}

TEST(Quantity, AnAgeIsAFullYear) { expect_interval("a 47-year-old", 47, 48); }

TEST(Quantity, DurationsAreSeconds) {
  Mention m;
  m.type = MentionType::duration;
  m.span = {0, 11};
  m.timex = "P3W";
  m.seconds = 3 * 604800;
  const Quantity q = quantity_of(m, "three weeks");
  EXPECT_EQ(q.unit, "s");
  EXPECT_EQ(q.low, 2.5 * 604800);
  EXPECT_EQ(q.high, 3.5 * 604800);
}

// Whatever is written, the figure lies in its own interval unless a strict bound excludes it, and
// the ends are in order.
TEST(Quantity, AlwaysHoldsItsFigure) {
  for (const char* hedge :
       {"", "about ", "at least ", "up to ", "nearly ", "just over ", "more than ", "less than "})
    for (const char* figure :
         {"7", "12.5", "1,234", "40,000", "3 million", "2.25 billion", "0.4", "minus 5"})
      for (const char* unit :
           {"%", " percentage points", " dollars", " kilometres", " people", " °C"}) {
        const std::string text = std::string(hedge) + figure + unit;
        const Quantity q = only(text);
        ASSERT_TRUE(q.figure) << text;
        EXPECT_LE(q.low, q.high) << text;
        EXPECT_LE(q.low, *q.figure) << text;
        EXPECT_GE(q.high, *q.figure) << text;
      }
}

}  // namespace
}  // namespace stet::facts
