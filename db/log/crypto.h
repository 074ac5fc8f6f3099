// Hashes, signatures, encodings and sealed secrets: libsodium, and for hashes libcrypto, behind
// plain values.
//
//   Digest d = sha256(bytes);                      // FIPS 180-4
//   SigningKey key = SigningKey::from_seed(seed);  // Ed25519, RFC 8032
//   std::string signature = key.sign(message);
//   bool good = verify(key.public_key(), message, signature);
//
// Byte strings are std::string / std::string_view. Everything is thread-safe and deterministic:
// randomness is handed in by the caller, from stet::Environment. Verification follows
// libsodium 1.0.18: it refuses low-order points and signatures whose scalar is not reduced.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "stet/environment.h"

namespace stet::log {

using Digest = std::array<std::uint8_t, 32>;
using PublicKey = std::array<std::uint8_t, 32>;
using Seed = std::array<std::uint8_t, 32>;

// The bytes of an array, without copying; valid as long as the array.
template <std::size_t N>
std::string_view view(const std::array<std::uint8_t, N>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), N};
}
// The inverse: empty unless `bytes` has exactly 32 bytes.
std::optional<Digest> to_digest(std::string_view bytes);

Digest sha256(std::string_view bytes);
// BLAKE2b with 64 bytes of output and no key (RFC 7693), as minisign hashes files.
std::string blake2b_512(std::string_view bytes);

// Only to follow OpenTimestamps proofs that others wrote; 20 bytes each.
std::string sha1(std::string_view bytes);
std::string ripemd160(std::string_view bytes);

// SHA-256 of bytes that arrive in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void update(std::string_view bytes);
  // The digest of everything so far; the object must not be used afterwards.
  Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Lower-case hexadecimal.
std::string to_hex(std::string_view bytes);
std::string to_hex(const Digest& digest);
// Accepts lower case only, because digests are compared as text; empty for anything else.
std::optional<std::string> from_hex(std::string_view text);
std::optional<Digest> digest_from_hex(std::string_view text);

// Base64 with padding, the standard alphabet (RFC 4648 section 4).
std::string to_base64(std::string_view bytes);
std::string to_base64(const Digest& digest);
// Base64 without padding, the URL alphabet (RFC 4648 section 5).
std::string to_base64url(std::string_view bytes);
// Accepts the standard alphabet with padding or the URL alphabet with or without; empty for
// anything else, such as spaces, a mix of alphabets, or bits left over that are not zero.
std::optional<std::string> from_base64(std::string_view text);
// Accepts the standard alphabet with padding only: one text for one value, as signed notes and
// proofs want it.
std::optional<std::string> from_base64_strict(std::string_view text);

// An Ed25519 key pair. The secret half is wiped from memory when the object dies.
class SigningKey {
 public:
  static SigningKey from_seed(const Seed& seed);
  static SigningKey generate(const Environment& environment);
  SigningKey(const SigningKey&) = default;
  SigningKey& operator=(const SigningKey&) = default;
  ~SigningKey();

  const PublicKey& public_key() const { return public_key_; }
  Seed seed() const;
  // 64 bytes, deterministic.
  std::string sign(std::string_view message) const;

 private:
  SigningKey() = default;
  std::array<std::uint8_t, 64> secret_{};
  PublicKey public_key_{};
};

// False for a bad signature and for one that is not 64 bytes long.
bool verify(const PublicKey& key, std::string_view message, std::string_view signature);

// How hard a passphrase is to guess: passes and bytes of memory of Argon2id (RFC 9106).
struct PassphraseCost {
  std::uint64_t passes = 3;
  std::uint64_t memory = 64u << 20;
};
// Upper bounds that a key file may ask for, so that a hostile one cannot exhaust the machine.
inline constexpr std::uint64_t kMaxPasses = 16;
inline constexpr std::uint64_t kMaxPassphraseMemory = 1u << 30;
inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kNonceBytes = 24;

// 32 bytes from a passphrase by Argon2id. Throws Error(invalid) for a salt of another size or a
// cost out of bounds, Error(io) where the memory cannot be had.
std::string derive_key(std::string_view passphrase, std::string_view salt, PassphraseCost cost);
// Secret bytes under a 32-byte key: XSalsa20-Poly1305 (libsodium secretbox). The nonce has 24 bytes
// and must be fresh.
std::string seal(std::string_view key, std::string_view nonce, std::string_view secret);
// The secret again; empty where the key is wrong or the box was changed.
std::optional<std::string> unseal(std::string_view key, std::string_view nonce,
                                  std::string_view box);
// Overwrites a secret in place.
void wipe(std::string& secret);

// `count` unpredictable bytes.
std::string random_bytes(const Environment& environment, std::size_t count);

}  // namespace stet::log
