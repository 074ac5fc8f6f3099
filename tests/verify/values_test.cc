// Values with a stated precision, compared.
#include "verify/values.h"

#include <gtest/gtest.h>

namespace stet::verify {
namespace {

Quantity about(double figure, double low, double high, std::string unit,
               Modifier modifier = Modifier::none) {
  Quantity out;
  out.figure = figure;
  out.low = low;
  out.high = high;
  out.unit = std::move(unit);
  out.modifier = modifier;
  return out;
}

Quantity more_than(double figure, std::string unit) {
  Quantity out;
  out.figure = figure;
  out.low = figure;
  out.low_closed = false;
  out.unit = std::move(unit);
  out.modifier = Modifier::gt;
  return out;
}

TEST(Values, AMoreExactFigureBearsOutARoundedOne) {
  ValueAnswer answer = compare_values(about(97, 96.5, 97.5, "%"), about(97.2, 97.15, 97.25, "%"));
  EXPECT_EQ(answer.stance, Stance::supports);
  EXPECT_EQ(answer.reason, "rounded");
}

TEST(Values, ALessExactFigureLeavesAnExactOneOpen) {
  EXPECT_EQ(compare_values(about(97.2, 97.15, 97.25, "%"), about(97, 96.5, 97.5, "%")).stance,
            Stance::neutral);
}

TEST(Values, DisjointIntervalsDisagree) {
  ValueAnswer answer = compare_values(about(36, 35.5, 36.5, ""), about(26, 25.5, 26.5, ""));
  EXPECT_EQ(answer.stance, Stance::refutes);
  EXPECT_EQ(answer.reason, "value_mismatch");
}

TEST(Values, NeighbouringCountsDisagree) {
  EXPECT_EQ(compare_values(about(6, 5.5, 6.5, ""), about(5, 4.5, 5.5, "")).stance, Stance::refutes);
  EXPECT_EQ(compare_values(about(97, 96.5, 97.5, "%"), about(98, 97.5, 98.5, "%")).stance,
            Stance::refutes);
  EXPECT_EQ(compare_values(about(1, 0.5, 1.5, ""), about(2, 1.5, 2.5, "")).stance, Stance::neutral)
      << "one of two";
}

TEST(Values, TheSameDigitsAtAnotherScaleAreNamedSo) {
  ValueAnswer answer = compare_values(about(12, 11.5, 12.5, "%"), about(1.2, 1.15, 1.25, "%"));
  EXPECT_EQ(answer.stance, Stance::refutes);
  EXPECT_EQ(answer.reason, "unit_or_scale");
}

TEST(Values, ABoundHoldsOrDoesNot) {
  EXPECT_EQ(compare_values(more_than(90, "%"), about(97, 96.5, 97.5, "%")).reason, "bound_holds");
  EXPECT_EQ(compare_values(more_than(98, "%"), about(97, 96.5, 97.5, "%")).stance, Stance::refutes);
}

TEST(Values, ALowerBoundInTheEvidenceIsNoContradictionOfMore) {
  EXPECT_EQ(compare_values(about(57, 56.5, 57.5, ""), more_than(43, "")).stance, Stance::neutral);
  EXPECT_EQ(compare_values(about(40, 39.5, 40.5, ""), more_than(43, "")).stance, Stance::refutes);
}

TEST(Values, CurrenciesAreNeverConverted) {
  EXPECT_EQ(compare_values(about(5, 4.5, 5.5, "EUR"), about(5, 4.5, 5.5, "USD")).stance,
            Stance::neutral);
}

TEST(Values, PercentIsNotPoints) {
  EXPECT_EQ(compare_values(about(3, 2.5, 3.5, "%"), about(3, 2.5, 3.5, "pp")).reason,
            "unit_or_scale");
}

TEST(Values, AboutIsBelievedALittleAround) {
  Quantity fifth = about(20, 20, 20, "%", Modifier::approx);
  EXPECT_EQ(compare_values(fifth, about(22, 21.5, 22.5, "%")).stance, Stance::supports);
  EXPECT_EQ(compare_values(fifth, about(40, 39.5, 40.5, "%")).stance, Stance::refutes);
}

TEST(Values, ShowsFiguresInWordsOfTheNews) {
  EXPECT_EQ(show(1930.0), "1,930");
  EXPECT_EQ(show(21.6e6), "21.6 million");
  EXPECT_EQ(show(14.5), "14.5");
}

TEST(Values, CountsTheDigitsThatTell) {
  EXPECT_EQ(telling_digits(about(3.42e9, 0, 0, "EUR")), 3);
  EXPECT_EQ(telling_digits(about(20, 0, 0, "")), 1);
}

}  // namespace
}  // namespace stet::verify
