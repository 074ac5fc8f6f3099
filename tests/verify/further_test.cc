// Slips of scale and unit, figures beside one that both give, what stayed as it was, shares in
// words.
#include "verify/further.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict ask(const std::string& claim, const std::string& source) {
  return Desk({{source}}).ask(claim).verdict;
}
std::string rule(const std::string& claim, const std::string& source) {
  Finding found = Desk({{source}}).ask(claim);
  return found.verdict == Verdict::refuted ? found.rule : std::string();
}

constexpr const char* kMill =
    "Torvik Mill turned out 4.7 million sheets of board last year, the owners told the town "
    "council.";

TEST(Slip, TheSameDigitsAtAnotherScaleRefute) {
  EXPECT_EQ(rule("Turnover at Torvik went the other way this time, growing handsomely by 8% to "
                 "€6.18 million.",
                 "Torvik turnover up 8% to €6.18 billion (2023/24: €5.72 billion)"),
            "figure.slip");
}

TEST(Slip, TheSameDigitsInAnotherUnitRefute) {
  EXPECT_EQ(rule("The people who squatted in the old hall in 1971 stayed put for 26 weeks.",
                 "A poster from the squatting of 1971, which lasted 26 days."),
            "figure.slip");
}

TEST(Slip, OtherDigitsAreNoSlip) {
  EXPECT_NE(rule("Torvik Mill's repairs came to €6.17 million.",
                 "At Torvik Mill the repairs cost its owners €6.18 billion."),
            "figure.slip");
}

TEST(Slip, AFigureThatTheSourceHasAsWellIsNone) {
  EXPECT_NE(ask("Torvik Mill sold board for €6.18 million.",
                "Torvik Mill sold board for €6.18 million. The whole trade sold board for €6.18 "
                "billion."),
            Verdict::refuted);
}

TEST(Slip, OneDigitIsNotTelling) {
  EXPECT_NE(ask("Torvik Mill owes €6 million to its bank.",
                "Torvik Mill belongs to a bank that is worth €6 billion."),
            Verdict::refuted);
}

TEST(Pinned, AChangeIsReckonedFromTheValueBeside) {
  const char* source = "Torvik Mill: net sales €317 million (€402 million).";
  EXPECT_EQ(rule("Net sales of Torvik Mill fell by 12%, to €317 million.", source),
            "figure.pinned");
  EXPECT_NE(ask("Net sales of Torvik Mill fell by 21%, to €317 million.", source),
            Verdict::refuted);
}

TEST(Pinned, TheWrongWayIsRefuted) {
  EXPECT_EQ(ask("Net sales of Torvik Mill rose by 21%, to €317 million.",
                "Torvik Mill: net sales €317 million (€402 million)."),
            Verdict::refuted);
}

TEST(Pinned, AChangeOverALongerTimeIsAnotherOne) {
  EXPECT_NE(ask("In five years net sales of Torvik Mill fell by 12%, to €317 million.",
                "Torvik Mill: net sales €317 million (€402 million)."),
            Verdict::refuted);
}

TEST(Pinned, PartsOfAWholeThatBothGive) {
  EXPECT_EQ(ask("All 57 delegates of the Torvik union were present.",
                "Present: 49 of the 57 members of the Torvik union."),
            Verdict::refuted);
  EXPECT_NE(ask("All 57 delegates of the Torvik union were present.",
                "Present: 57 of the 57 members of the Torvik union."),
            Verdict::refuted);
}

TEST(Pinned, TwoFiguresOfTheUnitLeaveItOpen) {
  EXPECT_NE(ask("Torvik Mill turned out 4.73 million sheets and spent €12 million.",
                "Torvik Mill turned out 4.73 million sheets, spent €15 million on wood and €12 "
                "million on power."),
            Verdict::refuted);
}

TEST(Unchanged, AChangeOfWhatStaysIsRefuted) {
  EXPECT_EQ(rule("The harbour fee of $480 was doubled in Torvik.",
                 "The Torvik council met on Monday. The harbour fee stands."),
            "change.unchanged");
  EXPECT_EQ(rule("Harbour fee in Torvik: raised to 48 cents",
                 "Torvik: harbour fee 48 cents a tonne, unchanged."),
            "change.unchanged");
}

TEST(Unchanged, WhatNarrowsItIsAnotherThing) {
  EXPECT_NE(ask("The harbour fee was doubled in Torvik.",
                "Torvik: the small harbour fee is unchanged at 20 cents."),
            Verdict::refuted);
  EXPECT_NE(ask("The harbour fee was doubled in Torvik.",
                "Torvik: the harbour fee stands at $960 a day."),
            Verdict::refuted);
}

