// The record of a finding.
#include "finding_record.h"

#include <algorithm>

#include "log/crypto.h"

namespace stet {
namespace {

Json whole(std::size_t value) { return Json(static_cast<std::int64_t>(value)); }

Json evidence_record(const Evidence& evidence) {
  return Json::object({{"statement", evidence.statement},
                       {"start", whole(evidence.span.start)},
                       {"end", whole(evidence.span.end)},
                       {"stance", to_string(evidence.stance)},
                       {"origin", evidence.origin}});
}

std::vector<std::string> each_once(std::vector<std::string> list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

}  // namespace

Json record_of(const Finding& finding) {
  Json derivation = Json::array(), evidence = Json::array();
  for (const std::string& step : finding.derivation) derivation.push_back(step);
  for (const Evidence& item : finding.evidence) evidence.push_back(evidence_record(item));
  return Json::object({{"finding", finding.id},
                       {"kind", to_string(finding.kind)},
                       {"rule", finding.rule},
                       {"verdict", to_string(finding.verdict)},
                       {"reason", finding.reason},
                       {"start", whole(finding.span.start)},
                       {"end", whole(finding.span.end)},
                       {"quote", finding.quote},
                       {"message", finding.message},
                       {"derivation", std::move(derivation)},
                       {"evidence", std::move(evidence)},
                       {"suppressed", Json(finding.suppressed)}});
}

std::vector<std::string> evidence_of(const Finding& finding) {
  std::vector<std::string> out;
  for (const Evidence& item : finding.evidence)
    out.push_back(log::from_hex(item.statement).value_or(std::string()));
  return each_once(std::move(out));
}

std::vector<std::string> evidence_of_record(const Json& record) {
  std::vector<std::string> out;
  for (const Json& item : record.at("evidence").items())
    out.push_back(log::from_hex(item.text("statement")).value_or(std::string()));
  return each_once(std::move(out));
}

Json verdict_counts(const Report& report) {
  std::int64_t counts[5] = {}, suppressed = 0;
  for (const Finding& finding : report.findings)
    ++(finding.suppressed ? suppressed : counts[static_cast<std::size_t>(finding.verdict)]);
  const auto count = [&](Verdict verdict) { return counts[static_cast<std::size_t>(verdict)]; };
  return Json::object({{"sentences", whole(report.sentences)},
                       {"checkable", whole(report.checkable)},
                       {"supported", count(Verdict::supported)},
                       {"refuted", count(Verdict::refuted)},
                       {"conflicting", count(Verdict::conflicting)},
                       {"notEnoughEvidence", count(Verdict::not_enough_evidence)},
                       {"suppressed", suppressed}});
}

}  // namespace stet
