// tlog-policy files: who must have signed, and what is refused.
#include "log/policy.h"

#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

NoteKey witness_key(std::uint8_t seed) {
  return {"w" + std::to_string(seed) + ".example", NoteKeyType::cosignature,
          testing::test_key(seed).public_key()};
}
std::string witness_line(const std::string& name, std::uint8_t seed) {
  return "witness " + name + " " + write_vkey(witness_key(seed)) + "\n";
}
VerifiedSignature signed_by(std::uint8_t seed) { return {witness_key(seed), 1760000000}; }

const std::string kThree = witness_line("a", 1) + witness_line("b", 2) + witness_line("c", 3);

TEST(Policy, CountsTheMembersOfGroups) {
  const std::string log =
      "log " + write_vkey({.name = "log.example", .key = testing::test_key(9).public_key()}) +
      " https://log.example/\n";
  const Policy policy = Policy::read("# ours\n" + log + kThree +
                                     "group\ttwo  2 a b c\ngroup both all two c\nquorum both\n");
  ASSERT_EQ(policy.logs().size(), 1u);
  EXPECT_TRUE(policy.wants_witnesses());
  const std::vector<VerifiedSignature> ab = {signed_by(1), signed_by(2)},
                                       ac = {signed_by(1), signed_by(3)}, c = {signed_by(3)};
  EXPECT_FALSE(policy.satisfied_by(ab)) << "c must have signed";
  EXPECT_TRUE(policy.satisfied_by(ac));
  EXPECT_FALSE(policy.satisfied_by(c));
  EXPECT_EQ(policy.describe(ac), "2 of 3 witnesses (a, c); the policy's quorum both is met");
  EXPECT_EQ(policy.describe(c), "1 of 3 witnesses (c); the policy's quorum both is not met");
}

TEST(Policy, TheLogsOwnSignatureIsNoCosignature) {
  const Policy policy = Policy::read(kThree + "quorum a\n");
  VerifiedSignature own = signed_by(1);
  own.time.reset();
  EXPECT_FALSE(policy.satisfied_by(std::span(&own, 1)));
  EXPECT_TRUE(Policy::read("quorum none").satisfied_by({}));
}

TEST(Policy, RefusesWhatCannotBeMeant) {
  const std::string log_key =
      write_vkey({.name = "log.example", .key = testing::test_key(9).public_key()});
  for (const std::string& bad :
       {std::string(""), kThree, kThree + "quorum d\n", kThree + "quorum a\nquorum b\n",
        kThree + "group g 0 a\nquorum g\n", kThree + "group g 4 a b c\nquorum g\n",
        kThree + "group g any a a\nquorum g\n",
        kThree + "group g any later\ngroup later any a\nquorum g\n",
        kThree + "group a any b\nquorum a\n", kThree + witness_line("a", 4) + "quorum a\n",
        kThree + witness_line("d", 1) + "quorum a\n", "witness a " + log_key + "\nquorum a\n",
        std::string("log nonsense\nquorum none\n"), std::string("group g any\nquorum none\n"),
        std::string("nonsense\nquorum none\n")})
    EXPECT_THROW(Policy::read(bad), Error) << bad;
}

}  // namespace
}  // namespace stet::log
