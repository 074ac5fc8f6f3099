// The facade: recorded verdicts derived again.
#include <algorithm>
#include <map>

#include "finding_record.h"
#include "log/canonical.h"
#include "log/crypto.h"
#include "log/statement.h"
#include "reading.h"
#include "recorded_check.h"
#include "stet/acts.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store/log_rows.h"
#include "store/sources.h"
#include "store_check.h"
#include "store_ids.h"
#include "store_impl.h"
#include "store_statements.h"

namespace stet {
namespace {

// The same record in terms that a later reading of the same sources keeps: evidence by source.
Json by_source(const store::Database& database, Json record) {
  Json evidence = Json::array();
  for (Json item : record.at("evidence").items()) {
    const auto digest = log::from_hex(item.text("statement"));
    const auto extraction = digest ? store::extraction(database, *digest) : std::nullopt;
    item["statement"] = extraction ? Json(extraction->source) : Json();
    evidence.push_back(std::move(item));
  }
  record["evidence"] = std::move(evidence);
  return record;
}

std::string shown(const Json* value) {
  if (!value) return {};
  return value->is_string() ? value->as_string() : value->dump();
}

void compare(const std::string& finding, const Json& recorded, const Json& derived,
             std::vector<Difference>& out) {
  for (const auto& [field, value] : recorded.members())
    if (const Json* now = derived.find(field); !now || !(*now == value))
      out.push_back({finding, field, shown(&value), shown(now)});
}

// Whether content that was in the store at that size has been erased since, and by which entry.
std::optional<std::int64_t> erased_since(const store::Database& database, std::int64_t log_size) {
  for (const std::int64_t position :
       store::leaves_of_act(database, log::predicate_type(log::Act::erasure))) {
    if (position < log_size) continue;
    const StoredStatement notice = statement_at(database, position);
    for (const Json& subject : notice.payload.at("subject").items()) {
      const auto digest = log::from_hex(subject.at("digest").text("sha256"));
      const auto place = digest ? store::leaf_of(database, *digest) : std::nullopt;
      if (place && *place < log_size) return position;
    }
  }
  return std::nullopt;
}

std::vector<Difference> differences(const store::Database& database, const Report& derived,
                                    const std::vector<store::FindingRow>& recorded) {
  std::map<std::string, Json> now;
  for (const Finding& finding : derived.findings)
    now[finding.id] = by_source(database, Json::parse(log::canonical(record_of(finding))));
  std::vector<Difference> out;
  for (const store::FindingRow& row : recorded) {
    const auto found = now.find(row.id);
    if (found == now.end()) {
      out.push_back({row.id, "finding", Json::parse(row.record).text("verdict"), ""});
      continue;
    }
    compare(row.id, by_source(database, Json::parse(row.record)), found->second, out);
  }
  return out;
}

// Findings that are derived now and were not recorded; one that was erased cannot be told from
// them by name, so they count only where nothing was erased.
void add_new(const Report& derived, const std::vector<store::FindingRow>& recorded,
             std::vector<Difference>& out) {
  for (const Finding& finding : derived.findings)
    if (std::none_of(recorded.begin(), recorded.end(),
                     [&](const store::FindingRow& row) { return row.id == finding.id; }))
      out.push_back({finding.id, "finding", "", std::string(to_string(finding.verdict))});
}

std::string about_engine(const ReplayedCheck& check) {
  if (check.version == engine_version() && check.rules == rules_digest()) return {};
  return "recorded by stet " + check.version + " with the rules " + check.rules.substr(0, 12) +
         "; this is stet " + std::string(engine_version()) + " with the rules " +
         rules_digest().substr(0, 12);
}

// A check that was erased whole: its place in the log is all that is left.
std::optional<ReplayedCheck> erased_check(const store::Database& database,
                                          const std::string& statement) {
  const StoredStatement entry = statement_of(database, statement);
  if (!entry.kind.empty()) return std::nullopt;
  const auto notice = erasure_of(database, statement);
  ReplayedCheck out{.check = entry.digest, .log_index = entry.position};
  out.outcome = ReplayOutcome::incomplete;
  out.note = notice ? "content erased (notice " + std::to_string(*notice) + ")"
                    : "its statement is missing without notice; run `stet audit`";
  return out;
}

ReplayedCheck replay_one(store::Database& database, const std::string& statement) {
  if (const auto erased = erased_check(database, statement)) return *erased;
  const RecordedCheck check = recorded_check(database, statement);
  const Json& said = check.entry.predicate();
  const std::vector<store::FindingRow> kept = store::findings_of(database, statement);
  const auto listed = static_cast<std::int64_t>(said.at("findings").items().size());
  ReplayedCheck out{.check = check.entry.digest,
                    .draft_path = check.path,
                    .recorded_at = said.text("recordedAt"),
                    .version = said.at("engine").text("version"),
                    .rules = said.at("engine").text("rules"),
                    .log_index = check.entry.position,
                    .log_size = check.log_size,
                    .findings = listed,
                    .erased = listed - static_cast<std::int64_t>(kept.size())};
  out.note = about_engine(out);
  const std::optional<std::int64_t> notice = erased_since(database, check.log_size);
  if (!check.draft) {
    out.outcome = ReplayOutcome::incomplete;
    out.note = notice ? "its draft was erased (notice " + std::to_string(*notice) + ")"
                      : "its draft is missing without notice; run `stet audit`";
    return out;
  }
  const Report derived = check.again(database, 0);
  out.differences = differences(database, derived, kept);
  if (out.erased == 0) add_new(derived, kept, out.differences);
  if (!out.differences.empty()) out.outcome = ReplayOutcome::differs;
  if (notice && (out.erased > 0 || !out.differences.empty())) {
    out.outcome = ReplayOutcome::incomplete;
    out.note = "what it rests on was erased since (notice " + std::to_string(*notice) + ")";
  } else if (out.erased > 0) {
    out.outcome = ReplayOutcome::incomplete;
    out.note = "findings are missing without notice; run `stet audit`";
  }
  return out;
}

std::vector<std::string> statements_to_replay(const store::Database& database,
                                              std::string_view check) {
  std::vector<std::string> out;
  if (check.empty()) {
    for (const std::int64_t position :
         store::leaves_of_act(database, log::predicate_type(log::Act::verdict)))
      out.push_back(store::leaves(database, position, 1).at(0).statement);
    return out;
  }
  const RecordName name = resolve(database, check);
  if (name.kind != RecordKind::statement || !store::check(database, name.digest))
    throw Error(Code::invalid, std::string(check) +
                                   " is no recorded check; `stet log` lists them "
                                   "as verdict/v1");
  return {name.digest};
}

}  // namespace

std::vector<ReplayedCheck> Acts::replay(std::string_view check) {
  store::Database& database = store_.impl_->database;
  std::vector<ReplayedCheck> out;
  for (const std::string& statement : statements_to_replay(database, check))
    out.push_back(replay_one(database, statement));
  return out;
}

}  // namespace stet
