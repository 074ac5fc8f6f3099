// A part of a whole told from its other side, and "all but" so many of it.
#include <gtest/gtest.h>

#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& passage) {
  return judge(claim, {passage}, "2026-05-04").verdict;
}

TEST(Complement, WhoDidNotSurviveDied) {
  const std::string saved = "Nine of the twelve passengers survived.";
  EXPECT_EQ(verdict("Three of the twelve passengers died.", saved), Verdict::supported);
  EXPECT_EQ(verdict("Five of the twelve passengers died.", saved), Verdict::refuted);
  EXPECT_EQ(verdict("Five of the twelve passengers drowned.", saved), Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Three of the fourteen passengers died.", saved), Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Three of the twelve passengers died on Friday.", saved),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Three of the twelve passengers died.",
                    "Nine of the twelve passengers survived the first night."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Five of the twelve passengers died.",
                    "Nine of the twelve passengers may have survived."),
            Verdict::not_enough_evidence);
}

TEST(Complement, SharesOfAHundred) {
  const std::string passed = "97% of the pupils passed the exam.";
  EXPECT_EQ(verdict("3% of the pupils failed the exam.", passed), Verdict::supported);
  EXPECT_EQ(verdict("8% of the pupils failed the exam.", passed), Verdict::refuted);
  EXPECT_EQ(verdict("3% of the pupils failed the exam in maths.", passed),
            Verdict::not_enough_evidence);
}

TEST(Complement, WhoDidNotSayYesMayHaveSaidNothing) {
  EXPECT_EQ(verdict("Seven of the 60 members voted against the plan.",
                    "Of the 60 members, 53 voted for the plan."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("Seven of the 60 members rejected the plan.",
                    "Of the 60 members, 53 accepted the plan."),
            Verdict::not_enough_evidence);
}

TEST(Complement, AllButSoManyAreTheOthers) {
  const std::string rescue = "They rescued 40 sailors, all but five of them on Monday.";
  EXPECT_EQ(verdict("They rescued 40 sailors, 35 of them on Monday.", rescue), Verdict::supported);
  EXPECT_NE(verdict("They rescued 40 sailors, five of them on Monday.", rescue),
            Verdict::supported);
  EXPECT_EQ(verdict("They rescued 40 sailors, 30 of them by helicopter.", rescue),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("All but two ministers stayed.", "Two ministers stayed."),
            Verdict::not_enough_evidence);
}

TEST(Complement, APartIsNoOtherNumberOfTheWhole) {
  EXPECT_EQ(verdict("Five of the 30 members are women.", "Of the 30 members 11 are over sixty."),
            Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("They rescued 40 sailors, 35 of them on Monday.",
                    "They rescued 40 sailors, 35 of them on Monday."),
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
