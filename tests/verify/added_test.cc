// Details that nobody told: statements that are borne out, with something added at their end, are
// borne out no more. The pairs are the supported ones of fixtures/pairs/desk.jsonl.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "desk.h"
#include "folder.h"

namespace stet::verify {
namespace {

// What a careless hand adds: when, where, how, how often, why, with whom, what is said of it.
constexpr auto kAdded = std::to_array<std::string_view>({" at the end of October",
                                                         " before 1990",
                                                         " because of the rain",
                                                         " by mistake",
                                                         " by train",
                                                         " despite protests",
                                                         " every year",
                                                         " for $3 million",
                                                         " for the first time",
                                                         " for the third time",
                                                         " illegally",
                                                         " in 2019",
                                                         " in Paris",
                                                         " in secret",
                                                         " in the dark",
                                                         " last week",
                                                         " live on television",
                                                         " on 3 October 2024",
                                                         " on Monday morning",
                                                         " on purpose",
                                                         " since 2011",
                                                         " to save money",
                                                         " unanimously",
                                                         " under a false name",
                                                         " with 40 others",
                                                         " without a vote",
                                                         ", its worst result ever",
                                                         ", more than in 2020",
                                                         ", the largest of its kind"});

struct Pair {
  std::string claim, published;
  std::vector<std::string> evidence;
};

Verdict verdict(const Pair& pair, const std::string& claim) {
  return judge(claim, pair.evidence, pair.published).verdict;
}

// The statements of the desk that are borne out as they stand.
std::vector<Pair> borne_out() {
  std::vector<Pair> out;
  for (const Json& line :
       json_lines(std::filesystem::path(STET_SOURCE_DIR) / "fixtures" / "pairs" / "desk.jsonl")) {
    Pair pair{line.text("claim"), line.text("published"), {}};
    for (const Json& passage : line.at("evidence").items())
      pair.evidence.push_back(passage.as_string());
    if (pair.claim.ends_with('.') && verdict(pair, pair.claim) == Verdict::supported)
      out.push_back(std::move(pair));
  }
  return out;
}

TEST(AddedDetails, WhatNobodyToldIsNotBorneOut) {
  const std::vector<Pair> pairs = borne_out();
  ASSERT_GE(pairs.size(), 45U) << "to bear out nothing is no answer";
  std::size_t borne = 0, all = 0;
  for (const Pair& pair : pairs) {
    for (std::string_view added : kAdded) {
      const std::string claim =
          pair.claim.substr(0, pair.claim.size() - 1) + std::string(added) + ".";
      ++all;
      if (verdict(pair, claim) != Verdict::supported) continue;
      ++borne;
      RecordProperty("borne_" + std::to_string(borne), claim);
    }
  }
  // Measured: 43 of 1,421; no change may pass that.
  std::printf("added details: %zu of %zu borne out\n", borne, all);
  EXPECT_LE(borne * 1000, all * 31);
}

TEST(AddedDetails, ATimeIsToldOrIsTheDayOfItsSource) {
  const std::string source = "The board of the hospital in Arlen closed the maternity ward.";
  const Desk desk({{source, "2025-06-02"}});
  EXPECT_EQ(desk.ask("The board of the hospital in Arlen closed the maternity ward.").verdict,
            Verdict::supported);
  for (const char* when : {"at the end of May", "in 2024", "last year", "on 14 May", "at noon"})
    EXPECT_NE(desk.ask("The board of the hospital in Arlen closed the maternity ward " +
                       std::string(when) + ".")
                  .verdict,
              Verdict::supported)
        << when;
  EXPECT_EQ(
      desk.ask("The board of the hospital in Arlen closed the maternity ward on Monday, 2 June.")
          .verdict,
      Verdict::supported)
      << "the source is of that day";
}

TEST(AddedDetails, HowADeedWasDoneHasToBeTold) {
  const std::string source = "Marta Kolb accused the port of Arlen of hiding the report.";
  const Desk desk({{source, "2025-06-02"}});
  EXPECT_EQ(desk.ask("Marta Kolb accused the port of Arlen of hiding the report.").verdict,
            Verdict::supported);
  for (const char* how : {"secretly", "rightly", "repeatedly"})
    EXPECT_NE(desk.ask("Marta Kolb " + std::string(how) +
                       " accused the port of Arlen of hiding the report.")
                  .verdict,
              Verdict::supported)
        << how;
}

TEST(AddedDetails, AMonthInTheSameWordsIsTheSameTime) {
  const std::string source =
      "The board of the hospital in Arlen will close the maternity ward at the end of September.";
  const Desk desk({{source, "2025-06-02"}});
  EXPECT_EQ(
      desk.ask("The board of the hospital in Arlen will close its maternity ward at the end of "
               "September.")
          .verdict,
      Verdict::supported);
  EXPECT_NE(
      desk.ask("The board of the hospital in Arlen will close its maternity ward at the end of "
               "October.")
          .verdict,
      Verdict::supported);
}

TEST(AddedDetails, AHeadlineBearsNothingOutOfAnybodyWhomItDoesNotName) {
  const std::string source =
      "Mayor vows to fight closure\n\nBROD, 14 May 2025 - Mayor Ivan Kolb of Arlen said on Friday "
      "that the city would go to court.\n";
  const Desk desk({{source, "2025-05-14"}});
  EXPECT_NE(desk.ask("Ivan Kolb is the mayor of Brod.").verdict, Verdict::supported);
  EXPECT_NE(desk.ask("The mayor of Brod, Ivan Kolb, will go to court.").verdict,
            Verdict::supported);
}

TEST(AddedDetails, WordsThatOnlyLeadOnAddNothing) {
  const std::string source = "The board of the hospital in Arlen closed the maternity ward.";
  const Desk desk({{source, "2025-06-02"}});
  for (const char* lead : {"However, the", "Meanwhile, the", "Indeed, the"})
    EXPECT_EQ(
        desk.ask(std::string(lead) + " board of the hospital in Arlen closed the maternity ward.")
            .verdict,
        Verdict::supported)
        << lead;
}

}  // namespace
}  // namespace stet::verify
