// Which sentences state something that sources could bear out, and which only rate, advise or muse.
#include <gtest/gtest.h>

#include "claims_support.h"

namespace stet::facts {
namespace {

std::size_t claims_in(const std::string& sentence) {
  return ReadClaims(sentence).analysis.claims.size();
}

TEST(Checkable, LeavesWhatIsSaidToTheReader) {
  EXPECT_EQ(claims_in("You never know what the sea will bring."), 0U);
  EXPECT_EQ(claims_in("There are towns that you visit and towns that you flee."), 0U);
  EXPECT_EQ(claims_in("You can see the harbour from every window."), 0U);
  EXPECT_GT(claims_in("You asked the council for a permit, and you were refused it."), 0U);
  EXPECT_GT(claims_in("There are 14 offices where you can vote."), 0U);
  EXPECT_GT(claims_in("You have to pay 12 euros for a ticket."), 0U);
}

TEST(Checkable, LeavesMaxims) {
  EXPECT_EQ(claims_in("A harbour owes nobody anything."), 0U);
  EXPECT_GT(claims_in("A new rule bars anyone from swimming there."), 0U);
  EXPECT_GT(claims_in("A fire destroyed everything."), 0U);
}

TEST(Checkable, LeavesComparisonsOfTaste) {
  EXPECT_EQ(claims_in("There are uglier towers than this one."), 0U);
  EXPECT_EQ(claims_in("There are worse fates than a late train."), 0U);
  EXPECT_GT(claims_in("There are larger ships than the Aurora in the port."), 0U);
}

TEST(Checkable, LeavesWhatIsAdvisedOrOrdered) {
  EXPECT_EQ(claims_in("The ministry should at least explain what the tunnel will cost."), 0U);
  EXPECT_EQ(claims_in("Make sure the gate is closed."), 0U);
  EXPECT_GT(claims_in("The ministry said that the tunnel should open in May."), 0U);
  EXPECT_GT(claims_in("The ministry should publish the report, which was finished in May."), 0U);
}

TEST(Checkable, LeavesTheColourBesideAFeeling) {
  EXPECT_EQ(claims_in("The drums rolled, the rain fell, and I have not enjoyed a parade so much."),
            0U);
  EXPECT_GT(claims_in("Anna Berg won, and I enjoyed the race."), 0U);
}

TEST(Checkable, KnowsAStatementThatOpensLikeAnOrder) {
  EXPECT_GT(claims_in("Work on a new clinic at Holm Hill has begun."), 0U);
  EXPECT_EQ(claims_in("Come early and bring a coat."), 0U);
}

TEST(Checkable, TellsAnArrangementFromAPrediction) {
  EXPECT_GT(claims_in("The square will not bear his name for the time being."), 0U);
  EXPECT_EQ(claims_in("The opposition will win the next vote."), 0U);
}

}  // namespace
}  // namespace stet::facts
