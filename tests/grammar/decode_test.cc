// From scores to trees.
#include "grammar/decode.h"

#include <gtest/gtest.h>

#include <random>

namespace stet::grammar {
namespace {

// The best projective tree by trying all head assignments.
double best_by_force(const std::vector<float>& scores, int n) {
  double best = -1e18;
  std::vector<int> heads(static_cast<std::size_t>(n), 0);
  const auto projective = [&] {
    for (int a = 0; a < n; ++a) {
      for (int b = 0; b < n; ++b) {
        if (heads[a] < 0 || heads[b] < 0) continue;
        const int a1 = std::min(a, heads[a]), a2 = std::max(a, heads[a]),
                  b1 = std::min(b, heads[b]), b2 = std::max(b, heads[b]);
        if (a1 < b1 && b1 < a2 && a2 < b2) return false;
        if (a1 < b1 && b1 < a2 && b2 > a2) return false;
      }
      for (int r = 0; r < n; ++r) {  // no arc over the root
        if (heads[r] < 0 && heads[a] >= 0 && std::min(a, heads[a]) < r && r < std::max(a, heads[a]))
          return false;
      }
    }
    return true;
  };
  long combinations = 1;
  for (int i = 0; i < n; ++i) combinations *= n + 1;
  for (long c = 0; c < combinations; ++c) {
    long rest = c;
    double sum = 0;
    for (int i = 0; i < n; ++i) {
      const int h = static_cast<int>(rest % (n + 1));
      rest /= n + 1;
      heads[i] = h == n ? -1 : h;
      sum += static_cast<double>(scores[static_cast<std::size_t>(i) * (n + 1) + h]);
    }
    if (sum > best && is_tree(heads) && projective()) best = sum;
  }
  return best;
}

TEST(Decode, KnowsTrees) {
  EXPECT_TRUE(is_tree({-1}));
  EXPECT_TRUE(is_tree({1, -1, 1}));
  EXPECT_FALSE(is_tree({-1, -1}));
  EXPECT_FALSE(is_tree({1, 0, -1}));
  EXPECT_FALSE(is_tree({0, -1}));
  EXPECT_FALSE(is_tree({}));
}

TEST(Decode, KeepsGreedyHeadsThatMakeATree) {
  // Word 0 under 1, 1 the root, 2 under 0: crossing or not, greedy is kept.
  const std::vector<float> scores = {0, 5, 0, 0, 0, 0, 0, 9, 7, 1, 0, 0};
  EXPECT_EQ(best_tree(scores, 3), (std::vector<int>{1, -1, 0}));
}

TEST(Decode, FindsTheBestProjectiveTreeWhereGreedyFails) {
  std::mt19937 random(3);
  std::uniform_real_distribution<float> score(-3, 3);
  int repaired = 0;
  for (int round = 0; round < 400; ++round) {
    const int n = 2 + round % 4;
    std::vector<float> scores(static_cast<std::size_t>(n) * (n + 1));
    for (float& s : scores) s = score(random);
    for (int i = 0; i < n; ++i) scores[static_cast<std::size_t>(i) * (n + 1) + i] = -100;
    const auto heads = best_tree(scores, n);
    ASSERT_TRUE(is_tree(heads));
    double sum = 0;
    bool greedy = true;
    for (int i = 0; i < n; ++i) {
      const auto row = scores.begin() + static_cast<long>(i) * (n + 1);
      const float own = row[heads[i] < 0 ? n : heads[i]];
      sum += static_cast<double>(own);
      greedy = greedy && own >= *std::max_element(row, row + n + 1);
    }
    if (greedy) continue;
    ++repaired;
    EXPECT_NEAR(sum, best_by_force(scores, n), 1e-4);
  }
  EXPECT_GT(repaired, 50);
}

}  // namespace
}  // namespace stet::grammar
