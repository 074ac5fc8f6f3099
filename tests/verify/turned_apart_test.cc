// What a passage leaves undone, leaves out, only supposes, tells of another owner or counts
// otherwise bears nothing out; what it tells in passing besides does.
#include <gtest/gtest.h>

#include "desk.h"
#include "verify/unmade.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& statement, const std::string& source) {
  return ask(statement, source).verdict;
}

void expect_apart(const std::string& statement, const std::string& source) {
  EXPECT_NE(verdict(statement, source), Verdict::supported) << statement << " | " << source;
}

void expect_borne_out(const std::string& statement, const std::string& source) {
  EXPECT_EQ(verdict(statement, source), Verdict::supported) << statement << " | " << source;
}

Span at(std::string_view text, std::string_view word) {
  const std::size_t start = text.find(word);
  return {start, start + word.size()};
}

TEST(Unmade, ReadsWhatLeadsUpToADeed) {
  const std::string_view failed = "The divers failed to raise the anchor.";
  EXPECT_EQ(undone_by(failed, at(failed, "raise")), "fail to");
  EXPECT_EQ(undone_by(failed, at(failed, "anchor")), "");
  const std::string_view near = "The boat lay close to a building.";
  EXPECT_EQ(undone_by(near, at(near, "building")), "");
  const std::string_view told = "A judge told the brewer to close the well.";
  EXPECT_EQ(asked_by(told, at(told, "close")), "tell to");
  const std::string_view idea = "The idea that moss cures fever is old.";
  EXPECT_EQ(supposed_by(idea, at(idea, "cures")), "idea that");
  const std::string_view known = "It is known that moss cures fever.";
  EXPECT_EQ(supposed_by(known, at(known, "cures")), "");
  const std::string_view apart = "Every dike but the western one held, apart from a leak.";
  EXPECT_EQ(excepted_by(apart, at(apart, "leak")), "apart from");
  EXPECT_EQ(excepted_by(apart, at(apart, "held")), "");
}

TEST(Unmade, ADeedLeftUndoneIsNoDeed) {
  expect_apart("The divers raised the anchor of the frigate.",
               "The divers came close to raising the anchor of the frigate before the storm.");
  expect_apart("The parish sold its vineyard.",
               "The parish would have sold its vineyard had the bishop agreed.");
  expect_apart("The kiln is safe, the inspector said.",
               "The kiln is far from safe, the inspector said in May.");
  expect_borne_out("The divers tried to raise the anchor.",
                   "The divers tried to raise the anchor for two days.");
  expect_borne_out("The divers raised the anchor.",
                   "The divers, who had almost given up, raised the anchor.");
}

TEST(Unmade, WhatIsAskedForOrSupposedIsNotTold) {
  expect_apart("The brewer closed the well.", "A judge told the brewer to close the well.");
  expect_apart("The abbot hid the chalice.",
               "The notion that the abbot hid the chalice goes back to a novel.");
  expect_apart("The trainer doped the horse.",
               "The prosecutor must prove that the trainer doped the horse.");
  expect_borne_out("The abbot hid the chalice.",
                   "A letter shows that the abbot hid the chalice in 1631.");
}

TEST(Unmade, WhatIsLeftOutIsNotMeant) {
  expect_apart("The baths are open on Mondays.",
               "The baths are open on all days other than Mondays.");
  expect_borne_out("The baths are open on Mondays.",
                   "The baths are open on Mondays and on all other days in August.");
}

TEST(Unmade, WhatSomebodyDeniesAtOnceIsContested) {
  expect_apart("The sluice had been oiled in April.",
               "The harbour board said that the sluice had been oiled in April; its foreman said "
               "that it had not.");
  expect_borne_out("The sluice had been oiled in April.",
                   "The sluice had been oiled in April, the harbour board said.");
}

TEST(Owners, WhatBelongsToOneIsNotTheOthers) {
  expect_apart("The bishop's palace was searched.",
               "The palace of the bishop's brother was searched, and the bishop was questioned.");
  expect_borne_out("The bishop's palace was searched.",
                   "The palace of the bishop was searched on Monday.");
}

