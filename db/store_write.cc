// One write transaction that ends in a signed checkpoint.
#include "store_write.h"

namespace stet {

SignedWrite::SignedWrite(store::Database& database, const log::KeyRing& keys,
                         const Environment& environment)
    : write_(database),
      rows_(database),
      ledger_(rows_, keys, environment, log::default_head_path(database.path())),
      first_(ledger_.size()) {}

void SignedWrite::commit() {
  ledger_.sign();
  rows_.read_back(first_);
  write_.commit();
  ledger_.publish();
}

}  // namespace stet
