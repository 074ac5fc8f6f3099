// Refusing to sign with a key that no longer counts.
#pragma once

#include "log/keys.h"
#include "log_storage.h"
#include "store/database.h"

namespace stet {

// A role whose key in the ring the log has revoked.
std::optional<std::string> revoked_role(const store::Database& database, const StoreLog& rows,
                                        const log::KeyRing& ring);
// Throws Error(conflict) where the log has revoked a key of the ring: an old copy of the key file.
void refuse_revoked(const store::Database& database, const StoreLog& rows,
                    const log::KeyRing& ring);

}  // namespace stet
