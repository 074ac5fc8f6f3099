// JUnit XML: each checkable statement is a test case, named by its place and words.
#include "report_formats.h"

namespace stet::cli {
namespace {

// For attributes and text alike; what XML 1.0 cannot hold is left out.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : plain(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "&#10;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

bool fails(const Finding& finding, const std::string& fail_on) {
  const auto least = verdict_from_string(fail_on);
  return least && !finding.suppressed && finding.verdict >= *least;
}

std::string test_case(const Rendering& what, const Finding& finding) {
  std::string out = "  <testcase classname=\"" + xml(finding.rule) + "\" name=\"" +
                    std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " +
                    xml(finding.quote) + "\" file=\"" + xml(what.report.draft_path) + "\" line=\"" +
                    std::to_string(finding.line) + "\"";
  if (finding.suppressed)
    return out + ">\n   <skipped message=\"" + xml(*finding.suppressed) + "\"/>\n  </testcase>\n";
  if (fails(finding, what.fail_on))
    return out + ">\n   <failure type=\"" + std::string(to_string(finding.verdict)) +
           "\" message=\"" + xml(headline(finding)) + "\">" + xml(long_text(finding)) +
           "</failure>\n  </testcase>\n";
  if (finding.verdict == Verdict::supported) return out + "/>\n";
  return out + ">\n   <system-out>" + xml(long_text(finding)) + "</system-out>\n  </testcase>\n";
}

}  // namespace

std::string junit_format(const Rendering& what) {
  std::size_t failures = 0, skipped = 0;
  std::string cases;
  for (const Finding& finding : what.report.findings) {
    failures += fails(finding, what.fail_on) ? 1 : 0;
    skipped += finding.suppressed ? 1 : 0;
    cases += test_case(what, finding);
  }
  const std::string counts = " tests=\"" + std::to_string(what.report.findings.size()) +
                             "\" failures=\"" + std::to_string(failures) +
                             "\" errors=\"0\" skipped=\"" + std::to_string(skipped) + "\"";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"stet\"" + counts +
         ">\n <testsuite name=\"" + xml(what.report.draft_path) + "\"" + counts + ">\n" + cases +
         " </testsuite>\n</testsuites>\n";
}

}  // namespace stet::cli
