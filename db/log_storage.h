// The rows of a store as the log's storage: what log::Ledger appends to and log::audit reads.
#pragma once

#include "log/storage.h"
#include "store/acts.h"
#include "store/database.h"
#include "store/log_rows.h"

namespace stet {

// Views the database, which must outlive it, in one state of it: entries are read ahead. Appending
// belongs inside a store::Write.
class StoreLog : public log::LogStorage {
 public:
  explicit StoreLog(store::Database& database) : database_(database) {}

  std::uint64_t size() const override;
  log::StoredEntry entry(std::uint64_t index) const override;
  std::optional<std::uint64_t> find(const log::Digest& statement) const override;
  std::vector<std::uint64_t> entries_of(log::Act act) const override;
  std::string tile(int level, std::uint64_t index) const override;
  std::optional<log::SignedCheckpoint> checkpoint() const override;
  std::vector<log::SignedCheckpoint> checkpoints(std::uint64_t after,
                                                 std::size_t limit) const override;
  std::vector<log::SignedCheckpoint> cosigned(std::size_t limit) const override;
  std::optional<std::string> blob(const log::Digest& sha256) const override;
  std::optional<std::vector<std::string>> disclosures(const log::Digest& extraction) const override;

  void append(const log::NewEntry& entry) override;
  void put_node(const log::TileNode& node) override;
  void put_checkpoint(const log::SignedCheckpoint& checkpoint) override;

  // Entries from `first` on, as they stand in the file now, hash to what they were signed as, and
  // the tree has the root of the newest checkpoint. Throws Error(corrupt) otherwise: run it before
  // the commit.
  void read_back(std::uint64_t first) const;

 private:
  std::optional<std::vector<std::string>> findings_shown(const store::CheckRow& check) const;
  store::Database& database_;
  mutable std::vector<store::LeafWithPayload> ahead_;  // rows from first_ on
  mutable std::uint64_t first_ = 0, next_ = 0;
};

// What the act in a statement's payload is about, raw digests, each once, sorted; nothing for a
// genesis, capture or extraction, or for what is no statement.
std::vector<std::string> subjects_of_act(std::string_view payload);

}  // namespace stet
