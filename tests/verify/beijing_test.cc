// The fixture that the project began with: every statement of its draft gets the verdict that it
// must, and nothing else is refuted.
#include <gtest/gtest.h>

#include "folder.h"

namespace stet::verify {
namespace {

const std::filesystem::path kFolder =
    std::filesystem::path(STET_SOURCE_DIR) / "fixtures" / "beijing";

// The verdict for a quote: of the findings over it, the gravest.
std::string verdict_over(const std::vector<Finding>& findings, Span quote) {
  std::string out = "none";
  for (const Finding& finding : findings) {
    if (finding.suppressed || !finding.span.overlaps(quote)) continue;
    std::string here(to_string(finding.verdict));
    bool graver = here == "refuted" || out == "none" ||
                  (here == "conflicting" && out != "refuted") ||
                  (here == "not_enough_evidence" && out == "supported");
    if (graver) out = here;
  }
  return out;
}

TEST(Beijing, EveryStatementGetsItsVerdict) {
  Folder folder(kFolder);
  std::vector<Finding> findings = folder.check();
  for (const Json& line : json_lines(kFolder / "expect.jsonl")) {
    std::string quote = line.text("quote");
    std::size_t at = folder.draft.find(quote);
    ASSERT_NE(at, std::string::npos) << quote;
    const Json& wanted = line.at("verdict");
    std::string given = verdict_over(findings, {at, at + quote.size()});
    bool right = false;
    for (const Json& verdict : wanted.items()) right = right || verdict.as_string() == given;
    EXPECT_TRUE(right) << quote << ": " << given << ", wanted " << wanted.dump();
  }
}

TEST(Beijing, NothingElseIsRefuted) {
  Folder folder(kFolder);
  for (const Finding& finding : folder.check()) {
    if (finding.verdict != Verdict::refuted || finding.suppressed) continue;
    bool expected = false;
    for (const Json& line : json_lines(kFolder / "expect.jsonl")) {
      std::size_t at = folder.draft.find(line.text("quote"));
      bool refuted = line.at("verdict").dump().find("refuted") != std::string::npos;
      expected =
          expected || (refuted && finding.span.overlaps({at, at + line.text("quote").size()}));
    }
    EXPECT_TRUE(expected) << finding.quote << " (" << finding.rule << ")";
  }
}

}  // namespace
}  // namespace stet::verify
