// Making and opening a store file: what it must be, its migrations, its derived tables.
#include "store/database.h"

#include <array>
#include <filesystem>
#include <set>
#include <vector>

#include "stet/engine.h"
#include "stet/error.h"
#include "store/schema.h"
#include "store/sql.h"

namespace stet::store {
namespace {

constexpr std::int64_t kApplicationId = 0x73746574;  // "stet"

// One for each released format, in order.
constexpr std::array<std::string_view, 4> kMigrations = {"001_records.sql", "002_acts.sql",
                                                         "003_checks.sql", "004_days.sql"};

bool has_tables(sql::Connection& connection) {
  return connection.integer("select count(*) from sqlite_schema") != 0;
}

std::int64_t version_of(sql::Connection& connection) {
  return connection.integer("pragma user_version");
}

void migrate(sql::Connection& connection) {
  for (auto next = static_cast<std::size_t>(version_of(connection)); next < kMigrations.size();
       ++next)
    connection.execute(schema_file(kMigrations.at(next)));
}

void refuse_what_is_not_ours(sql::Connection& connection) {
  const std::string& path = connection.path();
  if (const std::int64_t id = connection.integer("pragma application_id"); id != kApplicationId) {
    if (id == 0 && !has_tables(connection))
      throw Error(Code::unsupported,
                  path + " is not a stet store: it is empty; make a store with `stet init`");
    throw Error(Code::unsupported, path +
                                       " is not a stet store: it is an SQLite file of another "
                                       "program; name a store with --db");
  }
  if (const std::int64_t version = version_of(connection); version > format_version())
    throw Error(Code::unsupported, path + " has store format " + std::to_string(version) +
                                       ", written by a newer stet; stet " +
                                       std::string(engine_version()) + " reads formats up to " +
                                       std::to_string(format_version()) +
                                       "; install the newer stet to open it");
}

// What stands at `path`, judged before SQLite is asked, for the sentences that it could not give.
void refuse_what_is_not_a_file(const std::string& path) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (!std::filesystem::exists(status))
    throw Error(Code::not_found,
                "there is no store " + path + "; make one with `stet init`, or name one with --db");
  if (std::filesystem::is_directory(status))
    throw Error(Code::unsupported,
                path + " is not a stet store: it is a directory; name the store file with --db");
  if (!std::filesystem::is_regular_file(status))
    throw Error(
        Code::unsupported,
        path + " is not a stet store: it is not a regular file; name the store file with --db");
}

sql::Connection connect(const std::string& path, sql::Access access,
                        std::chrono::milliseconds patience) {
  try {
    return sql::Connection::open(path, access, patience);
  } catch (const Error& error) {
    if (error.code() != Code::corrupt ||
        std::string_view(error.what()).find("not a database") == std::string_view::npos)
      throw;
    throw Error(Code::unsupported, path +
                                       " is not a stet store: it is not an SQLite file, or its "
                                       "beginning is damaged; name a store with --db");
  }
}

}  // namespace

namespace {

// For a reader that found an older format.
void bring_up_to_date(const std::string& path, std::optional<std::chrono::milliseconds> patience) {
  try {
    Database::open(path, Mode::write, patience);
  } catch (const Error& error) {
    if (error.code() != Code::io) throw;
    throw Error(Code::unsupported, path +
                                       " has an older store format and may not be written; let "
                                       "somebody who may write it run `stet doctor`");
  }
}

}  // namespace

std::int64_t format_version() { return static_cast<std::int64_t>(kMigrations.size()); }

Database::Database(std::unique_ptr<sql::Connection> connection, Mode mode)
    : connection_(std::move(connection)), mode_(mode) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::create(const std::string& path) {
  const std::string exists = "cannot make a store at " + path + ": ";
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure))
    throw Error(Code::conflict, exists + "it is a directory; choose a file name");
  std::unique_ptr<sql::Connection> connection;
  try {
    connection =
        std::make_unique<sql::Connection>(sql::Connection::open(path, sql::Access::create));
  } catch (const Error& error) {
    if (error.code() != Code::corrupt) throw;
    throw Error(Code::conflict,
                exists + "a file of that name is there and is not a store; choose another name");
  }
  const std::int64_t id = connection->integer("pragma application_id");
  if (id == kApplicationId)
    throw Error(Code::conflict, exists + "there is one already; use it, or choose another name");
  // An interrupted `stet init` leaves a file without tables: that one is taken over.
  if (id != 0 || has_tables(*connection))
    throw Error(Code::conflict,
                exists + "it is an SQLite file of another program; choose another name");
  connection->execute("pragma journal_mode = wal");
  return {std::move(connection), Mode::write};
}

