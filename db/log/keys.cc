// The keys of a log, in a file beside the store.
#include "log/keys.h"

#include <algorithm>
#include <filesystem>

#include "domain.h"
#include "log/files.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet::log {
namespace {

constexpr std::string_view kSchema = "stet.keys.v1";

std::string bytes_of(const Json& object, std::string_view field) {
  std::optional<std::string> out = from_base64_strict(object.at(field).as_string());
  if (!out) throw Error(Code::invalid, "the field \"" + std::string(field) + "\" is not base64");
  return *std::move(out);
}

std::uint64_t number_of(const Json& object, std::string_view field) {
  return static_cast<std::uint64_t>(object.at(field).as_integer());
}

Seed seed_of(std::string_view bytes) {
  if (const auto seed = to_digest(bytes)) return *seed;
  throw Error(Code::corrupt, "a seed in the key file has not 32 bytes");
}

}  // namespace

KeyRing KeyRing::generate(const std::vector<std::string>& roles, const KeyRingOptions& options,
                          const Environment& environment) {
  KeyRing out;
  out.passphrase_ = options.passphrase;
  out.cost_ = options.cost;
  if (!options.passphrase.empty()) out.salt_ = random_bytes(environment, kSaltBytes);
  for (const std::string& role : roles) out.slots_.push_back(out.make_slot(role, environment));
  out.origin_ = options.origin;
  if (out.origin_.empty() && out.has("log")) out.origin_ = default_origin(out.public_key("log"));
  if (!out.origin_.empty() && !is_note_name(out.origin_))
    throw Error(
        Code::invalid,
        "the origin \"" + out.origin_ +
            "\" cannot name a log: give a URL without schema, spaces or plus signs, such as "
            "news.example.org/stet");
  return out;
}

KeyRing::Slot KeyRing::make_slot(const std::string& role, const Environment& environment) const {
  const SigningKey key = SigningKey::generate(environment);
  const Seed seed = key.seed();
  Slot out{.role = role, .key = key.public_key()};
  if (!sealed()) {
    out.seed = view(seed);
    return out;
  }
  out.nonce = random_bytes(environment, kNonceBytes);
  out.box = seal(sealing_key(), out.nonce, view(seed));
  return out;
}

KeyRing KeyRing::load(const std::string& path, const std::string& passphrase) {
  try {
    KeyRing out = from_text(require_whole(path));
    if (!out.sealed() && readable_by_others(path))
      throw Error(
          Code::invalid,
          "others may read it, and it is not sealed by a passphrase; run: chmod 600 " + path);
    out.path_ = path;
    out.passphrase_ = passphrase;
    return out;
  } catch (const Error& error) {
    if (error.code() == Code::not_found)
      throw Error(Code::not_found, "cannot find the keys of the log at " + path +
                                       "; give their place, or restore the file from your backup");
    throw Error(error.code(), "cannot use the key file " + path + ": " + error.what());
  }
}

KeyRing KeyRing::from_text(std::string_view text) {
  const Json json = Json::parse(text);
  if (json.text("schema") != kSchema)
    throw Error(Code::unsupported, "its schema is \"" + json.text("schema") +
                                       "\"; this program reads " + std::string(kSchema));
  KeyRing out;
  out.origin_ = json.text("origin");
  const Json& sealing = json.at("sealing");
  if (!sealing.is_null()) {
    if (sealing.text("kdf") != "argon2id")
      throw Error(Code::unsupported, "its seeds are sealed in an unknown way");
    out.salt_ = bytes_of(sealing, "salt");
    out.cost_ = {number_of(sealing, "passes"), number_of(sealing, "memory")};
  }
  for (const Json& item : json.at("keys").items()) {
    const auto key = to_digest(bytes_of(item, "public"));
    if (!key) throw Error(Code::corrupt, "a public key has not 32 bytes");
    Slot& slot = out.slots_.emplace_back(Slot{.role = item.at("role").as_string(), .key = *key});
    if (out.sealed()) {
      slot.nonce = bytes_of(item, "nonce");
      slot.box = bytes_of(item, "box");
    } else {
      slot.seed = bytes_of(item, "seed");
    }
  }
  return out;
}

