// Who may sign what, at which place in the log.
#include "log/authority.h"

#include <algorithm>

#include "log/spki.h"
#include "stet/error.h"

namespace stet::log {
namespace {

std::string shortened(const std::string& id) { return id.substr(0, 16); }

PublicKey key_in(const Json& entry) {
  const std::optional<PublicKey> key = key_from_pem(entry.at("publicKey").as_string());
  if (!key) throw Error(Code::corrupt, "it names a public key that cannot be read");
  if (key_id(*key) != entry.at("keyid").as_string())
    throw Error(Code::corrupt, "it names a key id that is not its key's");
  return *key;
}

}  // namespace

std::optional<std::string> Authority::take(std::uint64_t index, const Statement& statement,
                                           const PublicKey& signer) {
  const std::optional<Act> act = act_of(statement.predicate_type);
  if (index == 0) return begin(statement, signer);
  if (act == Act::genesis) return "a second genesis statement; a log has one, at entry 0";
  if (act == Act::key_added) return add(index, statement, signer);
  if (act == Act::key_revoked) return revoke(index, statement, signer);
  return admit(index, signer, "author");
}

std::optional<std::string> Authority::take_erased(std::uint64_t index, const PublicKey& signer) {
  return admit(index, signer, "author");
}

std::optional<std::string> Authority::admit(std::uint64_t index, const PublicKey& signer,
                                            std::string_view role) {
  const std::string id = key_id(signer);
  const auto found = keys_.find(id);
  if (found == keys_.end() || !found->second.confirmed)
    return "signed by the key " + shortened(id) + ", which the log does not name";
  Known& key = found->second;
  if (key.role != role)
    return "signed by the key " + shortened(id) + ", which may sign as " + key.role +
           " and not as " + std::string(role);
  if (key.last_good && index > *key.last_good)
    return "signed by the key " + shortened(id) + ", which was revoked after entry " +
           std::to_string(*key.last_good);
  key.last_signed = index;
  return std::nullopt;
}

std::optional<std::string> Authority::begin(const Statement& statement, const PublicKey& signer) {
  if (act_of(statement.predicate_type) != Act::genesis)
    return "the first entry is no genesis statement";
  for (const Json& item : statement.predicate.at("keys").items()) {
    const PublicKey key = key_in(item);
    keys_[key_id(key)] = {.role = item.at("role").as_string(), .key = key};
  }
  return admit(0, signer, "root");
}

std::optional<std::string> Authority::add(std::uint64_t index, const Statement& statement,
                                          const PublicKey& signer) {
  const Json& entry = statement.predicate.at("key");
  const PublicKey key = key_in(entry);
  const std::string id = key_id(key), role = entry.at("role").as_string();
  const auto known = keys_.find(id);
  if (signer == key) {  // the new key shows that somebody holds it
    if (known == keys_.end()) return "a new key confirms itself, but nobody added it";
    if (known->second.confirmed)
      return "the key " + shortened(id) + " was added and confirmed before";
    known->second.confirmed = true;
    known->second.since = index;
    return std::nullopt;
  }
  if (known != keys_.end()) return "the key " + shortened(id) + " was added before";
  const std::string replaced = statement.predicate.text("replaces");
  const bool by_old_key = !replaced.empty() && replaced == key_id(signer);
  if (const auto refusal = admit(index, signer, by_old_key ? role : "root")) return refusal;
  keys_[id] = {.role = role, .key = key, .since = index, .confirmed = false};
  return std::nullopt;
}

std::optional<std::string> Authority::revoke(std::uint64_t index, const Statement& statement,
                                             const PublicKey& signer) {
  if (const auto refusal = admit(index, signer, "root")) return refusal;
  const std::string id = statement.predicate.at("keyid").as_string();
  const auto found = keys_.find(id);
  if (found == keys_.end())
    return "it revokes the key " + shortened(id) + ", which the log does not name";
  const auto last_good =
      static_cast<std::uint64_t>(statement.predicate.at("lastGoodIndex").as_integer());
  if (last_good >= index) return "it revokes a key from a place that is still to come";
  Known& key = found->second;
  if (key.last_good && *key.last_good <= last_good) return std::nullopt;
  key.last_good = last_good;
  if (key.last_signed > last_good) discounted_.push_back({id, last_good, key.last_signed});
  return std::nullopt;
}

std::vector<PublicKey> Authority::keys_of(std::string_view role) const {
  std::vector<const Known*> found;
  for (const auto& [id, key] : keys_)
    if (key.role == role && key.confirmed) found.push_back(&key);
  std::stable_sort(found.begin(), found.end(),
                   [](const Known* a, const Known* b) { return a->since < b->since; });
  std::vector<PublicKey> out;
  for (const Known* key : found) out.push_back(key->key);
  return out;
}

bool Authority::good_log_signer(std::string_view checkpoint, std::uint64_t size,
                                const std::string& origin) const {
  std::vector<NoteKey> good;
  for (const auto& [id, key] : keys_)
    if (key.role == "log" && key.confirmed && (!key.last_good || size <= *key.last_good + 1))
      good.push_back({.name = origin, .key = key.key});
  return !verify_note(read_note(checkpoint), good).empty();
}

}  // namespace stet::log
