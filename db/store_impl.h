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
  std::string key_path;
  std::optional<log::KeyRing> ring = {};  // read when first needed

  // Throws Error(not_found) where there are none.
  const log::KeyRing& keys();
};

// What this program's readings are made by.
store::Maker this_engine();

// Reads every source again and records the new extractions, in one transaction.
void rebuild(store::Database& database, const log::KeyRing& keys, const Environment& environment);

// Inside a Write: appends the extraction of a source that has been read, and its rows. `supersedes` is the extraction it
// replaces, raw, or empty.
log::Appended record_reading(store::Database& database, log::Ledger& ledger, const store::Source& source,
                             const store::Reading& reading, const Environment& environment);

}  // namespace stet
