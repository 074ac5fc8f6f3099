// Taking content out of a store for good: rows, index entries, and what SQLite would leave of them
// in free pages and the write-ahead log.
#pragma once

#include "store/acts.h"
#include "store/database.h"
#include "store/records.h"

namespace stet::store {

// Inside a Write, after the notice that names its statements has been appended: the bytes of a
// source, everything read from it, its row, and the payloads of its capture and extractions. The
// statements' digests, and their leaves, stay. The word index is written anew, because FTS5 keeps
// deleted words in it: cost grows with the index.
void erase_source(Database& database, const Source& source);
// Inside a Write, after such a notice: one finding of a recorded check.
void erase_finding(Database& database, const FindingPlace& place);
// Inside a Write, after a notice that names the check: the draft that was checked, where no other
// check rests on it.
void erase_draft(Database& database, std::string_view sha256);
// Inside a Write, after a notice that names the statement: a recorded check whose findings are gone
// already, its statement's payload and what its act is filed under. Its draft goes before it.
void erase_check(Database& database, std::string_view statement);

// Outside of any transaction: writes the file anew without free pages and empties the write-ahead
// log. Throws Error(busy) where another program reads the store all the while: nothing is lost
// then, but leftovers may remain, and it has to be run again.
void sweep(Database& database);

}  // namespace stet::store
