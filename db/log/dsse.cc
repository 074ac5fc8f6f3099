// Signed envelopes: DSSE 1.0.2.
#include "log/dsse.h"

#include <algorithm>

#include "log/canonical.h"
#include "log/spki.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet::log {
namespace {

std::string decoded(const Json& object, std::string_view field) {
  if (std::optional<std::string> bytes = from_base64(object.at(field).as_string()))
    return *std::move(bytes);
  throw Error(Code::invalid, "the field \"" + std::string(field) + "\" is not base64");
}

Envelope from_json(const Json& json) {
  Envelope out{.payload_type = json.at("payloadType").as_string(),
               .payload = decoded(json, "payload")};
  for (const Json& item : json.at("signatures").items())
    out.signatures.push_back({.keyid = item.text("keyid"), .signature = decoded(item, "sig")});
  if (out.signatures.empty()) throw Error(Code::invalid, "it has no signature");
  return out;
}

}  // namespace

std::string pae(std::string_view payload_type, std::string_view payload) {
  std::string out = "DSSEv1 ";
  for (const std::string_view part : {payload_type, payload}) {
    out += std::to_string(part.size());
    out += ' ';
    out += part;
    out += ' ';
  }
  out.pop_back();
  return out;
}

Envelope sign_envelope(std::string_view payload, const SigningKey& key) {
  return {.payload = std::string(payload),
          .signatures = {{.keyid = key_id(key.public_key()),
                          .signature = key.sign(pae(kPayloadType, payload))}}};
}

// JCS, written as text: an audit does this for every entry. Base64 needs no escapes.
std::string write_envelope(const Envelope& envelope) {
  std::string out = "{\"payload\":\"" + to_base64(envelope.payload) +
                    "\",\"payloadType\":" + canonical_to_sign(Json(envelope.payload_type)) +
                    ",\"signatures\":[";
  for (const EnvelopeSignature& item : envelope.signatures) {
    if (out.back() == '}') out += ',';
    out += '{';
    if (!item.keyid.empty()) out += "\"keyid\":" + canonical_to_sign(Json(item.keyid)) + ",";
    out += "\"sig\":\"" + to_base64(item.signature) + "\"}";
  }
  return out + "]}";
}

Envelope read_envelope(std::string_view json) {
  try {
    return from_json(Json::parse(json));
  } catch (const Error& error) {
    throw Error(Code::corrupt, std::string("not a DSSE envelope: ") + error.what());
  }
}

bool verify_envelope(const Envelope& envelope, const PublicKey& key) {
  const std::string message = pae(envelope.payload_type, envelope.payload);
  return std::any_of(
      envelope.signatures.begin(), envelope.signatures.end(),
      [&](const EnvelopeSignature& item) { return verify(key, message, item.signature); });
}

}  // namespace stet::log
