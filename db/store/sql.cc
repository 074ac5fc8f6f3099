// SQLite behind Connection, Statement and Transaction: the only file that includes sqlite3.h.
#include "store/sql.h"

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "stet/error.h"

namespace stet::store::sql {

struct Connection::State {
  std::string path;
  sqlite3* handle = nullptr;
  std::chrono::milliseconds patience{};
  std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>>
      idle;  // compiled statements by text

  ~State() {
    for (auto& [text, handles] : idle)
      for (sqlite3_stmt* statement : handles) sqlite3_finalize(statement);
    sqlite3_close_v2(handle);
  }
};

namespace {

Code code_of(int extended) {
  switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Code::busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA:
      return Code::corrupt;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_NOMEM:
      return Code::io;
    case SQLITE_TOOBIG:
      return Code::invalid;
    case SQLITE_CONSTRAINT:
      return Code::conflict;
    default:
      return Code::internal;
  }
}

// What a person can do about it, for the failures that are not ours.
std::string advice(int extended, std::chrono::milliseconds patience) {
  switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is writing to it and did not finish within " +
             std::to_string(std::chrono::duration_cast<std::chrono::seconds>(patience).count()) +
             " seconds; wait for it and try again";
    case SQLITE_FULL:
      return "the disk is full; nothing was changed; free some space and try again";
    case SQLITE_READONLY:
      return "the file or its folder is read-only; make both writable, or use a command that only "
             "reads";
    case SQLITE_CORRUPT:
      return "the file is damaged; restore it from a backup, and run `stet audit` on that";
    case SQLITE_NOTADB:
      return "the file is not a stet store";
    case SQLITE_CANTOPEN:
      return "the file or its folder cannot be opened; check that the folder exists and its "
             "permissions";
    default:
      return {};
  }
}

[[noreturn]] void fail(const Connection::State& state, int result, std::string_view text) {
  const int extended = state.handle ? sqlite3_extended_errcode(state.handle) : result;
  const int offset = state.handle ? sqlite3_error_offset(state.handle) : -1;
  const std::string cause = state.handle ? sqlite3_errmsg(state.handle) : sqlite3_errstr(result);
  std::string detail = cause + ", SQLite code " + std::to_string(extended);
  if (offset >= 0) detail += ", byte " + std::to_string(offset);
  if (!text.empty()) detail += ", in: " + std::string(text.substr(0, 80));
  const std::string help = advice(extended, state.patience);
  throw Error(code_of(extended),
              "store " + state.path + ": " + (help.empty() ? detail : help + " (" + detail + ")"));
}

void check(const Connection::State& state, int result, std::string_view text = {}) {
  if (result != SQLITE_OK) fail(state, result, text);
}

void run_script(Connection::State& state, std::string_view script) {
  const std::string text(script);
  if (const int result = sqlite3_exec(state.handle, text.c_str(), nullptr, nullptr, nullptr);
      result != SQLITE_OK)
    fail(state, result, text);
}

