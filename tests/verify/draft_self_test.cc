// A draft against itself: ages, names spelt two ways, statements that disagree; and what these
// checks leave alone.
#include <gtest/gtest.h>

#include "verify/draft_checks.h"
#include "verify/memory_library.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

constexpr std::string_view kPublished = "2025-09-30";

facts::Analysis read(const std::string& text) {
  return facts::analyse(text::read(text, text::Format::plain),
                        {.published = std::string(kPublished), .title = {}, .publisher = {}});
}

std::vector<Finding> refuted(const std::string& draft,
                             const std::vector<std::string>& sources = {}) {
  MemoryLibrary library;
  std::int64_t id = 0;
  for (const std::string& source : sources) {
    SourceRecord record;
    record.id = ++id;
    record.published = kPublished;
    library.add(std::move(record), read(source), source);
  }
  std::vector<Finding> out =
      check(read(draft), draft, library,
            {.as_of = {}, .path = "draft.txt", .published = std::string(kPublished)});
  std::erase_if(out, [](const Finding& finding) { return finding.verdict != Verdict::refuted; });
  return out;
}

std::vector<DraftError> ages(const std::string& text) {
  facts::Analysis draft = read(text);
  return check_ages(draft, read_draft(draft, kPublished));
}

TEST(Ages, AnAgeHasToFitTheYearOfBirth) {
  std::vector<DraftError> errors = ages("Erik Sand, 47, who was born in 1970, leads the rescue.");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].rule, "age.draft");
  EXPECT_EQ(errors[0].message, "Somebody born in 1970 was 54 or 55 then, not 47.");
  EXPECT_TRUE(ages("Erik Sand, 55, who was born in 1970, leads the rescue.").empty());
  EXPECT_TRUE(ages("Erik Sand, 54, who was born in 1970, leads the rescue.").empty());
}

TEST(Ages, TheBirthdayDecidesWhereItIsKnown) {
  EXPECT_EQ(ages("Erik Sand, 54, who was born on 12 March 1970, leads the rescue.").size(), 1U);
  EXPECT_TRUE(ages("Erik Sand, 55, who was born on 12 March 1970, leads the rescue.").empty());
  EXPECT_TRUE(ages("Erik Sand, 54, who was born on 12 December 1970, leads the rescue.").empty());
}

TEST(Ages, AtDeathTheYearOfDeathCounts) {
  EXPECT_EQ(ages("Anna Berg died in 2020, aged 81; she was born in 1930.").size(), 1U);
  EXPECT_TRUE(ages("Anna Berg died in 2020, aged 89; she was born in 1930.").empty());
  EXPECT_TRUE(ages("Anna Berg, who was born in 1930, died in 2020 at the age of 90.").empty());
}

TEST(Ages, LeaveOtherTimesAndOtherPeopleAlone) {
  EXPECT_TRUE(ages("Erik Sand, 47, whose son was born in 2001, leads the rescue.").empty());
  EXPECT_TRUE(ages("Erik Sand, 47, and Anna Berg, who was born in 2001, lead the rescue.").empty());
  EXPECT_TRUE(
      ages("Born in 1970, Erik Sand won his first race in 1988, at the age of 18.").empty());
  EXPECT_TRUE(ages("In 1990 the sailor, 20, who was born in 1970, left the port.").empty());
  EXPECT_TRUE(ages("Born in 1930, she was 12 when the war ended and died in 2020.").empty());
}

TEST(DraftNames, OneNameSpeltTwoWaysIsNamed) {
  std::vector<Finding> found = refuted(
      "Nils Lindqvist owns the mill. The mill is old. Nils Lindkvist paid for the repairs.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rule, "draft.names");
  EXPECT_EQ(found[0].quote, "Nils Lindkvist");
  EXPECT_EQ(found[0].message,
            "The draft spells this name two ways: Nils Lindkvist here, Nils Lindqvist elsewhere.");
}

TEST(DraftNames, TheSourcesSayWhichOfTheTwoIsRight) {
  std::vector<Finding> found =
      refuted("Nils Lindqvist owns the mill. The mill is old. Nils Lindkvist paid for the repairs.",
              {"The owner of the mill, Nils Lindkvist, was in Oslo."});
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].quote, "Nils Lindqvist");
}

TEST(DraftNames, ALastNameAloneIsHeldAgainstTheFullOne) {
  EXPECT_EQ(
      name_variants(read("Maria Lindqvist owns the mill. Later Ms Lindkvist paid for the repairs."))
          .size(),
      1U);
}

TEST(DraftNames, LeavesPeopleWithLikeNamesAlone) {
  EXPECT_TRUE(name_variants(read("Erik Holm and Erika Holm own the mill.")).empty());
  EXPECT_TRUE(name_variants(read("Ivan Petrov met Ivan Petrova in Sofia.")).empty());
  EXPECT_TRUE(
      name_variants(read("Anna Larsen and Karl Larson own the mill. Mr Larson paid.")).empty());
  EXPECT_TRUE(name_variants(read("Wong Kwok-hing and Wong Kwok-kin were elected.")).empty());
  EXPECT_TRUE(
      name_variants(read("Nils Lindqvist\xE2\x80\x99s mill burned. Nils Lindqvist paid.")).empty());
}

constexpr std::string_view kFire =
    "The mill employs 430 people. The owner was away. The mill employs 340 people.";

TEST(DraftContradictions, BothStatementsAreNamedWhereNoSourceSettlesIt) {
  std::vector<Finding> found = refuted(std::string(kFire));
  ASSERT_EQ(found.size(), 2U);
  for (const Finding& finding : found) EXPECT_EQ(finding.rule, "draft.contradiction");
  EXPECT_EQ(found[0].message,
            "The draft contradicts itself: line 1 says \"The mill employs 340 people\"; one of the "
            "two is wrong.");
  EXPECT_EQ(found[0].reason, "inconsistent_draft");
}

TEST(DraftContradictions, ATitleMakesNoDifference) {
  EXPECT_EQ(refuted("Fire in Brod\n\nThe mill employs 430 people. The owner was away. The mill "
                    "employs 340 people.")
                .size(),
            2U);
}

TEST(DraftContradictions, OnlyTheWrongOneIsRefutedWhereASourceSettlesIt) {
  std::vector<Finding> found = refuted(std::string(kFire), {"The mill employs 340 people."});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].quote, "The mill employs 430 people");
}

TEST(DraftContradictions, OtherThingsAndOtherTimesMayHaveOtherValues) {
  EXPECT_TRUE(refuted("The mill employs 430 people. The brewery employs 340 people.").empty());
  EXPECT_TRUE(refuted("In 2010 the mill employed 430 people. In 2025 the mill employed 340 people.")
                  .empty());
  EXPECT_TRUE(refuted("Ms Berg was elected with 4,100 votes. Mr Sand was elected with 3,200 votes.")
                  .empty());
  EXPECT_TRUE(
      refuted(
          "The union said the mill employs 430 people. The owner said the mill employs 340 people.")
          .empty());
  EXPECT_TRUE(
      refuted("The mill employs more than 300 people. The mill employs 340 people.").empty());
}

}  // namespace
}  // namespace stet::verify
