// Acts and recorded checks against the statements that they come from.
#include "finding_record.h"
#include "log/crypto.h"
#include "log/statement.h"
#include "store/acts.h"
#include "store/log_rows.h"
#include "store_audit.h"

namespace stet {
namespace {

using log::wrong;

void check_finding(const store::FindingRow& row, const std::string& check) {
  const Json record = Json::parse(row.record);
  if (record.text("finding") != row.id)
    wrong("a finding of check " + check + " is filed under another id");
  if (evidence_of_record(record) != row.evidence)
    wrong("what finding " + row.id + " of check " + check +
          " rests on is not what its record shows");
}

// What the act at `position` is about can be found; returns how many subjects it has.
std::int64_t check_subjects(const store::Database& database, std::int64_t position) {
  const auto leaf = store::leaves(database, position, 1);
  const auto row = leaf.empty() ? std::nullopt : store::statement(database, leaf[0].statement);
  if (!row) return 0;  // the log's own checks speak of it
  const std::vector<std::string> subjects = subjects_of_act(row->payload);
  for (const std::string& subject : subjects)
    if (!store::has_subject(database, subject, position))
      wrong("entry " + std::to_string(position) + ": what it is about is not filed");
  return static_cast<std::int64_t>(subjects.size());
}

void check_check(const store::Database& database, const std::string& statement) {
  const std::string name = log::to_hex(statement).substr(0, 12);
  const std::optional<store::CheckRow> row = store::check(database, statement);
  const auto signed_as = store::statement(database, statement);
  if (signed_as && signed_as->payload.empty()) {  // erased
    if (row) wrong("the recorded check " + name + " was erased, and its draft is still named");
    return;
  }
  if (!row) wrong("the recorded check " + name + " is not kept");
  if (log::read_statement(signed_as.value().payload).subjects[0].sha256 != log::to_hex(row->draft))
    wrong("the recorded check " + name + " is filed under another draft");
  for (const store::FindingRow& finding : store::findings_of(database, statement))
    check_finding(finding, name);
}

}  // namespace

void check_acts(const store::Database& database, log::Checklist& list, std::string_view name) {
  std::int64_t subjects = 0;
  for (const log::Act act : log::acts())
    for (const std::int64_t position : store::leaves_of_act(database, log::predicate_type(act)))
      list.attempt_quietly(name, [&] { subjects += check_subjects(database, position); });
  list.attempt(name, [&] {
    if (const std::int64_t filed = store::count_subjects(database); filed != subjects)
      wrong("what acts are about is filed " + std::to_string(filed) +
            " times; their statements name " + std::to_string(subjects) + " subjects");
  });
  for (const std::int64_t position :
       store::leaves_of_act(database, log::predicate_type(log::Act::verdict)))
    list.attempt(
        name, [&] { check_check(database, store::leaves(database, position, 1).at(0).statement); });
}

}  // namespace stet
