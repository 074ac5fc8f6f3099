// What sources say of each other: where articles of one affair differ in truth and where they only
// look alike.
#include <gtest/gtest.h>

#include "desk.h"
#include "folder.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& sentence, const std::string& source) {
  return Desk({{source}}).ask(sentence).verdict;
}

TEST(FalseAlarms, ExportsSayNothingOfImports) {
  EXPECT_NE(verdict("Exports rose 5% in 2024.", "Imports rose 3% in 2024."), Verdict::refuted);
  EXPECT_NE(verdict("Exports were worth 30 billion euros last year.",
                    "Imports were worth 28 billion euros last year."),
            Verdict::refuted);
  EXPECT_EQ(verdict("Exports rose last year.", "Exports fell last year."), Verdict::refuted);
}

TEST(FalseAlarms, FiguresTenfoldApartAreOfDifferentThings) {
  EXPECT_NE(
      verdict("26,500 people are in 74 shelters.", "The school is now a shelter for 310 people."),
      Verdict::refuted);
}

TEST(FalseAlarms, AMeasureIsNotSetAgainstAnother) {
  EXPECT_NE(verdict("At Thursday's close the company was valued at about 1.9 billion euros.",
                    "The airport company puts the cost at 1.1 billion euros."),
            Verdict::refuted);
}

TEST(FalseAlarms, PartsThatAddUpDoNotRefuteTheirSum) {
  EXPECT_NE(
      verdict("The restaurant served 15 pizzas today.",
              "The restaurant served 9 pizzas during lunch and 6 pizzas during dinner today."),
      Verdict::refuted);
}

// An article that the others contradict: a piece of its statement, and why that is so.
struct Known {
  const char* folder;
  const char* piece;
};
constexpr Known kContradicted[] = {
    {"athletics-parnu", "Estonian record"},  // the agency's record is denied by the statistician
    {"budget-averland",
     "of households pay less"},  // the council counts indirect taxes, the ministry does not
    {"budget-averland", "Two out of three"},  // the other side of the same
    {"budget-averland",
     "since 1998"},  // the council: highest since 1998; the questions and answers: since 2009
    {"budget-averland", "since 2009"},  // the other side of the same
};

bool known(const std::string& folder, const std::string& quote) {
  for (const Known& one : kContradicted)
    if (folder == one.folder && quote.find(one.piece) != std::string::npos) return true;
  return false;
}

// Every article of the folder as a draft, against all of its sources, itself included.
void expect_no_alarm(const std::string& name) {
  std::filesystem::path folder =
      std::filesystem::path(STET_SOURCE_DIR) / "fixtures" / "scenarios" / name;
  Folder store(folder);
  for (const Json& line : json_lines(folder / "sources.jsonl")) {
    std::string bytes = slurp(folder / line.text("path"));
    facts::Analysis draft =
        analysed(bytes, text::Format::plain,
                 {line.text("published"), line.text("title"), line.text("publisher")});
    for (const Finding& finding :
         check(draft, bytes, store.library,
               {.as_of = {}, .path = line.text("path"), .published = line.text("published")}))
      if (finding.verdict == Verdict::refuted && !known(name, finding.quote))
        ADD_FAILURE() << line.text("path") << ": " << finding.quote << "\n  " << finding.rule
                      << ": " << finding.message << "\n  "
                      << (finding.evidence.empty() ? std::string()
                                                   : finding.evidence.front().quote);
  }
}

class OwnArticles : public ::testing::TestWithParam<const char*> {};

TEST_P(OwnArticles, AreRefutedOnlyWhereTheyContradictEachOther) { expect_no_alarm(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Scenarios, OwnArticles,
                         ::testing::Values("airline-auralis", "athletics-parnu", "budget-averland",
                                           "dam-luwena", "flood-vessa", "summit-drovny",
                                           "university-aldermere"));

}  // namespace
}  // namespace stet::verify
