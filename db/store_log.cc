// The facade: the log as rows.
#include "log/crypto.h"
#include "log/statement.h"
#include "log/time.h"
#include "stet/error.h"
#include "stet/json.h"
#include "store/log_rows.h"
#include "store/sources.h"
#include "store_impl.h"

namespace stet {
namespace {

// What a statement is about, in a few words.
std::string subject_of(const store::Database& database, const store::Leaf& leaf, const log::Statement& statement) {
  if (const Json* source = statement.predicate.find("source")) return source->text("path");
  if (const auto extraction = store::extraction(database, leaf.statement))
    if (const auto source = store::read_source(database, extraction->source)) return source->source.path;
  if (const Json* origin = statement.predicate.find("origin")) return origin->as_string();
  return "statement " + statement.subjects.front().sha256.substr(0, 12);
}

LogEntry entry_of(const store::Database& database, const store::Leaf& leaf) {
  const std::optional<store::Statement> row = store::statement(database, leaf.statement);
  if (!row)
    throw Error(Code::corrupt, "store " + database.path() + ": the statement of log entry " + std::to_string(leaf.position) +
                                   " is missing; run `stet audit`");
  const log::Statement statement = log::read_statement(row->payload);
  return {.index = leaf.position,
          .predicate_type = statement.predicate_type,
          .statement = log::to_hex(leaf.statement),
          .subject = subject_of(database, leaf, statement),
          .time = log::from_rfc3339(statement.predicate.text("recordedAt")).value_or(0)};
}

}  // namespace

Checkpoint Store::checkpoint() {
  const std::optional<store::SignedCheckpoint> row = store::newest_checkpoint(impl_->database);
  if (!row) throw Error(Code::corrupt, "store " + impl_->database.path() + " has no checkpoint; run `stet audit`");
  return {.size = row->size,
          .root = log::to_hex(row->root),
          .origin = row->note.substr(0, row->note.find('\n')),
          .note = row->note};
}

std::vector<LogEntry> Store::log(std::size_t limit, std::size_t offset) {
  const store::Snapshot snapshot(impl_->database);
  std::vector<LogEntry> out;
  for (const store::Leaf& leaf : store::leaves(impl_->database, static_cast<std::int64_t>(offset), static_cast<std::int64_t>(limit)))
    out.push_back(entry_of(impl_->database, leaf));
  return out;
}

}  // namespace stet
