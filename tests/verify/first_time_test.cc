// What never was before against how often it was; and speakers told by what they are.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, "2026-04-10").verdict;
}

TEST(FirstTime, IsRefutedByASecondOrThirdOne) {
  EXPECT_EQ(verdict("Estonia had never staged the Games before.",
                    "These Games were the second in Estonia, after those of Tallinn in 1995."),
            Verdict::refuted);
  EXPECT_EQ(verdict("Mia Berg had never won the cup before.",
                    "Mia Berg won the cup for the third time on Sunday."),
            Verdict::refuted);
}

TEST(FirstTime, OfAnotherPlaceOrThingSaysNothing) {
  EXPECT_NE(verdict("Velm had never hosted the fair before.",
                    "Her shop is the third in Velm and opened in 2011."),
            Verdict::refuted);
  EXPECT_NE(verdict("Estonia had never staged the Games before.",
                    "These Games were the second in Latvia, after those of Riga in 1995."),
            Verdict::refuted);
  EXPECT_NE(verdict("Estonia had never lost the Games before.",
                    "These Games were the second in Estonia, after those of Tallinn in 1995."),
            Verdict::refuted);
  EXPECT_NE(verdict("Mia Berg had never won the cup before.",
                    "Mia Berg won the regatta for the third time on Sunday."),
            Verdict::refuted);
  EXPECT_NE(verdict("Mia Berg had never won the cup before.",
                    "Ada Berg won the cup for the third time on Sunday."),
            Verdict::refuted);
}

TEST(Speaker, ToldByANounAloneIsNobodyWhoIsNamedBeside) {
  EXPECT_NE(
      verdict("\"It will rain tomorrow,\" said Jan Tolk.",
              "\"It will rain tomorrow,\" said the forecaster. Jan Tolk brought an umbrella."),
      Verdict::supported);
  EXPECT_EQ(verdict("\"It will rain tomorrow,\" said Jan Tolk.",
                    "\"It will rain tomorrow,\" said the forecaster, Jan Tolk."),
            Verdict::supported);
}

TEST(Answer, OfAnInterviewOnTheDraftsMatterCountsForTheWholeQuestion) {
  const Desk desk(
      {{"Mia Solberg has run Norvia since 2021. Norvia lost money in May.\n\nQ: Was that "
        "a surprise?\n\nA: It was, and we shall say why in July, when the books are "
        "closed.\n\nQ: Will there be redundancies?\n\nA: No. We are hiring.\n"}});
  const std::string draft = "# Norvia loses money\n\nNorvia lost money in May, says Mia Solberg. ";
  EXPECT_EQ(desk.ask(draft + "There will, she says, be redundancies.").verdict, Verdict::refuted);
  EXPECT_NE(desk.ask(draft + "There will, she says, be no redundancies.").verdict,
            Verdict::refuted);
  EXPECT_NE(desk.ask(draft + "There will, she says, be a new ship.").verdict, Verdict::refuted);
}

TEST(FirstTime, NotSoHighSinceIsNotTheLowestSince) {
  const std::string source = "Shares in the mill fell to 27 francs, their lowest since May 2024.";
  EXPECT_EQ(ask("The shares have not been so low since May 2024.", source).verdict,
            Verdict::supported);
  EXPECT_NE(ask("The shares have not been so high since May 2024.", source).verdict,
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
