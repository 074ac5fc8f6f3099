// Figures told in other ways than the source tells them: by the median, for one, as a multiple of
// something else, as a share of what was told before.
#include <gtest/gtest.h>

#include "desk.h"
#include "verify/multiples.h"
#include "verify/table.h"

namespace stet::verify {
namespace {

Verdict ask(const std::string& claim, const std::string& source) {
  return Desk({{source}}).ask(claim).verdict;
}

TEST(Median, HalfOfThemLieBeyondIt) {
  EXPECT_EQ(ask("Half of the residents of Torvik are now over 41.7 years old.",
                "The median age in Torvik is 41.7 years (2014: 39.2)."),
            Verdict::supported);
  EXPECT_EQ(ask("Half of the women in Torvik are older than 50 years.",
                "The median age of women in Torvik is 43 years."),
            Verdict::refuted);
}

TEST(Median, AnotherSetOrAnAverageSaysNothing) {
  for (const char* source : {"The median age of men in Torvik is 43 years.",
                             "The average age of women in Torvik is 43 years.",
                             "In 1990 the median age of women in Torvik was 43 years."})
    EXPECT_EQ(ask("Half of the women in Torvik are older than 50 years.", source),
              Verdict::not_enough_evidence)
        << source;
  EXPECT_EQ(ask("More than half of the women in Torvik are older than 43 years.",
                "The median age of women in Torvik is 43 years."),
            Verdict::not_enough_evidence);
}

TEST(Price, OfOneFromThePriceOfAll) {
  EXPECT_EQ(ask("Torvik paid 640 euros for each of its 1,500 chairs.",
                "Torvik bought 1,500 chairs for 960,000 euros."),
            Verdict::supported);
  EXPECT_EQ(Desk({{"Exports, all of them to Boruna, came to 1.9 terawatt-hours and earned 133 "
                   "million dollars. Boruna has imported power since 2021."}})
                .ask("Boruna paid seven cents for each of the kilowatt-hours that it bought.")
                .verdict,
            Verdict::supported);
  EXPECT_EQ(ask("Torvik paid 940 euros for each of its 1,500 chairs.",
                "Torvik bought 1,500 chairs for 960,000 euros."),
            Verdict::refuted);
}

TEST(Price, OtherGoodsAndOtherBuyersSayNothing) {
  for (const char* source : {"Torvik bought 1,500 chairs and tables for 960,000 euros.",
                             "Orre bought 1,500 chairs for 960,000 euros.",
                             "Torvik plans to buy 1,500 chairs for 960,000 euros.",
                             "Torvik bought 1,500 beds for 960,000 euros."})
    EXPECT_EQ(ask("Torvik paid 640 euros for each of its 1,500 chairs.", source),
              Verdict::not_enough_evidence)
        << source;
}

TEST(Multiple, HalfIsNotTwice) {
  EXPECT_EQ(ask("The storm brought Torvik 31 centimetres of rain, half of what October usually "
                "brings.",
                "The storm dropped 312 millimetres of rain on Torvik, twice what normally falls in "
                "the whole of October."),
            Verdict::refuted);
  EXPECT_EQ(ask("The storm brought Torvik 31 centimetres of rain, half of what May usually brings.",
                "The storm dropped 312 millimetres of rain on Torvik, twice what normally falls in "
                "the whole of October."),
            Verdict::not_enough_evidence);
}

TEST(Multiple, FromItsOtherSide) {
  const std::string source = "The Orre tower is half as high as the Torvik tower.";
  EXPECT_EQ(ask("The Torvik tower is twice as high as the Orre tower.", source),
            Verdict::supported);
  EXPECT_EQ(ask("The Orre tower is twice as high as the Torvik tower.", source), Verdict::refuted);
  EXPECT_EQ(ask("The Torvik tower is twice as old as the Orre tower.", source),
            Verdict::not_enough_evidence);
  EXPECT_EQ(ask("The Torvik tower is twice as high as the Lund tower.", source),
            Verdict::not_enough_evidence);
}

TEST(Multiple, IsReadWithItsBounds) {
  const std::vector<Multiple> found = multiples_in("It is less than a tenth of that of Orre.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].low, 0);
  EXPECT_DOUBLE_EQ(found[0].high, 0.1);
  EXPECT_TRUE(multiples_in("He came twice a year.").empty());
}

TEST(ShareOfBefore, TheWholeStandsInTheSentenceBefore) {
  const std::string draft =
      "The Torvik fleet has 1,240 ships. Just over three in five of them fly the Orre flag.";
  EXPECT_EQ(ask(draft, "The Torvik fleet has 1,240 ships. Of these, 768 fly the Orre flag."),
            Verdict::supported);
  EXPECT_EQ(ask(draft, "The Torvik fleet has 1,240 ships. Of these, 248 fly the Orre flag."),
            Verdict::refuted);
}

TEST(ShareOfBefore, AnotherPartOrAnotherWholeSaysNothing) {
  const std::string draft = "The Torvik ferry carried 2,400 cars. Most of them were electric.";
  for (const char* source :
       {"The Torvik ferry carried 2,400 cars. The train carried 310 electric cars.",
        "The Torvik ferry carried 2,400 cars. On Sunday it carried 310 electric cars.",
        "The Torvik ferry carried 2,400 cars. Of these, 310 were red."})
    EXPECT_NE(ask(draft, source), Verdict::refuted) << source;
  EXPECT_NE(ask("The Torvik fleet has 1,240 ships. Three in five of them fly the Orre flag.",
                "The Torvik fleet has 1,240 sailors. Of the ships 744 fly the Orre flag."),
            Verdict::supported);
}

TEST(Even, IsComparedWithWhatDraftAndSourceAreAbout) {
  const std::string draft =
      "# The Torvik tower\n\nThe Torvik tower was opened on Monday. Even the Orre tower is ";
  auto verdict = [&](const std::string& word, const std::string& source) {
    const Desk desk({{source, "2025-06-02", {}, {}, "The Torvik tower in figures"}});
    for (const Finding& finding : desk.check(draft + word + "."))
      if (finding.quote.starts_with("Even")) return finding.verdict;
    return Verdict::not_checkable;
  };
  const std::string source = "At 168 metres Torvik is 53 metres lower than the Orre tower.";
  EXPECT_EQ(verdict("lower", source), Verdict::refuted);
  EXPECT_EQ(verdict("older", source), Verdict::not_enough_evidence);
  EXPECT_EQ(verdict("lower", "At 168 metres Torvik is 53 metres lower than the Lund tower."),
            Verdict::not_enough_evidence);
}

TEST(Record, CloseToOneIsNone) {
  const std::string claim =
      "The fee, 12.5 million euros, is the highest that Velm Town have ever paid.";
  EXPECT_EQ(ask(claim,
                "Velm Town have signed the striker for 12.5 million euros, a record for the "
                "club."),
            Verdict::supported);
  EXPECT_NE(ask(claim,
                "Velm Town have signed the striker for 12.5 million euros, close to a record "
                "for the club."),
            Verdict::supported);
  EXPECT_NE(ask(claim,
                "Velm Town have sold the striker for 12.5 million euros, a record for the "
                "club."),
            Verdict::supported);
}

TEST(Contract, RunsUntilOneDay) {
  const std::string claim = "Karl Berg has signed with Velm Town until the summer of 2029.";
  EXPECT_EQ(ask(claim, "Karl Berg's contract with Velm Town runs until 30 June 2027."),
            Verdict::refuted);
  for (const char* source : {"Karl Berg's old contract with Velm Town ran until 30 June 2027.",
                             "Ida Lind's contract with Velm Town runs until 30 June 2027.",
                             "Karl Berg's flat in Velm is let until 30 June 2027."})
    EXPECT_NE(ask(claim, source), Verdict::refuted) << source;
}

TEST(Age, IsToldInSeveralWays) {
  EXPECT_EQ(ask("Ida Berg is only 28.", "Ida Berg, 26, won the Torvik race."), Verdict::refuted);
  EXPECT_EQ(ask("Ida Berg is 26.", "The 26-year-old Ida Berg won the Torvik race."),
            Verdict::supported);
  for (const char* source :
       {"Ida Berg was 19 when she won the Torvik race.", "Nora Berg, 26, won the Torvik race.",
        "Ida Berg won the Torvik race with a lead of 26 seconds."})
    EXPECT_EQ(ask("Ida Berg is only 28.", source), Verdict::not_enough_evidence) << source;
}

TEST(Age, GrowsWithTheTimeBetween) {
  const std::vector<GivenSource> sources = {{"Ida Berg, 26, won the Torvik race.", "2023-02-01"}};
  const Desk desk(sources);
  EXPECT_NE(desk.ask("Ida Berg is 28.").verdict, Verdict::refuted);
  EXPECT_NE(desk.ask("Ida Berg is 29.").verdict, Verdict::refuted);
  EXPECT_EQ(desk.ask("Ida Berg is 26.").verdict, Verdict::refuted);
}

TEST(Revised, TheOtherWayRound) {
  const std::string source =
      "On the basis of all records the institute has revised the magnitude from 6.8 to 6.6.";
  EXPECT_EQ(ask("The institute first put the magnitude at 6.6 and later raised it to 6.8.", source),
            Verdict::refuted);
  for (const char* claim : {"The institute first put the depth at 6.6 and later raised it to 6.8.",
                            "The ministry raised the magnitude from 6.6 to 6.8.",
                            "The institute first put the magnitude at 6.8 and later at 6.6."})
    EXPECT_NE(ask(claim, source), Verdict::refuted) << claim;
}

TEST(Stage, TheFinalBillIsNotTheFirstBudget) {
  const std::string claim = "The state pays 40% of the final bill for the Torvik theatre.";
  EXPECT_EQ(ask(claim,
                "The state contributes 74 million crowns to the Torvik theatre, 40% of the "
                "original budget."),
            Verdict::refuted);
  for (const char* source :
       {"The city pays 40% of the original budget for the Torvik theatre.",
        "The state promised 40% of the original budget for the Torvik theatre.",
        "The state pays 40% of the bill for the Torvik theatre."})
    EXPECT_NE(ask(claim, source), Verdict::refuted) << source;
}

TEST(Spell, CountsFromItsBeginning) {
  const std::string claim =
      "Anna Berg has been head of the Torvik school for the past eleven years.";
  EXPECT_EQ(ask(claim, "Anna Berg has been head of the Torvik school since 2014."),
            Verdict::supported);
  EXPECT_EQ(ask(claim, "Anna Berg has been head of the Torvik school since 2004."),
            Verdict::refuted);
  EXPECT_NE(ask(claim, "Anna Berg has taught at the Torvik school since 2004."), Verdict::refuted);
  EXPECT_NE(ask(claim, "Ida Lind has been head of the Torvik school since 2014."),
            Verdict::supported);
}

TEST(Took, TheSameLastKilometres) {
  const std::string source =
      "Berg rode the final 14.2 km of the Torvik pass in 41 minutes 30 seconds.";
  EXPECT_EQ(ask("Berg needed less than 40 minutes for the last 14.2 kilometres.", source),
            Verdict::refuted);
  EXPECT_NE(ask("Berg needed less than 40 minutes for the first 14.2 kilometres.", source),
            Verdict::refuted);
  EXPECT_NE(ask("Berg needed less than 40 minutes for the last 14.2 kilometres.",
                "The last 14.2 km of the Torvik pass were closed for 41 minutes before Berg came."),
            Verdict::refuted);
}

TEST(Table, ADecimalIsNoDate) {
  const std::optional<Table> table = read_table(
      {"Stage\tDate\tDistance (km)", "1\t9 June\t128.4", "2\t10 June\t21.6"}, {}, "2026-06-14");
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), 2u);
  ASSERT_TRUE(table->rows[1].fields[2]);
  EXPECT_DOUBLE_EQ(table->rows[1].fields[2]->value, 21.6);
}

}  // namespace
}  // namespace stet::verify
