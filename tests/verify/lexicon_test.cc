// Relations between words: synonyms, opposites, families.
#include "verify/lexicon.h"

#include <gtest/gtest.h>

namespace stet::verify {
namespace {

TEST(Lexicon, FindsBaseForms) {
  EXPECT_EQ(base_form("went"), "go");
  EXPECT_EQ(base_form("stopped"), "stop");
  EXPECT_EQ(base_form("ministers"), "minister");
  EXPECT_EQ(base_form("news"), "news");
  EXPECT_EQ(base_form("worker"), "worker");
}

TEST(Lexicon, AnUnknownWordIsItsOwnBase) { EXPECT_EQ(base_form("zorblatt"), "zorblatt"); }

TEST(Lexicon, KnowsTheOppositesOfTheNews) {
  EXPECT_EQ(relate("confirmed", "denied"), WordRelation::opposite);
  EXPECT_EQ(relate("upheld", "overturned"), WordRelation::opposite);
  EXPECT_EQ(relate("rose", "fell"), WordRelation::opposite);
  EXPECT_EQ(relate("resume", "suspend"), WordRelation::opposite);
}

TEST(Lexicon, KnowsWhatSaysTheSame) {
  EXPECT_EQ(relate("slipped", "declined"), WordRelation::synonym);
  EXPECT_EQ(relate("bought", "acquired"), WordRelation::synonym);
  EXPECT_EQ(relate("rejection", "reject"), WordRelation::derived);
}

TEST(Lexicon, KnowsKindsAndSisters) {
  EXPECT_EQ(relate("film", "product"), WordRelation::narrower);
  EXPECT_EQ(relate("thailand", "vietnam"), WordRelation::sister);
}

TEST(Lexicon, UnrelatedWordsHaveNoRelation) {
  EXPECT_EQ(relate("bridge", "elephant"), WordRelation::none);
}

TEST(Lexicon, OffersSynonymsOfNewsVerbs) {
  std::vector<std::string> found = synonyms("quash", 3);
  EXPECT_EQ(found.size(), 3U);
}

TEST(Lexicon, FamiliesHoldForWordsThatTheTableHasOnlyWithoutTheirEndings) {
  EXPECT_EQ(relate("coach", "trainer"), WordRelation::synonym);
  EXPECT_EQ(relate("goods", "freight"), WordRelation::synonym);
  EXPECT_EQ(base_form("trainer"), "train");
}

TEST(Lexicon, NounsAndSpellingsOfVerbsInIseAndIfy) {
  EXPECT_EQ(relate("electrify", "electrification"), WordRelation::derived);
  EXPECT_EQ(relate("privatised", "privatization"), WordRelation::derived);
  EXPECT_EQ(relate("privatise", "privatisation"), WordRelation::derived);
  EXPECT_EQ(relate("legalise", "privatisation"), WordRelation::none);
}

}  // namespace
}  // namespace stet::verify
