// Appending to the log: a statement becomes an envelope, a leaf, hashes of the tree, and is covered
// by a signed checkpoint.
//
//   begin transaction
//   Ledger ledger(storage, keys, environment, head_path);
//   Appended capture = ledger.append(log::capture({…}));
//   Appended extraction = ledger.append(log::extraction({.capture = capture.digest, …}));
//   ledger.sign();                 // one checkpoint for the transaction
//   commit
//   ledger.publish();              // remembers the head beside the store
//
// Make one for each write transaction, inside it: it reads the right edge of the tree (a few rows)
// and refuses to go on where the store is not what was signed before. The last signed checkpoint is
// also kept in a small file beside the store: a store that is behind that file, or differs from it,
// was restored from a backup, and appending to it would fork the log.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "log/keys.h"
#include "log/statement.h"
#include "log/storage.h"
#include "stet/environment.h"

namespace stet::log {

struct Appended {
  std::uint64_t index = 0;
  std::string digest;  // of the statement, hex
};

class Ledger {
 public:
  // Throws Error(conflict) "possible restore from backup" where the store contradicts the head
  // file, Error(corrupt) where its tree does not have the root of its own checkpoint. An empty
  // head_path does without the file.
  Ledger(LogStorage& storage, const KeyRing& keys, const Environment& environment,
         std::string head_path);

  // The first entry, signed by the root key: who may sign what. `root` is the ring with that key.
  // Throws Error(conflict) unless the log is empty.
  Appended begin(const KeyRing& root, const std::string& engine);
  // Adds salt, recordedAt and prev to the predicate, signs, stores. Role: whose key signs.
  Appended append(const Statement& statement, std::string_view role = "author");
  // The same with a key of another ring.
  Appended append_signed_by(const SigningKey& key, const Statement& statement);

  // Signs the tree as it is now and stores the checkpoint; the same again where nothing was
  // appended.
  SignedCheckpoint sign();
  // After the commit: moves the file beside the store forward.
  void publish() const;

  std::uint64_t size() const { return builder_.size(); }
  Digest root() const { return builder_.root(); }

 private:
  std::string sign_head(const TreeHead& head) const;

  LogStorage& storage_;
  const KeyRing& keys_;
  const Environment& environment_;
  std::string head_path_;
  TreeHead before_;  // the tree that new statements name as `prev`
  TileBuilder builder_;
  SignedCheckpoint signed_;
};

// Where the last signed checkpoint is kept: FILE + ".head".
std::string default_head_path(const std::string& store);

// Compares a store's tree with the head file: throws Error(conflict) where the store is behind it
// or differs from it. The file is missing on a new machine; that is no error, but nothing can be
// compared then.
void require_not_behind(const LogReader& reader, const std::string& head_path);

}  // namespace stet::log
