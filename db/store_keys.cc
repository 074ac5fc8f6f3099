// The facade: keys that come and go.
#include "store_keys.h"

#include <algorithm>
#include <filesystem>

#include "log/acts.h"
#include "log/export.h"
#include "log/spki.h"
#include "log/survey.h"
#include "stet/error.h"
#include "stet/keys.h"
#include "store/acts.h"
#include "store/log_rows.h"
#include "store_acts.h"
#include "store_impl.h"
#include "store_write.h"

namespace stet {
namespace {

constexpr std::string_view kRoles[] = {"archive", "author", "log", "root"};

void check_role(std::string_view role) {
  if (std::find(std::begin(kRoles), std::end(kRoles), role) == std::end(kRoles))
    throw Error(Code::invalid, "\"" + std::string(role) +
                                   "\" is no role of a key: say archive, author, log or root");
}

// A key file in its next state: written beside the old one before the log names the new key, and
// put in its place after. A crash between the two leaves the old file, whose keys still count.
class NextKeyFile {
 public:
  NextKeyFile(log::KeyRing ring, std::string path)
      : ring_(std::move(ring)), path_(std::move(path)) {
    ring_.save(path_ + ".new");
  }
  NextKeyFile(const NextKeyFile&) = delete;
  NextKeyFile& operator=(const NextKeyFile&) = delete;
  ~NextKeyFile() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(path_ + ".new", ignored);
  }
  const log::KeyRing& ring() const { return ring_; }
  void take_its_place() {
    kept_ = true;
    std::filesystem::rename(path_ + ".new", path_);
  }

 private:
  log::KeyRing ring_;
  std::string path_;
  bool kept_ = false;
};

// A file that a crash left behind: taken where the log names its keys, else thrown away.
void recover(store::Database& database, const std::string& path, const OpenOptions& access) {
  const std::string next = path + ".new";
  if (!std::filesystem::exists(next)) return;
  const log::Survey known = log::survey(StoreLog(database));
  const log::KeyRing ring = log::KeyRing::load(next, access.passphrase);
  const std::vector<std::string> roles = ring.roles();
  const bool named = std::all_of(roles.begin(), roles.end(), [&](const std::string& role) {
    const auto found = known.keys.find(log::key_id(ring.public_key(role)));
    return found != known.keys.end() && found->second.confirmed;
  });
  if (named)
    std::filesystem::rename(next, path);
  else
    std::filesystem::remove(next);
}

KeyState state_of(const std::string& id, const log::Authority::Known& key, bool signs) {
  KeyState out{.role = key.role,
               .id = id,
               .since = static_cast<std::int64_t>(key.since),
               .last_good = {},
               .signs = signs,
               .pem = log::spki_pem(key.key)};
  if (key.last_good) out.last_good = static_cast<std::int64_t>(*key.last_good);
  return out;
}

// The ring that holds a role's key, and where it is kept.
std::string path_of(const OpenOptions& access, std::string_view role) {
  return role == "root" ? access.root_key_path : access.key_path;
}

std::optional<log::KeyRing> ring_if_any(const std::string& path) {
  try {
    return log::KeyRing::load(path, {});
  } catch (const Error& error) {
    if (error.code() == Code::not_found) return std::nullopt;
    throw;
  }
}

bool signs_with(const std::optional<log::KeyRing>& ring, const std::string& role,
                const log::PublicKey& key) {
  return ring && ring->has(role) && ring->public_key(role) == key;
}

// The known key whose id begins so.
std::pair<std::string, log::Authority::Known> key_named(const log::Survey& known,
                                                        std::string_view id) {
  std::vector<std::pair<std::string, log::Authority::Known>> found;
  for (const auto& item : known.keys)
    if (item.first.starts_with(id)) found.push_back(item);
  if (id.size() < 8 || found.empty())
    throw Error(Code::not_found, "the log names no key " + std::string(id) +
                                     "; give 8 characters or more of an id that `stet key list` "
                                     "shows");
  if (found.size() > 1)
    throw Error(Code::conflict, "several keys begin with " + std::string(id) + "; give more of it");
  return found.front();
}

// The key files no longer hold a key that does not count.
void drop_revoked(const OpenOptions& access, const log::PublicKey& key) {
  for (const std::string& path : {access.key_path, access.root_key_path}) {
    if (!std::filesystem::exists(path)) continue;
    log::KeyRing ring = load_keys(path, access);
    for (const std::string& role : ring.roles())
      if (ring.public_key(role) == key) {
        ring.drop(role);
        ring.save(path);
        break;
      }
  }
}

}  // namespace

std::optional<std::string> revoked_role(const store::Database& database, const StoreLog& rows,
                                        const log::KeyRing& ring) {
  const std::string kind = log::predicate_type(log::Act::key_revoked);
  if (store::leaves_of_act(database, kind).empty()) return std::nullopt;
  const log::Survey known = log::survey(rows);
  for (const std::string& role : ring.roles()) {
    const auto found = known.keys.find(log::key_id(ring.public_key(role)));
    if (found != known.keys.end() && found->second.last_good) return role;
  }
  return std::nullopt;
}

void refuse_revoked(const store::Database& database, const StoreLog& rows,
                    const log::KeyRing& ring) {
  const std::optional<std::string> role = revoked_role(database, rows, ring);
  if (!role) return;
  throw Error(Code::conflict, "the " + *role +
                                  " key in the key file was revoked: what it signs is invalid; use "
                                  "the newer key file, or run: stet key add " +
                                  role->substr(0, role->find('.')));
}

