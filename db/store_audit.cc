// The facade: verifying a store whole, and exporting its log.
#include "store_audit.h"

#include "ledger_impl.h"
#include "log/audit.h"
#include "log/crypto.h"
#include "log/export.h"
#include "log/keys.h"
#include "log/ledger.h"
#include "log_storage.h"
#include "stet/error.h"
#include "store_impl.h"
#include "views.h"

namespace stet {
namespace {

constexpr std::string_view kFile = "store file";

// Of the keys beside the store an audit only wants the public half of the log's: whoever may not
// read them, or has none, audits with the key that the log names, which the report says.
std::optional<log::KeyRing> keys_if_readable(const std::string& path) {
  try {
    return log::KeyRing::load(path, {});
  } catch (const Error&) {
    return std::nullopt;
  }
}

// The keys beside the store, where there are any.
std::optional<log::KeyRing> keys_if_any(const std::string& path) {
  try {
    return log::KeyRing::load(path, {});
  } catch (const Error& error) {
    if (error.code() == Code::not_found) return std::nullopt;
    throw;
  }
}

std::vector<log::NoteKey> log_keys(const std::optional<log::KeyRing>& ring) {
  std::vector<log::NoteKey> out;
  if (!ring) return out;
  out.push_back(ring->log_key());
  if (ring->has("log.old"))
    out.push_back({.name = ring->origin(), .key = ring->public_key("log.old")});
  return out;
}

}  // namespace

AuditReport Store::audit() { return Ledger(*this).audit({}); }

AuditReport Ledger::audit(const Trust& trust) {
  Store::Impl& store = *store_.impl_;
  const store::Snapshot snapshot(store.database);
  log::AuditOptions options = options_of(trust);
  options.head_path = log::default_head_path(store.database.path());
  log::Checklist list;
  list.open(kFile,
            "The file itself is damaged. Keep it, restore a backup beside it, and run the audit on "
            "that.");
  try {
    for (const std::string& problem : store.database.structural_problems())
      list.fail(kFile, log::Severity::invalid, problem);
    if (list.passed(kFile)) list.good(kFile);
    if (options.log_keys.empty())
      options.log_keys = log_keys(keys_if_readable(store.access.key_path));
    log::audit_log(StoreLog(store.database), options, list);
    check_rows(store.database, StoreLog(store.database), list);
    check_derived(store.database, list);
  } catch (const Error& error) {
    if (error.code() != Code::corrupt) throw;
    list.fail(kFile, log::Severity::invalid, error.what());
  }
  AuditReport report = list.report();
  if (report.checks.empty() || list.passed(kFile)) {
    const Checkpoint last = store_.checkpoint();
    report.log_size = last.size;
    report.log_root = last.root;
  }
  return report;
}

void Store::export_to(const std::string& directory) {
  const store::Snapshot snapshot(impl_->database);
  const std::optional<log::KeyRing> ring = keys_if_any(impl_->access.key_path);
  const bool locked =
      ring && ring->sealed() && impl_->access.passphrase.empty() && !impl_->access.ask_passphrase;
  const bool signs = ring && !locked && ring->has("archive");
  log::export_log(StoreLog(impl_->database),
                  {.directory = directory,
                   .archive = signs ? &impl_->keys().signer("archive") : nullptr,
                   .views = view_files()});
}

}  // namespace stet
