// What the store answers as JSON, for every surface.
#include "stet/exchange.h"

#include "json_text.h"
#include "log/time.h"

namespace stet {
namespace {

template <class List>
Json json_list(const List& list) {
  Json out = Json::array();
  for (const auto& item : list) out.push_back(to_json(item));
  return out;
}

Json retraction_json(const std::optional<Retraction>& retraction) {
  if (!retraction) return {};
  return Json::object({{"reason", retraction->reason},
                       {"by", text_or_null(retraction->by)},
                       {"recorded_at", retraction->recorded_at},
                       {"statement", retraction->statement},
                       {"log_index", retraction->log_index}});
}

Json to_json(const DisputeSide& side) {
  return Json::object({{"value", side.value},
                       {"period", text_or_null(side.period)},
                       {"origins", side.origins},
                       {"evidence", json_list(side.evidence)}});
}

Json to_json(const AuditCheck& check) {
  return Json::object({{"name", check.name},
                       {"passed", check.passed},
                       {"detail", check.detail},
                       {"meaning", text_or_null(check.meaning)}});
}

}  // namespace

std::string_view to_string(AddOutcome outcome) {
  switch (outcome) {
    case AddOutcome::added:
      return "added";
    case AddOutcome::unchanged:
      return "unchanged";
    case AddOutcome::near_duplicate:
      return "near_duplicate";
  }
  return "added";
}

std::string_view to_string(AuditOutcome outcome) {
  switch (outcome) {
    case AuditOutcome::valid:
      return "valid";
    case AuditOutcome::incomplete:
      return "incomplete";
    case AuditOutcome::invalid:
      return "invalid";
  }
  return "invalid";
}

Json to_json(const AddResult& result) {
  return Json::object({{"outcome", to_string(result.outcome)},
                       {"source", result.source},
                       {"duplicate_of", text_or_null(result.duplicate)},
                       {"passages", result.passages},
                       {"claims", result.claims},
                       {"log_index", result.log_index}});
}

Json to_json(const SourceSummary& source) {
  return Json::object({{"sha256", source.sha256},
                       {"path", source.path},
                       {"title", text_or_null(source.title)},
                       {"publisher", text_or_null(source.publisher)},
                       {"url", text_or_null(source.url)},
                       {"published", text_or_null(source.published)},
                       {"language", text_or_null(source.language)},
                       {"digital_source_type", source.digital_source_type},
                       {"retracted", retraction_json(source.retracted)},
                       {"size", source.size},
                       {"passages", source.passages},
                       {"claims", source.claims},
                       {"log_index", source.log_index}});
}

Json to_json(const ClaimRow& row) {
  return Json::object({{"id", row.id},
                       {"source", row.source},
                       {"path", row.path},
                       {"start", row.span.start},
                       {"end", row.span.end},
                       {"quote", row.quote},
                       {"kind", to_string(row.claim.kind)},
                       {"sentence", row.claim.sentence},
                       {"claim", row.record}});
}

Json to_json(const SearchHit& hit) {
  return Json::object({{"source", hit.source},
                       {"path", hit.path},
                       {"title", text_or_null(hit.title)},
                       {"published", text_or_null(hit.published)},
                       {"start", hit.span.start},
                       {"end", hit.span.end},
                       {"quote", hit.quote},
                       {"score", hit.score}});
}

Json to_json(const Dispute& dispute) {
  Json sides = Json::array();
  for (const DisputeSide& side : dispute.sides) sides.push_back(to_json(side));
  return Json::object({{"subject", dispute.subject},
                       {"measure", dispute.measure},
                       {"kind", dispute.kind},
                       {"message", dispute.message},
                       {"sides", std::move(sides)}});
}

Json to_json(const LogEntry& entry) {
  return Json::object(
      {{"index", entry.index},
       {"predicate_type", text_or_null(entry.predicate_type)},
       {"statement", entry.statement},
       {"subject", entry.subject},
       {"time", entry.predicate_type.empty() ? Json() : Json(utc_time(entry.time))}});
}

Json to_json(const AuditReport& report) {
  Json checks = Json::array();
  for (const AuditCheck& check : report.checks) checks.push_back(to_json(check));
  Json erased = Json::array();
  for (const ErasedEntry& entry : report.erased)
    erased.push_back(Json::object({{"index", entry.index}, {"notice", entry.notice}}));
  return Json::object({{"outcome", to_string(report.outcome)},
                       {"log_size", report.log_size},
                       {"log_root", report.log_root},
                       {"erased", std::move(erased)},
                       {"checks", std::move(checks)}});
}

std::string utc_time(std::int64_t seconds) { return log::rfc3339(seconds); }

}  // namespace stet
