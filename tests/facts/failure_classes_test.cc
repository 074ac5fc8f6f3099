// The classes of failure that users of other readers have reported (docs/quality-mentions.md), each
// in sentences of news. Quotations and run time have tests of their own. The publication day is
// Tuesday 30 September 2025.
#include <gtest/gtest.h>

#include "facts/found_support.h"

namespace stet::facts {
namespace {

TEST(FailureClasses, NamesOfMonthsDaysAndSeasonsAreOftenOtherWords) {
  expect_found({
      {"Protesters will march on the ministry and may sat out the rain, said Julie May.", {}},
      {"Summer Ellis and April Ross fell behind in the second set.", {"second: ordinal 2"}},
      {"The Sun reported that prices spring back when mar taxes fall.", {}},
  });
}

TEST(FailureClasses, OrdinalsAreNoSecondsAndNoDays) {
  expect_found({
      {"She was second in line and the third in her family to resign.",
       {"second: ordinal 2", "third: ordinal 3"}},
      {"He came 21st of 40 runners after a second wind.",
       {"21st: ordinal 21", "40: count 40 (runners)"}},
      {"The 5th amendment of the plan was struck on the 5th of May.",
       {"5th: ordinal 5", "the 5th of May = 2025-05-05"}},
  });
}

TEST(FailureClasses, LettersForScalesAreNoUnits) {
  expect_found({
      {"The club paid £5m for a pitch 5m wide.", {"£5m: money 5000000 GBP", "5m: measure 5 m"}},
      {"Sales of 1.2bn crowns left a loss of 450k.",
       {"1.2bn crowns: money 1200000000 CZK", "450k: number 450000"}},
      {"It raised $3.5tn, up from $900m.",
       {"$3.5tn: money 3500000000000 USD", "$900m: money 900000000 USD"}},
  });
}

TEST(FailureClasses, PrepositionsAreNoUnits) {
  expect_found({
      {"Two in three residents were out by noon.",
       {"Two in three: number 0.6666666666666666", "by noon = T12:00"}},
      {"They took 12 to court and 5 at the gate.", {"12: number 12", "5: number 5"}},
      {"The 30 a day who call get an answer.", {"30: number 30"}},
  });
}

TEST(FailureClasses, CurrencyCodesStandOnEitherSide) {
  expect_found({
      {"The fund holds USD 4.5 million and CHF 300.",
       {"USD 4.5 million: money 4500000 USD", "CHF 300: money 300 CHF"}},
      {"All 12 try to pay 60 cents or 40p.",
       {"12: number 12", "60 cents: money 0.6 USD", "40p: money 0.4 GBP"}},
      {"It sold for NZ$2 and A$3.50.", {"NZ$2: money 2 NZD", "A$3.50: money 3.5 AUD"}},
  });
}

TEST(FailureClasses, RangesShareUnitAndScale) {
  expect_found({
      {"Rents rose 3 to 5 per cent, or £20-30 a month.",
       {"3 to 5 per cent: percent 3..5 %", "£20-30: money 20..30 GBP"}},
      {"Costs of between $2 and $3bn were named.",
       {"between $2 and $3bn: money 2000000000..3000000000 USD"}},
      {"A tariff of 10-15% was agreed.", {"10-15%: percent 10..15 %"}},
  });
}

TEST(FailureClasses, FractionsStandBeforeMultipliers) {
  expect_found({
      {"One and a half million people fled; half a million stayed.",
       {"One and a half million: count 1500000 (people)", "half a million: number 500000"}},
      {"The jar held two and three quarters litres.",
       {"two and three quarters litres: measure 2.75 L"}},
      {"Three quarters of a billion euros went missing.",
       {"Three quarters of a billion euros: money 750000000 EUR"}},
  });
}

TEST(FailureClasses, SharesAreOneFigure) {
  expect_found({
      {"Seven out of ten voters agreed, one in five did not.",
       {"Seven out of ten: number 0.7", "one in five: number 0.2"}},
      {"More than a third of the 60 seats changed hands.",
       {"More than a third: number 0.3333333333333333 gt", "60: count 60 (seats)"}},
      {"Nine-tenths of it was sand.", {"Nine-tenths: number 0.9"}},
  });
}

TEST(FailureClasses, PointsAreNoPercent) {
  expect_found({
      {"Support fell 2 percentage points to 41 per cent.",
       {"2 percentage points: percent 2 pp", "41 per cent: percent 41 %"}},
      {"Rates were cut by 25 basis points to 3.5 percent.",
       {"25 basis points: percent 0.25 pp", "3.5 percent: percent 3.5 %"}},
      {"The gap is 1.5 pp.", {"1.5 pp: percent 1.5 pp"}},
  });
}

TEST(FailureClasses, BoundsStandOnEitherSide) {
  expect_found({
      {"At least 40, and perhaps as many as 60, were hurt.",
       {"At least 40: number 40 ge", "perhaps as many as 60: number 60 le"}},
      {"Just under 5,000 came, about 200 fewer than hoped.",
       {"Just under 5,000: number 5000 lt", "about 200: number 200 approx"}},
      {"It lost up to €3 million or so.", {"up to €3 million or so: money 3000000 EUR le"}},
  });
}

TEST(FailureClasses, MultipliersStandAlone) {
  expect_found({
      {"Tens of thousands marched; hundreds were held.",
       {"Tens of thousands: number 20000..100000", "hundreds: number 200..1000"}},
      {"A couple of dozen boats and several thousand cars were lost.",
       {"A couple of dozen: count 24 approx (boats)",
        "several thousand: count 2000..10000 (cars)"}},
      {"Thousands of the 3 million doses spoiled.",
       {"Thousands: number 2000..100000", "3 million: count 3000000 (doses)"}},
  });
}

TEST(FailureClasses, SouthAsianScalesAndGroups) {
  expect_found({
      {"The scheme cost 2.5 lakh crore rupees.",
       {"2.5 lakh crore rupees: money 2500000000000 INR"}},
      {"Some 12,34,567 voters were listed.", {"Some 12,34,567: count 1234567 approx (voters)"}},
      {"Five crore people and 3 lakh homes were counted.",
       {"Five crore: count 50000000 (people)", "3 lakh: count 300000 (homes)"}},
  });
}

TEST(FailureClasses, OneIsOftenAPronoun) {
  expect_found({
      {"No one was hurt and one of them wept.", {}},
      {"One never knows which one will leave.", {}},
      {"One soldier died.", {"One: count 1 (soldier)"}},
  });
}

TEST(FailureClasses, DigitsBelongToNames) {
  expect_found({
      {"A Boeing 737 and an A320 met at Gate 12 as Covid-19 cases rose.", {}},
      {"The G20 cited Article 50 and ISO 9001.", {}},
      {"Call 020 7946 0018 about flight BA 117.", {}},
  });
}

TEST(FailureClasses, ScoresAndIdiomsAreNoDates) {
  expect_found({
      {"The court ruled 5-4 on 24/7 opening after 9/11.",
       {"5: number 5", "4: number 4", "after 9/11 = 2001-09-11"}},
      {"Villa won 3/1 on and the vote was 50/50.", {}},
      {"They met on 4/5.", {"4/5 = 2025-04-05"}},
  });
}

TEST(FailureClasses, CountsAreNoYears) {
  expect_found({
      {"Some 1,984 homes and 2000 cars burned.",
       {"Some 1,984: count 1984 approx (homes)", "2000: count 2000 (cars)"}},
      {"About 1500 people lined Route 1999.", {"About 1500: count 1500 approx (people)"}},
  });
}

TEST(FailureClasses, TenseTellsWhichDay) {
  expect_found({
      {"The council met on Thursday and will meet again on Thursday.",
       {"Thursday = 2025-09-25", "Thursday = 2025-10-02"}},
      {"He resigned on Tuesday.", {"Tuesday = 2025-09-30"}},
  });
}

TEST(FailureClasses, DecadesCenturiesAndQuarters) {
  expect_found({
      {"Output fell in the late 1990s and early this century.",
       {"the late 1990s = 199", "early this century = 20"}},
      {"Profit rose in the third quarter of 2024 and in FY2023-24.",
       {"the third quarter of 2024 = 2024-Q3", "FY2023-24 = 2023/2024"}},
      {"The church dates from the mid-12th century.", {"the mid-12th century = 11"}},
  });
}

TEST(FailureClasses, RangesAndAnchoredDates) {
  expect_found({
      {"The fair runs from 3 to 5 October and from 2026 to 2028.",
       {"from 3 to 5 October = 2025-10-03/2025-10-05", "from 2026 to 2028 = 2026/2028"}},
      {"Two days after Christmas 2024 the pipe burst.",
       {"Two days after Christmas 2024 = 2024-12-27"}},
      {"It marked the tenth anniversary of the 2015 accord.", {"tenth: ordinal 10", "2015 = 2015"}},
  });
}

TEST(FailureClasses, AgesAndLengths) {
  expect_found({
      {"The 47-year-old waited two years and three months.",
       {"47-year-old: measure 47 year", "two years and three months = P2Y3M"}},
      {"It lasted an hour and a half.", {"an hour and a half = PT1.5H"}},
  });
}

TEST(FailureClasses, WordsBesideAFigureAreNotItsOwn) {
  expect_found({
      {"Since now 5 last year left, the present day matters.", {"5: number 5", "last year = 2024"}},
      {"In the 10 last matches he scored now and then.", {"10: count 10 (last matches)"}},
      {"Currently 40 work there; today 30 do.",
       {"40: number 40", "today = 2025-09-30", "30: number 30"}},
  });
}

}  // namespace
}  // namespace stet::facts