TEST(Owners, TheDeedIsItsDoers) {
  expect_apart("Ivo Brandt will run the foundry.",
               "Ivo Brandt will retire; Mina Sorel will run the foundry.");
  expect_borne_out("Mina Sorel will run the foundry.",
                   "Ivo Brandt will retire; Mina Sorel will run the foundry.");
  expect_apart("Curator Ada Linn was replaced by Per Voss.",
               "Curator Ada Linn replaced Per Voss, who had held the post for ten years.");
  expect_apart("Acting abbot Paul Reyle blessed the bell.",
               "Abbot Paul Reyle, an acting abbot until March, blessed the bell.");
}

TEST(Counts, AnotherRateOrSideIsAnotherFigure) {
  expect_apart("The grant is 450 crowns per flat.", "The grant is 450 crowns per tenant.");
  expect_borne_out("The grant is 450 crowns per flat.", "The grant is 450 crowns for each flat.");
  expect_apart("Nearly half of the herd is vaccinated.",
               "Just over half of the herd is vaccinated.");
  expect_apart("24% of all anglers own a boat.", "24% of those who fish at sea own a boat.");
  expect_apart("Barley cost half as much as rye.", "Barley cost half as much again as rye.");
}

TEST(Bounds, WhoIsAheadIsNotBehind) {
  expect_apart("Marlow is four points ahead of Teston.",
               "Teston has 61 points and is four points ahead of Marlow.");
  expect_borne_out("Teston is four points ahead of Marlow.",
                   "Teston is four points ahead of Marlow in the table.");
}

TEST(Plans, ADayAheadIsNoDayOfADeed) {
  const GivenSource plan{"The synod is to vote on the hymnal on 20 May.", "2025-05-03"};
  const Desk desk({plan});
  EXPECT_NE(desk.ask("The synod voted on the hymnal on 20 May.").verdict, Verdict::supported);
}

TEST(Parties, WhatTheOthersDidTheseDidNot) {
  expect_apart("Three of the eight barges were painted in 2021.",
               "Three of the eight barges were sunk in 2021 and the other five painted.");
  expect_apart("The shepherd received a medal.", "The medal went to the shepherd's dog.");
  expect_apart("The brewery lent 4,000 crowns to Reimann.",
               "The brewery lent 4,000 crowns to Reimann's sister.");
  expect_apart("Jan Tolk is Ada Wirth's predecessor.", "His predecessor is Ada Wirth.");
  expect_borne_out("The medal went to the shepherd's dog.",
                   "The medal went to the shepherd's dog, which had found the lamb.");
}

TEST(Parties, AnOfficeGivenUpIsHeldNoMore) {
  expect_apart("Ada Wirth is abbess of Tarn.", "Ada Wirth has stepped down as abbess of Tarn.");
  const GivenSource old{"Ada Wirth is abbess of Tarn and keeps bees.", "2025-05-01", "Herald"};
  const GivenSource end{"Ada Wirth has stepped down as abbess of Tarn.", "2025-06-01", "Herald"};
  EXPECT_NE(Desk({old, end}).ask("Ada Wirth is abbess of Tarn.").verdict, Verdict::supported);
  EXPECT_EQ(Desk({old}).ask("Ada Wirth is abbess of Tarn.").verdict, Verdict::supported);
}

TEST(Superseded, ANewerSourceHasItNow) {
  const GivenSource old{"The weir at Tarn will cost 34 million crowns.", "2025-02-01", "Herald"};
  const GivenSource now{"The cost of the weir at Tarn is now put at 51 million crowns.",
                        "2025-05-01", "Herald"};
  EXPECT_NE(Desk({old, now}).ask("The weir at Tarn will cost 34 million crowns.").verdict,
            Verdict::supported);
  EXPECT_EQ(Desk({old}).ask("The weir at Tarn will cost 34 million crowns.").verdict,
            Verdict::supported);
}

TEST(Times, ATimeOfAnotherDeedOrOfAComparisonIsNone) {
  expect_apart("The statute came into force in 2021.",
               "The statute was adopted in 2021, but it will come into force only in 2027.");
  expect_apart("The abbey had 61 monks in 1998.",
               "The abbey has 61 monks, nine fewer than in 1998.");
  expect_borne_out("The envoys met on 4 May.", "The envoys met on 3 May and again on 4 May.");
  expect_apart("It was Marlow's first win since 1987.",
               "It was Marlow's first win at Teston since 1987.");
}

