// Reviewdog Diagnostic Format: 1-based lines, columns in UTF-8 bytes, ends exclusive.
#include <algorithm>

#include "report_formats.h"

namespace stet::cli {
namespace {

constexpr std::string_view kMark = "\xef\xbb\xbf";

// The column of a byte of the draft, counted in bytes; a byte-order mark has none.
std::size_t byte_column(std::string_view draft, std::size_t at) {
  at = std::min(at, draft.size());
  const std::size_t before = at == 0 ? std::string_view::npos : draft.find_last_of("\r\n", at - 1);
  std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  if (start == 0 && draft.starts_with(kMark) && at >= kMark.size()) start = kMark.size();
  return at - start + 1;
}

Json position(std::size_t line, std::size_t column) {
  return Json::object({{"line", line}, {"column", column}});
}

Json location(const Rendering& what, const Finding& finding) {
  return Json::object(
      {{"path", what.report.draft_path},
       {"range",
        Json::object(
            {{"start", position(finding.line, byte_column(what.draft, finding.span.start))},
             {"end", position(finding.end_line, byte_column(what.draft, finding.span.end))}})}});
}

std::string_view severity(Level level) {
  return level == Level::error ? "ERROR" : level == Level::warning ? "WARNING" : "INFO";
}

std::vector<Json> diagnostics(const Rendering& what) {
  std::vector<Json> out;
  for (const Finding& finding : what.report.findings) {
    const Level level = level_of(finding);
    if (level == Level::none) continue;
    Json item = Json::object({{"message", long_text(finding)},
                              {"location", location(what, finding)},
                              {"severity", severity(level)},
                              {"code", Json::object({{"value", finding.rule}})},
                              {"original_output", finding.quote}});
    Json related = Json::array();
    for (const Evidence& evidence : finding.evidence)
      related.push_back(Json::object(
          {{"message", std::string(to_string(evidence.stance)) + ": " + evidence.quote},
           {"location", Json::object({{"path", evidence.path}})}}));
    if (!related.items().empty()) item["related_locations"] = std::move(related);
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace

std::string rdjson_format(const Rendering& what) {
  return Json::object({{"source", Json::object({{"name", "stet"}})},
                       {"severity", "WARNING"},
                       {"diagnostics", Json(diagnostics(what))}})
             .dump(1) +
         "\n";
}

std::string rdjsonl_format(const Rendering& what) {
  std::string out;
  for (const Json& item : diagnostics(what)) out += item.dump() + "\n";
  return out;
}

}  // namespace stet::cli
