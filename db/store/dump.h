// The derived tables row by row, as text that two stores can compare: equal where every row says
// the same, whatever ids the rows have. For audits.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace stet::store {

using UseRow = std::function<void(std::string_view table, const std::string& row)>;

// The text, passages, claims and names of one source, in order.
void dump_source(const Database& database, std::int64_t source, const UseRow& use);
// Every word of the full-text index with its source, passage, column and place; in no order that
// means anything.
void dump_words(const Database& database, const UseRow& use);
// How many rows each derived table has, the totals, what made them, and the definition of every
// table, index and trigger.
void dump_shape(const Database& database, const UseRow& use);
// Rows that no statement accounts for: "2 statements are not in the log"; empty where all are
// accounted for.
std::string strays(const Database& database);

// An empty store in memory.
Database scratch_store(const Maker& maker);

}  // namespace stet::store
