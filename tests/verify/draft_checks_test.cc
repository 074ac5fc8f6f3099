// Checks inside the draft: weekdays, sums, shares, changes, anniversaries; and what they leave
// alone.
#include "verify/draft_checks.h"

#include <gtest/gtest.h>

namespace stet::verify {
namespace {

facts::Analysis read(const std::string& text, const std::string& published) {
  return facts::analyse(text::read(text, text::Format::plain),
                        {.published = published, .title = {}, .publisher = {}});
}

std::vector<DraftError> weekdays(const std::string& text) {
  return check_weekdays(read(text, "2025-09-30"), "2025-09-30");
}

TEST(Weekdays, NamesAWeekdayThatDoesNotFitItsDate) {
  std::vector<DraftError> errors = weekdays("They met on Sunday, Sept. 29, 2025, in Beijing.");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].message, "29 September 2025 is a Monday, not a Sunday.");
}

TEST(Weekdays, LeavesARightOneAlone) {
  EXPECT_TRUE(weekdays("They met on Monday, Sept. 29, 2025, and on Sunday 28 September.").empty());
}

TEST(Weekdays, TakesTheNearestYearWhereNoneIsStated) {
  EXPECT_EQ(weekdays("The vote is on Wednesday, 14 October.").size(), 1U);
  EXPECT_TRUE(weekdays("The vote is on Tuesday, 14 October.").empty());
}

TEST(Weekdays, ReadsDayBeforeMonthAndOrdinals) {
  EXPECT_EQ(weekdays("It was Friday the 13th of September 2025.").size(), 1U);
}

TEST(Weekdays, DoesNotTakeOtherNumbersForDays) {
  EXPECT_TRUE(weekdays("On Sunday, March brought 12 storms. The Sun had 28 May features.").empty());
}

TEST(Sums, WhatIsLeftBetweenTwoAmountsHasToFit) {
  auto sums = [](const std::string& text) {
    return check_sums(read_draft(read(text, "2025-09-30"), "2025-09-30"));
  };
  std::vector<DraftError> errors = sums(
      "The state will spend 412.6 billion euros and take in 389.2 billion, which leaves it 32.4 "
      "billion short.");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].rule, "draft.parts");
  EXPECT_TRUE(sums("The state will spend 412.6 billion euros and take in 389.2 billion, which "
                   "leaves it 23.4 billion short.")
                  .empty());
  EXPECT_TRUE(sums("The state will spend 412.6 billion euros and take in 389.2 billion, and 32.4 "
                   "billion go to schools.")
                  .empty());
}

std::size_t wrong_totals(const std::string& text) {
  return check_totals(read_draft(read(text, "2025-09-30"), "2025-09-30")).size();
}

TEST(Totals, WhatComesOnTopHasToMakeTheTotal) {
  EXPECT_EQ(
      wrong_totals(
          "The mill sold about 240,000 sacks at home and another 31,000 abroad, 281,000 in all."),
      1U);
  EXPECT_EQ(wrong_totals(
                "Volunteers planted 640 oaks in March and a further 180 in April, 720 altogether."),
            1U);
  EXPECT_EQ(wrong_totals("Members gave $2.5 million; with a further $1.2 million from the town the "
                         "total is $4.1 million."),
            1U);
  EXPECT_EQ(wrong_totals("The crew counted 412 seals on the north shore and another 96 on the "
                         "south shore, a total of 498."),
            1U);
}

TEST(Totals, ANumberInANameIsNoAmount) {
  EXPECT_EQ(wrong_totals("The yard called back about 240,000 Breva 2 boats at home and another "
                         "31,000 abroad, 281,000 in all."),
            1U);
}

TEST(Totals, OneThatFitsIsLeftAlone) {
  EXPECT_EQ(
      wrong_totals(
          "The mill sold about 240,000 sacks at home and another 31,000 abroad, 271,000 in all."),
      0U);
  EXPECT_EQ(
      wrong_totals(
          "The mill sold about 240,000 sacks at home and another 31,400 abroad, 270,000 in all."),
      0U);
  EXPECT_EQ(wrong_totals("Members gave $2.5 million; with a further $1.2 million from the town the "
                         "total is $3.7 million."),
            0U);
}

TEST(Totals, WhatMayCountMoreIsLeftAlone) {
  EXPECT_EQ(wrong_totals("Reed scored 20 points and Hale another 15, 88 in all."), 0U);
  EXPECT_EQ(
      wrong_totals(
          "Police held 31 people on Monday and another 12 on Tuesday, 47 in all since the march."),
      0U);
  EXPECT_EQ(wrong_totals("On Friday 4 walkers were found. On Saturday 31 were found and another 12 "
                         "on Sunday, 47 in all."),
            0U);
  EXPECT_EQ(wrong_totals("The ferry carried 31 cars and 12 lorries, 47 in all."), 0U);
  EXPECT_EQ(wrong_totals("The fund paid 3 million euros and another $2 million, 6 million in all."),
            0U);
}

std::size_t wrong_changes(const std::string& text) {
  return check_changes(read_draft(read(text, "2025-09-30"), "2025-09-30")).size();
}

TEST(Changes, PointsAreNoPerCent) {
  EXPECT_EQ(wrong_changes("From 41% to 46% in two seasons: that is a rise of 5%."), 1U);
  EXPECT_EQ(
      wrong_changes(
          "Now 46% of pupils cycle; five years ago it was 41%, an increase of five per cent."),
      1U);
  EXPECT_EQ(wrong_changes("Five years ago 41% of pupils cycled, now it is 46%, an increase of 5%."),
            1U);
}

TEST(Changes, PerCentOfThePastLevelAreRight) {
  EXPECT_EQ(wrong_changes("From 40% to 50% in two seasons: that is a rise of 25%."), 0U);
  EXPECT_EQ(wrong_changes(
                "Now 50% of pupils cycle; five years ago it was 40%, an increase of 25 per cent."),
            0U);
  EXPECT_EQ(wrong_changes("Now 46% of pupils cycle; five years ago it was 41%, an increase of five "
                          "percentage points."),
            0U);
  EXPECT_EQ(
      wrong_changes("Of the boys 46% cycle and of the girls 41%; fares saw an increase of 5%."),
      0U);
}

}  // namespace
}  // namespace stet::verify
