// Figures by their part, figures put in relation to others, and figures that follow from others.
#include <gtest/gtest.h>

#include "verify/figure_role.h"
#include "verify/folder.h"
#include "verify/relative.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr const char* kDay = "2026-03-27";

Reading read(const std::string& text) {
  facts::Analysis analysis =
      analysed(text, text::Format::plain, {.published = kDay, .title = {}, .publisher = {}});
  return read_stretch(analysis, {0, analysis.document.text.size()}, kDay);
}

const Figure& figure(const Reading& reading, const std::string& words) {
  static const Figure none{};
  for (const Figure& f : reading.figures)
    if (f.quantity.text == words) return f;
  ADD_FAILURE() << "no figure " << words;
  return none;
}

Verdict verdict(const std::string& claim, const std::string& passage) {
  return judge(claim, {passage}, kDay).verdict;
}

TEST(Figures, AStatementThatNamesNeitherDoerNorThingIsNotRefuted) {
  EXPECT_EQ(verdict("They paid 4.5 million euros for him.",
                    "The old record was the 31.5 million euros paid for striker Kaito Mbaye."),
            Verdict::not_enough_evidence);
}

TEST(Figures, WhatIsLeftOfAFigureIsNoOtherFigure) {
  EXPECT_NE(
      verdict("The farm has 400 sheep now.", "The farm had 700 sheep and lost 300 of its sheep."),
      Verdict::refuted);
}

TEST(FigureRole, TellsADifferenceFromAnAmount) {
  Reading more = read("It cost 60 million more than planned.");
  EXPECT_EQ(figure(more, "60 million").role.part, Part::difference);
  EXPECT_EQ(figure(more, "60 million").role.direction, Direction::up);
  Reading amount = read("It cost 60 million.");
  EXPECT_EQ(figure(amount, "60 million").role.part, Part::amount);
  Reading rate = read("Each pupil costs £2,330 a year more than the average.");
  EXPECT_EQ(figure(rate, "£2,330").role.part, Part::difference);
}

TEST(FigureRole, ReadsVerbsNounsAndPrepositionsOfChange) {
  EXPECT_EQ(figure(read("Sales rose 8%."), "8%").role.direction, Direction::up);
  EXPECT_EQ(figure(read("Sales shrank by 8%."), "8%").role.part, Part::difference);
  EXPECT_EQ(figure(read("They saw a drop of 8%."), "8%").role.direction, Direction::down);
  EXPECT_EQ(figure(read("They finished 27 points behind."), "27").role.part, Part::difference);
  EXPECT_EQ(figure(read("Sales rose to 8 million."), "8 million").role.part, Part::amount);
}

TEST(FigureRole, AResultIsNoDifference) {
  EXPECT_EQ(figure(read("The bill passed by 20 votes to 16."), "20").role.part, Part::amount);
}

TEST(Relative, CountsOfAWholeMakeAShare) {
  std::vector<Figure> of = counted_shares(read("The government has 206 of the 400 seats."));
  ASSERT_EQ(of.size(), 1U);
  EXPECT_NEAR(*of[0].quantity.figure, 51.5, 0.01);
  std::vector<Figure> which =
      counted_shares(read("He played 34 matches, of which 31 from the start."));
  ASSERT_EQ(which.size(), 1U);
  EXPECT_NEAR(*which[0].quantity.figure, 91.2, 0.1);
  EXPECT_TRUE(counted_shares(read("In 206 towns 400 houses were built.")).empty());
}

TEST(Relative, CentsOfEveryEuroAreAShare) {
  const Reading reading = read("Profit was nine cents out of every euro of revenue.");
  EXPECT_EQ(figure(reading, "nine cents").quantity.unit, "%");
  EXPECT_NEAR(*figure(reading, "nine cents").quantity.figure, 9, 1e-9);
}

TEST(Relative, AllOfANumberIsTheWhole) {
  EXPECT_NEAR(*figure(read("All 41 councillors were present."), "All 41").quantity.figure, 100,
              1e-9);
  for (const Figure& f : read("In all 300 people came.").figures) EXPECT_NE(f.quantity.unit, "%");
}

