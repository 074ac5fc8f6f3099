// What acts answer, as JSON.
#include "json_text.h"
#include "stet/acts.h"

namespace stet {
std::string_view to_string(ReplayOutcome outcome) {
  switch (outcome) {
    case ReplayOutcome::same:
      return "same";
    case ReplayOutcome::differs:
      return "differs";
    case ReplayOutcome::incomplete:
      return "incomplete";
  }
  return "incomplete";
}

Json to_json(const Recorded& recorded) {
  return Json::object({{"statement", recorded.statement}, {"log_index", recorded.log_index}});
}

Json to_json(const Erased& erased) {
  Json alike = Json::array();
  for (const std::string& source : erased.alike) alike.push_back(source);
  Json alike_checks = Json::array();
  for (const std::string& check : erased.alike_checks) alike_checks.push_back(check);
  return Json::object({{"notice", to_json(erased.notice)},
                       {"passages", erased.passages},
                       {"claims", erased.claims},
                       {"findings", erased.findings},
                       {"checks", erased.checks},
                       {"alike_checks", std::move(alike_checks)},
                       {"alike", std::move(alike)}});
}

Json to_json(const Bearing& bearing) {
  return Json::object({{"check", bearing.check},
                       {"log_index", bearing.log_index},
                       {"draft", bearing.draft_path},
                       {"recorded_at", bearing.recorded_at},
                       {"finding", bearing.finding},
                       {"quote", bearing.quote},
                       {"verdict", bearing.verdict},
                       {"stance", bearing.stance},
                       {"without", text_or_null(bearing.without)}});
}

Json to_json(const ReplayedCheck& check) {
  Json differences = Json::array();
  for (const Difference& item : check.differences)
    differences.push_back(Json::object({{"finding", item.finding},
                                        {"field", item.field},
                                        {"recorded", text_or_null(item.recorded)},
                                        {"derived", text_or_null(item.derived)}}));
  return Json::object(
      {{"check", check.check},
       {"log_index", check.log_index},
       {"log_size", check.log_size},
       {"draft", check.draft_path},
       {"recorded_at", check.recorded_at},
       {"engine", Json::object({{"version", check.version}, {"rules", check.rules}})},
       {"outcome", to_string(check.outcome)},
       {"findings", check.findings},
       {"erased", check.erased},
       {"note", text_or_null(check.note)},
       {"differences", std::move(differences)}});
}

}  // namespace stet
