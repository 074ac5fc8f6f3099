// One write transaction that ends in a signed checkpoint: what every act on a store goes through.
//
//   SignedWrite write(database, keys, environment);
//   write.ledger().append(log::retraction({…}));
//   write.commit();
#pragma once

#include "log/keys.h"
#include "log/ledger.h"
#include "log_storage.h"
#include "store/database.h"

namespace stet {

// Rolls back unless commit() ran.
class SignedWrite {
 public:
  // Takes the write lock. Throws Error(busy) where another writer does not finish in time, and what
  // log::Ledger throws where the store is not what was signed before.
  SignedWrite(store::Database& database, const log::KeyRing& keys, const Environment& environment);
  log::Ledger& ledger() { return ledger_; }
  // Signs the new state of the log, reads back what was appended, commits, and moves the head file.
  void commit();

 private:
  store::Write write_;
  StoreLog rows_;
  log::Ledger ledger_;
  std::uint64_t first_;
};

}  // namespace stet
