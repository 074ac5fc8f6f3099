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
                   "Loan rate: share = 4.1%, 2024", "Loan rate: share = 3.9%, 2025"}));
}

TEST(TableClaims, TakeTheirMeasureFromTheColumn) {
  EXPECT_EQ(claimed("| Port | Cranes | Depth |\n|---|---|---|\n| Brannoch | 9 | 14 m |\n",
                    text::Format::markdown),
            Lines({"Brannoch: count of Cranes = 9", "Brannoch: measure of Depth = 14 m"}));
}

TEST(TableClaims, ReadSharesOutOfHeadings) {
  EXPECT_EQ(claimed("                  2025    2026\n"
                    "Debt, % of GDP    62.3    61.8\n"
                    "Turnout (%)       71      74\n"),
            Lines({"Debt: share of GDP = 62.3, 2025", "Debt: share of GDP = 61.8, 2026",
                   "Turnout: share = 71, 2025", "Turnout: share = 74, 2026"}));
}

TEST(TableClaims, LeaveFiguresWithoutAHeading) {
  // Three columns, and nobody says what the figures are.
  for (const std::string& line : claimed("Holm Hill     9     14\nEast Quay     3     21\n"))
    EXPECT_EQ(line.find("14"), std::string::npos) << line;
  EXPECT_EQ(claimed("Holm Hill     9 beds\nEast Quay     3 beds\n"),
            Lines({"Holm Hill: count of beds = 9", "East Quay: count of beds = 3"}));
}

TEST(PlacingClaims, NameWhoCameWhereAndWithWhat) {
  EXPECT_EQ(
      claimed("Discus (wind +0.6): 1. Ana Ruiz-Lam ESP 61.24; 2. Åsa Brand SWE 60.88\n"),
      Lines({"Ana Ruiz-Lam: rank = 1 (more) in Discus", "Ana Ruiz-Lam: measure of Discus = 61.24",
             "Åsa Brand: rank = 2 (more) in Discus", "Åsa Brand: measure of Discus = 60.88"}));
}

TEST(PlacingClaims, ReadTimesAsLengths) {
  EXPECT_EQ(claimed("800 m: 1. Per Dahl 1:44.02 GR; 2. Tom Ek 1:44.90\n"),
            Lines({"Per Dahl: rank = 1 (more) in 800 m", "Per Dahl: duration of 800 m = 1:44.02",
                   "Tom Ek: rank = 2 (more) in 800 m", "Tom Ek: duration of 800 m = 1:44.90"}));
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
