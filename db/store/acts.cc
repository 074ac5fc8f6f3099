// Rows about what people did.
#include "store/acts.h"

#include "store/sql.h"

namespace stet::store {
namespace {

CheckRow check_of(const sql::Statement& row) {
  return {std::string(row.blob(0)), std::string(row.blob(1)), std::string(row.blob(2))};
}

std::vector<std::string> evidence_of(const Database& database, std::string_view statement,
                                     std::int64_t position) {
  auto row = database.connection().prepare(
      "select extraction from finding_evidence where statement = ? and position = ? order by "
      "extraction");
  row.bind_blob(statement).bind(position);
  std::vector<std::string> out;
  while (row.step()) out.emplace_back(row.blob(0));
  return out;
}

}  // namespace

void insert_subject(Database& database, std::string_view subject, std::int64_t position) {
  database.connection()
      .prepare("insert into act_subjects (subject, position) values (?, ?)")
      .bind_blob(subject)
      .bind(position)
      .run();
}

std::vector<std::int64_t> acts_on(const Database& database, std::string_view kind,
                                  std::string_view subject) {
  auto row = database.connection().prepare(
      "select s.position from act_subjects s join acts a on a.position = s.position and a.kind = ? "
      "where s.subject = ? order by s.position");
  row.bind(kind).bind_blob(subject);
  std::vector<std::int64_t> out;
  while (row.step()) out.push_back(row.integer(0));
  return out;
}

bool has_subject(const Database& database, std::string_view subject, std::int64_t position) {
  auto row = database.connection().prepare(
      "select 1 from act_subjects where subject = ? and position = ?");
  row.bind_blob(subject).bind(position);
  return row.step();
}

std::int64_t count_subjects(const Database& database) {
  return database.connection().integer("select count(*) from act_subjects");
}

void insert_draft(Database& database, std::string_view sha256, std::string_view bytes) {
  if (draft(database, sha256)) return;
  database.connection()
      .prepare("insert into drafts (sha256, bytes) values (?, ?)")
      .bind_blob(sha256)
      .bind_blob(bytes)
      .run();
}

void insert_check(Database& database, const CheckRow& check) {
  database.connection()
      .prepare("insert into checks (statement, draft, secret) values (?, ?, ?)")
      .bind_blob(check.statement)
      .bind_blob(check.draft)
      .bind_blob(check.secret)
      .run();
}

void insert_finding(Database& database, std::string_view statement, const FindingRow& finding) {
  sql::Connection& connection = database.connection();
  connection
      .prepare("insert into findings (statement, position, finding, record) values (?, ?, ?, ?)")
      .bind_blob(statement)
      .bind(finding.position)
      .bind(finding.id)
      .bind(finding.record)
      .run();
  auto row = connection.prepare(
      "insert into finding_evidence (extraction, statement, position) values (?, ?, ?)");
  for (const std::string& extraction : finding.evidence)
    row.bind_blob(extraction).bind_blob(statement).bind(finding.position).run();
}

std::optional<std::string> draft(const Database& database, std::string_view sha256) {
  auto row = database.connection().prepare("select bytes from drafts where sha256 = ?");
  row.bind_blob(sha256);
  return row.step() ? std::optional(std::string(row.blob(0))) : std::nullopt;
}

void for_each_draft(
    const Database& database,
    const std::function<void(const CheckRow& newest, std::string_view bytes)>& use) {
  auto row = database.connection().prepare("select sha256, bytes from drafts order by sha256");
  while (row.step()) {
    const std::vector<CheckRow> checks = checks_of_draft(database, row.blob(0));
    if (!checks.empty()) use(checks.back(), row.blob(1));
  }
}

std::optional<CheckRow> check(const Database& database, std::string_view statement) {
  auto row = database.connection().prepare(
      "select statement, draft, secret from checks where statement = ?");
  row.bind_blob(statement);
  return row.step() ? std::optional(check_of(row)) : std::nullopt;
}

std::vector<CheckRow> checks_of_draft(const Database& database, std::string_view sha256) {
  auto row = database.connection().prepare(
      "select c.statement, c.draft, c.secret from checks c join log_entries l on l.statement = "
      "c.statement where c.draft = ? order by l.position");
  row.bind_blob(sha256);
  std::vector<CheckRow> out;
  while (row.step()) out.push_back(check_of(row));
  return out;
}

std::vector<FindingRow> findings_of(const Database& database, std::string_view statement) {
  auto row = database.connection().prepare(
      "select position, finding, record from findings where statement = ? order by position");
  row.bind_blob(statement);
  std::vector<FindingRow> out;
  while (row.step())
    out.push_back({row.integer(0), row.string(1), row.string(2),
                   evidence_of(database, statement, row.integer(0))});
  return out;
}

std::optional<FindingRow> finding_at(const Database& database, const FindingPlace& place) {
  auto row = database.connection().prepare(
      "select finding, record from findings where statement = ? and position = ?");
  row.bind_blob(place.statement).bind(place.position);
  if (!row.step()) return std::nullopt;
  return FindingRow{place.position, row.string(0), row.string(1),
                    evidence_of(database, place.statement, place.position)};
}

std::vector<FindingPlace> findings_on(const Database& database, std::string_view extraction) {
  auto row = database.connection().prepare(
      "select e.statement, e.position from finding_evidence e join log_entries l on l.statement = "
      "e.statement where e.extraction = ? order by l.position, e.position");
  row.bind_blob(extraction);
  std::vector<FindingPlace> out;
  while (row.step()) out.push_back({std::string(row.blob(0)), row.integer(1)});
  return out;
}

std::optional<std::string> newest_check_with(const Database& database, std::string_view finding) {
  auto row = database.connection().prepare(
      "select f.statement from findings f join log_entries l on l.statement = f.statement where "
      "f.finding = ? order by l.position desc limit 1");
  row.bind(finding);
  return row.step() ? std::optional(std::string(row.blob(0))) : std::nullopt;
}

std::vector<std::string> findings_beginning(const Database& database, std::string_view hex,
                                            std::size_t limit) {
  auto row = database.connection().prepare(
      "select distinct finding from findings where finding >= ?1 and finding < ?1 || 'g' order by "
      "finding limit ?2");
  row.bind(hex).bind(static_cast<std::int64_t>(limit));
  std::vector<std::string> out;
  while (row.step()) out.push_back(row.string(0));
  return out;
}

}  // namespace stet::store
