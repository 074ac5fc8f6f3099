// Checks inside the draft: weekdays, sums, shares, changes, anniversaries; and what they leave alone.
#include "verify/draft_checks.h"

#include <gtest/gtest.h>

namespace stet::verify {
namespace {

facts::Analysis read(const std::string& text, const std::string& published) {
  return facts::analyse(text::read(text, text::Format::plain), {.published = published, .title = {}, .publisher = {}});
}

std::vector<DraftError> weekdays(const std::string& text) { return check_weekdays(read(text, "2025-09-30"), "2025-09-30"); }

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

TEST(Weekdays, ReadsDayBeforeMonthAndOrdinals) { EXPECT_EQ(weekdays("It was Friday the 13th of September 2025.").size(), 1U); }

TEST(Weekdays, DoesNotTakeOtherNumbersForDays) {
  EXPECT_TRUE(weekdays("On Sunday, March brought 12 storms. The Sun had 28 May features.").empty());
}

TEST(Sums, WhatIsLeftBetweenTwoAmountsHasToFit) {
  auto sums = [](const std::string& text) { return check_sums(read_draft(read(text, "2025-09-30"), "2025-09-30")); };
  std::vector<DraftError> errors = sums("The state will spend 412.6 billion euros and take in 389.2 billion, which leaves it 32.4 billion short.");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].rule, "draft.parts");
  EXPECT_TRUE(sums("The state will spend 412.6 billion euros and take in 389.2 billion, which leaves it 23.4 billion short.").empty());
  EXPECT_TRUE(sums("The state will spend 412.6 billion euros and take in 389.2 billion, and 32.4 billion go to schools.").empty());
}

}  // namespace
}  // namespace stet::verify
