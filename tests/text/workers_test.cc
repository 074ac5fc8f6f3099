// Tasks on many threads: each runs once, the outcome is that of one thread, failures come back.
#include "text/workers.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace stet::text {
namespace {

TEST(Workers, RunEveryTaskOnce) {
  for (const std::size_t count : {0u, 1u, 2u, 7u, 1000u}) {
    std::vector<int> runs(count, 0);
    spread(count, [&](std::size_t i) { ++runs[i]; });
    EXPECT_EQ(runs, std::vector<int>(count, 1));
  }
}

TEST(Workers, TheFirstFailureByTaskIsTheOneThatComesBack) {
  std::vector<int> runs(100, 0);
  try {
    spread(100, [&](std::size_t i) {
      ++runs[i];
      if (i == 90 || i == 17 || i == 40) throw std::runtime_error(std::to_string(i));
    });
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "17");
  }
  EXPECT_EQ(runs, std::vector<int>(100, 1)) << "the other tasks ran all the same";
}

TEST(Workers, MayBeNested) {
  std::vector<std::size_t> sums(8, 0);
  spread(8, [&](std::size_t i) {
    std::vector<std::size_t> inner(50, 0);
    spread(50, [&](std::size_t j) { inner[j] = i * j; });
    for (const std::size_t value : inner) sums[i] += value;
  });
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(sums[i], i * 1225);
}

}  // namespace
}  // namespace stet::text
