// Deeds told by a noun, and times and figures told of a participle or a pronoun.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& statement, const std::string& source) {
  return ask(statement, source).verdict;
}

TEST(DeedNouns, AVerbThatDoesItsObjectTellsTheDeed) {
  EXPECT_EQ(verdict("Prosecutors are investigating the mill.",
                    "Prosecutors have opened an investigation into the mill."),
            Verdict::supported);
  EXPECT_NE(verdict("Prosecutors are investigating the mill.",
                    "Prosecutors have rejected an investigation into the mill."),
            Verdict::supported);
  EXPECT_NE(verdict("The minister visited Orrin on Friday.",
                    "The minister cancelled a visit to Orrin on Friday."),
            Verdict::supported);
}

TEST(DeedNouns, ATimeBehindAParticipleIsNotTheDeeds) {
  const std::string source = "The code requires alarms in halls put up since 2011.";
  EXPECT_NE(verdict("The code has required alarms since 2011.", source), Verdict::supported);
  EXPECT_EQ(verdict("The code requires alarms in halls put up since 2011.", source),
            Verdict::supported);
  EXPECT_NE(verdict("Prisoners were freed in 2020.", "The king freed prisoners arrested in 2020."),
            Verdict::supported);
}

TEST(DeedNouns, TwoOfWhomAreTwoOfThem) {
  const std::string source = "The mayor thanked the divers, two of whom were treated in hospital.";
  EXPECT_EQ(verdict("Two divers were treated in hospital.", source), Verdict::supported);
  EXPECT_EQ(verdict("Two of the divers were treated in hospital.", source), Verdict::supported);
  EXPECT_NE(verdict("Two divers were thanked by the mayor.", source), Verdict::supported);
  EXPECT_NE(verdict("Three of the towers are older than the church.",
                    "The town has nine towers, three of which are older than the church."),
            Verdict::refuted);
}

TEST(DeedNouns, WithinIsABound) {
  EXPECT_NE(verdict("It was the second fire in less than three years.",
                    "It is the second fire within three years."),
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