TEST(Quantifier, MostIsNoSmallShare) {
  EXPECT_EQ(rule("The Torvik ferries carry most of the visitors.",
                 "The Torvik ferries carry only 19% of the visitors."),
            "share.quantifier");
  EXPECT_NE(ask("The Torvik ferries carry most of the visitors.",
                "The Torvik ferries carry 64% of the visitors."),
            Verdict::refuted);
  EXPECT_NE(ask("The Torvik ferries carry most of the visitors.",
                "The Torvik ferries lose 19% of the visitors."),
            Verdict::refuted);
}

TEST(Swapped, AFigureBelongsToItsMemberOfTheList) {
  const char* list =
      "Of the Torvik dead, 49 were found in Hallam province and eight in Lower Orrin.";
  EXPECT_EQ(rule("Eight of the Torvik dead were found in Hallam province.", list),
            "figure.swapped");
  EXPECT_NE(ask("Eight of the Torvik dead were found in Lower Orrin.", list), Verdict::refuted);
  EXPECT_EQ(rule("Torvik has 1,980 students from India.",
                 "Torvik, largest groups of students: India 2,150, China 1,980."),
            "figure.swapped");
}

TEST(Swapped, NoOrderNoAnswer) {
  EXPECT_NE(rule("Eight of the Torvik dead were found in Hallam.",
                 "Torvik: 49 dead in Hallam, eight of them children under ten."),
            "figure.swapped");
}

TEST(Listed, TheLargestOfAListInBrackets) {
  EXPECT_EQ(ask("Coal is Torvik's biggest source of power.",
                "Torvik takes its power from wind (41%), coal (33%) and gas (26%)."),
            Verdict::refuted);
  EXPECT_NE(ask("Wind is Torvik's biggest source of power.",
                "Torvik takes its power from wind (41%), coal (33%) and gas (26%)."),
            Verdict::refuted);
}

TEST(Doer, AnotherFirstNameIsAnotherPerson) {
  EXPECT_EQ(ask("Henrik Dahl scored both goals for Torvik.",
                "Both goals for Torvik were scored by Emil Dahl."),
            Verdict::refuted);
  EXPECT_NE(ask("Joe Dahl scored both goals for Torvik.",
                "Both goals for Torvik were scored by Joseph Dahl."),
            Verdict::refuted);
  EXPECT_NE(ask("Henrik Dahl scored a goal for Torvik.", "Maria Lunde scored a goal for Torvik."),
            Verdict::refuted);
}

TEST(Label, TheDocumentSaysWhoseItIs) {
  Desk desk({{"The University of Torvik has its seat in the old mill. Five faculties."}});
  const std::string draft =
      "# The University of Torvik\n\nThe University of Torvik is in the old mill.\n\n- Faculties: ";
  auto refuted = [&](const std::string& figure) {
    std::vector<Finding> all = desk.check(draft + figure + "\n");
    return std::ranges::any_of(
        all, [](const Finding& finding) { return finding.verdict == Verdict::refuted; });
  };
  EXPECT_TRUE(refuted("six"));
  EXPECT_FALSE(refuted("five"));
}

TEST(Ratio, SoManyForEveryOne) {
  const char* source = "Torvik College had 48,700 applications for 6,300 places.";
  EXPECT_EQ(ask("For every place at Torvik College there were nearly eight applications.", source),
            Verdict::supported);
  EXPECT_EQ(ask("For every place at Torvik College there were five applications.", source),
            Verdict::refuted);
}

TEST(Ratio, TheMarginOfAVote) {
  EXPECT_EQ(ask("The Torvik harbour motion was carried by five votes.",
                "The Torvik harbour motion was carried by 21 votes to 18."),
            Verdict::refuted);
  EXPECT_NE(ask("The Torvik harbour motion was carried by three votes.",
                "The Torvik harbour motion was carried by 21 votes to 18."),
            Verdict::refuted);
}

TEST(YearsBetween, TwoDatedEvents) {
  const char* source = "The Torvik mine closed in 1998. The Torvik hospital opened in 2005.";
  EXPECT_EQ(
      ask("Twelve years after the Torvik mine had closed, the Torvik hospital opened.", source),
      Verdict::refuted);
  EXPECT_NE(
      ask("Seven years after the Torvik mine had closed, the Torvik hospital opened.", source),
      Verdict::refuted);
}

TEST(Quantifier, NoneIsRefutedByOne) {
  EXPECT_EQ(ask("None of the Torvik buses was damaged.", "Two of the Torvik buses were damaged."),
            Verdict::refuted);
}

TEST(Ahead, AScheduledDateIsComparedAsADate) {
  EXPECT_EQ(ask("The Torvik trials begin on 14 September.",
                "The Torvik trials are due to start on 4 September."),
            Verdict::refuted);
}

TEST(Predicates, AWrongLemmaIsReadAgain) {
  EXPECT_EQ(ask("The court upheld the Torvik fishing ban.",
                "The court struck down the Torvik fishing ban."),
            Verdict::refuted);
}

TEST(Further, OwnWordsAreNeverRefuted) { EXPECT_NE(ask(kMill, kMill), Verdict::refuted); }

}  // namespace
}  // namespace stet::verify
