// A store file: making it, opening it, bringing its format up to date, and transactions over it.
// Nothing outside db/store/ knows that the file is SQLite.
//
//   store::Database database = store::Database::open("stet.db", store::Mode::write);
//   store::Write write(database);
//   store::insert_source(database, source);   // sources.h, readings.h, log_rows.h
//   write.commit();
//
// One Database is for one thread; many may be open on one file, in many processes: many readers,
// one writer at a time. Failures throw stet::Error and leave the file as it was.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "store/records.h"

namespace stet::store {

namespace sql {
class Connection;
class Transaction;
}  // namespace sql

// The format that this program writes: the number of the last migration.
std::int64_t format_version();

enum class Mode { read, write };

class Database {
 public:
  // Opens a new, still empty file for writing; initialise() makes it a store. Throws
  // Error(conflict) where a store or anything else is there already.
  static Database create(const std::string& path);
  // Opens a store. Throws Error(not_found) for a missing file, Error(unsupported) for one that is
  // not a stet store, Error(unsupported) for a newer one, naming both versions, Error(busy),
  // Error(corrupt), Error(io). The migrations that are missing run first, for a reader too:
  // Error(unsupported) where the file may not be written.
  static Database open(const std::string& path, Mode mode,
                       std::optional<std::chrono::milliseconds> patience = {});
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // Inside a Write: makes the tables of an empty file. Throws Error(conflict) where another process
  // was faster.
  void initialise(const Maker& maker);
  // Takes a file away in which initialise() has not made a store, if nobody else is at it either.
  void discard_unless_made();
  // True where the derived tables were made by `maker` and by this program's derived.sql.
  bool derived_is_current(const Maker& maker) const;
  // Inside a Write: drops everything derived and makes it anew, empty.
  void reset_derived(const Maker& maker);
  // Compares the file's structure with itself; the problems found, none for a sound file. Cost
  // grows with the file.
  std::vector<std::string> structural_problems() const;

  // Writes a compact copy of the whole store, as it is now, to a new file. Throws Error(conflict)
  // where the file exists.
  void copy_to(const std::string& path) const;
  // Inside no transaction: moves what stands in the write-ahead file into the store file.
  void checkpoint_wal() const;

  const std::string& path() const;
  Mode mode() const { return mode_; }
  // For db/store/ alone.
  sql::Connection& connection() const { return *connection_; }

 private:
  Database(std::unique_ptr<sql::Connection> connection, Mode mode);
  std::unique_ptr<sql::Connection> connection_;
  Mode mode_;
};

// A write transaction; rolls back unless commit() ran. Throws Error(busy) where another writer does
// not finish in time.
class Write {
 public:
  explicit Write(Database& database);
  ~Write();
  void commit();

 private:
  std::unique_ptr<sql::Transaction> transaction_;
};

// While it lives, every read sees one state of the store, whatever others write.
class Snapshot {
 public:
  explicit Snapshot(const Database& database);
  ~Snapshot();

 private:
  std::unique_ptr<sql::Transaction> transaction_;
};

}  // namespace stet::store
