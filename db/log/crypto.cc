// Hashes, signatures, encodings and sealed secrets: the only file that includes libsodium.
#include "log/crypto.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

#include "stet/error.h"

namespace stet::log {
namespace {

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

// libsodium chooses its fastest code here; calling it again is free.
void start() {
  static const int state = sodium_init();
  if (state < 0) throw Error(Code::internal, "cannot start libsodium on this machine");
}

std::string encode_base64(std::string_view bytes, int variant) {
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), raw(bytes), bytes.size(), variant);
  out.pop_back();  // the terminating zero
  return out;
}

// libsodium 1.0.18 takes some bytes above 127 for letters: two texts would have one value.
std::optional<std::string> decode_base64(std::string_view text, int variant) {
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) < 0; }))
    return std::nullopt;
  std::string out(text.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  if (sodium_base642bin(raw(out), out.size(), text.data(), text.size(), nullptr, &size, &end,
                        variant) != 0 ||
      end != text.data() + text.size())
    return std::nullopt;
  out.resize(size);
  return out;
}

void require_size(std::string_view bytes, std::size_t size, const char* what) {
  if (bytes.size() != size)
    throw Error(Code::invalid, std::string(what) + " has " + std::to_string(bytes.size()) +
                                   " bytes; it must have " + std::to_string(size));
}

}  // namespace

std::optional<Digest> to_digest(std::string_view bytes) {
  Digest out;
  if (bytes.size() != out.size()) return std::nullopt;
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

std::string blake2b_512(std::string_view bytes) {
  std::string out(64, '\0');
  crypto_generichash(raw(out), out.size(), raw(bytes), bytes.size(), nullptr, 0);
  return out;
}

std::string to_hex(std::string_view bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), raw(bytes), bytes.size());
  out.pop_back();
  return out;
}
std::string to_hex(const Digest& digest) { return to_hex(view(digest)); }

std::optional<std::string> from_hex(std::string_view text) {
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (text.size() % 2 != 0 || !std::all_of(text.begin(), text.end(), digit)) return std::nullopt;
  std::string out(text.size() / 2, '\0');
  sodium_hex2bin(raw(out), out.size(), text.data(), text.size(), nullptr, nullptr, nullptr);
  return out;
}

std::optional<Digest> digest_from_hex(std::string_view text) {
  const std::optional<std::string> bytes = from_hex(text);
  return bytes ? to_digest(*bytes) : std::nullopt;
}

std::string to_base64(std::string_view bytes) {
  return encode_base64(bytes, sodium_base64_VARIANT_ORIGINAL);
}
std::string to_base64(const Digest& digest) { return to_base64(view(digest)); }
std::string to_base64url(std::string_view bytes) {
  return encode_base64(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> from_base64(std::string_view text) {
  for (const int variant : {sodium_base64_VARIANT_ORIGINAL, sodium_base64_VARIANT_URLSAFE,
                            sodium_base64_VARIANT_URLSAFE_NO_PADDING})
    if (std::optional<std::string> out = decode_base64(text, variant)) return out;
  return std::nullopt;
}
std::optional<std::string> from_base64_strict(std::string_view text) {
  return decode_base64(text, sodium_base64_VARIANT_ORIGINAL);
}

SigningKey SigningKey::from_seed(const Seed& seed) {
  start();
  SigningKey key;
  crypto_sign_seed_keypair(key.public_key_.data(), key.secret_.data(), seed.data());
  return key;
}

SigningKey SigningKey::generate(const Environment& environment) {
  Seed seed;
  environment.random(seed);
  SigningKey key = from_seed(seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

SigningKey::~SigningKey() { sodium_memzero(secret_.data(), secret_.size()); }

Seed SigningKey::seed() const {
  Seed out;
  std::copy_n(secret_.begin(), out.size(), out.begin());  // the secret is seed || public key
  return out;
}

std::string SigningKey::sign(std::string_view message) const {
  std::string out(crypto_sign_BYTES, '\0');
  crypto_sign_detached(raw(out), nullptr, raw(message), message.size(), secret_.data());
  return out;
}

bool verify(const PublicKey& key, std::string_view message, std::string_view signature) {
  start();
  return signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(raw(signature), raw(message), message.size(), key.data()) == 0;
}

std::string derive_key(std::string_view passphrase, std::string_view salt, PassphraseCost cost) {
  start();
  require_size(salt, kSaltBytes, "the salt of a passphrase");
  if (cost.passes < 1 || cost.passes > kMaxPasses || cost.memory < crypto_pwhash_MEMLIMIT_MIN ||
      cost.memory > kMaxPassphraseMemory)
    throw Error(
        Code::invalid,
        "the key file asks for an Argon2id cost out of bounds (1 to 16 passes, up to 1 GiB)");
  std::string key(crypto_secretbox_KEYBYTES, '\0');
  if (crypto_pwhash(raw(key), key.size(), passphrase.data(), passphrase.size(), raw(salt),
                    cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Error(Code::io,
                "cannot derive a key from the passphrase: not enough memory for Argon2id");
  return key;
}

std::string seal(std::string_view key, std::string_view nonce, std::string_view secret) {
  require_size(key, crypto_secretbox_KEYBYTES, "a sealing key");
  require_size(nonce, kNonceBytes, "a nonce");
  std::string box(secret.size() + crypto_secretbox_MACBYTES, '\0');
  crypto_secretbox_easy(raw(box), raw(secret), secret.size(), raw(nonce), raw(key));
  return box;
}

std::optional<std::string> unseal(std::string_view key, std::string_view nonce,
                                  std::string_view box) {
  require_size(key, crypto_secretbox_KEYBYTES, "a sealing key");
  if (nonce.size() != kNonceBytes || box.size() < crypto_secretbox_MACBYTES) return std::nullopt;
  std::string secret(box.size() - crypto_secretbox_MACBYTES, '\0');
  if (crypto_secretbox_open_easy(raw(secret), raw(box), box.size(), raw(nonce), raw(key)) != 0)
    return std::nullopt;
  return secret;
}

void wipe(std::string& secret) { sodium_memzero(secret.data(), secret.size()); }

std::string random_bytes(const Environment& environment, std::size_t count) {
  std::string out(count, '\0');
  environment.random({raw(out), out.size()});
  return out;
}

}  // namespace stet::log
