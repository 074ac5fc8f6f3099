// Rows of the log: statements, leaves, subtree roots, checkpoints. What they mean is the business
// of db/log/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/records.h"

namespace stet::store {

// Inside a Write. A leaf goes to the end: its position must be log_size().
void insert_statement(Database& database, const Statement& statement);
void insert_leaf(Database& database, const Leaf& leaf);
// A statement of a rare kind (its predicate type) has a leaf at `position`.
void insert_act(Database& database, std::string_view kind, std::int64_t position);
// The entry at `position` was recorded on this day (YYYY-MM-DD); kept where it is later than every
// day before.
void insert_day(Database& database, std::string_view day, std::int64_t position);
void insert_node(Database& database, int level, std::int64_t position, std::string_view hash);
void insert_checkpoint(Database& database, const SignedCheckpoint& checkpoint);

std::int64_t log_size(const Database& database);
std::optional<Statement> statement(const Database& database, std::string_view digest);
// Leaves [first, first + count), fewer at the end.
std::vector<Leaf> leaves(const Database& database, std::int64_t first, std::int64_t count);
// The same with the payload of each statement, empty where it was erased or is missing: for going
// through the whole log.
struct LeafWithPayload {
  std::int64_t position = 0;
  std::string body, payload;
};
std::vector<LeafWithPayload> leaves_with_payloads(const Database& database, std::int64_t first,
                                                  std::int64_t count);
// Their hashes alone, 32 bytes each, end to end.
std::string leaf_hashes(const Database& database, std::int64_t first, std::int64_t count);
// The position of a statement's leaf.
std::optional<std::int64_t> leaf_of(const Database& database, std::string_view statement);
// The positions of the statements of a rare kind, in order; none for captures and extractions,
// which are not rare.
std::vector<std::int64_t> leaves_of_act(const Database& database, std::string_view kind);
// Whether the leaf is filed under this kind; how many leaves are filed at all.
bool is_filed(const Database& database, std::string_view kind, std::int64_t position);
// Under which kind a leaf is filed; empty for captures and extractions.
std::string filed_kind(const Database& database, std::int64_t position);
// The days on which the log grew and the first entry of each, in order.
struct Day {
  std::string day;
  std::int64_t position = 0;
};
std::vector<Day> days(const Database& database);
// How many entries the log had at the end of this day: those before the first one that was recorded
// later.
std::int64_t log_size_on(const Database& database, std::string_view day);
std::int64_t filed_acts(const Database& database);
// Hashes at [first, first + count) of a level above 0, end to end, fewer at the end.
std::string nodes(const Database& database, int level, std::int64_t first, std::int64_t count);

std::optional<SignedCheckpoint> newest_checkpoint(const Database& database);
std::vector<SignedCheckpoint> checkpoints(const Database& database, std::int64_t after_size,
                                          std::size_t limit);

// Witnesses' lines under a checkpoint, each once. Inside a Write.
void insert_cosignature(Database& database, std::int64_t size, std::string_view line);
std::vector<std::string> cosignatures(const Database& database, std::int64_t size);
// The sizes of the checkpoints that have some, largest first.
std::vector<std::int64_t> cosigned_sizes(const Database& database, std::size_t limit);
std::optional<SignedCheckpoint> checkpoint_at(const Database& database, std::int64_t size);

// The digests of statements that begin with these hex digits, at most `limit`.
std::vector<std::string> statements_beginning(const Database& database, std::string_view hex,
                                              std::size_t limit);

}  // namespace stet::store
