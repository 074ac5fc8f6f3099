// Signed envelopes: DSSE 1.0.2 (secure-systems-lab/dsse), Ed25519 over the pre-authentication
// encoding.
//
//   Envelope envelope = sign_envelope(payload, key);
//   std::string file = write_envelope(envelope);       // JCS JSON, base64 fields
//   bool good = verify_envelope(read_envelope(file), key.public_key());
//
// What is verified is the payload's bytes as they stand in the envelope; nothing is canonicalised
// on the way back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "log/crypto.h"

namespace stet::log {

inline constexpr std::string_view kPayloadType = "application/vnd.in-toto+json";

struct EnvelopeSignature {
  std::string keyid;      // a hint, may be empty
  std::string signature;  // raw bytes
  bool operator==(const EnvelopeSignature&) const = default;
};

struct Envelope {
  std::string payload_type = std::string(kPayloadType);
  std::string payload;  // raw bytes
  std::vector<EnvelopeSignature> signatures;
  bool operator==(const Envelope&) const = default;
};

// "DSSEv1 <length> <type> <length> <payload>"
std::string pae(std::string_view payload_type, std::string_view payload);

// One signature, with the key's id as hint.
Envelope sign_envelope(std::string_view payload, const SigningKey& key);

std::string write_envelope(const Envelope& envelope);
// Both base64 alphabets are read, unknown fields are ignored. Throws Error(corrupt) where a field
// is missing or malformed.
Envelope read_envelope(std::string_view json);

// Whether one of the signatures is this key's over these payload bytes; key hints play no part.
bool verify_envelope(const Envelope& envelope, const PublicKey& key);

}  // namespace stet::log
