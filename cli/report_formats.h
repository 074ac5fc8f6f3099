// A report in the forms that other programs read: build servers, code hosts, review bots. One .cc
// file for each family.
//
// Only what wants attention is in them: refuted (error), conflicting (warning), not enough evidence
// (note). Supported statements and suppressed ones are left out, except in JUnit, where every
// statement is a test case. `draft` is the bytes of the draft, for columns that count bytes.
// Deterministic; ends in a newline.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/report.h"

namespace stet::cli {

struct Rendering {
  const Report& report;
  std::string_view draft;
  std::string fail_on;  // a verdict, or "never": what JUnit counts as a failure
};

// "text" and "json" are printed elsewhere; empty for a name that is none of these.
std::optional<std::string> render(std::string_view format, const Rendering& what);
// The names that render() knows.
std::vector<std::string> rendered_formats();

std::string lines_format(const Rendering& what);    // path:line:column:level:rule:message
std::string github_format(const Rendering& what);   // workflow commands
std::string gitlab_format(const Rendering& what);   // Code Quality report
std::string rdjson_format(const Rendering& what);   // reviewdog, one object
std::string rdjsonl_format(const Rendering& what);  // reviewdog, a diagnostic a line
std::string sarif_format(const Rendering& what);    // SARIF 2.1.0 (OASIS)
std::string junit_format(const Rendering& what);    // JUnit XML

// What a finding is worth to a build: none for supported and suppressed ones.
enum class Level { none, note, warning, error };
Level level_of(const Finding& finding);
// The message with its verdict first: "refuted (value_mismatch): ...".
std::string headline(const Finding& finding);
// The message, the derivation and the evidence as lines of plain text.
std::string long_text(const Finding& finding);
// The bytes without control characters other than newlines; tabs and carriage returns become
// spaces.
std::string plain(std::string_view text);

}  // namespace stet::cli
