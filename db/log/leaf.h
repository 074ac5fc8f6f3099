// What the log commits to: a small record of a signed envelope, in the shape of Rekor's dsse 0.0.1
// entry (about 560 bytes).
//
// The leaf holds digests, the signature and the public key, never the statement: statements and
// sources can be erased and the log still verifies. Deployed Sigstore verifiers parse this shape.
#pragma once

#include <string>
#include <string_view>

#include "log/crypto.h"
#include "log/dsse.h"

namespace stet::log {

struct Leaf {
  Digest envelope_hash{};  // SHA-256 of the envelope as write_envelope writes it
  Digest payload_hash{};   // SHA-256 of the payload: the statement's digest
  std::string signature;   // raw bytes
  PublicKey key{};
  bool operator==(const Leaf&) const = default;
};

// `key` must be the one that made the envelope's only signature; throws Error(invalid) where there
// is not exactly one.
Leaf leaf_of(const Envelope& envelope, const PublicKey& key);

// The bytes that are hashed into the tree (JCS).
std::string write_leaf(const Leaf& leaf);
// Reads exactly what write_leaf writes; throws Error(corrupt) for anything else, another spelling
// included.
Leaf read_leaf(std::string_view bytes);

// The envelope that a leaf and its payload make together; its digest equals leaf.envelope_hash
// unless one was changed.
Envelope envelope_of(const Leaf& leaf, std::string_view payload);

}  // namespace stet::log
