// Which of two overlapping mentions stands.
#include <gtest/gtest.h>

#include "facts/analysis.h"

namespace stet::facts {
namespace {

Mention mention(MentionType type, std::size_t start, std::size_t end) {
  Mention m;
  m.type = type;
  m.span = {start, end};
  m.value = 3;
  return m;
}

std::vector<MentionType> types(std::vector<Mention> mentions) {
  std::vector<MentionType> out;
  for (const Mention& m : settle(std::move(mentions))) out.push_back(m.type);
  return out;
}

TEST(Settle, ADateCoversItsNumbers) {
  EXPECT_EQ(types({mention(MentionType::number, 5, 7), mention(MentionType::date, 5, 17),
                   mention(MentionType::number, 13, 17)}),
            std::vector{MentionType::date});
}

TEST(Settle, TheLongerReadingStands) {
  EXPECT_EQ(types({mention(MentionType::duration, 2, 9), mention(MentionType::measure, 2, 13)}),
            std::vector{MentionType::measure});
}

TEST(Settle, AUnitOutranksADateOfTheSameWords) {
  EXPECT_EQ(types({mention(MentionType::duration, 0, 3), mention(MentionType::money, 0, 3)}),
            std::vector{MentionType::money});
  EXPECT_EQ(types({mention(MentionType::number, 0, 4), mention(MentionType::date, 0, 4)}),
            std::vector{MentionType::date});
}

TEST(Settle, ARankIsNoDayWithoutAMonth) {
  Mention day = mention(MentionType::date, 0, 4);
  day.timex = "XXXX-XX-21";
  EXPECT_EQ(types({mention(MentionType::ordinal, 0, 4), day}), std::vector{MentionType::ordinal});
  day.timex = "2025-09-21";
  EXPECT_EQ(types({mention(MentionType::ordinal, 0, 4), day}), std::vector{MentionType::date});
}

TEST(Settle, QuotationsAreALayerOfTheirOwn) {
  EXPECT_EQ(types({mention(MentionType::quote, 0, 40), mention(MentionType::number, 5, 7)}),
            (std::vector{MentionType::quote, MentionType::number}));
}

TEST(Settle, TheFiguresOfANameAreNone) {
  EXPECT_EQ(types({mention(MentionType::name, 0, 12), mention(MentionType::number, 8, 12)}),
            std::vector{MentionType::name});
  EXPECT_EQ(types({mention(MentionType::name, 0, 12), mention(MentionType::money, 8, 12)}),
            (std::vector{MentionType::name, MentionType::money}));
}

TEST(Settle, KeepsTextOrder) {
  EXPECT_EQ(types({mention(MentionType::percent, 20, 23), mention(MentionType::count, 0, 2)}),
            (std::vector{MentionType::count, MentionType::percent}));
}

}  // namespace
}  // namespace stet::facts
