// What the reader of quantities finds in sentences of news, one test for each class of failure that
// other readers are known for.
#include <gtest/gtest.h>

#include "facts/quantities_support.h"

namespace stet::facts {
namespace {

TEST(Quantities, ReadEveryGrouping) {
  EXPECT_EQ(quantities_in("They sold 1,234.5 tonnes."), Lines{"1,234.5 tonnes: measure 1234.5 t"});
  EXPECT_EQ(quantities_in("The fund holds 12,34,567 rupees."),
            Lines{"12,34,567 rupees: money 1234567 INR"});
  EXPECT_EQ(quantities_in("Some 40\u202f000 people came."),
            Lines{"Some 40\u202f000: count 40000 approx (people)"});
  EXPECT_EQ(quantities_in("The town has 1 234 567 trees."),
            Lines{"1 234 567: count 1234567 (trees)"});
  EXPECT_EQ(quantities_in("Exports rose by 1.234.567 tonnes."),
            Lines{"1.234.567 tonnes: measure 1234567 t"});
}

TEST(Quantities, ReadNumbersInWords) {
  EXPECT_EQ(quantities_in("One and a half million people left."),
            Lines{"One and a half million: count 1500000 (people)"});
  EXPECT_EQ(quantities_in("They own three hundred and forty-five ships."),
            Lines{"three hundred and forty-five: count 345 (ships)"});
  EXPECT_EQ(quantities_in("Half a dozen cars burned."), Lines{"Half a dozen: count 6 (cars)"});
  EXPECT_EQ(quantities_in("It took a couple of hundred men."),
            Lines{"a couple of hundred: count 200 approx (men)"});
  EXPECT_EQ(quantities_in("They paid half a million dollars."),
            Lines{"half a million dollars: money 500000 USD"});
  EXPECT_EQ(quantities_in("Nine point nought four seconds is no measure of ours."), Lines{});
}

// Class 3: letters for thousand, million and billion.
TEST(Quantities, TellMillionsFromMetres) {
  EXPECT_EQ(quantities_in("About 1.2m people live there."),
            Lines{"About 1.2m: count 1200000 approx (people)"});
  EXPECT_EQ(quantities_in("A 2m wall went up."), Lines{"2m: measure 2 m"});
  EXPECT_EQ(quantities_in("It cost £3.4bn."), Lines{"£3.4bn: money 3400000000 GBP"});
  EXPECT_EQ(quantities_in("It cost $450k."), Lines{"$450k: money 450000 USD"});
  EXPECT_EQ(quantities_in("It cost €60B."), Lines{"€60B: money 60000000000 EUR"});
  EXPECT_EQ(quantities_in("He won the 400m hurdles."), Lines{"400m: measure 400 m"});
  EXPECT_EQ(quantities_in("The 5G network and 4K video cost nothing."), Lines{});
}

// Class 4: units taken from ordinary words.
TEST(Quantities, DoNotTakeWordsForUnits) {
  EXPECT_EQ(quantities_in("They killed 3 in Gaza."), Lines{"3: number 3"});
  EXPECT_EQ(quantities_in("He sold 20 at the fair."), Lines{"20: number 20"});
  EXPECT_EQ(quantities_in("She holds two degrees in law."), Lines{"two: count 2 (degrees)"});
  EXPECT_EQ(quantities_in("The gap is 2 in."), Lines{"2 in: measure 2 in"});
}

// Class 5: currency codes and words.
TEST(Quantities, ReadMoneyWithTheCurrencyOnEitherSide) {
  EXPECT_EQ(
      quantities_in("It cost US$5 million, A$3.50 and EUR 20."),
      (Lines{"US$5 million: money 5000000 USD", "A$3.50: money 3.5 AUD", "EUR 20: money 20 EUR"}));
  EXPECT_EQ(quantities_in("They paid 3 million Canadian dollars."),
            Lines{"3 million Canadian dollars: money 3000000 CAD"});
  EXPECT_EQ(quantities_in("Prices rose by 20p and 50 cents."),
            (Lines{"20p: money 0.2 GBP", "50 cents: money 0.5 USD"}));
  EXPECT_EQ(quantities_in("Rs 500 crore was spent."), Lines{"Rs 500 crore: money 5000000000 INR"});
  EXPECT_EQ(quantities_in("The party won 30 seats."), Lines{"30: count 30 (seats)"});
  EXPECT_EQ(quantities_in("All 20 CAD drawings were lost."), Lines{"20 CAD: money 20 CAD"});
  EXPECT_EQ(quantities_in("A loaf costs 1 dollar and forty-two cents."),
            Lines{"1 dollar and forty-two cents: money 1.42 USD"});
}

TEST(Quantities, TellPoundsFromPounds) {
  EXPECT_EQ(quantities_in("The debt is four million pounds."),
            Lines{"four million pounds: money 4000000 GBP"});
  EXPECT_EQ(quantities_in("He bought two pounds of sugar."),
            Lines{"two pounds: measure 2 lb (sugar)"});
  EXPECT_EQ(quantities_in("She weighs 140 pounds."), Lines{"140 pounds: measure 140 lb"});
}

// Class 6: ranges that share one unit or magnitude.
TEST(Quantities, ShareUnitAndScaleInARange) {
  EXPECT_EQ(quantities_in("It may cost $2-3bn."),
            Lines{"$2-3bn: money 2000000000..3000000000 USD"});
  EXPECT_EQ(quantities_in("Growth of 10-15% is likely."), Lines{"10-15%: percent 10..15 %"});
  EXPECT_EQ(quantities_in("Between 5 and 10 people came."),
            Lines{"Between 5 and 10: count 5..10 (people)"});
  EXPECT_EQ(quantities_in("An 8- to 16-metre mirror."), Lines{"8- to 16-metre: measure 8..16 m"});
  EXPECT_EQ(quantities_in("Doses of 45 and 50 mg were given."),
            (Lines{"45: measure 45 mg", "50 mg: measure 50 mg"}));
}

TEST(Quantities, ReadAChangeAsTwoFigures) {
  EXPECT_EQ(quantities_in("Support rose from 10 to 15 per cent."),
            (Lines{"10: percent 10 %", "15 per cent: percent 15 %"}));
  EXPECT_EQ(quantities_in("Top rate: from 42% to 45%."),
            (Lines{"42%: percent 42 %", "45%: percent 45 %"}));
  EXPECT_EQ(quantities_in("Prices range from 10 to 15 dollars."),
            Lines{"from 10 to 15 dollars: money 10..15 USD"});
}

// Classes 7 and 8: fractions, mixed numbers, shares.
TEST(Quantities, ReadFractionsAndShares) {
  EXPECT_EQ(quantities_in("Two-thirds of voters agree."),
            Lines{"Two-thirds: number 0.6666666666666666"});
  EXPECT_EQ(quantities_in("One in five children is poor."), Lines{"One in five: number 0.2"});
  EXPECT_EQ(quantities_in("Seven out of ten firms pay."), Lines{"Seven out of ten: number 0.7"});
  EXPECT_EQ(quantities_in("That concerns one taxpayer in 25."),
            Lines{"one taxpayer in 25: number 0.04"});
  EXPECT_EQ(quantities_in("Nearly half of the town fled."), Lines{"Nearly half: number 0.5 lt"});
  EXPECT_EQ(quantities_in("They walked 2½ miles."), Lines{"2½ miles: measure 2.5 mi"});
  EXPECT_EQ(quantities_in("More than a third of the power comes from coal."),
            Lines{"More than a third: number 0.3333333333333333 gt"});
  EXPECT_EQ(quantities_in("They have two million and three fifths."),
            Lines{"two million and three fifths: number 2600000"});
  EXPECT_EQ(quantities_in("Two thirds of a million people voted."),
            Lines{"Two thirds of a million: count 666666.6666666666 (people)"});
}

TEST(Quantities, LeaveHalvesThatAreNoShares) {
  EXPECT_EQ(quantities_in("In the second half he scored."), Lines{"second: ordinal 2"});
  EXPECT_EQ(quantities_in("It lasted an hour and a half."), Lines{});
  EXPECT_EQ(quantities_in("At half-time they cut it in half."), Lines{});
  EXPECT_EQ(quantities_in("The quarter was good."), Lines{});
}

// Class 9: percentage points, basis points, percent as two words.
TEST(Quantities, KeepPointsApartFromPercent) {
  EXPECT_EQ(quantities_in("It fell 3 percentage points to 21 per cent."),
            (Lines{"3 percentage points: percent 3 pp", "21 per cent: percent 21 %"}));
  EXPECT_EQ(quantities_in("Rates rose by 25 basis points."),
            Lines{"25 basis points: percent 0.25 pp"});
  EXPECT_EQ(quantities_in("A 3-percentage-point lead."), Lines{"3-percentage-point: percent 3 pp"});
  EXPECT_EQ(quantities_in("Sales fell 4pc, or 4 pct."),
            (Lines{"4pc: percent 4 %", "4 pct: percent 4 %"}));
}

// Class 10: bounds and approximations.
TEST(Quantities, ReadHedgesOnBothSides) {
  EXPECT_EQ(quantities_in("At least 43 people died."), Lines{"At least 43: count 43 ge (people)"});
  EXPECT_EQ(quantities_in("Up to 60 were hurt."), Lines{"Up to 60: number 60 le"});
  EXPECT_EQ(quantities_in("No more than 7 euros."), Lines{"No more than 7 euros: money 7 EUR le"});
  EXPECT_EQ(quantities_in("Forty or so firms closed."),
            Lines{"Forty or so: count 40 approx (firms)"});
  EXPECT_EQ(quantities_in("It takes 50 or more volunteers."),
            Lines{"50 or more: count 50 ge (volunteers)"});
  EXPECT_EQ(quantities_in("More than about 40 ships sank."),
            Lines{"More than about 40: count 40 gt (ships)"});
  EXPECT_EQ(quantities_in("An estimated 500 homes burned."),
            Lines{"An estimated 500: count 500 approx (homes)"});
}

TEST(Quantities, TellPrepositionsFromHedges) {
  EXPECT_EQ(quantities_in("They talked about two states."), Lines{"two: count 2 (states)"});
  EXPECT_EQ(quantities_in("It happened under two ministers."), Lines{"two: count 2 (ministers)"});
  EXPECT_EQ(quantities_in("Donors handed over a quarter of it."), Lines{"a quarter: number 0.25"});
}

// Class 11: bare and vague multipliers.
TEST(Quantities, BoundVagueNumbers) {
  EXPECT_EQ(quantities_in("Dozens of homes burned."), Lines{"Dozens: count 24..100 (homes)"});
  EXPECT_EQ(quantities_in("Tens of thousands of voters queued."),
            Lines{"Tens of thousands: count 20000..100000 (voters)"});
  EXPECT_EQ(quantities_in("Several hundred guests left."),
            Lines{"Several hundred: count 200..1000 (guests)"});
  EXPECT_EQ(quantities_in("It owes hundreds of millions of dollars."),
            Lines{"hundreds of millions of dollars: money 200000000..1000000000 USD"});
}

// Class 12: South Asian words.
TEST(Quantities, ReadLakhAndCrore) {
  EXPECT_EQ(quantities_in("A budget of 35 lakh crore rupees."),
            Lines{"35 lakh crore rupees: money 35000000000000 INR"});
  EXPECT_EQ(quantities_in("Nearly 13 lakh students sat it."),
            Lines{"Nearly 13 lakh: count 1300000 lt (students)"});
}

// Class 13: "one" as a pronoun.
TEST(Quantities, LeaveThePronounOne) {
  for (const char* text :
       {"No one knows.", "One of the men left.", "This one is new.", "One must try.",
        "She is the one.", "One day they will.", "He looks as one looks at a snail.",
        "Someone, anyone, everyone came.", "They did it one by one of their own."})
    EXPECT_EQ(quantities_in(text), Lines{}) << text;
  EXPECT_EQ(quantities_in("One person died."), Lines{"One: count 1 (person)"});
  EXPECT_EQ(quantities_in("One senior official resigned."),
            Lines{"One: count 1 (senior official)"});
}

TEST(Quantities, LeaveNumbersThatStandForPeopleNamedBefore) {
  EXPECT_EQ(quantities_in("The two agreed, and the three left."), Lines{});
  EXPECT_EQ(quantities_in("Talks between the two could stop."), Lines{});
}

// Class 14: digits that belong to a name.
TEST(Quantities, StaySilentInNames) {
  for (const char* text : {"The G7 and the G20 met.",
                           "Covid-19 spread.",
                           "An Airbus A320 landed.",
                           "A Boeing 737 MAX crashed.",
                           "Flight MH370 vanished.",
                           "He invoked Article 50.",
                           "It was shown on Channel 4.",
                           "They run Windows 11 and iOS 17.2.",
                           "The M25 closed.",
                           "He works 24/7.",
                           "Call 555-0199 or 1-800-555-0199.",
                           "Call +44 20 7946 0958 now.",
                           "Version 2.0.1 is out.",
                           "The server is 192.168.0.1.",
                           "See https://example.com/12/34?id=567 today.",
                           "Room 101 is empty.",
                           "Section 230 protects them.",
                           "Catch-22 is a book.",
                           "The Big Four met.",
                           "Formula One races on.",
                           "Agent 007 smiled."})
    EXPECT_EQ(quantities_in(text), Lines{}) << text;
}

// Class 15: scores and votes.
TEST(Quantities, ReadAResultAsTwoNumbers) {
  EXPECT_EQ(quantities_in("The bill passed by 312 to 245."),
            (Lines{"312: number 312", "245: number 245"}));
  EXPECT_EQ(quantities_in("They won 3-1."), (Lines{"3: number 3", "1: number 1"}));
  EXPECT_EQ(quantities_in("They lost 1-3."), (Lines{"1: number 1", "3: number 3"}));
  EXPECT_EQ(quantities_in("It was a 50-50 split."), Lines{});
}

// Class 16: counts, years and clock times.
TEST(Quantities, LeaveYearsAndClockTimes) {
  for (const char* text :
       {"It opened in 1998.", "It struck at 10:30 a.m. and 5pm.", "The season of 2023-24 began.",
        "It was built between 2014 and 2021.", "On 12 March and July 4 they met.",
        "On Sept. 29 they met.", "In the 1990s and the '80s they sang.",
        "The sirens were silent until after four.", "Everybody left at 10."})
    EXPECT_EQ(quantities_in(text), Lines{}) << text;
  EXPECT_EQ(quantities_in("In 2024 300 people came."), Lines{"300: count 300 (people)"});
  EXPECT_EQ(quantities_in("It has 2,024 members."), Lines{"2,024: count 2024 (members)"});
}

// Class 2: ordinals that are time or idiom.
TEST(Quantities, TellRanksFromTime) {
  EXPECT_EQ(quantities_in("He came second and she the 21st."),
            (Lines{"second: ordinal 2", "21st: ordinal 21"}));
  EXPECT_EQ(quantities_in("It is the second-largest port."), Lines{"second: ordinal 2"});
  for (const char* text : {"Wait a second.", "It was a second term.", "Second, prices rose.",
                           "At first they slept.", "The first lady spoke.", "In the 21st century.",
                           "On the 4th of July.", "The Second World War ended."})
    EXPECT_EQ(quantities_in(text), Lines{}) << text;
}

TEST(Quantities, ReadMeasures) {
  EXPECT_EQ(quantities_in("It is 212 kilometres long."), Lines{"212 kilometres: measure 212 km"});
  EXPECT_EQ(quantities_in("The 27-kilometre ring."), Lines{"27-kilometre: measure 27 km"});
  EXPECT_EQ(quantities_in("It made 7.9 terawatt-hours at 100 km/h."),
            (Lines{"7.9 terawatt-hours: measure 7.9 TWh", "100 km/h: measure 100 km/h"}));
  EXPECT_EQ(quantities_in("It covers 310 km2 and 41,000 hectares."),
            (Lines{"310 km2: measure 310 km2", "41,000 hectares: measure 41000 ha"}));
  EXPECT_EQ(quantities_in("He is 6ft 2in tall."), Lines{"6ft 2in: measure 74 in"});
  EXPECT_EQ(quantities_in("It was -12C, then 40°C."),
            (Lines{"-12C: measure -12 °C", "40°C: measure 40 °C"}));
  EXPECT_EQ(quantities_in("It was 20 degrees below zero."),
            Lines{"20 degrees below zero: measure -20 °"});
  EXPECT_EQ(quantities_in("Oil fell to $84.50 a barrel and petrol to 150p a litre."),
            (Lines{"$84.50: money 84.5 USD", "150p: money 1.5 GBP"}));
}

TEST(Quantities, ReadHeightsAndSubstances) {
  EXPECT_EQ(quantities_in("He is 6'2\" tall, she a 5-foot-4 forward."),
            (Lines{"6'2\": measure 74 in", "5-foot-4: measure 64 in"}));
  EXPECT_EQ(quantities_in("They sent 1,450 tonnes of dry rice."),
            Lines{"1,450 tonnes: measure 1450 t (dry rice)"});
}

TEST(Quantities, ReadRangesOfDecimals) {
  EXPECT_EQ(quantities_in("Growth of 3.5-4.0% is likely."), Lines{"3.5-4.0%: percent 3.5..4 %"});
}

TEST(Quantities, LeaveAddressesAndFormationsAlone) {
  for (const char* text :
       {"She lives at 10 Downing Street.", "They played 4-4-2.", "They met on Fifth Avenue.",
        "Troops of the 93rd Brigade left.", "He lives at 221B Baker Street."})
    EXPECT_EQ(quantities_in(text), Lines{}) << text;
}

TEST(Quantities, ReadAgesAsYears) {
  EXPECT_EQ(quantities_in("A 47-year-old man fell."), Lines{"47-year-old: measure 47 year"});
  EXPECT_EQ(quantities_in("He was aged 47."), Lines{"47: measure 47 year"});
  EXPECT_EQ(quantities_in("Maria Lopez, 26, a nurse, said so."), Lines{"26: measure 26 year"});
}

TEST(Quantities, KnowWhatTheyCount) {
  EXPECT_EQ(quantities_in("Kim is one of 26 foreign leaders there."),
            Lines{"26: count 26 (foreign leaders)"});
  EXPECT_EQ(quantities_in("The death toll rose to 58."), Lines{"58: count 58 (death toll)"});
  EXPECT_EQ(quantities_in("The number of arrests has risen to 112."),
            Lines{"112: count 112 (arrests)"});
  EXPECT_EQ(quantities_in("A 12-strong crew sailed."), Lines{"12-strong: count 12 (crew)"});
  EXPECT_EQ(quantities_in("They hired 300 cabin crew."), Lines{"300: count 300 (cabin crew)"});
  EXPECT_EQ(quantities_in("The blast left 43 dead."), Lines{"43: count 43 (dead)"});
  EXPECT_EQ(quantities_in("It unites 26 women's groups."), Lines{"26: count 26 (women's groups)"});
  EXPECT_EQ(quantities_in("Helicopters lifted 12 high-level delegates."),
            Lines{"12: count 12 (high-level delegates)"});
  EXPECT_EQ(quantities_in("The figure of 12 includes them."), Lines{"12: number 12"});
}

TEST(Quantities, LeaveListNumbers) {
  EXPECT_EQ(quantities_in("2. The two leaders met."), Lines{"two: count 2 (leaders)"});
  EXPECT_EQ(quantities_in("1) costs\n\n2) gains"), Lines{});
}

TEST(Quantities, DivideByNoZero) {
  EXPECT_EQ(quantities_in("2220 zeroths"), Lines{"2220: number 2220"});
  EXPECT_EQ(quantities_in("It was a day of two firsts for the club."), Lines{"two: number 2"});
  EXPECT_EQ(quantities_in("three twenty-firsts of it"),
            Lines{"three twenty-firsts: number 0.14285714285714285"});
}

TEST(Quantities, ReadsInchMarksThatCloseNoQuotation) {
  EXPECT_EQ(quantities_in("She bought a 65\" screen."), Lines({"65\": measure 65 in"}));
  EXPECT_EQ(quantities_in("\"We sold 65\" is all he said."), Lines({"65: number 65"}));
  EXPECT_EQ(quantities_in("He called it \"route 65\" and left."), Lines());
}

TEST(Quantities, ReadsADecimalWithoutItsNought) {
  EXPECT_EQ(quantities_in("Prices rose by point two percent."),
            Lines{"point two percent: percent 0.2 %"});
  EXPECT_EQ(quantities_in("Growth of point 25 per cent is too little."),
            Lines{"point 25 per cent: percent 0.25 %"});
  // a point of a text, and a point in time
  EXPECT_EQ(quantities_in("Under point 77 of the treaty the ministry pays."), Lines());
  EXPECT_EQ(quantities_in("At this point 40 percent had left."), Lines{"40 percent: percent 40 %"});
  EXPECT_EQ(quantities_in("By that point 40 people had left."), Lines{"40: count 40 (people)"});
}

TEST(Quantities, ReadsCentsWithoutTheirNameOnlyInACell) {
  EXPECT_EQ(quantities_in("$18 65"), Lines{"$18 65: money 18.65 USD"});
  EXPECT_EQ(quantities_in("eight euros and five"), Lines{"eight euros and five: money 8.05 EUR"});
  EXPECT_EQ(quantities_in("He bet $18 65 times."), Lines({"$18: money 18 USD", "65: number 65"}));
  EXPECT_EQ(quantities_in("He paid $18 and 65 people cheered."),
            Lines({"$18: money 18 USD", "65: count 65 (people)"}));
}

TEST(Quantities, ReadsWordsThatAreFiguresOnlyInACell) {
  EXPECT_EQ(quantities_in("nil"), Lines{"nil: number 0"});
  EXPECT_EQ(quantities_in("a pair"), Lines{"a pair: number 2"});
  EXPECT_EQ(quantities_in("The pair left, a couple in tow, with nil returns."), Lines());
  EXPECT_EQ(quantities_in("Rovers won three-nil."), Lines({"three: number 3", "nil: number 0"}));
}

TEST(Quantities, TakesPartsOfAUnitForFractions) {
  EXPECT_EQ(quantities_in("It missed by third of a mile."),
            Lines{"third of a mile: measure 0.3333333333333333 mi"});
  EXPECT_EQ(quantities_in("The dose was two one-hundredths of a gram."),
            Lines{"two one-hundredths of a gram: measure 0.02 g"});
  EXPECT_EQ(quantities_in("She was third of a large field."), Lines{"third: ordinal 3"});
}

}  // namespace
}  // namespace stet::facts
