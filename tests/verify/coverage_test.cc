// What coverage sees between a claim and its passages, and which way it leans.
#include "verify/coverage.h"

#include <gtest/gtest.h>

#include <set>

#include "verify/examine.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

facts::Analysis read(const std::string& text) {
  return facts::analyse(text::read(text, text::Format::plain), {});
}

double feature(const std::string& name, const std::string& claim, const std::string& evidence) {
  const facts::Analysis here = read(claim), there = read(evidence);
  const Inputs inputs = inputs_of(Examination(here, there, evidence, {}).features());
  for (std::size_t i = 0; i < kInputs; ++i)
    if (input_name(i) == name) return inputs[i];
  ADD_FAILURE() << "no feature is called " << name;
  return 0;
}

double support(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, {}).support;
}

TEST(Coverage, EveryInputHasANameOfItsOwn) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < kInputs; ++i) names.insert(input_name(i));
  EXPECT_EQ(names.size(), kInputs);
}

TEST(Coverage, SeesAnotherModifierOfTheSameNoun) {
  EXPECT_EQ(
      feature("other_modifier", "Anna Berg is a poker player.", "Anna Berg is a football player."),
      1);
  EXPECT_EQ(feature("other_modifier", "Anna Berg is a football player.",
                    "Anna Berg is a football player."),
            0);
}

TEST(Coverage, SeesAnotherObjectOfTheSameVerb) {
  EXPECT_EQ(
      feature("other_object", "Anna Berg wrote a novel.", "In 1998 Anna Berg wrote a screenplay."),
      1);
  EXPECT_EQ(feature("other_object", "Anna Berg wrote a screenplay.",
                    "In 1998 Anna Berg wrote a screenplay."),
            0);
}

TEST(Coverage, SeesThatTheSubjectIsSomethingElse) {
  EXPECT_EQ(feature("other_attribute", "Arlen is a lake.", "Arlen is a town in the north."), 1);
  EXPECT_EQ(
      feature("attribute_elsewhere", "Arlen is a county.", "Arlen is a city in Orrin County."), 1);
  EXPECT_EQ(feature("attribute_elsewhere", "Arlen is a city.", "Arlen is a city in Orrin County."),
            0);
}

TEST(Coverage, SeesANameOfTheSameTypeInsteadOfTheClaims) {
  EXPECT_EQ(feature("other_name", "The song was written by Peter Lund.",
                    "The song was written by Anna Berg."),
            1);
  EXPECT_EQ(feature("other_name", "The song was written by Anna Berg.",
                    "The song was written by Anna Berg."),
            0);
}

TEST(Coverage, SeesAnOppositeInTheWordsOwnPlace) {
  const std::string evidence =
      "Revenue rose by 4% in the quarter.\n\nCosts fell by 9% in the year.";
  EXPECT_GT(feature("turned_opposite", "Revenue fell by 4% in the quarter.", evidence), 0.2);
  EXPECT_LT(feature("turned_opposite", "Revenue rose by 4% in the quarter.", evidence), 0.1);
}

TEST(Coverage, SeesAJoiningWordTurned) {
  EXPECT_EQ(feature("turned_link", "The bridge closed before the flood.",
                    "The bridge closed after the flood."),
            1);
  EXPECT_EQ(feature("turned_link", "The bridge closed after the flood.",
                    "The bridge closed after the flood."),
            0);
}

TEST(Coverage, SeesAnotherQuarterAndYear) {
  EXPECT_EQ(feature("other_quarter", "Sales rose in Q3.", "In the second quarter sales rose."), 1);
  EXPECT_EQ(feature("other_quarter", "Sales rose in Q2.", "In the second quarter sales rose."), 0);
  EXPECT_EQ(feature("other_year", "The bank opened in 1987.", "The bank opened in 1978."), 1);
}

TEST(Coverage, ReadsDatesOfBirthAndDeathInBrackets) {
  const std::string evidence = "Anna Berg (12 June 1875 - 1 December 1947) was a painter.";
  EXPECT_EQ(feature("other_life", "Anna Berg was born on 12 October 1875.", evidence), 1);
  EXPECT_EQ(feature("same_life", "Anna Berg was born in June 1875.", evidence), 1);
  EXPECT_EQ(feature("same_life", "Anna Berg died on 1 December 1947.", evidence), 1);
  EXPECT_EQ(feature("other_life", "Anna Berg died on 12 June 1875.", evidence), 1);
}

TEST(Coverage, SeesWhatIsDeniedOnOneSideOnly) {
  EXPECT_EQ(feature("negated", "Anna Berg refused to act.", "Anna Berg acted in plays."), 1);
  EXPECT_EQ(feature("affirmed", "Anna Berg acted in plays.", "Anna Berg never acted in plays."), 1);
  EXPECT_EQ(feature("negated", "Anna Berg never acted.", "Anna Berg never acted."), 0);
}

TEST(Coverage, LeansToWhatThePassageSays) {
  const std::string evidence =
      "Anna Berg (born 1970) is a Norwegian football player who joined the club in 1991.";
  EXPECT_GT(support("Anna Berg plays football.", evidence),
            support("Anna Berg plays chess.", evidence));
  EXPECT_GT(support("Anna Berg is a football player.", evidence),
            support("Anna Berg is a poker player.", evidence));
  EXPECT_GT(support("Anna Berg is Norwegian.", evidence),
            support("Anna Berg is Danish.", evidence));
}

}  // namespace
}  // namespace stet::verify
