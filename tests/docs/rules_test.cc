// The pages of the rules: every rule has one, and the verdict of every example on it is the
// engine's.
#include "verify/rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "stet/engine.h"
#include "support/table_row.h"
#include "support/temporary.h"

namespace {

namespace fs = std::filesystem;
const fs::path kPages = fs::path(STET_SOURCE_DIR) / "docs/rules";

TEST(Rules, EachHasAPageAndEachPageARule) {
  std::size_t pages = 0;
  for (const auto& entry : fs::directory_iterator(kPages))
    pages += entry.path().filename() != "README.md";
  EXPECT_EQ(pages, stet::verify::rules().size());
  const std::string index = stet::testing::read_file(kPages / "README.md");
  for (const stet::verify::Rule& rule : stet::verify::rules()) {
    const std::string page = std::string(rule.name) + ".md";
    EXPECT_TRUE(fs::exists(kPages / page)) << page;
    EXPECT_NE(index.find("(" + page + ")"), std::string::npos) << page;
  }
}

using stet::testing::cells_of;  // "| statement | a source says | as of | `verdict` |"

TEST(Rules, TheExamplesOnThePagesHold) {
  std::size_t examples = 0;
  for (const auto& entry : fs::directory_iterator(kPages)) {
    if (entry.path().filename() == "README.md") continue;
    std::istringstream lines(stet::testing::read_file(entry.path()));
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("| ") || line.starts_with("| statement ")) continue;
      const auto cells = cells_of(line);
      ASSERT_EQ(cells.size(), 4u) << line;
      const stet::Judged judged =
          stet::judge(cells[0], {cells[1]}, cells[2] == "-" ? "" : cells[2]);
      EXPECT_EQ(to_string(judged.verdict), cells[3]) << entry.path().filename() << ": " << line;
      ++examples;
    }
  }
  EXPECT_GT(examples, 20u);
}

// "`refuted` right in 3 of 3 on scenarios, 206 of 238 on pairs", from a row of quality.md.
std::string measured(const std::vector<std::string>& row) {
  std::string out = "`" + row[1] + "` right in ";
  if (row[2] != "-") out += row[2] + " on scenarios";
  if (row[3] != "-") out += (row[2] != "-" ? ", " : "") + row[3] + " on pairs";
  return out;
}

TEST(Rules, EachPageTellsTheMeasuredPrecisionOfTheQualityTable) {
  std::istringstream lines(stet::testing::read_file(fs::path(STET_SOURCE_DIR) / "docs/quality.md"));
  std::size_t rows = 0;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("| rule |")) inside = true;
    if (!inside || line.starts_with("| rule |") || line.starts_with("|---")) continue;
    if (line.empty()) break;
    const auto row = cells_of(line);
    ASSERT_EQ(row.size(), 4u) << line;
    const std::string page = stet::testing::read_file(kPages / (row[0] + ".md"));
    EXPECT_NE(page.find(measured(row)), std::string::npos) << row[0] << ": " << measured(row);
    ++rows;
  }
  EXPECT_GT(rows, 20u);
}

}  // namespace
