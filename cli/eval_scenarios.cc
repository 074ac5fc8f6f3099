// Scenario folders, scored: sources into a fresh store, the draft checked, each expectation
// compared with the findings.
#include <algorithm>
#include <filesystem>

#include "eval.h"
#include "input.h"
#include "manifest.h"
#include "stet/error.h"
#include "stet/store.h"

namespace stet::cli {
namespace {

namespace fs = std::filesystem;

// A folder that goes when it goes out of scope.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "stet-eval-XXXXXX").string();
    if (!mkdtemp(name.data()))
      throw Error(Code::io,
                  "cannot make a temporary folder in " + fs::temp_directory_path().string());
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Report check_scenario(const fs::path& folder, const std::string& draft) {
  const TemporaryFolder temporary;
  Store store =
      Store::create((temporary.path() / "scenario.db").string(), {}, system_environment());
  for (SourceInput& source : read_manifest((folder / "sources.jsonl").string())) {
    source.bytes = read_input(source.path);
    store.add(source);
  }
  return store.check({.path = "draft.md", .bytes = draft, .published = {}}, {});
}

struct Given {
  Verdict verdict = Verdict::not_checkable;
  std::string rule;
};

// The most severe verdict of the findings that stand for the quoted statement, and its rule.
Given given_for(const Report& report, Span quote) {
  Given given;
  for (const Finding& finding : report.findings) {
    if (finding.suppressed || !finding.span.overlaps(quote)) continue;
    const std::size_t overlap =
        std::min(quote.end, finding.span.end) - std::max(quote.start, finding.span.start);
    if (overlap * 2 >= std::min(quote.size(), finding.span.size()) &&
        finding.verdict > given.verdict)
      given = {finding.verdict, finding.rule};
  }
  return given;
}

struct Tally {
  Confusion confusion;
  RuleTally rules;
  Json families = Json::object();
  std::vector<std::string> failures;
};

void score(const fs::path& folder, Tally& tally) {
  const std::string draft = read_input((folder / "draft.md").string());
  const Report report = check_scenario(folder, draft);
  for_each_json_line((folder / "expect.jsonl").string(), [&](const Json& line) {
    const std::string quote = line.at("quote").as_string();
    const std::size_t at = draft.find(quote);
    if (at == std::string::npos)
      throw Error(Code::invalid, "the quote does not stand in draft.md: " + quote);
    std::vector<Verdict> accepted;
    for (const Json& word : line.at("verdict").items())
      if (const auto verdict = verdict_from_string(word.as_string())) accepted.push_back(*verdict);
    if (accepted.empty()) throw Error(Code::invalid, "field \"verdict\" names no verdict");
    const auto [given, rule] = given_for(report, {at, at + quote.size()});
    const bool right = std::find(accepted.begin(), accepted.end(), given) != accepted.end();
    tally.rules.add(rule, given, right);
    tally.confusion.add(right ? given : accepted.front(), given);
    Json& family = tally.families[line.text("family", "none")];
    family["right"] =
        (family.find("right") ? family.at("right").as_integer() : 0) + (right ? 1 : 0);
    family["of"] = (family.find("of") ? family.at("of").as_integer() : 0) + 1;
    if (!right)
      tally.failures.push_back(folder.filename().string() + ": expected " +
                               std::string(to_string(accepted.front())) + ", given " +
                               std::string(to_string(given)) + ": " + quote);
  });
}

std::vector<fs::path> scenario_folders(const std::string& directory) {
  if (fs::exists(fs::path(directory) / "expect.jsonl")) return {directory};
  std::vector<fs::path> folders;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(directory, failure))
    if (fs::exists(entry.path() / "expect.jsonl")) folders.push_back(entry.path());
  if (folders.empty())
    throw Error(Code::not_found, "no scenario in " + directory +
                                     ": a scenario holds draft.md, sources.jsonl and expect.jsonl");
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace

Evaluation evaluate_scenarios(const std::string& directory) {
  Tally tally;
  for (const fs::path& folder : scenario_folders(directory)) score(folder, tally);
  Evaluation result;
  result.figures = tally.confusion.to_json();
  result.text = tally.confusion.to_text() + "families:";
  for (const auto& [family, row] : tally.families.members())
    result.text += " " + family + " " + std::to_string(row.at("right").as_integer()) + "/" +
                   std::to_string(row.at("of").as_integer());
  result.text += "\n";
  result.figures["per_rule"] = tally.rules.to_json();
  result.rules = tally.rules.to_text();
  result.figures["per_family"] = std::move(tally.families);
  result.failures = std::move(tally.failures);
  return result;
}

}  // namespace stet::cli
