// The facade: taking care of a store: a copy of it, and whether everything is in place to work with
// it.
#include "log/checklist.h"
#include "log/keys.h"
#include "log/ledger.h"
#include "log_storage.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "store_impl.h"

namespace stet {
namespace {

using log::Checklist;
using log::Severity;

void check_file(const store::Database& database, Checklist& list) {
  list.open("file", "The file itself is damaged. Keep it, and take the store from a backup.");
  for (const std::string& problem : database.structural_problems())
    list.fail("file", Severity::invalid, problem);
  if (!list.passed("file")) return;
  list.good("file");
  list.note("file", database.path() + ", format " + std::to_string(store::format_version()));
}

void check_readings(const store::Database& database, Checklist& list) {
  list.open("readings",
            "Another version of stet read the sources. Any command that opens the store reads them "
            "again.");
  list.attempt("readings", [&] {
    if (!database.derived_is_current(this_engine())) log::wrong("made by another engine");
  });
  list.note("readings", "by stet " + std::string(engine_version()));
}

// The keys that sign are there and are those of this log.
void check_keys(const std::string& path, const std::string& origin, Checklist& list) {
  list.open("keys",
            "Without its keys a store can be read and checked against, but nothing can be added. "
            "Bring the key file back, or name it with --keys.");
  list.attempt("keys", [&] {
    const log::KeyRing ring = log::KeyRing::load(path, {});
    if (ring.origin() != origin)
      log::wrong(path + " holds the keys of another log, " + ring.origin());
    list.note("keys", path + (ring.sealed() ? ", sealed" : ", not encrypted"));
  });
}

void check_head(const StoreLog& rows, const std::string& head_path, Checklist& list) {
  list.open("last signed head",
            "The store is older than what was signed with these keys: it was restored from a "
            "backup. Bring the newer file back; adding to this one would fork its log.");
  list.attempt("last signed head", [&] { log::require_not_behind(rows, head_path); });
}

}  // namespace

void Store::backup(const std::string& path) {
  impl_->database.copy_to(path);
  const Checkpoint here = checkpoint();
  Store copy = Store::open(path, {.read_only = true}, impl_->environment);
  if (copy.checkpoint().root != here.root)
    throw Error(Code::corrupt, "the copy " + path + " does not have the log of " +
                                   impl_->database.path() + "; delete it and run `stet audit`");
}

AuditReport Store::doctor() {
  Checklist list;
  check_file(impl_->database, list);
  if (list.passed("file")) {
    const Checkpoint last = checkpoint();
    check_readings(impl_->database, list);
    check_keys(impl_->access.key_path, last.origin, list);
    check_head(StoreLog(impl_->database), log::default_head_path(impl_->database.path()), list);
    if (impl_->database.mode() == store::Mode::write) impl_->database.checkpoint_wal();
  }
  AuditReport report = list.report();
  if (list.passed("file")) {
    const Checkpoint last = checkpoint();
    report.log_size = last.size;
    report.log_root = last.root;
  }
  return report;
}

}  // namespace stet