TEST(Relative, MultiplesAreFactors) {
  EXPECT_EQ(figure(read("It cost eight times what he paid."), "eight times").role.part,
            Part::factor);
  EXPECT_NEAR(*figure(read("The number has quadrupled."), "quadrupled").quantity.figure, 4, 1e-9);
  for (const Figure& f : read("She failed three times.").figures)
    EXPECT_NE(f.role.part, Part::factor);
}

TEST(Relative, ANumberTakesTheUnitOfTheOneBefore) {
  Reading money = read("They will spend 412.6 billion euros and take in 389.2 billion.");
  EXPECT_EQ(figure(money, "389.2 billion").quantity.unit, "EUR");
  Reading people = read("They spent 2 billion euros on 3 million people.");
  EXPECT_EQ(figure(people, "3 million").quantity.unit, "");
}

TEST(Values, DigitsThatChangedPlacesAreKnown) {
  auto of = [](double value, const char* text) {
    Quantity q;
    q.figure = q.low = q.high = value;
    q.unit = "GBP";
    q.text = text;
    return q;
  };
  EXPECT_TRUE(transposed(of(640000, "£640,000"), of(460000, "£460,000")));
  EXPECT_FALSE(transposed(of(640000, "£640,000"), of(640000, "£640,000")));
  EXPECT_FALSE(transposed(of(640000, "£640,000"), of(650000, "£650,000")));
}

TEST(Figures, ADifferenceIsNotSetAgainstAnAmount) {
  EXPECT_NE(
      verdict("The stadium cost 60 million more than planned.", "The stadium cost 94 million."),
      Verdict::refuted);
}

TEST(Figures, RatesOfOtherPeriodsDoNotContradict) {
  EXPECT_NE(
      verdict("The player earns 85,000 euros a week.", "The player earns 4 million euros a year."),
      Verdict::refuted);
}

TEST(Figures, NearlyHalfIsNotAQuarter) {
  EXPECT_NE(verdict("Nearly half of the homes were empty.", "12 of the 50 homes were empty."),
            Verdict::supported);
}

TEST(Derived, ADifferenceFollowsFromTwoAmounts) {
  Judgement found = judge("The house has 12 seats more than the senate.",
                          {"The house has 82 seats, the senate 70."}, kDay);
  EXPECT_EQ(found.verdict, Verdict::supported);
  EXPECT_EQ(found.rule, "arithmetic.value");
  EXPECT_EQ(verdict("The house has 15 seats more than the senate.",
                    "The house has 82 seats, the senate 70."),
            Verdict::refuted);
}

TEST(Derived, YearsFollowFromTheFirstAndTheLast) {
  EXPECT_EQ(verdict("He was mayor for eight years.", "He was mayor from 2010 to 2018."),
            Verdict::supported);
  EXPECT_EQ(verdict("He was mayor for eight years.", "He was mayor from 2010 to 2014."),
            Verdict::refuted);
}

TEST(Anniversaries, CountFromTheFounding) {
  EXPECT_EQ(
      verdict("The firm celebrates its 50th anniversary in 2025.", "The firm was founded in 1975."),
      Verdict::supported);
  EXPECT_EQ(
      verdict("The firm celebrates its 50th anniversary in 2025.", "The firm was founded in 1965."),
      Verdict::refuted);
  EXPECT_NE(verdict("The firm celebrates its 50th anniversary in 2025.",
                    "The firm opened a second plant in 1980."),
            Verdict::refuted);
}

TEST(Beijing, TheOtherPartOfAWholeAndTheYearOfAFounding) {
  for (const Finding& finding :
       Folder(std::filesystem::path(STET_SOURCE_DIR) / "fixtures" / "beijing").check()) {
    if (finding.quote.find("Russia's share") != std::string::npos) {
      EXPECT_EQ(finding.verdict, Verdict::refuted);
    } else if (finding.quote.find("founded 80 years ago") != std::string::npos) {
      EXPECT_EQ(finding.verdict, Verdict::supported);
    } else if (finding.quote.find("36 foreign leaders") != std::string::npos) {
      EXPECT_EQ(finding.verdict, Verdict::refuted);
    }
  }
}

}  // namespace
}  // namespace stet::verify
