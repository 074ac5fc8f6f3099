// SARIF 2.1.0 (OASIS), with what GitHub's code scanning wants besides: rules with help,
// fingerprints, no empty strings.
#include <algorithm>
#include <map>

#include "report_formats.h"
#include "stet/rules.h"

namespace stet::cli {
namespace {

// Unreserved characters of RFC 3986 and the slash stay; an absolute path becomes a file URI.
std::string uri_of(std::string_view path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("-._~/").find(c) != std::string_view::npos;
    if (kept) {
      out += c;
    } else {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    }
  }
  return out.empty() ? "draft" : out;
}

Json text_of(const std::string& text) {
  return Json::object({{"text", text.empty() ? "-" : text}});
}

Json artifact(const std::string& path) { return Json::object({{"uri", uri_of(path)}}); }

Json place(const Rendering& what, const Finding& finding) {
  return Json::object({{"artifactLocation", artifact(what.report.draft_path)},
                       {"region", Json::object({{"startLine", finding.line},
                                                {"startColumn", finding.column},
                                                {"endLine", finding.end_line},
                                                {"endColumn", finding.end_column},
                                                {"snippet", text_of(finding.quote)}})}});
}

Json rule(const std::string& name, const std::string& compares) {
  const std::string sentence =
      "Compares " + (compares.empty() ? "a statement with the sources" : compares) + ".";
  return Json::object(
      {{"id", name},
       {"name", name},
       {"shortDescription", text_of(name)},
       {"fullDescription", text_of(sentence)},
       {"help",
        text_of(sentence +
                " The verdict is relative to the sources in the store: run `stet explain` for "
                "the passages and the arithmetic.")},
       {"properties",
        Json::object({{"problem.severity", "error"}, {"tags", Json::array({"fact-check"})}})}});
}

Json related(const Finding& finding) {
  Json out = Json::array();
  for (const Evidence& evidence : finding.evidence)
    out.push_back(Json::object(
        {{"id", out.items().size() + 1},
         {"physicalLocation",
          Json::object(
              {{"artifactLocation", artifact(evidence.path)},
               {"region", Json::object({{"byteOffset", evidence.span.start},
                                        {"byteLength", evidence.span.end - evidence.span.start},
                                        {"snippet", text_of(evidence.quote)}})}})},
         {"message", text_of(std::string(to_string(evidence.stance)) + ", " +
                             (evidence.publisher.empty() ? evidence.path : evidence.publisher) +
                             ": " + evidence.quote)}}));
  return out;
}

// The derivation, a step a location: viewers unfold it.
Json flow(const Rendering& what, const Finding& finding) {
  Json steps = Json::array();
  for (const std::string& step : finding.derivation)
    steps.push_back(
        Json::object({{"location", Json::object({{"physicalLocation", place(what, finding)},
                                                 {"message", text_of(step)}})}}));
  return Json::array({Json::object(
      {{"threadFlows", Json::array({Json::object({{"locations", std::move(steps)}})})}})});
}

Json result(const Rendering& what, const Finding& finding, std::size_t rule_index) {
  const Level level = level_of(finding);
  Json out = Json::object(
      {{"ruleId", finding.rule},
       {"ruleIndex", rule_index},
       {"kind", "fail"},
       {"level", level == Level::error     ? "error"
                 : level == Level::warning ? "warning"
                                           : "note"},
       {"message", text_of(long_text(finding))},
       {"locations", Json::array({Json::object({{"physicalLocation", place(what, finding)}})})},
       {"partialFingerprints", Json::object({{"primaryLocationLineHash", finding.id}})},
       {"properties",
        Json::object({{"verdict", to_string(finding.verdict)}, {"reason", finding.reason}})}});
  if (!finding.evidence.empty()) out["relatedLocations"] = related(finding);
  if (!finding.derivation.empty()) out["codeFlows"] = flow(what, finding);
  return out;
}

}  // namespace

std::string sarif_format(const Rendering& what) {
  std::map<std::string, std::size_t> used;
  for (const Finding& finding : what.report.findings)
    if (level_of(finding) != Level::none) used[finding.rule];
  std::map<std::string, std::string> described;
  for (const RuleSummary& one : rule_catalogue()) described[one.name] = one.compares;
  Json rules = Json::array(), results = Json::array();
  for (auto& [name, index] : used) {
    index = rules.items().size();
    rules.push_back(rule(name, described[name]));
  }
  for (const Finding& finding : what.report.findings)
    if (level_of(finding) != Level::none)
      results.push_back(result(what, finding, used.at(finding.rule)));
  return Json::object(
             {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
              {"version", "2.1.0"},
              {"runs", Json::array({Json::object(
                           {{"tool", Json::object({{"driver",
                                                    Json::object({{"name", "stet"},
                                                                  {"version", what.report.version},
                                                                  {"rules", std::move(rules)}})}})},
                            {"columnKind", "unicodeCodePoints"},
                            {"properties", Json::object({{"log_size", what.report.log_size},
                                                         {"as_of", what.report.as_of}})},
                            {"results", std::move(results)}})})}})
             .dump(1) +
         "\n";
}

}  // namespace stet::cli
