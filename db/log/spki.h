// Ed25519 public keys in the forms other programs read: SubjectPublicKeyInfo (RFC 8410) as DER and
// PEM, and their key id.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "log/crypto.h"

namespace stet::log {

// 44 bytes: 302a300506032b6570032100 and the key.
std::string spki_der(const PublicKey& key);
// "-----BEGIN PUBLIC KEY-----\n…\n-----END PUBLIC KEY-----\n"
std::string spki_pem(const PublicKey& key);
// Reads exactly what spki_pem writes; empty for anything else.
std::optional<PublicKey> key_from_pem(std::string_view pem);

// What a DSSE envelope calls a key: SHA-256 of the DER, hex. A hint, never a security decision.
std::string key_id(const PublicKey& key);

}  // namespace stet::log
