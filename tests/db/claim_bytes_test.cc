// Claims as bytes: what is unpacked is what the record says, and no damage goes further than an
// error.
#include "claim_bytes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "db/full_claim.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet {
namespace {

using testing::full_claim;

TEST(ClaimBytes, SayWhatTheRecordSays) {
  const Claim claim = full_claim();
  const std::vector<Claim> back = claims_from_bytes(claim_bytes(claim));
  ASSERT_EQ(back.size(), 1u);
  EXPECT_EQ(to_json(back[0], {}).dump(), to_json(claim, {}).dump());
  EXPECT_EQ(back[0].from->high_closed, claim.from->high_closed);
  EXPECT_TRUE(back[0].to.has_value());  // blank, which differs from absent
  EXPECT_EQ(back[0].period.high, claim.period.high);
}

TEST(ClaimBytes, BlankClaimsTakeFiveBytesEach) {
  EXPECT_EQ(claim_bytes({}).size(), 5u);
  EXPECT_EQ(claims_from_bytes(claim_bytes({}) + claim_bytes({})).size(), 2u);
  EXPECT_TRUE(claims_from_bytes({}).empty());
}

TEST(ClaimBytes, KeepTheirOrderAndLongValues) {
  Claim first, second;
  first.kind = ClaimKind::result;
  first.sentence = std::string(70'000, 'x');
  first.span = {300, std::size_t{1} << 40};
  second.value.low = -0.0;
  const std::vector<Claim> back = claims_from_bytes(claim_bytes(first) + claim_bytes(second));
  ASSERT_EQ(back.size(), 2u);
  EXPECT_EQ(back[0].kind, ClaimKind::result);
  EXPECT_EQ(back[0].sentence, first.sentence);
  EXPECT_EQ(back[0].span, first.span);
  EXPECT_FALSE(std::signbit(back[1].value.low));
}

TEST(ClaimBytes, EveryCutAndEveryChangedByteIsReadOrRefused) {
  const std::string whole = claim_bytes(full_claim());
  std::size_t refused = 0;
  const auto attempt = [&](std::string_view bytes) {
    try {
      claims_from_bytes(bytes);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::corrupt);
      ++refused;
    }
  };
  for (std::size_t size = 1; size < whole.size(); ++size)
    attempt(std::string_view(whole).substr(0, size));
  EXPECT_EQ(refused, whole.size() - 1);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(~changed[at]);
    attempt(changed);
  }
  EXPECT_GT(refused, whole.size());
}

}  // namespace
}  // namespace stet
