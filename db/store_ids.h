// What a person types to name a record: a whole digest in hex, or an unambiguous beginning of it.
#pragma once

#include <string>
#include <string_view>

#include "stet/store.h"
#include "store/database.h"
#include "store/records.h"

namespace stet {

enum class RecordKind { source, claim, statement };
struct RecordName {
  RecordKind kind = RecordKind::source;
  std::string digest;  // raw
};

// Throws Error(invalid) for what is not 8 to 64 hex digits, Error(not_found) where nothing begins
// so, Error(conflict) naming the choices where several records do.
RecordName resolve(const store::Database& database, std::string_view id);
// The same among sources alone, claims alone; returns the raw digest.
std::string resolve_source(const store::Database& database, std::string_view id);
std::string resolve_claim(const store::Database& database, std::string_view id);

// A claim with what a reader needs to know of it.
ClaimRow claim_row(const store::Database& database, const store::StoredClaim& stored);

}  // namespace stet
