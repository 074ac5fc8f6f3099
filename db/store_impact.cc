// The facade: which recorded verdicts a source bears.
#include <algorithm>
#include <map>

#include "log/crypto.h"
#include "recorded_check.h"
#include "stet/acts.h"
#include "store/acts.h"
#include "store/sources.h"
#include "store_ids.h"
#include "store_impl.h"

namespace stet {
namespace {

// The strongest stance that a finding's evidence from an extraction takes.
std::string stance_of(const Json& record, const std::string& extraction) {
  std::string out = "neutral";
  for (const Json& item : record.at("evidence").items())
    if (item.text("statement") == extraction && item.text("stance") != "neutral")
      out = item.text("stance");
  return out;
}

}  // namespace

std::vector<Bearing> Acts::impact(std::string_view source) {
  store::Database& database = store_.impl_->database;
  const store::Source row = store::find_source(database, resolve_source(database, source)).value();
  std::vector<Bearing> out;
  std::map<std::string, std::map<std::string, std::string>> without;  // by check, finding: verdict
  for (const std::string& extraction : store::extractions_of(database, row.id))
    for (const store::FindingPlace& place : store::findings_on(database, extraction)) {
      const RecordedCheck check = recorded_check(database, place.statement);
      auto [derived, is_new] = without.try_emplace(place.statement);
      if (is_new && check.draft)
        for (const Finding& finding : check.again(database, row.id).findings)
          derived->second[finding.id] = to_string(finding.verdict);
      const store::FindingRow finding = store::finding_at(database, place).value();
      const Json record = Json::parse(finding.record);
      Bearing& bearing = out.emplace_back();
      bearing.check = check.entry.digest;
      bearing.draft_path = check.path;
      bearing.recorded_at = check.entry.predicate().text("recordedAt");
      bearing.log_index = check.entry.position;
      bearing.finding = finding.id;
      bearing.quote = record.text("quote");
      bearing.verdict = record.text("verdict");
      bearing.stance = stance_of(record, log::to_hex(extraction));
      bearing.without = derived->second[finding.id];
    }
  std::stable_sort(out.begin(), out.end(),
                   [](const Bearing& a, const Bearing& b) { return a.log_index < b.log_index; });
  return out;
}

}  // namespace stet
