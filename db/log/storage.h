// Where a log is kept: what the ledger, the audit and the export ask of a store or of an exported
// folder.
//
// Entries are numbered from 0. Digests and hashes are Digest values. An implementation throws Error
// (io, busy, corrupt) where it cannot answer; nothing here is thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "log/crypto.h"
#include "log/merkle.h"
#include "log/statement.h"
#include "log/tiles.h"

namespace stet::log {

struct StoredEntry {
  std::string leaf;                    // the bytes that are hashed into the tree
  std::optional<std::string> payload;  // the statement; empty where it was erased
};

struct SignedCheckpoint {
  TreeHead head;     // as the note says
  std::string note;  // verbatim
};

class LogReader {
 public:
  virtual ~LogReader() = default;

  virtual std::uint64_t size() const = 0;
  virtual StoredEntry entry(std::uint64_t index) const = 0;
  // The place of a statement in the log.
  virtual std::optional<std::uint64_t> find(const Digest& statement) const = 0;
  // The places of the statements of one kind, in order. The one here reads every statement.
  virtual std::vector<std::uint64_t> entries_of(Act act) const;
  // The hashes of one tile as stored, 32 bytes each: level 0 are leaf hashes, above it roots of
  // 256^level leaves. As many as there are of the 256 at [index * 256, index * 256 + 256).
  virtual std::string tile(int level, std::uint64_t index) const = 0;
  // The newest checkpoint, with whatever witnesses have put under it.
  virtual std::optional<SignedCheckpoint> checkpoint() const = 0;
  // The stored checkpoints as the log signed them, with a size above `after`, smallest first, at
  // most `limit`.
  virtual std::vector<SignedCheckpoint> checkpoints(std::uint64_t after,
                                                    std::size_t limit) const = 0;

  // Checkpoints with witnesses' signatures under them, largest first, at most `limit`; none where
  // that is not kept.
  virtual std::vector<SignedCheckpoint> cosigned(std::size_t limit) const;

  // The bytes of a source; empty where they are not there (erased, or left out of a partial
  // export).
  virtual std::optional<std::string> blob(const Digest& sha256) const = 0;
  // The disclosures of an extraction's claims, or of a verdict's findings, in the order of its
  // list, an empty text for one that was erased; nothing where none is kept (erased, or replaced by
  // a newer extraction).
  virtual std::optional<std::vector<std::string>> disclosures(const Digest& extraction) const = 0;

  TileReader tiles() const {
    return [this](int level, std::uint64_t index) { return tile(level, index); };
  }
};

// What the ledger hands over for keeping, inside the caller's transaction.
struct NewEntry {
  std::uint64_t index = 0;
  Digest statement{};  // SHA-256 of the payload
  std::string predicate_type;
  std::string recorded_at;  // as the statement says
  std::string payload;
  std::string leaf;
  Digest leaf_hash{};
};

class LogStorage : public LogReader {
 public:
  // `entry.index` equals size().
  virtual void append(const NewEntry& entry) = 0;
  virtual void put_node(const TileNode& node) = 0;
  // A new newest checkpoint.
  virtual void put_checkpoint(const SignedCheckpoint& checkpoint) = 0;
};

}  // namespace stet::log
