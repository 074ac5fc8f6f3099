// Claims of every kind, with their slots, out of whole sentences.
#include <gtest/gtest.h>

#include "facts/calendar.h"
#include "facts/claims_support.h"

namespace stet::facts {
namespace {

TEST(Claims, AnEventHasAgentPredicatePatientAndPlace) {
  const Claim c = ReadClaims("The police arrested Anna Berg in Lisbon.").first(ClaimKind::event);
  EXPECT_EQ(c.predicate, "arrest");
  EXPECT_EQ(c.subject.text, "The police");
  EXPECT_EQ(c.object.entity, "anna berg");
  EXPECT_EQ(c.place.entity, "lisbon");
  EXPECT_EQ(c.modality, Modality::happened);
  EXPECT_EQ(c.polarity, Polarity::affirmed);
}

TEST(Claims, APassiveIsTurnedRound) {
  const Claim c = ReadClaims("Anna Berg was arrested by the police.").first(ClaimKind::event);
  EXPECT_EQ(c.predicate, "arrest");
  EXPECT_EQ(c.object.entity, "anna berg");
  EXPECT_EQ(c.subject.text, "the police");
}

TEST(Claims, NegationIsKept) {
  EXPECT_EQ(ReadClaims("The mayor did not sign the letter.").first(ClaimKind::event).polarity,
            Polarity::negated);
  EXPECT_EQ(ReadClaims("Nobody signed the letter.").first(ClaimKind::event).polarity,
            Polarity::negated);
  EXPECT_EQ(ReadClaims("The council has no plan.").first(ClaimKind::event).polarity,
            Polarity::negated);
}

TEST(Claims, PlansAndPossibilitiesAreNotDone) {
  EXPECT_EQ(ReadClaims("Kim Jong Un is set to travel to China.").first(ClaimKind::event).modality,
            Modality::planned);
  EXPECT_EQ(ReadClaims("The minister will visit Lisbon on Friday.").first(ClaimKind::date).modality,
            Modality::planned);
  EXPECT_EQ(ReadClaims("The company plans to close the plant.").first(ClaimKind::event).modality,
            Modality::planned);
  EXPECT_EQ(ReadClaims("The storm may reach the coast.").first(ClaimKind::event).modality,
            Modality::possible);
  EXPECT_EQ(ReadClaims("He allegedly took the money.").first(ClaimKind::event).modality,
            Modality::alleged);
}

TEST(Claims, ACountKnowsWhatItCounts) {
  const Claim c = ReadClaims("The storm destroyed 310 houses.").first(ClaimKind::count);
  EXPECT_EQ(c.value.figure, 310);
  EXPECT_EQ(c.object.head, "house");
  EXPECT_EQ(c.predicate, "destroy");
  EXPECT_EQ(c.subject.text, "The storm");
}

TEST(Claims, AShareHasPartWholeAndPeriod) {
  const ReadClaims read(Paragraph{"In 2023, 97% of North Korea's external trade was with China.",
                                  "Russia's share was 1.2% in 2023."});
  const Claim whole = read.first(ClaimKind::share);
  EXPECT_EQ(whole.value.figure, 97);
  EXPECT_EQ(whole.value.unit, "%");
  EXPECT_EQ(whole.object.entity, "north korea");
  EXPECT_EQ(whole.period.timex, "2023");
  EXPECT_TRUE(whole.period.stated);
  const Claim part = read.first(ClaimKind::share, 1);
  EXPECT_EQ(part.subject.entity, "russia");
  EXPECT_EQ(part.value.figure, 1.2);
  EXPECT_EQ(part.object.entity, "north korea") << "the whole is the one of the sentence before";
}

TEST(Claims, SharesInWordsAreBounds) {
  const Claim c = ReadClaims("Most of the passengers were tourists.").first(ClaimKind::share);
  EXPECT_EQ(c.value.low, 50);
  EXPECT_FALSE(c.value.low_closed);
  EXPECT_EQ(c.measure.head, "passenger");
}

TEST(Claims, MoneyAndMeasuresSayOfWhat) {
  const Claim bill = ReadClaims("The bridge has cost €12 million.").first(ClaimKind::money);
  EXPECT_EQ(bill.value.figure, 12e6);
  EXPECT_EQ(bill.value.unit, "EUR");
  EXPECT_EQ(bill.measure.text, "The bridge");
  const Claim height = ReadClaims("The tower measures 168 metres.").first(ClaimKind::measure);
  EXPECT_EQ(height.value.figure, 168);
  EXPECT_EQ(height.subject.text, "The tower");
}

TEST(Claims, AChangeHasItsEndsAndItsStep) {
  const Claim fall = ReadClaims("Unemployment fell from 7.4% to 5.9%.").first(ClaimKind::change);
  ASSERT_TRUE(fall.from && fall.to);
  EXPECT_EQ(fall.from->figure, 7.4);
  EXPECT_EQ(fall.to->figure, 5.9);
  EXPECT_EQ(fall.direction, "down");
  const Claim rise = ReadClaims("Revenue rose by 8% to €3.4 billion.").first(ClaimKind::change);
  EXPECT_EQ(rise.value.figure, 8);
  ASSERT_TRUE(rise.to);
  EXPECT_EQ(rise.to->figure, 3.4e9);
  EXPECT_EQ(rise.direction, "up");
  EXPECT_EQ(rise.measure.text, "Revenue");
  EXPECT_EQ(ReadClaims("Imports doubled in 2024.").first(ClaimKind::change).value.figure, 100);
}

TEST(Claims, AMeasureThatFellFromTheSkyIsNoChange) {
  EXPECT_FALSE(ReadClaims("In two days 312 millimetres fell.").has(ClaimKind::change));
}

TEST(Claims, AComparisonNamesTheOtherSide) {
  const Claim c =
      ReadClaims("The town has 2,200 more homes than in 2016.").first(ClaimKind::comparison);
  EXPECT_EQ(c.value.figure, 2200);
  EXPECT_EQ(c.direction, "more");
}

TEST(Claims, ASuperlativeHasHolderMeasureAndScope) {
  const Claim c =
      ReadClaims("China is North Korea's largest trading partner.").first(ClaimKind::superlative);
  EXPECT_EQ(c.subject.entity, "china");
  EXPECT_EQ(c.measure.text, "trading partner");
  EXPECT_EQ(c.object.entity, "north korea");
  EXPECT_EQ(c.direction, "more");
  const Claim scoped =
      ReadClaims("Luwena is the smallest dam in Europe.").first(ClaimKind::superlative);
  EXPECT_EQ(scoped.direction, "less");
  EXPECT_EQ(scoped.scope, "in europe");
}

TEST(Claims, AtLeastAndMostOfAreNoSuperlatives) {
  EXPECT_FALSE(ReadClaims("At least 43 people have died.").has(ClaimKind::superlative));
  EXPECT_FALSE(ReadClaims("Most of the trains were late.").has(ClaimKind::superlative));
}

TEST(Claims, ARankHasItsPlace) {
  EXPECT_EQ(
      ReadClaims("It is the second-largest port in Europe.").first(ClaimKind::rank).value.figure,
      2);
  const Claim place = ReadClaims("The university is 87th in the world.").first(ClaimKind::rank);
  EXPECT_EQ(place.value.figure, 87);
  EXPECT_EQ(place.scope, "in the world");
}

TEST(Claims, RecencyHasItsWindowAndItsOwnWords) {
  const ReadClaims read("The king travelled to Lisbon for his first visit to Portugal since 2019.");
  const Claim c = read.first(ClaimKind::recency);
  EXPECT_EQ(c.scope, "since");
  EXPECT_EQ(format(day_of(c.reference.low)), "2019-01-01");
  EXPECT_EQ(read.words(c), "his first visit to Portugal since 2019");
  const Claim years =
      ReadClaims("Prices fell for the first time in six years.").first(ClaimKind::recency);
  EXPECT_EQ(years.value.figure, 6);
  EXPECT_EQ(format(day_of(years.reference.low)), "2019-09-30");
  const Claim level = ReadClaims("It was the lowest level since 1978.").first(ClaimKind::recency);
  EXPECT_EQ(level.direction, "down");
  EXPECT_EQ(
      ReadClaims("Estonia had never staged the games before.").first(ClaimKind::recency).scope,
      "never");
}

TEST(Claims, AnAnniversaryHasItsBaseYear) {
  const Claim nth = ReadClaims("The parade marked the 80th anniversary of the end of World War II.")
                        .first(ClaimKind::anniversary);
  EXPECT_EQ(nth.value.figure, 80);
  EXPECT_EQ(nth.reference.timex, "1945");
  EXPECT_NE(nth.object.text.find("the end"), std::string::npos);
  EXPECT_EQ(ReadClaims("The club was founded 75 years ago.")
                .first(ClaimKind::anniversary)
                .reference.timex,
            "1950");
  EXPECT_EQ(ReadClaims("The town marks 80 years since the end of the war.")
                .first(ClaimKind::anniversary)
                .value.figure,
            80);
}

TEST(Claims, ADateBelongsToItsEvent) {
  const Claim c = ReadClaims("The council voted on 14 May 2024.").first(ClaimKind::date);
  EXPECT_EQ(c.predicate, "vote");
  EXPECT_EQ(c.period.timex, "2024-05-14");
  EXPECT_TRUE(c.period.stated);
}

TEST(Claims, ABoundIsNotWhenItHappened) {
  EXPECT_FALSE(ReadClaims("The hills have lost a fifth of their forest since 1990.")
                   .first(ClaimKind::share)
                   .period.stated);
}

TEST(Claims, ARoleHasHolderOfficeAndJurisdiction) {
  const Claim c = ReadClaims("They met Chinese Foreign Minister Wang Yi.").first(ClaimKind::role);
  EXPECT_EQ(c.subject.entity, "wang yi");
  EXPECT_EQ(c.object.text, "Foreign Minister");
  EXPECT_EQ(c.object.head, "minister");
  EXPECT_EQ(c.recipient.entity, "china");
  const Claim former = ReadClaims("Former President Ada Stone spoke.").first(ClaimKind::role);
  EXPECT_EQ(former.scope, "former");
  EXPECT_EQ(former.object.text, "former president");
}

TEST(Claims, AQuoteHasSpeakerAndExactWords) {
  const ReadClaims read(Paragraph{"Anna Berg left.", "\"We lost the boat,\" she said."});
  const Claim c = read.first(ClaimKind::quote);
  EXPECT_EQ(c.quote, "We lost the boat,");
  EXPECT_EQ(c.attribution.entity, "anna berg");
  EXPECT_EQ(c.cue, "say");
  EXPECT_TRUE(c.direct);
  EXPECT_EQ(read.words(c), "\"We lost the boat,\" she said");
}

TEST(Claims, AResultHasBothSides) {
  const Claim c =
      ReadClaims("The council voted by 17 to 11 to keep the mural.").first(ClaimKind::result);
  ASSERT_TRUE(c.from && c.to);
  EXPECT_EQ(c.from->figure, 17);
  EXPECT_EQ(c.to->figure, 11);
}

TEST(Claims, OrderCountsFromItsAnchor) {
  const Claim c =
      ReadClaims("The talks began three weeks after the summit.").first(ClaimKind::order);
  EXPECT_EQ(c.direction, "after");
  EXPECT_EQ(c.object.text, "the summit");
}

TEST(Claims, WhatIsReportedHasItsSpeaker) {
  const Claim c =
      ReadClaims("Anna Berg said that the bridge has cost €12 million.").first(ClaimKind::money);
  EXPECT_EQ(c.attribution.entity, "anna berg");
  EXPECT_EQ(c.cue, "say");
  EXPECT_EQ(c.value.figure, 12e6);
  EXPECT_EQ(
      ReadClaims("Anna Berg denied that she had taken the money.").first(ClaimKind::event).modality,
      Modality::denied);
}

TEST(Claims, CoordinatedClausesAreClaimsOfTheirOwn) {
  const ReadClaims read("The mayor opened the bridge, and the bishop blessed it.");
  EXPECT_EQ(read.words(read.first(ClaimKind::event)), "The mayor opened the bridge");
  EXPECT_EQ(read.words(read.first(ClaimKind::event, 1)), "the bishop blessed it");
}

TEST(Claims, ARelativeClauseSpeaksOfItsNoun) {
  const ReadClaims read("The games, which ended in Tallinn on Sunday, were a success.");
  const Claim c = read.first(ClaimKind::date);
  EXPECT_EQ(c.predicate, "end");
  EXPECT_EQ(c.subject.head, "game");
}

TEST(Claims, AShareInARelativeClauseIsTheAntecedents) {
  const Claim c =
      ReadClaims("The economy depends on China, which accounts for 97% of its external trade.")
          .first(ClaimKind::share);
  EXPECT_EQ(c.subject.entity, "china");
  EXPECT_EQ(c.value.figure, 97);
}

TEST(Claims, WhatIsSetToHappenHasItsOwnVerb) {
  const Claim c = ReadClaims("Kim Jong Un is set to travel to China.").first(ClaimKind::event);
  EXPECT_EQ(c.predicate, "travel");
  EXPECT_EQ(c.recipient.entity, "china");
}

TEST(Claims, AFactBoxLineIsOneStatement) {
  const ReadClaims read("Students: 31,400 on 1 December 2025");
  const Claim c = read.first(ClaimKind::count);
  EXPECT_EQ(c.subject.text, "Students");
  EXPECT_EQ(c.value.figure, 31400);
  EXPECT_EQ(read.words(c), "Students: 31,400 on 1 December 2025");
}

TEST(Claims, ADatelineIsNobodysSubject) {
  const Claim c =
      ReadClaims("TARNBY, Oct 16 (Wire) - Anna Berg left the town.").first(ClaimKind::event);
  EXPECT_EQ(c.subject.entity, "anna berg");
}

TEST(Claims, ReadBackAsAPlainSentence) {
  EXPECT_EQ(ReadClaims("The bridge has cost €12 million.").first(ClaimKind::money).sentence,
            "The bridge (has cost): money = €12 million, asserted by the source");
}

TEST(Claims, EveryCheckableSentenceGivesOne) {
  for (const char* sentence : {"The ponds belonged to the town.", "Trains run again.", "It rained.",
                               "She is a pupil of the school."})
    EXPECT_FALSE(ReadClaims(sentence).analysis.claims.empty()) << sentence;
}

TEST(Claims, OpinionsQuestionsAdviceAndPredictionsAreSilent) {
  for (const char* sentence :
       {"Who will row out to it in twenty years?", "It was a wonderful evening.",
        "The plan is a muddle.", "It was worth every cent.",
        "The opposition will win the next election.", "No city should need a wall.",
        "I have not enjoyed a week so much.", "Come early, and bring a coat."})
    EXPECT_TRUE(ReadClaims(sentence).analysis.claims.empty())
        << sentence << " -> " << ReadClaims(sentence).analysis.claims[0].sentence;
}

TEST(Claims, HeadingsAreSilent) {
  text::Document document = document_of({{"The mayor opened the bridge"}});
  document.passages[0].kind = text::PassageKind::heading;
  EXPECT_TRUE(analyse(std::move(document), {}).claims.empty());
}

TEST(Claims, AnOpinionOfSomebodyIsAFactAboutHim) {
  EXPECT_FALSE(ReadClaims("Anna Berg said that the plan was a mistake.").analysis.claims.empty());
}

TEST(Claims, TheSameTextGivesTheSameClaims) {
  const std::string text =
      "Revenue rose by 8% to €3.4 billion in 2024, the company said, its best result since 2019.";
  const ReadClaims once(text), again(text);
  ASSERT_EQ(once.analysis.claims.size(), again.analysis.claims.size());
  for (std::size_t i = 0; i < once.analysis.claims.size(); ++i)
    EXPECT_EQ(once.analysis.claims[i].sentence, again.analysis.claims[i].sentence);
}

}  // namespace
}  // namespace stet::facts
