// SQLite as plain values: connection, statement, transaction. Only db/store/ includes this header,
// and only sql.cc includes sqlite3.h.
//
//   sql::Connection connection = sql::Connection::open("stet.db", sql::Access::write);
//   sql::Transaction transaction(connection, sql::Transaction::Kind::write);
//   connection.prepare("insert into sources (sha256) values (?)").bind_blob(digest).run();
//   transaction.commit();
//
// Failures throw stet::Error with SQLite's extended code, the place in the statement and the file:
// busy where another process holds the write lock, corrupt where the file is damaged, io where the
// disk is full or the file cannot be written. A connection and everything made from it belong to
// one thread at a time; statements and transactions must not outlive it.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace stet::store::sql {

enum class Access {
  create,  // make the file where it is missing
  write,   // the file must exist
  read,    // never changes the file
};

// How long a writer waits for another one before it gives up with Code::busy.
constexpr std::chrono::milliseconds kPatience{10'000};

class Statement;

class Connection {
 public:
  struct State;  // sql.cc's own

  // Opens with foreign keys, recursive triggers and secure delete on, trusted schema and
  // double-quoted strings off, defensive mode, synchronous FULL. Does not look at what is in the
  // file, and does not change it.
  static Connection open(const std::string& path, Access access,
                         std::chrono::milliseconds patience = kPatience);
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();

  // Compiled once and kept: preparing the same text again is cheap.
  Statement prepare(std::string_view text);
  // Runs a script of several statements whose rows, if any, are not wanted.
  void execute(std::string_view script);
  // The single integer that a query or pragma answers.
  std::int64_t integer(std::string_view text);

  std::int64_t last_rowid() const;
  const std::string& path() const;

 private:
  friend class Statement;
  friend class Transaction;
  explicit Connection(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Binds left to right, then steps. Goes back to its connection, reset, when it dies.
class Statement {
 public:
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& bind(std::int64_t value);
  Statement& bind(double value);
  Statement& bind(std::string_view text);
  Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
  Statement& bind(const char* text) { return bind(std::string_view(text)); }
  Statement& bind(const std::optional<std::string>& text) {
    return text ? bind(*text) : bind_null();
  }
  // Not copied: the bytes must live until the statement has run.
  Statement& bind_blob(std::string_view bytes);
  Statement& bind_null();

  // The next row: true where there is one.
  bool step();
  // Runs to the end; rows are passed over. May be bound and run again.
  void run();
  void reset();

  int columns() const;
  // Columns of the current row, from 0. Views live until the next step.
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  bool null(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  std::optional<std::string> optional_string(int column) const {
    return null(column) ? std::nullopt : std::optional(string(column));
  }

 private:
  friend class Connection;
  Statement(Connection::State& connection, std::vector<sqlite3_stmt*>& home, sqlite3_stmt* handle)
      : connection_(&connection), home_(&home), handle_(handle) {}
  Connection::State* connection_;
  std::vector<sqlite3_stmt*>* home_;  // of the connection: where it waits to be prepared again
  sqlite3_stmt* handle_;
  int bound_ = 0;
};

// Rolls back unless commit() ran. A write transaction takes the write lock at once, so that it
// never fails half-way for want of it; a read transaction sees one state of the file however long
// it lasts.
class Transaction {
 public:
  enum class Kind { read, write };
  Transaction(Connection& connection, Kind kind);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection::State& connection_;
  bool open_ = true;
};

}  // namespace stet::store::sql
