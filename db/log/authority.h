// Who may sign what, at which place in the log: learnt from the log itself, entry by entry.
//
// Genesis (entry 0, signed by a root key it lists) names the first keys. A key-added statement
// names a further one: it counts when a root key, or the key it replaces, signed it and the new key
// itself confirmed it in a second statement. A key-revoked statement, signed by a root key, names
// the last entry of a key that still counts: revocation goes by log index, never by date.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "log/crypto.h"
#include "log/note.h"
#include "log/statement.h"

namespace stet::log {

class Authority {
 public:
  // Takes in the entry at `index`. Returns why its signer may not have signed it, or nothing where
  // all is well. Entries come in order, from 0.
  std::optional<std::string> take(std::uint64_t index, const Statement& statement,
                                  const PublicKey& signer);
  // An entry whose statement was erased: only the signer is known.
  std::optional<std::string> take_erased(std::uint64_t index, const PublicKey& signer);

  // Entries signed by a key after the last one that counts, but before anyone revoked it: they do
  // not count.
  struct Discounted {
    std::string keyid;
    std::uint64_t last_good = 0, last_signed = 0;
  };
  const std::vector<Discounted>& discounted() const { return discounted_; }

  struct Known {
    std::string role;
    PublicKey key{};
    std::uint64_t since = 0;
    std::optional<std::uint64_t> last_good;  // set by a revocation
    std::uint64_t last_signed = 0;
    bool confirmed = true;
  };
  // Every key the log ever named, by key id.
  const std::map<std::string, Known>& keys() const { return keys_; }
  // The keys of a role that are confirmed, revoked ones included, oldest first.
  std::vector<PublicKey> keys_of(std::string_view role) const;
  // Whether a log key signed the checkpoint over `size` entries that still counted there.
  bool good_log_signer(std::string_view checkpoint, std::uint64_t size,
                       const std::string& origin) const;

 private:
  std::optional<std::string> admit(std::uint64_t index, const PublicKey& signer,
                                   std::string_view role);
  std::optional<std::string> begin(const Statement& statement, const PublicKey& signer);
  std::optional<std::string> add(std::uint64_t index, const Statement& statement,
                                 const PublicKey& signer);
  std::optional<std::string> revoke(std::uint64_t index, const Statement& statement,
                                    const PublicKey& signer);

  std::map<std::string, Known> keys_;
  std::vector<Discounted> discounted_;
};

}  // namespace stet::log
