// The explanations printed in docs/rules/README.md are those that the engine gives.
#include <gtest/gtest.h>

#include "folder.h"
#include "support/table_row.h"

namespace stet::verify {
namespace {

const std::filesystem::path kRoot = STET_SOURCE_DIR;

TEST(Explanations, OnTheRulesPageAreTheEnginesOwn) {
  const std::string page = slurp(kRoot / "docs/rules/README.md");
  std::istringstream lines(page.substr(page.find("## Explanations")));
  std::size_t seen = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ") || line.starts_with("| draft in ")) continue;
    const std::vector<std::string> cells = stet::testing::cells_of(line);
    ASSERT_EQ(cells.size(), 4U) << line;
    bool said = false;
    for (const Finding& finding : Folder(kRoot / "fixtures" / cells[0]).check())
      said = said || (finding.quote == cells[1] && to_string(finding.verdict) == cells[2] &&
                      finding.message == cells[3]);
    EXPECT_TRUE(said) << line;
    ++seen;
  }
  EXPECT_GE(seen, 10U);
}

}  // namespace
}  // namespace stet::verify
