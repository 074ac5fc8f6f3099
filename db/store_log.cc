// The facade: the log as rows.
#include "log/crypto.h"
#include "log/time.h"
#include "stet/error.h"
#include "stet/json.h"
#include "store/log_rows.h"
#include "store/sources.h"
#include "store_impl.h"
#include "store_statements.h"

namespace stet {
namespace {

std::string short_id(const std::string& hex) { return hex.substr(0, 12); }

// What a statement is about, in a few words.
std::string subject_of(const store::Database& database, const StoredStatement& entry) {
  if (entry.kind.empty()) {
    const auto notice = erasure_of(database, log::from_hex(entry.digest).value());
    return notice ? "content erased (notice " + std::to_string(*notice) + ")"
                  : "content missing without notice";
  }
  const Json& said = entry.predicate();
  if (const Json* source = said.find("source")) return source->text("path");
  if (const Json* draft = said.find("draft")) return draft->text("path");
  if (const Json* origin = said.find("origin")) return origin->as_string();
  if (const Json* finding = said.find("finding"))
    return said.text("as") + " finding " + finding->as_string();
  if (const Json* key = said.find("key"))
    return key->text("role") + " key " + short_id(key->text("keyid"));
  if (said.find("keyid")) return "key " + short_id(said.text("keyid"));
  const std::string subject =
      entry.payload.at("subject").items().front().at("digest").text("sha256");
  const std::string raw = log::from_hex(subject).value();
  if (const auto extraction = store::extraction(database, log::from_hex(entry.digest).value()))
    if (const auto source = store::read_source(database, extraction->source))
      return source->source.path;
  if (const auto place = store::leaf_of(database, raw)) return "entry " + std::to_string(*place);
  return "statement " + short_id(subject);
}

LogEntry entry_of(const store::Database& database, std::int64_t position) {
  const StoredStatement entry = statement_at(database, position);
  LogEntry out{.index = position,
               .predicate_type = {},
               .statement = entry.digest,
               .subject = subject_of(database, entry)};
  if (entry.kind.empty()) return out;
  out.predicate_type = entry.payload.text("predicateType");
  out.time = log::from_rfc3339(entry.predicate().text("recordedAt")).value_or(0);
  return out;
}

}  // namespace

Checkpoint Store::checkpoint() {
  const std::optional<store::SignedCheckpoint> row = store::newest_checkpoint(impl_->database);
  if (!row)
    throw Error(Code::corrupt,
                "store " + impl_->database.path() + " has no checkpoint; run `stet audit`");
  return {.size = row->size,
          .root = log::to_hex(row->root),
          .origin = row->note.substr(0, row->note.find('\n')),
          .note = row->note};
}

std::vector<LogEntry> Store::log(std::size_t limit, std::size_t offset) {
  const store::Snapshot snapshot(impl_->database);
  std::vector<LogEntry> out;
  for (const store::Leaf& leaf : store::leaves(impl_->database, static_cast<std::int64_t>(offset),
                                               static_cast<std::int64_t>(limit)))
    out.push_back(entry_of(impl_->database, leaf.position));
  return out;
}

}  // namespace stet