std::string KeyRing::to_text() const {
  Json keys = Json::array();
  for (const Slot& slot : slots_) {
    Json item = Json::object({{"role", slot.role}, {"public", to_base64(slot.key)}});
    if (sealed()) {
      item["nonce"] = to_base64(slot.nonce);
      item["box"] = to_base64(slot.box);
    } else {
      item["seed"] = to_base64(slot.seed);
    }
    keys.push_back(std::move(item));
  }
  Json sealing;
  if (sealed())
    sealing = Json::object({{"kdf", "argon2id"},
                            {"passes", cost_.passes},
                            {"memory", cost_.memory},
                            {"salt", to_base64(salt_)}});
  return Json::object(
             {{"schema", kSchema}, {"origin", origin_}, {"sealing", sealing}, {"keys", keys}})
             .dump(1) +
         "\n";
}

void KeyRing::save_new(const std::string& path) const {
  if (std::filesystem::exists(path))
    throw Error(Code::conflict, "cannot write the keys to " + path +
                                    ": the file exists, and keys are never overwritten");
  save(path);
}

void KeyRing::save(const std::string& path) const {
  write_whole(path, to_text(), FileMode::secret, Durability::synced);
}

bool KeyRing::has(std::string_view role) const {
  return std::any_of(slots_.begin(), slots_.end(),
                     [&](const Slot& item) { return item.role == role; });
}

std::vector<std::string> KeyRing::roles() const {
  std::vector<std::string> out;
  for (const Slot& item : slots_) out.push_back(item.role);
  return out;
}

const KeyRing::Slot& KeyRing::slot(std::string_view role) const {
  for (const Slot& item : slots_)
    if (item.role == role) return item;
  throw Error(Code::not_found,
              "there is no " + std::string(role) + " key" + (path_.empty() ? "" : " in " + path_));
}

const PublicKey& KeyRing::public_key(std::string_view role) const { return slot(role).key; }

const std::string& KeyRing::sealing_key() const {
  if (sealing_key_.empty()) sealing_key_ = derive_key(passphrase_, salt_, cost_);
  return sealing_key_;
}

const SigningKey& KeyRing::signer(std::string_view role) const {
  if (const auto found = open_.find(role); found != open_.end()) return found->second;
  const Slot& item = slot(role);
  if (!sealed())
    return open_.emplace(role, SigningKey::from_seed(seed_of(item.seed))).first->second;
  if (passphrase_.empty())
    throw Error(
        Code::invalid,
        "cannot sign: the keys in " + path_ +
            " are sealed; give the passphrase in STET_PASSPHRASE or with --passphrase-file");
  std::optional<std::string> seed = unseal(sealing_key(), item.nonce, item.box);
  if (!seed)
    throw Error(Code::invalid, "cannot sign: the passphrase does not open the keys in " + path_);
  const SigningKey key = SigningKey::from_seed(seed_of(*seed));
  wipe(*seed);
  return open_.emplace(role, key).first->second;
}

NoteKey KeyRing::log_key() const {
  return {.name = origin_, .type = NoteKeyType::ed25519, .key = public_key("log")};
}

void KeyRing::replace(std::string_view role, const Environment& environment) {
  Slot fresh = make_slot(std::string(role), environment);
  drop(std::string(role) + ".old");
  for (Slot& item : slots_)
    if (item.role == role) item.role += ".old";
  open_.clear();
  slots_.push_back(std::move(fresh));
}

void KeyRing::drop(std::string_view role) {
  std::erase_if(slots_, [&](const Slot& item) { return item.role == role; });
  open_.clear();
}

std::string default_key_path(const std::string& store) { return store + ".keys"; }
std::string default_root_key_path(const std::string& store) { return store + ".root.keys"; }

std::string default_origin(const PublicKey& log_key) {
  return std::string(kDomain) + "/" + to_hex(sha256(view(log_key))).substr(0, 16);
}

}  // namespace stet::log
