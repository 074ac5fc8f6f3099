// Which slot a figure, a date or a speaker belongs to, in sentences that hold several.
#include <gtest/gtest.h>

#include "facts/claims_support.h"

namespace stet::facts {
namespace {

TEST(ClaimSlots, TheDayOfTheReportIsNotTheDayOfTheDeed) {
  const Claim c = ReadClaims("Nine people have died in the fire, the ministry said on Thursday.")
                      .first(ClaimKind::count);
  EXPECT_EQ(c.value.figure, 9);
  EXPECT_FALSE(c.period.stated) << c.period.timex;
  EXPECT_EQ(c.attribution.text, "the ministry");
}

TEST(ClaimSlots, TheDateOfACauseIsNotTheDateOfTheEffect) {
  const Claim c = ReadClaims("Costs rose to €47 million because of the strike in June.")
                      .first(ClaimKind::change);
  ASSERT_TRUE(c.to);
  EXPECT_EQ(c.to->figure, 47e6);
  EXPECT_FALSE(c.period.stated) << c.period.timex;
}

TEST(ClaimSlots, AnEarlierFigureHasItsOwnPeriod) {
  const ReadClaims read("Maristan took 64% of its exports in 2024, against 58% in 2019.");
  EXPECT_EQ(read.first(ClaimKind::share).value.figure, 64);
  EXPECT_EQ(read.first(ClaimKind::share).period.timex, "2024");
  const Claim earlier = read.first(ClaimKind::share, 1);
  EXPECT_EQ(earlier.value.figure, 58);
  EXPECT_EQ(earlier.period.timex, "2019");
  EXPECT_EQ(earlier.subject.entity, "maristan");
}

TEST(ClaimSlots, AFigureSetAgainstAnotherIsTheOthers) {
  const ReadClaims read("Auralis sells 44% of the seats, against 37% for Skerrywing.");
  const Claim other = read.first(ClaimKind::share, 1);
  EXPECT_EQ(other.value.figure, 37);
  EXPECT_EQ(other.subject.text, "Skerrywing");
}

TEST(ClaimSlots, AFigureInBracketsWithoutADateIsNobodys) {
  const ReadClaims read("Operating margin 9.1% (10.4%)");
  EXPECT_EQ(read.first(ClaimKind::share).value.figure, 9.1);
  EXPECT_EQ(read.first(ClaimKind::share).subject.text, "Operating margin");
  EXPECT_TRUE(read.first(ClaimKind::share, 1).span.empty());
}

TEST(ClaimSlots, ADatedFigureInBracketsIsTheSameThingThen) {
  const ReadClaims read("Net debt €640 million (2023: €815 million)");
  EXPECT_FALSE(read.first(ClaimKind::money).period.stated);
  const Claim then = read.first(ClaimKind::money, 1);
  EXPECT_EQ(then.value.figure, 815e6);
  EXPECT_EQ(then.period.timex, "2023");
  EXPECT_EQ(then.subject.text, "Net debt");
}

TEST(ClaimSlots, EveryPartOfAListLineHasItsLabel) {
  const ReadClaims read("Women 54%, men 45%");
  EXPECT_EQ(read.first(ClaimKind::share).subject.text, "Women");
  EXPECT_EQ(read.first(ClaimKind::share, 1).subject.text, "men");
}

TEST(ClaimSlots, WhatIsCountedIsNamedWithoutItsNumber) {
  EXPECT_EQ(ReadClaims("The army has sent 2,400 soldiers.").first(ClaimKind::count).measure.text,
            "soldiers");
  EXPECT_EQ(ReadClaims("Nine of them were rescued.").first(ClaimKind::count).measure.text, "them");
  EXPECT_EQ(ReadClaims("A crowd of 120,000 lined the avenue.").first(ClaimKind::count).measure.text,
            "crowd");
}

TEST(ClaimSlots, AnAgeIsThePersonsWhateverElseIsSaid) {
  const ReadClaims read("Anna Berg, 61, did not attend the funeral.");
  const Claim c = read.first(ClaimKind::property);
  EXPECT_EQ(c.subject.entity, "anna berg");
  EXPECT_EQ(c.value.figure, 61);
  EXPECT_EQ(c.dimension, "age");
  EXPECT_EQ(c.polarity, Polarity::affirmed);
  EXPECT_EQ(c.sentence, "Anna Berg: age = 61, asserted by the source");
  EXPECT_EQ(read.first(ClaimKind::event).polarity, Polarity::negated);
}

TEST(ClaimSlots, APersonIsAnAge) {
  const Claim c = ReadClaims("Anna Berg is 22.").first(ClaimKind::property);
  EXPECT_EQ(c.subject.entity, "anna berg");
  EXPECT_EQ(c.value.figure, 22);
  EXPECT_EQ(c.value.unit, "year");
}

TEST(ClaimSlots, AMeasureKnowsItsDimension) {
  const struct {
    const char *sentence, *dimension;
  } cases[] = {
      {"The bridge is 2.4 km long.", "length"},
      {"The tower is 168 metres high.", "height"},
      {"The bell weighs 3 tonnes.", "weight"},
      {"The lake covers 57 square kilometres.", "area"},
      {"The wall has a height of four metres.", "height"},
      {"The river is 80 metres wide.", "width"},
  };
  for (const auto& [sentence, dimension] : cases)
    EXPECT_EQ(ReadClaims(sentence).first(ClaimKind::measure).dimension, dimension) << sentence;
}

TEST(ClaimSlots, IndirectSpeechIsAQuoteWithItsContent) {
  const Claim said =
      ReadClaims("Anna Berg said that the bridge was closed.").first(ClaimKind::quote);
  EXPECT_FALSE(said.direct);
  EXPECT_EQ(said.attribution.entity, "anna berg");
  EXPECT_EQ(said.quote, "the bridge was closed");
  EXPECT_EQ(said.cue, "say");
  EXPECT_EQ(said.sentence, "Anna Berg (say): the bridge was closed");
  const Claim warned =
      ReadClaims("The ministry warned that the dam could break.").first(ClaimKind::quote);
  EXPECT_EQ(warned.cue, "warn");
  EXPECT_EQ(warned.modality, Modality::possible);
  const Claim denied =
      ReadClaims("The mayor denied that he had taken the money.").first(ClaimKind::quote);
  EXPECT_EQ(denied.cue, "deny");
  EXPECT_EQ(denied.modality, Modality::denied);
}

TEST(ClaimSlots, AFramedSentenceKeepsItsSpeaker) {
  const Claim c = ReadClaims("According to the weather service, the storm killed four people.")
                      .first(ClaimKind::count);
  EXPECT_EQ(c.attribution.text, "the weather service");
  EXPECT_EQ(c.cue, "according to");
}

TEST(ClaimSlots, WhatGoesOnIsNobodysReport) {
  const Claim c =
      ReadClaims("A contract was signed with the pilots; talks with cabin crew continue.")
          .first(ClaimKind::event);
  EXPECT_TRUE(c.attribution.empty()) << c.attribution.text;
}

TEST(ClaimSlots, ResultsHaveBothSidesInEveryDress) {
  for (const char* sentence :
       {"The bill passed by 312 votes to 245.", "Tarnby won 3-1.",
        "The senate approved it 52 to 48.", "The team celebrated a 4-0 victory."}) {
    const Claim c = ReadClaims(sentence).first(ClaimKind::result);
    EXPECT_TRUE(c.from && c.to) << sentence;
  }
  EXPECT_FALSE(ReadClaims("Prices went from 3 to 4 crowns.").has(ClaimKind::result));
  EXPECT_FALSE(ReadClaims("The ferry carries 3 to 4 cars.").has(ClaimKind::result));
}

TEST(ClaimSlots, VotesForAndAgainstAreAResult) {
  for (const char* sentence :
       {"For 20, against 16, abstentions 2.", "The vote was 20 in favour, 16 against.",
        "Votes: 20 in favour, 16 against, 3 abstentions.", "Ayes 20, noes 16.",
        "The resolution won 20 votes in favour, with 16 against and 35 abstentions.",
        "Of the members 16 voted against and 20 voted for."}) {
    const Claim c = ReadClaims(sentence).first(ClaimKind::result);
    ASSERT_TRUE(c.from && c.to) << sentence;
    EXPECT_EQ(c.from->figure, 20) << sentence;
    EXPECT_EQ(c.to->figure, 16) << sentence;
  }
  for (const char* sentence :
       {"He paid for 20 meals against 16 last year.", "They argued for 20 years against 16 rivals.",
        "The party fielded 20 men against 16 women."})
    EXPECT_FALSE(ReadClaims(sentence).has(ClaimKind::result)) << sentence;
}

TEST(ClaimSlots, AVerbLeftOutIsTheOneBefore) {
  const ReadClaims read("In 2024, 41% of its imports came from China and 22% from Japan.");
  const Claim second = read.first(ClaimKind::share, 1);
  EXPECT_EQ(second.value.figure, 22);
  EXPECT_EQ(second.recipient.entity, "japan");
  EXPECT_EQ(second.recipient.marker, "from");
}

TEST(ClaimSlots, RespectivelyDealsOutTheFigures) {
  const ReadClaims read("Leeds and York grew by 3% and 5% respectively.");
  const Claim first = read.first(ClaimKind::change), second = read.first(ClaimKind::change, 1);
  EXPECT_EQ(first.subject.entity, "leeds");
  EXPECT_EQ(first.value.figure, 3);
  EXPECT_EQ(second.subject.entity, "york");
  EXPECT_EQ(second.value.figure, 5);
}

TEST(ClaimSlots, TwoEndsAreAChangeWithoutAWordForIt) {
  const Claim line = ReadClaims("Child benefit: from 190 to 205 marks").first(ClaimKind::change);
  ASSERT_TRUE(line.from && line.to);
  EXPECT_EQ(line.to->figure, 205);
  EXPECT_EQ(line.direction, "up");
  const Claim verb = ReadClaims("The tax goes from 13% to 10%.").first(ClaimKind::change);
  ASSERT_TRUE(verb.from && verb.to);
  EXPECT_EQ(verb.direction, "down");
  EXPECT_FALSE(ReadClaims("Tickets cost from $15 to $60.").has(ClaimKind::change));
}

TEST(ClaimSlots, EachFigureOfALineHasTheDateBehindIt) {
  const ReadClaims read("Growth: 0.9% in 2025, 1.4% in 2026");
  EXPECT_EQ(read.first(ClaimKind::share).period.timex, "2025");
  EXPECT_EQ(read.first(ClaimKind::share, 1).period.timex, "2026");
}

TEST(ClaimSlots, AboveAndBelowCompare) {
  const Claim c = ReadClaims("The gate lies 53 metres below the rim.").first(ClaimKind::comparison);
  EXPECT_EQ(c.value.figure, 53);
  EXPECT_EQ(c.direction, "less");
  EXPECT_FALSE(ReadClaims("The deficit is below the 3% ceiling.").has(ClaimKind::change));
  EXPECT_FALSE(ReadClaims("She took up running at 19.").has(ClaimKind::change));
}

TEST(ClaimSlots, AnOfficeAndItsHolderAreOnePhrase) {
  const Claim c = ReadClaims("Deputy mayor Anna Berg opened the bridge.").first(ClaimKind::event);
  EXPECT_EQ(c.subject.entity, "anna berg");
}

TEST(ClaimSlots, WhatIsDeniedOrAdmittedIsAQuote) {
  const Claim denied = ReadClaims("The minister denied taking bribes.").first(ClaimKind::quote);
  EXPECT_EQ(denied.quote, "taking bribes");
  EXPECT_EQ(denied.attribution.text, "The minister");
  EXPECT_EQ(denied.modality, Modality::denied);
}

TEST(ClaimSlots, MovingThingsIsNoChange) {
  EXPECT_FALSE(ReadClaims("Helicopters lifted 212 patients off the roof.").has(ClaimKind::change));
  EXPECT_FALSE(ReadClaims("The railway is cut in five places.").has(ClaimKind::change));
  EXPECT_FALSE(ReadClaims("The airline lost €38 million.").has(ClaimKind::change));
  EXPECT_TRUE(ReadClaims("The airline lost €38 million.").has(ClaimKind::money));
  EXPECT_FALSE(ReadClaims("The results showed a loss of €38 million.").has(ClaimKind::change));
  EXPECT_TRUE(ReadClaims("The loss of 140 jobs was announced.").has(ClaimKind::change));
}

TEST(ClaimSlots, AnOfficeWithItsBodyStandsBeforeTheName) {
  const Claim c = ReadClaims("The Chairman of the State Council of Lethonia, Sey Arvand, arrived.")
                      .first(ClaimKind::role);
  EXPECT_EQ(c.subject.entity, "sey arvand");
  EXPECT_EQ(c.object.head, "chairman");
}

TEST(ClaimSlots, ManyPassagesGiveWhatEachGivesAlone) {
  std::vector<Paragraph> paragraphs;
  for (int i = 0; i < 120; ++i)
    paragraphs.push_back({"The storm killed " + std::to_string(10 + i) + " people.",
                          "The bridge is " + std::to_string(3 + i) + " km long."});
  const Analysis all = analyse(document_of(paragraphs), {});
  ASSERT_EQ(all.claims.size(), 240u);
  for (std::size_t i = 0; i < all.claims.size(); ++i) {
    EXPECT_EQ(all.claims[i].passage, i);
    EXPECT_EQ(all.claims[i].value.figure, i % 2 == 0 ? 10.0 + static_cast<double>(i / 2)
                                                     : 1000 * (3.0 + static_cast<double>(i / 2)));
  }
}

TEST(ClaimSlots, AReadingStaysReadable) {
  EXPECT_EQ(ReadClaims("Anna Berg was arrested by the police in Lisbon.")
                .first(ClaimKind::event)
                .sentence,
            "Anna Berg was arrested by the police in Lisbon, asserted by the source");
  EXPECT_EQ(ReadClaims("The council will not close the school.").first(ClaimKind::event).sentence,
            "The council will not close the school, planned, asserted by the source");
  EXPECT_EQ(ReadClaims("Anna Berg stayed away.").first(ClaimKind::event).predicate, "stay away");
  EXPECT_EQ(ReadClaims("The army has sent 2,400 soldiers.").first(ClaimKind::count).sentence,
            "The army (has sent): count of soldiers = 2,400, asserted by the source");
}

std::vector<std::string> changes_in(const std::string& sentence) {
  std::vector<std::string> out;
  for (const Claim& claim : ReadClaims(sentence).analysis.claims)
    if (claim.kind == ClaimKind::change || claim.kind == ClaimKind::comparison)
      out.push_back(claim.sentence.substr(0, claim.sentence.find(", asserted")));
  return out;
}

TEST(ClaimSlots, AChangeHasItsOwnFiguresAlone) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(changes_in("The deficit fell to 18.2 billion euros, or 3.1% of GDP."),
            Lines({"The deficit: change to 18.2 billion euros (down)"}));
  EXPECT_EQ(changes_in("The rise in the levy affects about 12,000 people."), Lines());
  EXPECT_EQ(changes_in("When fees are included, 39% pay more than before."), Lines());
  EXPECT_EQ(changes_in("Of the dead, 49 were found in Tarn and eight in Lower Hollin."), Lines());
  EXPECT_EQ(changes_in("Turnout was an increase of 6% on 2019."),
            Lines({"Turnout: change = 6% (up)"}));
  EXPECT_EQ(changes_in("The army has some 2,200 more soldiers than in 2016."),
            Lines({"The army (has): comparison = some 2,200 (more)"}));
}

TEST(ClaimSlots, AFractionIsOneShare) {
  std::size_t shares = 0;
  for (const Claim& claim :
       ReadClaims("One student in every four comes from abroad.").analysis.claims)
    shares += claim.kind == ClaimKind::share ? 1 : 0;
  EXPECT_EQ(shares, 1U);
}

TEST(ClaimSlots, TheNounBehindAYearIsNoPartOfTheTime) {
  const ReadClaims read("In the first half of 2025 sales fell by 4%.");
  EXPECT_EQ(read.first(ClaimKind::change).subject.text, "sales");
}

TEST(ClaimSlots, IsToAndHasToOnlySayWhen) {
  const ReadClaims coming("The ward is to close.");
  EXPECT_EQ(coming.first(ClaimKind::event).predicate, "close");
  EXPECT_EQ(coming.first(ClaimKind::event).modality, Modality::planned);
  const ReadClaims due("The ward has to close.");
  EXPECT_EQ(due.first(ClaimKind::event).predicate, "close");
  EXPECT_EQ(due.first(ClaimKind::event).modality, Modality::planned);
  const ReadClaims aim("The aim is to close the ward.");
  EXPECT_EQ(aim.first(ClaimKind::event).predicate, "be");
}

TEST(ClaimSlots, WhatIsDemandedIsNotDone) {
  const ReadClaims read("Prosecutors demanded that the court fine the bank 3 million francs.");
  EXPECT_EQ(read.first(ClaimKind::money).modality, Modality::possible);
}

}  // namespace
}  // namespace stet::facts
