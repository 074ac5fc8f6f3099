// Signed notes: C2SP signed-note v1.0.0, with Ed25519 signatures (type 0x01) and timestamped
// cosignatures (type 0x04).
//
//   <text, ending in a newline>
//   <blank line>
//   — <name> <base64 of key id and signature>
//
// Signatures by keys we do not know are ignored; one by a key we know that does not verify spoils
// the whole note.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "log/crypto.h"

namespace stet::log {

enum class NoteKeyType : std::uint8_t { ed25519 = 0x01, cosignature = 0x04 };

// A public key that signs notes under a name.
struct NoteKey {
  std::string name;
  NoteKeyType type = NoteKeyType::ed25519;
  PublicKey key{};
  bool operator==(const NoteKey&) const = default;
};

// SHA-256(name || 0x0A || type || key), whole; its first four bytes, big-endian, are the key id.
Digest note_key_hash(const NoteKey& key);
std::uint32_t note_key_id(const NoteKey& key);
// "name+hex id+base64(type || key)". read_vkey throws Error(invalid): wrong shape, wrong id, a type
// other than the two.
std::string write_vkey(const NoteKey& key);
NoteKey read_vkey(std::string_view vkey);
// Not empty, UTF-8, no space of Unicode and no plus sign.
bool is_note_name(std::string_view name);

struct NoteSignature {
  std::string name;
  std::uint32_t id = 0;
  std::string signature;  // raw bytes after the key id
};

struct Note {
  std::string text;  // ends in a newline
  std::vector<NoteSignature> signatures;
};

// Throws Error(corrupt) for a malformed note: no signature, control characters, not UTF-8, over 1
// MiB or 100 signatures.
Note read_note(std::string_view bytes);
std::string write_note(const Note& note);

NoteSignature sign_note(std::string_view text, const std::string& name, const SigningKey& key);
// A witness's statement that it saw this checkpoint at `time` (seconds since 1970).
NoteSignature cosign_note(std::string_view text, const std::string& name, const SigningKey& key,
                          std::uint64_t time);

struct VerifiedSignature {
  NoteKey key;
  std::optional<std::uint64_t> time;  // of a cosignature
};
// The signatures by known keys, each key once; empty where there is none or one of them is bad.
std::vector<VerifiedSignature> verify_note(const Note& note, std::span<const NoteKey> known);

}  // namespace stet::log
