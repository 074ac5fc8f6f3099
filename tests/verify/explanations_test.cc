// The explanations printed in docs/rules/README.md are those that the engine gives.
#include <gtest/gtest.h>

#include "folder.h"

namespace stet::verify {
namespace {

const std::filesystem::path kRoot = STET_SOURCE_DIR;

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::istringstream in(row.substr(1));
  for (std::string cell; std::getline(in, cell, '|');) {
    const std::size_t start = cell.find_first_not_of(" `"), end = cell.find_last_not_of(" `");
    cells.push_back(start == std::string::npos ? "" : cell.substr(start, end - start + 1));
  }
  return cells;
}

TEST(Explanations, OnTheRulesPageAreTheEnginesOwn) {
  const std::string page = slurp(kRoot / "docs/rules/README.md");
  std::istringstream lines(page.substr(page.find("## Explanations")));
  std::size_t seen = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ") || line.starts_with("| draft in ")) continue;
    const std::vector<std::string> cells = cells_of(line);
    ASSERT_EQ(cells.size(), 4U) << line;
    bool said = false;
    for (const Finding& finding : Folder(kRoot / "fixtures" / cells[0]).check())
      said = said || (finding.quote == cells[1] && to_string(finding.verdict) == cells[2] && finding.message == cells[3]);
    EXPECT_TRUE(said) << line;
    ++seen;
  }
  EXPECT_GE(seen, 10U);
}

}  // namespace
}  // namespace stet::verify
