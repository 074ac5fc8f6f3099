// Rows of the log.
#include "store/log_rows.h"

#include "store/bytes.h"
#include "store/sql.h"

namespace stet::store {
namespace {

SignedCheckpoint checkpoint_of(const sql::Statement& row) {
  return {row.integer(0), std::string(row.blob(1)), row.string(2)};
}

std::string joined_blobs(sql::Statement& row) {
  std::string out;
  while (row.step()) out += row.blob(0);
  return out;
}

}  // namespace

void insert_statement(Database& database, const Statement& statement) {
  database.connection()
      .prepare("insert into statements (digest, payload) values (?, ?)")
      .bind_blob(statement.digest)
      .bind_blob(statement.payload)
      .run();
}

void insert_leaf(Database& database, const Leaf& leaf) {
  database.connection()
      .prepare("insert into log_entries (position, statement, body, leaf_hash) values (?, ?, ?, ?)")
      .bind(leaf.position)
      .bind_blob(leaf.statement)
      .bind_blob(leaf.body)
      .bind_blob(leaf.hash)
      .run();
}

void insert_act(Database& database, std::string_view kind, std::int64_t position) {
  database.connection()
      .prepare("insert into acts (kind, position) values (?, ?)")
      .bind(kind)
      .bind(position)
      .run();
}

void insert_day(Database& database, std::string_view day, std::int64_t position) {
  database.connection()
      .prepare(
          "insert into days (day, position) select ?1, ?2 where not exists (select 1 from days "
          "where day >= ?1)")
      .bind(day)
      .bind(position)
      .run();
}

void insert_node(Database& database, int level, std::int64_t position, std::string_view hash) {
  database.connection()
      .prepare("insert into log_nodes (level, position, hash) values (?, ?, ?)")
      .bind(std::int64_t{level})
      .bind(position)
      .bind_blob(hash)
      .run();
}

void insert_checkpoint(Database& database, const SignedCheckpoint& checkpoint) {
  database.connection()
      .prepare("insert into checkpoints (size, root, note) values (?, ?, ?)")
      .bind(checkpoint.size)
      .bind_blob(checkpoint.root)
      .bind(checkpoint.note)
      .run();
}

std::int64_t log_size(const Database& database) {
  return database.connection().integer("select coalesce(max(position) + 1, 0) from log_entries");
}

std::optional<Statement> statement(const Database& database, std::string_view digest) {
  auto row =
      database.connection().prepare("select digest, payload from statements where digest = ?");
  row.bind_blob(digest);
  if (!row.step()) return std::nullopt;
  return Statement{std::string(row.blob(0)), std::string(row.blob(1))};
}

std::vector<Leaf> leaves(const Database& database, std::int64_t first, std::int64_t count) {
  auto row = database.connection().prepare(
      "select position, statement, body, leaf_hash from log_entries where position >= ? and "
      "position < ? order by position");
  row.bind(first).bind(first + count);
  std::vector<Leaf> out;
  while (row.step())
    out.push_back({row.integer(0), std::string(row.blob(1)), std::string(row.blob(2)),
                   std::string(row.blob(3))});
  return out;
}

std::vector<LeafWithPayload> leaves_with_payloads(const Database& database, std::int64_t first,
                                                  std::int64_t count) {
  auto row = database.connection().prepare(
      "select l.position, l.body, s.payload from log_entries l left join statements s on s.digest "
      "= l.statement "
      "where l.position >= ? and l.position < ? order by l.position");
  row.bind(first).bind(first + count);
  std::vector<LeafWithPayload> out;
  while (row.step())
    out.push_back({row.integer(0), std::string(row.blob(1)), std::string(row.blob(2))});
  return out;
}

std::string leaf_hashes(const Database& database, std::int64_t first, std::int64_t count) {
  auto row = database.connection().prepare(
      "select leaf_hash from log_entries where position >= ? and position < ? order by position");
  row.bind(first).bind(first + count);
  return joined_blobs(row);
}

std::optional<std::int64_t> leaf_of(const Database& database, std::string_view statement) {
  auto row = database.connection().prepare("select position from log_entries where statement = ?");
  row.bind_blob(statement);
  return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

std::vector<std::int64_t> leaves_of_act(const Database& database, std::string_view kind) {
  auto row =
      database.connection().prepare("select position from acts where kind = ? order by position");
  row.bind(kind);
  std::vector<std::int64_t> out;
  while (row.step()) out.push_back(row.integer(0));
  return out;
}

bool is_filed(const Database& database, std::string_view kind, std::int64_t position) {
  auto row = database.connection().prepare("select 1 from acts where kind = ? and position = ?");
  row.bind(kind).bind(position);
  return row.step();
}

std::string filed_kind(const Database& database, std::int64_t position) {
  auto row = database.connection().prepare("select kind from acts where position = ?");
  row.bind(position);
  return row.step() ? row.string(0) : std::string();
}

std::vector<Day> days(const Database& database) {
  auto row = database.connection().prepare("select day, position from days order by day");
  std::vector<Day> out;
  while (row.step()) out.push_back({row.string(0), row.integer(1)});
  return out;
}

std::int64_t log_size_on(const Database& database, std::string_view day) {
  auto row =
      database.connection().prepare("select position from days where day > ? order by day limit 1");
  row.bind(day);
  return row.step() ? row.integer(0) : log_size(database);
}

std::int64_t filed_acts(const Database& database) {
  return database.connection().integer("select count(*) from acts");
}

std::string nodes(const Database& database, int level, std::int64_t first, std::int64_t count) {
  auto row = database.connection().prepare(
      "select hash from log_nodes where level = ? and position >= ? and position < ? order by "
      "position");
  row.bind(std::int64_t{level}).bind(first).bind(first + count);
  return joined_blobs(row);
}

std::optional<SignedCheckpoint> newest_checkpoint(const Database& database) {
  auto row = database.connection().prepare(
      "select size, root, note from checkpoints order by size desc limit 1");
  return row.step() ? std::optional(checkpoint_of(row)) : std::nullopt;
}

std::vector<SignedCheckpoint> checkpoints(const Database& database, std::int64_t after_size,
                                          std::size_t limit) {
  auto row = database.connection().prepare(
      "select size, root, note from checkpoints where size > ? order by size limit ?");
  row.bind(after_size).bind(static_cast<std::int64_t>(limit));
  std::vector<SignedCheckpoint> out;
  while (row.step()) out.push_back(checkpoint_of(row));
  return out;
}

void insert_cosignature(Database& database, std::int64_t size, std::string_view line) {
  database.connection()
      .prepare("insert or ignore into cosignatures (size, line) values (?, ?)")
      .bind(size)
      .bind(line)
      .run();
}

std::vector<std::string> cosignatures(const Database& database, std::int64_t size) {
  auto row =
      database.connection().prepare("select line from cosignatures where size = ? order by line");
  row.bind(size);
  std::vector<std::string> out;
  while (row.step()) out.push_back(row.string(0));
  return out;
}

std::vector<std::int64_t> cosigned_sizes(const Database& database, std::size_t limit) {
  auto row = database.connection().prepare(
      "select distinct size from cosignatures order by size desc limit ?");
  row.bind(static_cast<std::int64_t>(limit));
  std::vector<std::int64_t> out;
  while (row.step()) out.push_back(row.integer(0));
  return out;
}

std::optional<SignedCheckpoint> checkpoint_at(const Database& database, std::int64_t size) {
  auto row =
      database.connection().prepare("select size, root, note from checkpoints where size = ?");
  row.bind(size);
  return row.step() ? std::optional(checkpoint_of(row)) : std::nullopt;
}

std::vector<std::string> statements_beginning(const Database& database, std::string_view hex,
                                              std::size_t limit) {
  const auto [low, high] = digest_range(hex);
  auto row = database.connection().prepare(
      "select digest from statements where digest >= ? and digest <= ? order by digest limit ?");
  row.bind_blob(low).bind_blob(high).bind(static_cast<std::int64_t>(limit));
  std::vector<std::string> out;
  while (row.step()) out.emplace_back(row.blob(0));
  return out;
}

}  // namespace stet::store
