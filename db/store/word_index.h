// The index of words kept in one piece, so that a search reads it once for every word.
#pragma once

#include "store/sql.h"

namespace stet::store {

// Inside a Write, after rows were added: merges the segments of the index (`optimize` of FTS5) once
// the passages have grown by a thirty-second since that was last done, and by 500 at least, so that
// all merging together costs what 33 merges of the final index do. A merge takes about a second of
// processor time at a million passages, where reading them takes most of an hour; a search over 22
// segments takes a third more than over one.
void merge_words_if_grown(sql::Connection& connection);

// Inside a Write: merges them now. Words that were deleted are gone from the file's index only
// after this. Every thousandth time the index is made anew from the passages that there are: SQLite
// bears no more merges of one index than some 1,700.
void merge_words(sql::Connection& connection);

}  // namespace stet::store
