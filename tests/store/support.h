// What the tests of the store share: a store in a folder of its own, made with a fixed clock and
// fixed randomness, and verified whole when the test ends.
#pragma once

#include <gtest/gtest.h>

#include <random>

#include "stet/error.h"
#include "stet/store.h"
#include "support/temporary.h"

namespace stet::testing {

// 2025-10-01T00:00:00Z, then a second later at each look; bytes from a generator with a seed.
inline Environment fixed_environment(unsigned seed = 1) {
  return {.now = [time = std::int64_t{1759276800}]() mutable { return time++; },
          .random =
              [generator = std::mt19937(seed)](std::span<std::uint8_t> buffer) mutable {
                for (std::uint8_t& byte : buffer) byte = static_cast<std::uint8_t>(generator());
              }};
}

// The whole-store invariant: everything that `stet audit` looks at holds.
inline void check_store(const std::string& path) {
  Store store = Store::open(path, {.read_only = true}, fixed_environment(99));
  const AuditReport report = store.audit();
  for (const AuditCheck& check : report.checks)
    EXPECT_TRUE(check.passed) << check.name << ": " << check.detail;
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
}

class StoreTest : public ::testing::Test {
 protected:
  void SetUp() override { Store::create(path(), {}, fixed_environment()); }
  void TearDown() override {
    if (sound_at_the_end_) check_store(path());
  }

  std::string path() const { return folder_.file("stet.db"); }
  Store open(unsigned seed = 2) const { return Store::open(path(), {}, fixed_environment(seed)); }

  // The code and sentence of what `act` throws.
  template <class Act>
  static std::pair<Code, std::string> failure_of(Act act) {
    try {
      act();
    } catch (const Error& error) {
      return {error.code(), error.what()};
    }
    ADD_FAILURE() << "nothing was thrown";
    return {Code::internal, ""};
  }

  TemporaryFolder folder_;
  bool sound_at_the_end_ = true;  // a test that breaks its store says so
};

inline const std::string kReport =
    "Trade between North Korea and China\n\n"
    "North Korea sent 97% of its exports to China in 2023. Exports rose to $2.3bn. \"We will not "
    "bow,\" said Kim Jong Un in "
    "Pyongyang.\n\nThe Averland Bridge carried 4,200 vehicles a day in 2022, the transport "
    "ministry said.\n";

}  // namespace stet::testing
