// Claims of tables and of lists of placings: what a row's and a column's heading say of a figure.
#include <gtest/gtest.h>

#include "facts/analysis.h"
#include "text/document.h"

namespace stet::facts {
namespace {

std::vector<std::string> claimed(std::string_view text, text::Format format = text::Format::plain) {
  std::vector<std::string> out;
  const Analysis analysis =
      analyse(text::read(text, format), {.published = "2025-09-30", .title = {}, .publisher = {}});
  for (const Claim& claim : analysis.claims)
    out.push_back(claim.sentence.substr(0, claim.sentence.find(", asserted")));
  return out;
}

using Lines = std::vector<std::string>;

TEST(TableClaims, TakeTheirPeriodFromTheColumn) {
  EXPECT_EQ(claimed("               2024      2025\n"
                    "Income      31.5 bn   33.0 bn\n"
                    "Loan rate      4.1%      3.9%\n"),
            Lines({"Income: count = 31.5 bn, 2024", "Income: count = 33.0 bn, 2025",
                   "Loan rate = 4.1%, 2024", "Loan rate = 3.9%, 2025"}));
}

TEST(TableClaims, TakeTheirMeasureFromTheColumn) {
  EXPECT_EQ(claimed("| Port | Cranes | Depth |\n|---|---|---|\n| Brannoch | 9 | 14 m |\n",
                    text::Format::markdown),
            Lines({"Brannoch: count of Cranes = 9", "Brannoch: measure of Depth = 14 m"}));
}

TEST(TableClaims, KnowTheColumnsOfALeague) {
  EXPECT_EQ(claimed("                P     W    D    L    Pts\n"
                    "Arlen Rovers    38    22    9    7    75\n"),
            (Lines{"Arlen Rovers: count of matches played = 38", "Arlen Rovers: count of wins = 22",
                   "Arlen Rovers: count of draws = 9", "Arlen Rovers: count of defeats = 7",
                   "Arlen Rovers: count of points = 75"}));
}

TEST(TableClaims, ReadSharesOutOfHeadings) {
  EXPECT_EQ(claimed("                  2025    2026\n"
                    "Debt, % of GDP    62.3    61.8\n"
                    "Turnout (%)       71      74\n"),
            Lines({"Debt: share of GDP = 62.3, 2025", "Debt: share of GDP = 61.8, 2026",
                   "Turnout = 71, 2025", "Turnout = 74, 2026"}));
}

TEST(TableClaims, ReadUnitsOutOfHeadings) {
  EXPECT_EQ(claimed("| Port | Income (€ million) | Quay, km | Turnover ($m) |\n|---|---|---|---|\n"
                    "| Brannoch | 3.1 | 14 | 20 |\n",
                    text::Format::markdown),
            Lines({"Brannoch: money of Income = 3.1", "Brannoch: measure of Quay = 14",
                   "Brannoch: money of Turnover = 20"}));
  const Analysis analysis =
      analyse(text::read("| Port | Income (€ million) | Turnout (%) |\n|---|---|---|\n"
                         "| Brannoch | 3.1 | 62 |\n",
                         text::Format::markdown),
              {});
  ASSERT_EQ(analysis.claims.size(), 2U);
  EXPECT_EQ(analysis.claims[0].value.figure, 3.1e6);
  EXPECT_EQ(analysis.claims[0].value.unit, "EUR");
  EXPECT_EQ(analysis.claims[1].value.unit, "%");
  EXPECT_EQ(analysis.claims[1].subject.text, "Brannoch");
}

TEST(TableClaims, TakeTheUnitFromTheNoteAbove) {
  EXPECT_EQ(claimed("THE BUDGET (amounts in euros)\n\n"
                    "              2024     2025\nSpending    31.5 bn  33.0 bn\nSchools          "
                    "14       15\n"),
            Lines({"Spending: money = 31.5 bn, 2024", "Spending: money = 33.0 bn, 2025",
                   "Schools: count = 14, 2024", "Schools: count = 15, 2025"}));
}

TEST(TableClaims, TakeTheirPeriodFromTheRow) {
  EXPECT_EQ(claimed("| Year | Visitors | Guides |\n|---|---|---|\n| 2023 | 41,000 | 12 |\n"
                    "| 2024 | 44,500 | 14 |\n",
                    text::Format::markdown),
            Lines({"Visitors: count = 41,000, 2023", "Guides: count = 12, 2023",
                   "Visitors: count = 44,500, 2024", "Guides: count = 14, 2024"}));
}

TEST(TableClaims, LeaveTheNumbersOfRows) {
  EXPECT_EQ(claimed("Table           P    W\n 1 Holm City    38   27\n 2 East Quay    38   23\n"),
            Lines({"Holm City: count of P = 38", "Holm City: count of W = 27",
                   "East Quay: count of P = 38", "East Quay: count of W = 23"}));
}

TEST(TableClaims, LeaveFiguresWithoutAHeading) {
  // Three columns, and nobody says what the figures are.
  for (const std::string& line : claimed("Holm Hill     9     14\nEast Quay     3     21\n"))
    EXPECT_EQ(line.find("14"), std::string::npos) << line;
  EXPECT_EQ(claimed("Holm Hill     9 beds\nEast Quay     3 beds\n"),
            Lines({"Holm Hill: count of beds = 9", "East Quay: count of beds = 3"}));
}

TEST(PlacingClaims, NameWhoCameWhereAndWithWhat) {
  EXPECT_EQ(claimed("Discus (wind +0.6): 1. Ana Ruiz-Lam ESP 61.24; 2. Åsa Brand SWE 60.88\n"),
            Lines({"Ana Ruiz-Lam: rank 1 in Discus", "Ana Ruiz-Lam: measure of Discus = 61.24",
                   "Åsa Brand: rank 2 in Discus", "Åsa Brand: measure of Discus = 60.88"}));
}

TEST(PlacingClaims, ReadTimesAsLengths) {
  EXPECT_EQ(claimed("800 m: 1. Per Dahl 1:44.02 GR; 2. Tom Ek 1:44.90\n"),
            Lines({"Per Dahl: rank 1 in 800 m", "Per Dahl: duration of 800 m = 1:44.02",
                   "Tom Ek: rank 2 in 800 m", "Tom Ek: duration of 800 m = 1:44.90"}));
}

TEST(PlacingClaims, LeaveOtherListsAlone) {
  for (const Claim& claim :
       analyse(text::read("The plan has two parts: 1. The council pays; 2. The state lends.\n",
                          text::Format::plain),
               {})
           .claims)
    EXPECT_NE(claim.kind, ClaimKind::rank) << claim.sentence;
}

TEST(PlacingClaims, SayNothingOfFiguresThatCountNothing) {
  EXPECT_TRUE(claimed("Medals\n\nNorland 4-2-1, 7.\n").empty() ||
              claimed("Medals\n\nNorland 4-2-1, 7.\n")[0].find("count") == std::string::npos);
}

}  // namespace
}  // namespace stet::facts
