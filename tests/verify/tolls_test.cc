// The dead, the missing and the injured: the newest source counts.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

const GivenSource kFirst{
    "An explosion in the Norrane mine killed at least 12 people on Monday. "
    "At least 12 people have died and nine are missing in Norrane.",
    "2025-05-13"};
const GivenSource kLater{"Situation report on the Norrane mine.\n\n19 dead, 3 missing, 40 injured.",
                         "2025-05-20"};

Verdict ask(const std::string& sentence, const std::vector<GivenSource>& sources) {
  const std::string draft = "# The Norrane mine counts its dead\n\n" + sentence;
  for (const Finding& finding : Desk(sources).check(draft, "2025-05-22"))
    if (finding.quote.find("issing") != std::string::npos ||
        finding.quote.find("died") != std::string::npos)
      return finding.verdict;
  return Verdict::not_checkable;
}

TEST(Tolls, AnOlderTollIsOutdated) {
  EXPECT_EQ(ask("Nine people are still missing.", {kFirst, kLater}), Verdict::conflicting);
  EXPECT_EQ(ask("Nine people are still missing.", {kFirst}), Verdict::supported);
}

TEST(Tolls, TheNewestTollIsBorneOut) {
  EXPECT_EQ(ask("Three people are still missing.", {kFirst, kLater}), Verdict::supported);
  EXPECT_EQ(ask("Nineteen people are now known to have died.", {kFirst, kLater}),
            Verdict::supported);
}

TEST(Tolls, AFigureThatNoSourceHasIsLeftToTheOtherRules) {
  EXPECT_NE(ask("Fourteen people are still missing.", {kFirst, kLater}), Verdict::supported);
}

TEST(Tolls, TheMissingAreNotTheDead) {
  EXPECT_EQ(ask("Nine people are still missing in Norrane.", {kFirst}), Verdict::supported);
}

TEST(Tolls, AnotherDisasterHasItsOwn) {
  const GivenSource past{"In the Norrane mine 31 people died in 1962. Nine were missing for days in 1962.",
                         "2025-05-21"};
  EXPECT_EQ(ask("Nineteen people are now known to have died.", {kLater, past}), Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