Database Database::open(const std::string& path, Mode mode,
                        std::optional<std::chrono::milliseconds> patience) {
  refuse_what_is_not_a_file(path);
  const sql::Access access = mode == Mode::read ? sql::Access::read : sql::Access::write;
  auto connection =
      std::make_unique<sql::Connection>(connect(path, access, patience.value_or(sql::kPatience)));
  refuse_what_is_not_ours(*connection);
  if (version_of(*connection) < format_version()) {
    if (mode == Mode::read) {
      bring_up_to_date(path, patience);
    } else {
      sql::Transaction transaction(*connection, sql::Transaction::Kind::write);
      migrate(*connection);
      transaction.commit();
    }
  }
  return {std::move(connection), mode};
}

void Database::initialise(const Maker& maker) {
  if (has_tables(*connection_))
    throw Error(Code::conflict,
                "cannot make a store at " + path() + ": another program has just made one");
  migrate(*connection_);
  reset_derived(maker);
}

void Database::discard_unless_made() {
  const sql::Transaction transaction(*connection_,
                                     sql::Transaction::Kind::write);  // nobody makes one meanwhile
  if (has_tables(*connection_)) return;
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path() + ending, ignored);
}

bool Database::derived_is_current(const Maker& maker) const {
  if (connection_->integer("select count(*) from sqlite_schema where name = 'derived'") == 0)
    return false;
  auto row = connection_->prepare("select engine, rules, definition from derived");
  return row.step() && Maker{row.string(0), row.string(1)} == maker &&
         row.text(2) == schema_file("derived.sql");
}

void Database::reset_derived(const Maker& maker) {
  // Whatever the migrations do not make is derived, also what an older derived.sql made.
  sql::Connection pristine = sql::Connection::open(":memory:", sql::Access::create);
  migrate(pristine);
  std::set<std::string> keep;
  for (auto row = pristine.prepare("select name from sqlite_schema where type = 'table'");
       row.step();)
    keep.insert(row.string(0));
  // Virtual tables first: they take their shadow tables with them.
  for (const bool is_virtual : {true, false}) {
    std::vector<std::string> drop;
    auto row = connection_->prepare(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and (sql "
        "like 'create virtual%') = ?");
    row.bind(std::int64_t{is_virtual});
    while (row.step())
      if (!keep.contains(row.string(0))) drop.push_back(row.string(0));
    row.reset();
    for (const std::string& name : drop) connection_->execute("drop table \"" + name + "\"");
  }
  const std::string_view definition = schema_file("derived.sql");
  connection_->execute(definition);
  connection_->prepare("insert into derived (id, engine, rules, definition) values (1, ?, ?, ?)")
      .bind(maker.engine)
      .bind(maker.rules)
      .bind(definition)
      .run();
}

std::vector<std::string> Database::structural_problems() const {
  std::vector<std::string> problems;
  for (auto row = connection_->prepare("pragma integrity_check(20)"); row.step();)
    if (row.text(0) != "ok") problems.push_back(row.string(0));
  for (auto row = connection_->prepare("pragma foreign_key_check"); row.step();)
    problems.push_back("a row of " + row.string(0) + " refers to a missing row of " +
                       row.string(2));
  return problems;
}

void Database::copy_to(const std::string& path) const {
  std::error_code failure;
  if (std::filesystem::exists(path, failure))
    throw Error(Code::conflict, "cannot write a copy of the store to " + path +
                                    ": there is a file of that name; choose another");
  connection_->prepare("vacuum into ?1").bind(path).run();
}

void Database::checkpoint_wal() const { connection_->execute("pragma wal_checkpoint(truncate)"); }

const std::string& Database::path() const { return connection_->path(); }

Write::Write(Database& database)
    : transaction_(std::make_unique<sql::Transaction>(database.connection(),
                                                      sql::Transaction::Kind::write)) {}
Write::~Write() = default;
void Write::commit() { transaction_->commit(); }

Snapshot::Snapshot(const Database& database)
    : transaction_(std::make_unique<sql::Transaction>(database.connection(),
                                                      sql::Transaction::Kind::read)) {}
Snapshot::~Snapshot() = default;

}  // namespace stet::store
