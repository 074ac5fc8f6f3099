// Commitment leaves in the shape of Rekor's dsse 0.0.1 entry.
#include "log/leaf.h"

#include "log/spki.h"
#include "stet/error.h"

namespace stet::log {
namespace {

// The one spelling of a leaf: these texts, and between them the envelope's digest, the payload's,
// the signature, the key. Written and read as text, because an audit reads a million of them.
constexpr std::string_view kBeforeEnvelope =
    R"({"apiVersion":"0.0.1","kind":"dsse","spec":{"envelopeHash":{"algorithm":"sha256","value":")";
constexpr std::string_view kBeforePayload = R"("},"payloadHash":{"algorithm":"sha256","value":")";
constexpr std::string_view kBeforeSignature = R"("},"signatures":[{"signature":")";
constexpr std::string_view kBeforeKey = R"(","verifier":")";
constexpr std::string_view kEnd = R"("}]}})";

[[noreturn]] void refuse(const char* why) {
  throw Error(Code::corrupt, std::string("not a log leaf: ") + why);
}

// Takes the text and what follows it up to the next quotation mark.
std::string_view field_after(std::string_view text, std::string_view& rest) {
  if (!rest.starts_with(text)) refuse("it is not in its canonical spelling");
  rest.remove_prefix(text.size());
  const std::string_view field = rest.substr(0, rest.find('"'));
  rest.remove_prefix(field.size());
  return field;
}

template <class T>
T require(std::optional<T> value, const char* what) {
  if (!value) refuse(what);
  return *std::move(value);
}

// PEM has one spelling here as well: the decoders refuse every other.
PublicKey key_in(std::string_view verifier) {
  const std::string pem = require(from_base64_strict(verifier), "its verifier is malformed");
  return require(key_from_pem(pem), "its public key is malformed");
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
  std::string out(kBeforeEnvelope);
  out.append(to_hex(leaf.envelope_hash)).append(kBeforePayload).append(to_hex(leaf.payload_hash));
  out.append(kBeforeSignature).append(to_base64(leaf.signature));
  out.append(kBeforeKey).append(to_base64(spki_pem(leaf.key))).append(kEnd);
  return out;
}

Leaf read_leaf(std::string_view bytes) {
  const std::string_view envelope = field_after(kBeforeEnvelope, bytes),
                         payload = field_after(kBeforePayload, bytes),
                         signature = field_after(kBeforeSignature, bytes),
                         key = field_after(kBeforeKey, bytes);
  if (bytes != kEnd) refuse("it is not in its canonical spelling");
  return {.envelope_hash = require(digest_from_hex(envelope), "its envelopeHash is malformed"),
          .payload_hash = require(digest_from_hex(payload), "its payloadHash is malformed"),
          .signature = require(from_base64_strict(signature), "its signature is malformed"),
          .key = key_in(key)};
}

Envelope envelope_of(const Leaf& leaf, std::string_view payload) {
  return {.payload = std::string(payload),
          .signatures = {{.keyid = key_id(leaf.key), .signature = leaf.signature}}};
}

}  // namespace stet::log
