// The report object of `stet check --format json`, field by field as DESIGN section 7 has it.
#include "stet/report.h"

namespace stet {
namespace {

Json whole(std::size_t value) { return Json(static_cast<std::int64_t>(value)); }

Json strings(const std::vector<std::string>& list) {
  Json out = Json::array();
  for (const std::string& item : list) out.push_back(Json(item));
  return out;
}

Json summary(const Report& report) {
  std::int64_t supported = 0, refuted = 0, conflicting = 0, unknown = 0, suppressed = 0;
  for (const Finding& finding : report.findings) {
    if (finding.suppressed) {
      ++suppressed;
      continue;
    }
    supported += finding.verdict == Verdict::supported ? 1 : 0;
    refuted += finding.verdict == Verdict::refuted ? 1 : 0;
    conflicting += finding.verdict == Verdict::conflicting ? 1 : 0;
    unknown += finding.verdict == Verdict::not_enough_evidence ? 1 : 0;
  }
  return Json::object({{"sentences", whole(report.sentences)},
                       {"checkable", whole(report.checkable)},
                       {"supported", supported},
                       {"refuted", refuted},
                       {"conflicting", conflicting},
                       {"not_enough_evidence", unknown},
                       {"suppressed", suppressed}});
}

}  // namespace

Json to_json(const Evidence& evidence) {
  return Json::object(
      {{"source", evidence.source},
       {"path", evidence.path},
       {"title", evidence.title},
       {"publisher", evidence.publisher},
       {"published", evidence.published.empty() ? Json() : Json(evidence.published)},
       {"digital_source_type", Json(evidence.digital_source_type)},
       {"start", whole(evidence.span.start)},
       {"end", whole(evidence.span.end)},
       {"quote", evidence.quote},
       {"stance", to_string(evidence.stance)},
       {"origin", evidence.origin},
       {"statement", evidence.statement.empty() ? Json() : Json(evidence.statement)},
       {"log_index", evidence.log_index < 0 ? Json() : Json(evidence.log_index)}});
}

Json to_json(const Finding& finding) {
  Json evidence = Json::array();
  for (const Evidence& item : finding.evidence) evidence.push_back(to_json(item));
  return Json::object({{"id", finding.id},
                       {"kind", to_string(finding.kind)},
                       {"rule", finding.rule},
                       {"verdict", to_string(finding.verdict)},
                       {"reason", finding.reason},
                       {"start", whole(finding.span.start)},
                       {"end", whole(finding.span.end)},
                       {"line", whole(finding.line)},
                       {"column", whole(finding.column)},
                       {"end_line", whole(finding.end_line)},
                       {"end_column", whole(finding.end_column)},
                       {"quote", finding.quote},
                       {"message", finding.message},
                       {"derivation", strings(finding.derivation)},
                       {"evidence", std::move(evidence)},
                       {"origins", Json::object({{"supporting", finding.supporting_origins},
                                                 {"refuting", finding.refuting_origins}})},
                       {"searched", Json::object({{"passages", whole(finding.searched_passages)},
                                                  {"terms", strings(finding.searched_terms)}})},
                       {"suppressed", Json(finding.suppressed)},
                       {"decision", finding.decision ? *finding.decision : Json()}});
}

Json to_json(const Report& report) {
  Json findings = Json::array();
  for (const Finding& finding : report.findings) findings.push_back(to_json(finding));
  Json out = Json::object(
      {{"schema", "stet.report.v1"},
       {"engine",
        Json::object({{"name", "stet"}, {"version", report.version}, {"rules", report.rules}})},
       {"store", Json::object({{"sources", report.sources},
                               {"passages", report.passages},
                               {"log_size", report.log_size},
                               {"log_root", report.log_root}})},
       {"draft",
        Json::object({{"path", report.draft_path},
                      {"sha256", report.draft_sha256},
                      {"published",
                       report.draft_published.empty() ? Json() : Json(report.draft_published)}})},
       {"as_of", report.as_of.empty() ? Json() : Json(report.as_of)},
       {"findings", std::move(findings)},
       {"summary", summary(report)}});
  if (report.recorded)
    out["recorded"] = Json::object(
        {{"statement", report.recorded->statement}, {"log_index", report.recorded->log_index}});
  return out;
}

}  // namespace stet
