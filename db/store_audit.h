// What an audit looks at in a store besides its log: the rows that repeat what statements say, and
// everything derived, which is read out of the sources again and compared.
#pragma once

#include "log/checklist.h"
#include "log_storage.h"
#include "store/database.h"

namespace stet {

// Sources, statements and extractions against the signed statements: the check "rows".
void check_rows(const store::Database& database, const StoreLog& log, log::Checklist& list);
// Acts and recorded checks against the statements of the log that make them, under the check
// `name`.
void check_acts(const store::Database& database, log::Checklist& list, std::string_view name);
// Texts, passages, claims and names against a fresh reading of every source, and the word index
// against the passages: the checks "readings" and "word index". Takes as long as reading the
// sources did; memory for one source at a time.
void check_derived(const store::Database& database, log::Checklist& list);

}  // namespace stet
