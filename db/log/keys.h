// The keys of a log, in a file beside the store and never in it.
//
//   KeyRing keys = KeyRing::generate({"log", "author", "archive"}, {.passphrase = "…"},
//   environment); keys.save_new("stet.db.keys"); KeyRing again = KeyRing::load("stet.db.keys",
//   "…"); std::string signature = again.signer("author").sign(message);
//
// The file is JSON ("stet.keys.v1"), mode 0600. With a passphrase the seeds are sealed: Argon2id
// makes a key of it, secretbox seals each seed under that key with its own nonce. Public halves
// stay readable without the passphrase. Roles: `log` signs checkpoints, `author` statements,
// `archive` exports (minisign), `root` adds and revokes keys; one key, one role.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "log/crypto.h"
#include "log/note.h"

namespace stet::log {

struct KeyRingOptions {
  std::string origin;      // of the log; empty: made from the log's key
  std::string passphrase;  // empty: the seeds stand in the file unencrypted
  PassphraseCost cost;
};

class KeyRing {
 public:
  static KeyRing generate(const std::vector<std::string>& roles, const KeyRingOptions& options,
                          const Environment& environment);
  // An empty passphrase opens a sealed file for its public keys only. Throws Error(not_found),
  // Error(corrupt), or Error(invalid) for a file with unsealed seeds that others may read.
  static KeyRing load(const std::string& path, const std::string& passphrase);
  // Throws Error(conflict) where the file exists: keys are never overwritten.
  void save_new(const std::string& path) const;
  // Replaces the file in one step.
  void save(const std::string& path) const;

  const std::string& origin() const { return origin_; }
  bool sealed() const { return !salt_.empty(); }
  bool has(std::string_view role) const;
  std::vector<std::string> roles() const;
  // Throws Error(not_found) for a role that is not in the file.
  const PublicKey& public_key(std::string_view role) const;
  // The secret half. Throws Error(invalid) where the file is sealed and the passphrase is missing
  // or wrong.
  const SigningKey& signer(std::string_view role) const;
  // The log's key as notes name it.
  NoteKey log_key() const;

  // A new key for a role; the old one stays as "<role>.old" until drop().
  void replace(std::string_view role, const Environment& environment);
  void drop(std::string_view role);

 private:
  struct Slot {
    std::string role;
    PublicKey key{};
    std::string seed;        // unsealed file: 32 bytes
    std::string nonce, box;  // sealed file
  };
  const Slot& slot(std::string_view role) const;
  const std::string& sealing_key() const;
  Slot make_slot(const std::string& role, const Environment& environment) const;
  std::string to_text() const;
  static KeyRing from_text(std::string_view text);

  std::string path_;  // for error sentences
  std::string origin_;
  std::string salt_;
  PassphraseCost cost_;
  std::vector<Slot> slots_;
  std::string passphrase_;
  mutable std::string sealing_key_;                              // made at first use
  mutable std::map<std::string, SigningKey, std::less<>> open_;  // signers made so far
};

// Where a store's keys are kept unless told otherwise: FILE + ".keys"; the root key alone in FILE +
// ".root.keys", so that it can be carried away.
std::string default_key_path(const std::string& store);
std::string default_root_key_path(const std::string& store);
// "stet.example/" and the beginning of the key's digest.
std::string default_origin(const PublicKey& log_key);

}  // namespace stet::log
