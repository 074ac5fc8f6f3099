// The part of an audit that rebuilds the tree: leaf hashes, stored tiles and every checkpoint, as
// the log grows past them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "log/checklist.h"
#include "log/note.h"
#include "log/storage.h"

namespace stet::log {

// Fills the checks "tiles" and "checkpoints". `keys` are the log's keys; it may grow while the
// audit runs.
class TreeAudit {
 public:
  TreeAudit(const LogReader& reader, const std::vector<NoteKey>& keys, Checklist& list)
      : reader_(reader), keys_(keys), list_(list) {}

  // The next entry's leaf.
  void take(std::string_view leaf);
  // After the last entry: what is stored beyond it.
  void finish();

  Digest root() const { return frontier_.root(); }
  // The root that the log had with `size` entries; size must not be above those taken.
  Digest root_at(std::uint64_t size) const;

 private:
  void compare_tile(std::uint64_t index, const Digest& hash);
  void compare_checkpoints();
  void compare(const SignedCheckpoint& stored);
  const SignedCheckpoint* next_checkpoint();

  const LogReader& reader_;
  const std::vector<NoteKey>& keys_;
  Checklist& list_;
  Frontier frontier_;
  TileBuilder builder_{0, {}};
  std::string row_;                     // the leaf hashes of the tile at hand, as stored
  std::vector<SignedCheckpoint> page_;  // the checkpoints that come next
  std::size_t next_ = 0;
  bool done_ = false;
  std::map<std::uint64_t, Digest> roots_;  // of the last checkpoints passed
};

}  // namespace stet::log