std::vector<KeyState> Keys::list() {
  Store::Impl& impl = *store_.impl_;
  const store::Snapshot snapshot(impl.database);
  const log::Survey known = log::survey(StoreLog(impl.database));
  const auto ring = ring_if_any(impl.access.key_path),
             root = ring_if_any(impl.access.root_key_path);
  std::vector<KeyState> out;
  for (const auto& [id, key] : known.keys)
    if (key.confirmed)
      out.push_back(state_of(
          id, key, signs_with(ring, key.role, key.key) || signs_with(root, key.role, key.key)));
  std::stable_sort(out.begin(), out.end(), [](const KeyState& a, const KeyState& b) {
    return std::tie(a.since, a.role) < std::tie(b.since, b.role);
  });
  return out;
}

bool Keys::sealed() {
  const auto ring = ring_if_any(store_.impl_->access.key_path);
  return ring && ring->sealed();
}

void Keys::require_signing() {
  const log::KeyRing& ring = store_.impl_->keys();
  for (const char* role : {"log", "author"}) ring.signer(role);
}

KeyState Keys::add(std::string_view role) { return replace(role, true); }
KeyState Keys::rotate(std::string_view role) { return replace(role, false); }

KeyState Keys::replace(std::string_view role, bool by_root) {
  check_role(role);
  Store::Impl& impl = *store_.impl_;
  const std::string path = path_of(impl.access, role), name(role);
  recover(impl.database, path, impl.access);
  impl.ring.reset();
  const log::KeyRing old = load_keys(path, impl.access);
  std::optional<log::SigningKey> voucher;
  if (by_root)
    voucher = load_keys(impl.access.root_key_path, impl.access).signer("root");
  else
    voucher = old.signer(role);
  log::KeyRing ring = old;
  ring.replace(role, impl.environment);
  if (role != "log")
    ring.drop(name + ".old");  // two keys sign checkpoints for a while, nothing else
  NextKeyFile next(std::move(ring), path);
  const log::KeyRing& signing = role == "root" ? impl.keys() : next.ring();
  const log::SigningKey& fresh = next.ring().signer(role);
  const log::Statement statement =
      log::key_added({.role = name,
                      .key = fresh.public_key(),
                      .replaces = by_root ? std::string() : log::key_id(voucher->public_key()),
                      .person = {}});
  SignedWrite write(impl.database, signing, impl.environment);
  write.ledger().append_signed_by(*voucher, statement);
  const log::Appended confirmed = write.ledger().append_signed_by(fresh, statement);
  write.commit();
  next.take_its_place();
  impl.ring.reset();
  return {.role = name,
          .id = log::key_id(fresh.public_key()),
          .since = static_cast<std::int64_t>(confirmed.index),
          .last_good = {},
          .signs = true,
          .pem = log::spki_pem(fresh.public_key())};
}

Recorded Keys::revoke(std::string_view id, const std::string& reason,
                      std::optional<std::int64_t> last_good) {
  check_grounds({reason, {}});
  Store::Impl& impl = *store_.impl_;
  for (const char* role : {"log", "root"})
    recover(impl.database, path_of(impl.access, role), impl.access);
  const log::KeyRing ring = load_keys(impl.access.key_path, impl.access);
  const log::KeyRing root = load_keys(impl.access.root_key_path, impl.access);
  const auto [keyid, key] = key_named(log::survey(StoreLog(impl.database)), id);
  if ((key.role == "log" || key.role == "root") &&
      signs_with(key.role == "log" ? std::optional(ring) : std::optional(root), key.role, key.key))
    throw Error(Code::conflict, "cannot revoke the " + key.role +
                                    " key in use: nothing could be signed after it; replace it "
                                    "first: stet key add " +
                                    key.role);
  if (key.last_good && !last_good)
    throw Error(Code::conflict, "the key " + keyid.substr(0, 16) +
                                    " is revoked already, after entry " +
                                    std::to_string(*key.last_good));
  log::KeyRing signing = ring;
  if (signing.has("log.old") && signing.public_key("log.old") == key.key) signing.drop("log.old");
  SignedWrite write(impl.database, signing, impl.environment);
  const std::uint64_t size = write.ledger().size();
  const auto last = last_good ? static_cast<std::uint64_t>(*last_good) : size - 1;
  if ((last_good && *last_good < 0) || last >= size)
    throw Error(Code::invalid, "the log has the entries 0 to " + std::to_string(size - 1) +
                                   "; --last-good must be one of them");
  const log::Appended entry = write.ledger().append_signed_by(
      root.signer("root"), log::key_revoked({.keyid = keyid, .last_good = last, .reason = reason}));
  write.commit();
  drop_revoked(impl.access, key.key);
  impl.ring.reset();
  return {.statement = entry.digest, .log_index = static_cast<std::int64_t>(entry.index)};
}

std::map<std::string, std::string> Keys::public_files() {
  const store::Snapshot snapshot(store_.impl_->database);
  return log::key_files(log::survey(StoreLog(store_.impl_->database)));
}

Json to_json(const KeyState& key) {
  return Json::object({{"role", key.role},
                       {"keyid", key.id},
                       {"since", key.since},
                       {"last_good", Json(key.last_good)},
                       {"signs", key.signs},
                       {"public_key", key.pem}});
}

}  // namespace stet
