// Figures that follow from others, coverage that leans, judging many at once.
#include "verify/derive.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Quantity figure(double value) {
  Quantity out;
  out.figure = out.low = out.high = value;
  return out;
}

TEST(Derive, FindsSumsAndDifferences) {
  EXPECT_EQ(sum_for(figure(28), {figure(13), figure(5), figure(10)}), "13 + 5 + 10 = 28");
  EXPECT_EQ(sum_for(figure(74), {figure(87), figure(13)}), "87 - 13 = 74");
  EXPECT_TRUE(sum_for(figure(75), {figure(87), figure(13)}).empty());
}

TEST(Derive, FindsProductsAndRates) {
  EXPECT_TRUE(sum_for(figure(3000), {figure(6), figure(500)}).empty());
  EXPECT_EQ(derivation_of(figure(3000), {figure(6), figure(500)}), "6 x 500 = 3,000");
  EXPECT_FALSE(derivation_of(figure(10), {figure(18), figure(12), figure(3)}).empty());
}

TEST(Derive, NothingFollowsFromOneFigureOrFromMany) {
  EXPECT_TRUE(sum_for(figure(5), {figure(5)}).empty());
  EXPECT_TRUE(sum_for(figure(3), std::vector<Quantity>(7, figure(1))).empty());
}

TEST(Judge, ManyAtOnceGiveTheAnswersOfEach) {
  std::vector<Pair> pairs = {{"Exports rose 5%.", {"Exports rose 5% in 2023."}, "2024-01-01"},
                             {"Exports fell 5%.", {"Exports rose 5% in 2023."}, "2024-01-01"},
                             {"The mayor sang.", {}, {}}};
  std::vector<Judgement> all = judge_all(pairs);
  ASSERT_EQ(all.size(), pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Judgement one = judge(pairs[i].claim, pairs[i].evidence, pairs[i].published);
    EXPECT_EQ(all[i].verdict, one.verdict);
    EXPECT_EQ(all[i].support, one.support);
  }
}

TEST(Judge, TheWorstSentenceDecides) {
  Judgement got = judge("The bridge opened in 1998. It cost 40 million euros.",
                        {"The bridge opened in 1998 and cost 55 million euros."}, "2024-01-01");
  EXPECT_NE(got.verdict, Verdict::supported);
}

TEST(Judge, SupportLeansByWhatIsCovered) {
  Judgement all = judge("The town council approved the new school budget.",
                        {"The new school budget was approved by the town council."}, {});
  Judgement none = judge("The town council approved the new school budget in Norway.",
                         {"The weather stayed dry in Denmark."}, {});
  EXPECT_GT(all.support, 0);
  EXPECT_GT(all.support, none.support);
}

TEST(Origins, WireCopiesAndOnePublisherCountOnce) {
  Desk wire({{"HALDEN (AP) - The Calder Bridge carried 12,400 lorries in 2023.", "2025-06-01",
              "Example Post"},
             {"HALDEN (AP) - In 2023 the Calder Bridge carried 12,400 lorries.", "2025-06-02",
              "Example Herald"}});
  EXPECT_EQ(wire.ask("The Calder Bridge carried 12,400 lorries in 2023.").supporting_origins, 1);
  Desk house({{"The Calder Bridge carried 12,400 lorries in 2023.", "2025-06-01", "Example Post"},
              {"In 2023 the Calder Bridge carried 12,400 lorries, the office said.", "2025-06-02",
               "Example Post"}});
  EXPECT_EQ(house.ask("The Calder Bridge carried 12,400 lorries in 2023.").supporting_origins, 1);
}

TEST(Derive, CountsOfOtherThingsAreNotAddedUp) {
  const std::string source =
      "The mill has closed two plants since 2023, one in Leon and one in Bari, with the loss of 640 "
      "jobs.";
  EXPECT_NE(judge("A total of 642 people lost their jobs.", {source}, {}).verdict,
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
