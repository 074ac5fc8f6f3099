// Statements of a store's log, read: what the facade's acts look up of each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "stet/json.h"
#include "stet/store.h"
#include "store/database.h"

namespace stet {

struct StoredStatement {
  std::string digest;  // hex
  std::int64_t position = 0;
  std::string kind;  // "retraction"; empty where it is unknown or the payload is erased
  Json payload;      // null where it was erased

  const Json& predicate() const { return payload.at("predicate"); }
};
// Throws Error(corrupt) where the log has no such entry.
StoredStatement statement_at(const store::Database& database, std::int64_t position);
// The same by raw digest; throws Error(corrupt) where it is not in the log.
StoredStatement statement_of(const store::Database& database, const std::string& digest);

// The newest retraction of the source with this capture statement (raw digest).
std::optional<Retraction> retraction_of(const store::Database& database,
                                        const std::string& capture);
// The entry that says that a statement's content was erased (raw digest).
std::optional<std::int64_t> erasure_of(const store::Database& database,
                                       const std::string& statement);

}  // namespace stet
