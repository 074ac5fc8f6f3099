// What stands behind a Store, shared by the files of the facade.
#pragma once

#include <optional>
#include <string>

#include "log/keys.h"
#include "log/ledger.h"
#include "stet/environment.h"
#include "stet/store.h"
#include "store/database.h"
#include "store/records.h"

namespace stet {

struct Store::Impl {
  store::Database database;
  Environment environment;
  OpenOptions access;                     // where the keys are, resolved
  std::optional<log::KeyRing> ring = {};  // read when first needed

  // The keys for signing. Throws Error(not_found) where there are none.
  const log::KeyRing& keys();
};

// Reads a key file, asking for the passphrase where the keys are sealed and none was given.
log::KeyRing load_keys(const std::string& path, const OpenOptions& access);

// What this program's readings are made by.
store::Maker this_engine();

// Reads every source again and records the new extractions, in one transaction.
void rebuild(store::Database& database, const log::KeyRing& keys, const Environment& environment);

// Inside a Write: appends the extraction of a source that has been read, and its rows. `supersedes`
// is the extraction it replaces, raw, or empty.
log::Appended record_reading(store::Database& database, log::Ledger& ledger,
                             const store::Source& source, const store::Reading& reading,
                             const Environment& environment);

}  // namespace stet
