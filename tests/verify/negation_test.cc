// When a negation contradicts, and when it is of something else.
#include <gtest/gtest.h>

#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, {}).verdict;
}

TEST(Negation, ContradictsWhatTheOtherAffirms) {
  EXPECT_EQ(
      verdict("The twelve men crossed the bridge.", "The twelve men did not cross the bridge."),
      Verdict::refuted);
  EXPECT_EQ(
      verdict("The bank did not open a branch in Arlen.", "The bank opened a branch in Arlen."),
      Verdict::refuted);
}

TEST(Negation, AgreesBesideAnOpposite) {
  EXPECT_NE(verdict("The twelve men crossed a different bridge.",
                    "The twelve men did not cross the same bridge."),
            Verdict::refuted);
}

TEST(Negation, OfABeliefLeavesOpenWhatIsBelieved) {
  EXPECT_NE(verdict("The weather favors the Democrats this year.",
                    "The map does not suggest the weather favors the Democrats this year."),
            Verdict::refuted);
}

TEST(Negation, SetAgainstSomethingElseAffirmsThat) {
  EXPECT_NE(verdict("The Long March was a series of marches.",
                    "There was not one Long March, but a series of marches."),
            Verdict::refuted);
}

TEST(Negation, OfAnotherSpeakersDeedIsAnotherMatter) {
  EXPECT_NE(verdict("I sold my house.", "You did not sell my house."), Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