// "stet.db" as the URI that opens it as it is, without lock files: for a store on a medium that
// cannot be written.
std::string immutable_uri(const std::string& path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += '%';
      uri += kHex[static_cast<unsigned char>(c) >> 4];
      uri += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

int open_handle(Connection::State& state, const std::string& name, int flags) {
  if (state.handle) sqlite3_close_v2(std::exchange(state.handle, nullptr));
  const int result = sqlite3_open_v2(name.c_str(), &state.handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  if (result != SQLITE_OK || !state.handle) return result;
  sqlite3_busy_timeout(state.handle, static_cast<int>(state.patience.count()));
  return sqlite3_exec(state.handle, "select 1 from sqlite_schema", nullptr, nullptr, nullptr);
}

void open_for_reading(Connection::State& state) {
  const int result = open_handle(state, state.path, SQLITE_OPEN_READONLY);
  if (result == SQLITE_OK) return;
  // A file in WAL mode wants to make lock files beside it. Where the folder forbids that and no
  // writer left a WAL behind, the file alone is the whole store.
  const int primary = result & 0xff;
  const bool lock_files_refused = primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY;
  std::error_code ignored;
  if (!lock_files_refused || std::filesystem::exists(state.path + "-wal", ignored))
    fail(state, result, {});
  check(state,
        open_handle(state, immutable_uri(state.path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI));
}

void configure(Connection::State& state) {
  const auto set = [&](int option, int value) {
    check(state, sqlite3_db_config(state.handle, option, value, nullptr));
  };
  set(SQLITE_DBCONFIG_ENABLE_FKEY, 1);
  set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  set(SQLITE_DBCONFIG_DQS_DML, 0);
  set(SQLITE_DBCONFIG_DQS_DDL, 0);
  set(SQLITE_DBCONFIG_DEFENSIVE, 1);
  run_script(
      state,
      "pragma recursive_triggers = on; pragma secure_delete = on; pragma synchronous = full;"
      "pragma cache_size = -16384; pragma temp_store = memory; pragma wal_autocheckpoint = 4000");
}

}  // namespace

Connection::Connection(std::unique_ptr<State> state) : state_(std::move(state)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Connection Connection::open(const std::string& path, Access access,
                            std::chrono::milliseconds patience) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->patience = patience;
  if (access == Access::read) {
    open_for_reading(*state);
    configure(*state);
    return Connection(std::move(state));
  }
  const int create = access == Access::create ? SQLITE_OPEN_CREATE : 0;
  check(*state, open_handle(*state, path, SQLITE_OPEN_READWRITE | create));
  if (sqlite3_db_readonly(state->handle, "main") == 1)
    throw Error(Code::io,
                "store " + path +
                    ": the file is read-only; make it writable, or use a command that only reads");
  configure(*state);
  return Connection(std::move(state));
}

Statement Connection::prepare(std::string_view text) {
  auto home = state_->idle.find(text);
  if (home == state_->idle.end())
    home = state_->idle.emplace(std::string(text), std::vector<sqlite3_stmt*>{}).first;
  std::vector<sqlite3_stmt*>& idle = home->second;
  if (!idle.empty()) {
    sqlite3_stmt* handle = idle.back();
    idle.pop_back();
    return Statement(*state_, idle, handle);
  }
  sqlite3_stmt* handle = nullptr;
  check(*state_,
        sqlite3_prepare_v3(state_->handle, text.data(), static_cast<int>(text.size()),
                           SQLITE_PREPARE_PERSISTENT, &handle, nullptr),
        text);
  return Statement(*state_, idle, handle);
}

void Connection::execute(std::string_view script) { run_script(*state_, script); }

std::int64_t Connection::integer(std::string_view text) {
  Statement statement = prepare(text);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_rowid() const { return sqlite3_last_insert_rowid(state_->handle); }
const std::string& Connection::path() const { return state_->path; }

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      home_(other.home_),
      handle_(std::exchange(other.handle_, nullptr)),
      bound_(other.bound_) {}

Statement::~Statement() {
  if (!handle_) return;
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
  try {
    home_->push_back(handle_);
  } catch (const std::bad_alloc&) {
    sqlite3_finalize(handle_);
  }
}

Statement& Statement::bind(std::int64_t value) {
  check(*connection_, sqlite3_bind_int64(handle_, ++bound_, value), sqlite3_sql(handle_));
  return *this;
}

Statement& Statement::bind(double value) {
  check(*connection_, sqlite3_bind_double(handle_, ++bound_, value), sqlite3_sql(handle_));
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  const char* bytes = text.empty() ? "" : text.data();
  check(*connection_,
        sqlite3_bind_text64(handle_, ++bound_, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
        sqlite3_sql(handle_));
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  const char* start = bytes.empty() ? "" : bytes.data();
  check(*connection_, sqlite3_bind_blob64(handle_, ++bound_, start, bytes.size(), SQLITE_STATIC),
        sqlite3_sql(handle_));
  return *this;
}

Statement& Statement::bind_null() {
  check(*connection_, sqlite3_bind_null(handle_, ++bound_), sqlite3_sql(handle_));
  return *this;
}

bool Statement::step() {
  const int result = sqlite3_step(handle_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  fail(*connection_, result, sqlite3_sql(handle_));
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
  bound_ = 0;
}

int Statement::columns() const { return sqlite3_column_count(handle_); }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }
double Statement::real(int column) const { return sqlite3_column_double(handle_, column); }
std::string_view Statement::text(int column) const {
  const auto* start = sqlite3_column_text(handle_, column);
  if (!start) return {};
  return {reinterpret_cast<const char*>(start),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}
std::string_view Statement::blob(int column) const {
  const void* start = sqlite3_column_blob(handle_, column);
  if (!start) return {};
  return {static_cast<const char*>(start),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}
bool Statement::null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

Transaction::Transaction(Connection& connection, Kind kind) : connection_(*connection.state_) {
  run_script(connection_, kind == Kind::write ? "begin immediate" : "begin");
}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself, for example on a full disk.
  if (open_ && !sqlite3_get_autocommit(connection_.handle))
    sqlite3_exec(connection_.handle, "rollback", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  run_script(connection_, "commit");
  open_ = false;
}

}  // namespace stet::store::sql
