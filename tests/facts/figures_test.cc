// Figures and times read in one pass are those that each reader finds by itself.
#include "facts/figures.h"

#include <gtest/gtest.h>

#include <string>

#include "facts/analysis.h"

namespace stet::facts {
namespace {

// More than one part of a text, with lines of all lengths; the last one long enough to go on from
// part to part.
std::string long_text() {
  std::string text;
  for (int i = 0; i < 400; ++i) {
    text += "On 3 May 2024 the council raised the fee by " + std::to_string(i) +
            "% to €1,200, three weeks after the vote.\n";
    if (i % 7 == 0) text += "\nBudget\n12 June 2023\n\n";
  }
  for (int i = 0; i < 400; ++i) text += "In 2019 some 40 miners left; since Monday 12 more have. ";
  return text;
}

TEST(Figures, AreTheSameInOnePassAsInTwo) {
  const std::string text = long_text();
  std::vector<Mention> apart = read_quantities(text);
  for (Mention& time : read_times(text, "2025-09-30")) apart.push_back(std::move(time));
  const std::vector<Mention> expected = settle(std::move(apart));
  const std::vector<Mention> together = settle(read_figures(text, "2025-09-30"));
  ASSERT_EQ(together.size(), expected.size());
  EXPECT_GT(together.size(), 2000u);
  for (std::size_t i = 0; i < together.size(); ++i) {
    EXPECT_EQ(together[i].span.start, expected[i].span.start);
    EXPECT_EQ(together[i].span.end, expected[i].span.end);
    EXPECT_EQ(together[i].type, expected[i].type);
    EXPECT_EQ(together[i].timex, expected[i].timex);
  }
}

TEST(Figures, ReadALineThatGoesOnOverPartsToItsEnd) {
  const std::string text = long_text();
  const std::vector<Mention> times = read_times(text, "2025-09-30");
  ASSERT_FALSE(times.empty());
  EXPECT_GT(times.back().span.end, text.size() - 60);
}

// Every gate that keeps readers from places where nothing can begin has its sentences here: what
// they must not lose.
TEST(Figures, FindsTimesWhereMostWordsBeginNone) {
  const auto found = [](const std::string& text) {
    std::string out;
    for (const Mention& time : read_times(text, "2025-09-30"))
      out += "[" + text.substr(time.span.start, time.span.size()) + "]";
    return out;
  };
  EXPECT_EQ(found("The lamp blinks every second, engineers told the panel after the test."),
            "[every second]");
  EXPECT_EQ(found("He was asked to come back on the 15th, according to people at the firm."),
            "[the 15th]");
  EXPECT_EQ(found("National Day was quiet in the city, and the first week of May was not."),
            "[the first week of May]");
  EXPECT_EQ(found("The world record stood for a year, the club and its fans remember."),
            "[a year]");
}

}  // namespace
}  // namespace stet::facts
