// Taking content out of a store for good.
#include "store/erase.h"

#include <array>

#include "stet/error.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store/sql.h"
#include "store/word_index.h"

namespace stet::store {
namespace {

// A contentless FTS5 row is deleted by naming all that it holds; a merge drops the deleted words.
void erase_words(sql::Connection& connection, std::int64_t source) {
  auto gone = connection.prepare(
      "insert into words (words, rowid, text, also) select 'delete', id, text, also from passages "
      "where source = ? and kind <> 'furniture'");
  gone.bind(source).run();
}

// What was read out of the source, dependants first.
constexpr std::array<std::string_view, 6> kReading = {
    "delete from entities where passage in (select id from passages where source = ?)",
    "delete from compact where passage in (select id from passages where source = ?)",
    "delete from claims where source = ?",
    "delete from passages where source = ?",
    "delete from bands where source = ?",
    "delete from texts where source = ?"};

void erase_reading(sql::Connection& connection, const Database& database, std::int64_t source) {
  const TextSummary counted = text_summary(database, source).value_or(TextSummary{});
  erase_words(connection, source);
  for (const std::string_view text : kReading) connection.prepare(text).bind(source).run();
  merge_words(connection);  // behind the passages: it may index anew those that are left
  connection
      .prepare(
          "update totals set sources = sources - 1, passages = passages - ?, claims = claims - ?")
      .bind(counted.passages)
      .bind(counted.claims)
      .run();
}

void erase_payload(sql::Connection& connection, std::string_view statement) {
  connection.prepare("update statements set payload = x'' where digest = ?")
      .bind_blob(statement)
      .run();
}

}  // namespace

void erase_source(Database& database, const Source& source) {
  sql::Connection& connection = database.connection();
  erase_reading(connection, database, source.id);
  const std::vector<std::string> extractions = extractions_of(database, source.id);
  connection.prepare("delete from extractions where source = ?").bind(source.id).run();
  connection.prepare("delete from sources where id = ?").bind(source.id).run();
  connection.prepare("delete from blobs where sha256 = ?").bind_blob(source.sha256).run();
  for (const std::string& statement : extractions) erase_payload(connection, statement);
  erase_payload(connection, source.capture);
}

void erase_finding(Database& database, const FindingPlace& place) {
  for (const std::string_view text :
       {"delete from finding_evidence where statement = ? and position = ?",
        "delete from findings where statement = ? and position = ?"})
    database.connection().prepare(text).bind_blob(place.statement).bind(place.position).run();
}

void erase_draft(Database& database, std::string_view sha256) {
  database.connection().prepare("delete from drafts where sha256 = ?").bind_blob(sha256).run();
}

void erase_check(Database& database, std::string_view statement) {
  sql::Connection& connection = database.connection();
  connection
      .prepare(
          "delete from act_subjects where position = (select position from log_entries where "
          "statement = ?)")
      .bind_blob(statement)
      .run();
  connection.prepare("delete from checks where statement = ?").bind_blob(statement).run();
  erase_payload(connection, statement);
}

void sweep(Database& database) {
  sql::Connection& connection = database.connection();
  connection.execute("vacuum");
  auto row = connection.prepare("pragma wal_checkpoint(truncate)");
  if (row.step() && row.integer(0) == 0) return;
  throw Error(Code::busy, "store " + database.path() +
                              ": what was erased is out of the store, but another program has the "
                              "store open and keeps its old pages in the write-ahead log; close it "
                              "and run: stet erase --sweep");
}

}  // namespace stet::store
