// The keys of a store's log: who may sign what, from which entry on, and until when.
//
//   stet::Keys keys(store);
//   keys.rotate("log");                      // the old key vouches for the new one
//   keys.revoke(id, "laptop stolen", 41);    // what it signed after entry 41 is invalid
//
// Roles: `log` signs checkpoints, `author` statements, `archive` exports, `root` statements about
// keys. A new key enters by two signed statements: one by the key that vouches for it, one by
// itself. Revocation goes by log index, never by date. Failures throw stet::Error.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/store.h"

namespace stet {

struct KeyState {
  std::string role, id;                   // id: SHA-256 of the SubjectPublicKeyInfo, hex
  std::int64_t since = 0;                 // the entry by which it counts
  std::optional<std::int64_t> last_good;  // set by a revocation
  bool signs = false;                     // the key files beside the store sign with it
  std::string pem;
};

// Must not outlive its Store, and shares its thread.
class Keys {
 public:
  explicit Keys(Store& store) : store_(store) {}

  // Every key the log ever named, in the order in which they came.
  std::vector<KeyState> list();
  // Whether signing needs a passphrase.
  bool sealed();
  // Throws where nothing could be signed now: Error(invalid) for a wrong or missing passphrase,
  // Error(not_found) for a missing key file, Error(conflict) for a key that was revoked.
  void require_signing();
  // A new key for a role, vouched for by the root key: where the old one is lost, or revoked. From
  // now on it signs; the log's old key signs checkpoints beside it until the next one comes.
  KeyState add(std::string_view role);
  // The same, vouched for by the key it replaces: no root key is needed, but for the root's own.
  KeyState rotate(std::string_view role);
  // By the root key. `last_good`: the last entry the key signed for good; without it, the newest.
  // Throws Error(conflict) for the only key that can sign checkpoints, or revoke.
  Recorded revoke(std::string_view id, const std::string& reason,
                  std::optional<std::int64_t> last_good);
  // The public keys as files that other programs read, by name: log.vkey, policy, keys.json,
  // keys/*.pem, minisign.pub, trusted_root.json.
  std::map<std::string, std::string> public_files();

 private:
  KeyState replace(std::string_view role, bool by_root);
  Store& store_;
};

Json to_json(const KeyState& key);

}  // namespace stet
