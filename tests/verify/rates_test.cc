// Rates are told from amounts, and by what they count.
#include "verify/rates.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

std::string rate(const std::string& text) {
  facts::Analysis analysis = facts::analyse(text::read(text, text::Format::plain), {});
  Reading reading = read_stretch(analysis, {0, analysis.document.text.size()}, {});
  return reading.figures.empty() ? "no figure" : rate_of(reading, reading.figures.front());
}

TEST(Rates, NamesWhatARateCountsBy) {
  EXPECT_EQ(rate("The fee is £2,330 a year."), "year");
  EXPECT_EQ(rate("The annual £2,330 fee stays."), "year");
  EXPECT_EQ(rate("They pay £15 per head."), "head");
  EXPECT_EQ(rate("Each bus took 45 students."), "each");
  EXPECT_EQ(rate("The bus took 45 students."), "");
}

TEST(Rates, EveryDayIsADay) {
  EXPECT_EQ(rate("Some 21,000 cars use it every day."), "day");
  EXPECT_EQ(
      judge("The pier is used by 900 people every day.", {"The pier is used by 900 people a day."},
            {})
          .verdict,
      Verdict::supported);
  EXPECT_NE(
      judge("The pier is used by 900 people every day.", {"The pier is used by 900 people a week."},
            {})
          .verdict,
      Verdict::supported);
}

TEST(Rates, ReadsThePeriodBehindAFigure) {
  EXPECT_EQ(per_what({"a", "week"}, 0), "week");
  EXPECT_EQ(per_what({"a", "bridge"}, 0), "");
  EXPECT_EQ(per_what({"per"}, 0), "");
}

TEST(Rates, HearsAveragesAnywhere) {
  EXPECT_TRUE(tells_rate("There is one teacher for every four pupils."));
  EXPECT_FALSE(tells_rate("There are four pupils; a person spoke."));
}

TEST(Rates, ARateRefutesNoAmount) {
  EXPECT_NE(judge("She read 15 books.", {"She reads 5 books a day."}, {}).verdict,
            Verdict::refuted);
  EXPECT_NE(
      judge("360 sacks are harvested.", {"They harvest 45 sacks from each of the 8 fields."}, {})
          .verdict,
      Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
