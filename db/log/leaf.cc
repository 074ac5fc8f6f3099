// Commitment leaves in the shape of Rekor's dsse 0.0.1 entry.
#include "log/leaf.h"

#include "log/canonical.h"
#include "log/spki.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet::log {
namespace {

Json hash_json(const Digest& digest) {
  return Json::object({{"algorithm", "sha256"}, {"value", to_hex(digest)}});
}

template <class T>
T require(std::optional<T> value, const char* what) {
  if (!value) throw Error(Code::invalid, std::string(what) + " is malformed");
  return *std::move(value);
}

Leaf from_json(const Json& json) {
  const Json& spec = json.at("spec");
  const Json::Array& signatures = spec.at("signatures").items();
  if (signatures.size() != 1) throw Error(Code::invalid, "it has not exactly one signature");
  const auto hash = [&](const char* field) {
    return require(digest_from_hex(spec.at(field).at("value").as_string()), field);
  };
  const std::string pem =
      require(from_base64_strict(signatures[0].at("verifier").as_string()), "its verifier");
  return {.envelope_hash = hash("envelopeHash"),
          .payload_hash = hash("payloadHash"),
          .signature = require(from_base64_strict(signatures[0].at("signature").as_string()),
                               "its signature"),
          .key = require(key_from_pem(pem), "its public key")};
}

}  // namespace

Leaf leaf_of(const Envelope& envelope, const PublicKey& key) {
  if (envelope.signatures.size() != 1)
    throw Error(Code::invalid,
                "a leaf commits to an envelope with exactly one signature, this one has " +
                    std::to_string(envelope.signatures.size()));
  return {.envelope_hash = sha256(write_envelope(envelope)),
          .payload_hash = sha256(envelope.payload),
          .signature = envelope.signatures[0].signature,
          .key = key};
}

std::string write_leaf(const Leaf& leaf) {
  const Json signature = Json::object(
      {{"signature", to_base64(leaf.signature)}, {"verifier", to_base64(spki_pem(leaf.key))}});
  return canonical_to_sign(
      Json::object({{"apiVersion", "0.0.1"},
                    {"kind", "dsse"},
                    {"spec", Json::object({{"envelopeHash", hash_json(leaf.envelope_hash)},
                                           {"payloadHash", hash_json(leaf.payload_hash)},
                                           {"signatures", Json::array({signature})}})}}));
}

Leaf read_leaf(std::string_view bytes) {
  try {
    Leaf leaf = from_json(Json::parse(bytes));
    if (write_leaf(leaf) != bytes)
      throw Error(Code::invalid, "it is not in its canonical spelling");
    return leaf;
  } catch (const Error& error) {
    throw Error(Code::corrupt, std::string("not a log leaf: ") + error.what());
  }
}

Envelope envelope_of(const Leaf& leaf, std::string_view payload) {
  return {.payload = std::string(payload),
          .signatures = {{.keyid = key_id(leaf.key), .signature = leaf.signature}}};
}

}  // namespace stet::log
