// Shares of one whole: what one party has, the other has not.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

TEST(ShareWhole, TwoPartsCannotPassAHundredPerCent) {
  Desk desk({{"In 2023, about 97% of North Korea's external trade was with China."}});
  Finding finding = desk.ask(
      "China accounts for 97% of North Korea's external trade. Russia's share was 12% in 2023.");
  EXPECT_EQ(finding.verdict, Verdict::refuted);
  EXPECT_EQ(finding.rule, "share.whole");
}

TEST(ShareWhole, ThereIsRoomForASmallPart) {
  Desk desk({{"In 2023, about 90% of North Korea's external trade was with China."}});
  Finding finding = desk.ask(
      "China accounts for 90% of North Korea's external trade. Russia's share was 4% in 2023.");
  EXPECT_NE(finding.verdict, Verdict::refuted);
}

TEST(ShareWhole, AContinentMayHoldTheCountry) {
  Desk desk({{"In 2023, about 61% of Norway's exports went to Germany."}});
  EXPECT_NE(desk.ask("Europe's share of Norway's exports was 83% in 2023.").verdict,
            Verdict::refuted);
}

TEST(Anniversary, YearsAgoNextMonthCountBackFromTheDate) {
  Desk desk({GivenSource{"Next month the Harbour Guild marks 80 years since its founding.",
                         "2025-09-29"}});
  Finding finding =
      desk.ask("The Harbour Guild was founded 80 years ago next month.", "2025-09-30");
  EXPECT_EQ(finding.verdict, Verdict::supported);
  EXPECT_EQ(
      desk.ask("The Harbour Guild was founded 70 years ago next month.", "2025-09-30").verdict,
      Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
