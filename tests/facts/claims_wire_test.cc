// What wire copy does to clauses: who says so at the end, forecasts, passives with an object, parts
// and wholes, participles with dates of their own.
#include <gtest/gtest.h>

#include "facts/claims_support.h"

namespace stet::facts {
namespace {

TEST(ClaimsWire, WhoSaysSoAtTheEndIsNoPartOfWhatIsSaid) {
  const ReadClaims read(
      "Inflation slowed to 2.3% in September from 2.9% in August, the statistics office said.");
  EXPECT_EQ(read.first(ClaimKind::quote).quote,
            "Inflation slowed to 2.3% in September from 2.9% in August");
  const Claim share = read.first(ClaimKind::share);
  EXPECT_EQ(share.subject.text, "Inflation");
  EXPECT_EQ(share.attribution.text, "the statistics office");
}

TEST(ClaimsWire, APastThatLooksLikeAParticipleIsTheVerb) {
  const ReadClaims read("Inflation slowed to 2.3% in September, the statistics office said.");
  EXPECT_EQ(read.first(ClaimKind::quote).quote, "Inflation slowed to 2.3% in September");
}

TEST(ClaimsWire, ReportersAndTheDayBelongToTheReport) {
  for (const char* tail : {"the governor told reporters.", "the governor said on Friday.",
                           "the governor told a news conference in Sarna."}) {
    const ReadClaims read("Rescuers have pulled 19 survivors from the rubble, " +
                          std::string(tail));
    const Claim count = read.first(ClaimKind::count);
    EXPECT_EQ(count.attribution.text, "the governor") << tail;
    EXPECT_EQ(read.first(ClaimKind::quote).quote,
              "Rescuers have pulled 19 survivors from the rubble")
        << tail;
    EXPECT_FALSE(read.has(ClaimKind::event)) << tail;
  }
}

TEST(ClaimsWire, WhatIsForecastKeepsItsSubject) {
  const Claim c = ReadClaims("Unemployment is forecast to reach 6.1 percent next year.")
                      .first(ClaimKind::share);
  EXPECT_EQ(c.subject.text, "Unemployment");
  EXPECT_EQ(c.modality, Modality::predicted);
  const Claim slower =
      ReadClaims("Growth is seen slowing to 0.8% in 2026.").first(ClaimKind::share);
  EXPECT_EQ(slower.subject.text, "Growth");
  EXPECT_EQ(slower.modality, Modality::predicted);
}

TEST(ClaimsWire, WhoIsNamedToAnOfficeIsNotLost) {
  const ReadClaims read("He was appointed deputy governor in 2015 and became governor in 2019.");
  EXPECT_EQ(read.first(ClaimKind::date).object.text, "He");
  EXPECT_EQ(read.first(ClaimKind::date, 1).object.text, "governor");
}

TEST(ClaimsWire, AWholeIsNotSaidToHaveDoneWhatAPartDid) {
  const ReadClaims read("Only 12 of the 40 buses ordered in 2022 have been delivered.");
  const Claim part = read.first(ClaimKind::count), whole = read.first(ClaimKind::count, 1);
  EXPECT_EQ(part.value.figure, 12);
  EXPECT_EQ(part.predicate, "deliver");
  EXPECT_EQ(part.measure.head, "bus");
  EXPECT_FALSE(part.period.known()) << part.period.timex;
  EXPECT_EQ(whole.value.figure, 40);
  EXPECT_EQ(whole.predicate, "be");
}

TEST(ClaimsWire, OfWhomCountsThoseNamedBefore) {
  const Claim c =
      ReadClaims("The factory employs 2,300 people, of whom 1,900 are covered by the deal.")
          .first(ClaimKind::count, 1);
  EXPECT_EQ(c.value.figure, 1900);
  EXPECT_EQ(c.measure.text, "people");
  const Claim flights =
      ReadClaims("Of the 312 flights on Sunday, 97 were cancelled.").first(ClaimKind::count, 1);
  EXPECT_EQ(flights.value.figure, 97);
  EXPECT_EQ(flights.measure.head, "flight");
}

TEST(ClaimsWire, PointsBesideAPercentageArePercentagePoints) {
  const Claim c = ReadClaims("The party's share of the vote dropped 6.2 points to 19.7%.")
                      .first(ClaimKind::change);
  EXPECT_EQ(c.value.unit, "pp");
  EXPECT_EQ(c.value.figure, 6.2);
  ASSERT_TRUE(c.to);
  EXPECT_EQ(c.to->figure, 19.7);
}

TEST(ClaimsWire, AStepMayBeGivenTwice) {
  const ReadClaims read("Brent crude fell 87 cents, or 1.1%, to $78.42 a barrel.");
  const Claim first = read.first(ClaimKind::change), second = read.first(ClaimKind::change, 1);
  EXPECT_EQ(first.value.unit == "%" ? first.value.figure : second.value.figure, 1.1);
  EXPECT_FALSE(read.has(ClaimKind::share));
}

TEST(ClaimsWire, AFallByAPartIsAChangeInPerCent) {
  const Claim c =
      ReadClaims("Net profit fell by a third to 412 million euros.").first(ClaimKind::change);
  EXPECT_EQ(c.value.unit, "%");
  ASSERT_TRUE(c.value.figure);
  EXPECT_NEAR(*c.value.figure, 33.3, 0.1);
  ASSERT_TRUE(c.to);
  EXPECT_EQ(c.to->figure, 412e6);
}

TEST(ClaimsWire, ARateIsWhatWasLeftOrRaised) {
  EXPECT_EQ(ReadClaims("The central bank left its benchmark rate unchanged at 4.25%.")
                .first(ClaimKind::share)
                .measure.head,
            "rate");
}

TEST(ClaimsWire, ComparedAmountsAreOfTheSameMoney) {
  const ReadClaims read(
      "The bank set aside 250 million dollars for bad loans, compared with 90 million a year ago.");
  EXPECT_FALSE(read.has(ClaimKind::anniversary));
  const Claim then = read.first(ClaimKind::money, 1);
  EXPECT_EQ(then.value.figure, 90e6);
  EXPECT_EQ(then.value.unit, "USD");
}

TEST(ClaimsWire, WhatACountIsComparedWithIsNoAnniversary) {
  EXPECT_FALSE(
      ReadClaims("The school has fewer pupils than ten years ago.").has(ClaimKind::anniversary));
  EXPECT_TRUE(
      ReadClaims("The school was founded more than 75 years ago.").has(ClaimKind::anniversary));
}

TEST(ClaimsWire, AParticipleInFrontHasItsOwnDate) {
  const ReadClaims read("Born in Gdansk in 1950, she taught physics for 30 years.");
  const Claim born = read.first(ClaimKind::date);
  EXPECT_EQ(born.period.timex, "1950");
  EXPECT_EQ(born.sentence, "she, born in Gdansk in 1950, asserted by the source");
  EXPECT_FALSE(read.first(ClaimKind::duration).period.stated);
}

TEST(ClaimsWire, ThePerfectReachesFromThenToNow) {
  const Claim c = ReadClaims("The two countries have not had diplomatic relations since 1994.")
                      .first(ClaimKind::date);
  EXPECT_EQ(c.period.timex, "1994");
  EXPECT_EQ(c.period.high, Period::kOpenEnd);
  EXPECT_EQ(c.polarity, Polarity::negated);
}

TEST(ClaimsWire, AnAppositionBesideAnAmountSpeaksOfWhoeverHasIt) {
  EXPECT_EQ(ReadClaims("The film took $41.5 million, the second-biggest debut of the year.")
                .first(ClaimKind::rank)
                .subject.text,
            "The film");
}

TEST(ClaimsWire, ATitleAndItsNameAreOneSubject) {
  EXPECT_EQ(
      ReadClaims("Veteran goalkeeper Elias Brandt will miss the rest of the season, the club said.")
          .first(ClaimKind::event)
          .subject.text,
      "Veteran goalkeeper Elias Brandt");
  const Claim quake = ReadClaims("A magnitude 6.8 earthquake struck the Orlan province on Sunday.")
                          .first(ClaimKind::measure);
  EXPECT_EQ(quake.dimension, "magnitude");
  EXPECT_EQ(quake.value.figure, 6.8);
}

TEST(ClaimsWire, AnotherTimesRecordIsNoRecord) {
  EXPECT_FALSE(ReadClaims("The river peaked at 8.7 metres, half a metre below the 1997 record.")
                   .has(ClaimKind::superlative));
}

TEST(ClaimsWire, EventsReadBackInTheirOwnWords) {
  EXPECT_EQ(
      ReadClaims("The minister met his counterpart in Ankara on 3 October 2024 to discuss gas.")
          .first(ClaimKind::date)
          .sentence,
      "The minister met his counterpart in Ankara on 3 October 2024 to discuss gas, "
      "2024-10-03, asserted by the source");
  EXPECT_EQ(
      ReadClaims("The museum, which opened in 1911, is closed.").first(ClaimKind::date).sentence,
      "The museum opened in 1911, asserted by the source");
}

TEST(ClaimsWire, AFigureReadsBackWithWhatItIsOf) {
  EXPECT_EQ(ReadClaims("At least 43 people were killed.").first(ClaimKind::count).sentence,
            "people (were killed): count = At least 43, asserted by the source");
  EXPECT_EQ(ReadClaims("Turnout was 68.2 percent.").first(ClaimKind::share).sentence,
            "Turnout = 68.2 percent, asserted by the source");
  EXPECT_EQ(ReadClaims("From abroad 29%.").first(ClaimKind::share).sentence,
            "From abroad = 29%, asserted by the source");
}

}  // namespace
}  // namespace stet::facts
