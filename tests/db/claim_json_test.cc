// A claim's JSON record: lossless both ways, blank slots left out, damage refused.
#include <gtest/gtest.h>

#include "db/full_claim.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet {
namespace {

using testing::full_claim;

TEST(ClaimJson, RoundTripKeepsEverySlot) {
  const Claim claim = full_claim();
  const std::string once = to_json(claim, {}).dump();
  const Claim back = claim_from_json(Json::parse(once));
  EXPECT_EQ(to_json(back, {}).dump(), once);
  EXPECT_EQ(back.kind, ClaimKind::share);
  EXPECT_EQ(back.subject.terms, claim.subject.terms);
  EXPECT_EQ(back.others.size(), 3u);
  EXPECT_TRUE(back.others[1].empty());
  EXPECT_EQ(back.value.figure, 97);
  EXPECT_FALSE(back.value.high_closed);
  ASSERT_TRUE(back.from.has_value());
  EXPECT_TRUE(back.from->high_closed);
  EXPECT_EQ(back.from->figure, 0.1);
  ASSERT_TRUE(back.to.has_value());
  EXPECT_FALSE(back.to->known());
  EXPECT_EQ(back.reference.high, Period::kOpenEnd);
  EXPECT_EQ(back.polarity, Polarity::negated);
  EXPECT_EQ(back.modality, Modality::alleged);
  EXPECT_EQ(back.quote, claim.quote);
}

TEST(ClaimJson, EveryKindHasAWordThatReadsBack) {
  for (int kind = 0; kind <= static_cast<int>(ClaimKind::result); ++kind) {
    Claim claim;
    claim.kind = static_cast<ClaimKind>(kind);
    EXPECT_EQ(claim_from_json(to_json(claim, {})).kind, claim.kind);
  }
}

TEST(ClaimJson, LeavesBlankSlotsOut) {
  Claim claim;
  claim.predicate = "rise";
  EXPECT_EQ(to_json(claim, {}).dump(), R"({"kind":"event","start":0,"end":0,"predicate":"rise"})");
}

TEST(ClaimJson, ShowsTheWordsOfTheSpan) {
  Claim claim;
  claim.span = {5, 9};
  EXPECT_EQ(to_json(claim, "They rose.").text("text"), "rose");
}

TEST(ClaimJson, RefusesARecordOfAnotherShape) {
  for (const char* record : {"[]", "{}", R"({"kind":"rumour"})", R"({"kind":"share","value":3})",
                             R"({"kind":"share","start":-1})", R"({"kind":"share","terms":"x"})",
                             R"({"kind":"share","modality":"sure"})"}) {
    try {
      claim_from_json(Json::parse(record));
      ADD_FAILURE() << record;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::corrupt) << record;
    }
  }
}

}  // namespace
}  // namespace stet