TEST(Counts, OfTheWholeAPartIsTold) {
  expect_apart("In Tarn 700 barns stand empty.", "Of the 700 barns in Tarn, 52 stand empty.");
}

TEST(Bounds, WhatIsDeniedInDegreeIsNotDenied) {
  expect_apart("The pond is no longer muddy.", "The pond is no longer as muddy as it was.");
  expect_borne_out("The pond is no longer muddy.", "The pond is no longer muddy, the miller said.");
}

TEST(Quotes, ADenialIsNoWordToLeaveOut) {
  const std::string source = "Coach Ivo Harl said that his side \"never asked for mercy\".";
  expect_apart("Coach Ivo Harl said that his side \"asked for mercy\".", source);
  expect_borne_out("Coach Ivo Harl said that his side \"never asked for mercy\".", source);
}

TEST(Attribution, SilenceBehindASemicolonSaysNothing) {
  expect_apart("According to the guild, the beam was rotten.",
               "According to the roofer, the beam was rotten; the guild has not commented.");
}

TEST(Negations, ANegationUnderAnotherContradictsNothing) {
  EXPECT_NE(verdict("The guild says that the beam was sound.",
                    "The roofer says that the guild has no reason to say that the beam was not "
                    "sound."),
            Verdict::refuted);
}

TEST(Deeds, EachHasItsOwnPlacesObjectsAndOrder) {
  expect_apart("The mill opened to visitors in March.",
               "The mill opened to millers in March and will open to visitors in June.");
  expect_borne_out("The mill opened to millers in March.",
                   "The mill opened to millers in March and will open to visitors in June.");
  expect_apart("The comet last appeared in 1743.",
               "The comet first appeared in 1743 and last in 1961.");
  expect_apart("The parish admitted its mistake.",
               "The parish admitted nine novices by mistake, the bishop found.");
  expect_apart("The abbot has the trust of the monks.",
               "The abbot has lost the trust of the monks.");
}

TEST(Deeds, WhatOnceWasOrShouldHaveBeenIsNot) {
  expect_apart("The castle has a moat.", "The castle once had a moat.");
  const std::string still = "The castle, which was once a prison, has a moat.";
  EXPECT_EQ(judge("The castle has a moat.", {still}, "2025-06-03").verdict, Verdict::supported);
  expect_apart("The divers were told of the leak.",
               "The divers ought to have been told of the leak, the court said.");
  EXPECT_NE(verdict("The barge had four pumps.",
                    "The barge should have had six pumps; it had four pumps."),
            Verdict::refuted);
}

TEST(Unmade, AConditionIsPartOfWhatIsTold) {
  expect_apart("The abbot will sell the bell.",
               "The abbot will sell the bell only if the roof falls in.");
  const std::string even = "The abbot will sell the bell even if the roof does not fall in.";
  EXPECT_EQ(judge("The abbot will sell the bell.", {even}, "2025-06-03").verdict,
            Verdict::supported);
  expect_apart("The bell rang before the tower burned.",
               "Had the bell rung before the tower burned, the monks would have been saved.");
  expect_apart("The grocer was poisoned.",
               "How a rumour made a saint: the grocer was poisoned, people said.");
}

TEST(Bounds, WhatIsSetAgainstWhat) {
  expect_apart("The toll is paid by walkers, not by riders.",
               "The toll is paid by riders, not by walkers.");
  expect_apart("The abbey has little wine left.", "The abbey has a little wine left.");
  expect_borne_out("A little boat lay in the harbour.",
                   "A little boat lay in the harbour of Tarn.");
}

TEST(Bounds, LessOfAQualityIsNotMore) {
  expect_apart("The oath was made stricter in 1907.", "The oath was made less strict in 1907.");
  expect_borne_out("The oath was made less strict in 1907.",
                   "In 1907 the oath was made less strict.");
  expect_apart("The valley is wetter than it was in 1990.",
               "The valley was wetter in 1990 than it is now.");
}

TEST(Unmade, WhoIsExceptedIsNotAmongAll) {
  expect_apart("No monk of the abbey was saved.", "No monk of the abbey but the cook was saved.");
  expect_borne_out("No monk of the abbey was saved.",
                   "No monk of the abbey was saved, but the bell was found.");
  expect_apart("The mill is to be sold in spring.",
               "The mill was to be sold in spring, but the heirs went to court.");
}

}  // namespace
}  // namespace stet::verify
