// Sigstore bundles and the trusted root.
#include "log/bundle.h"

#include "log/canonical.h"
#include "log/spki.h"
#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::string_view kBundleType = "application/vnd.dev.sigstore.bundle.v0.3+json";
constexpr std::string_view kTrustedRootType =
    "application/vnd.dev.sigstore.trustedroot+json;version=0.1";

// 64-bit integers are strings in protobuf's JSON.
std::string number(std::uint64_t value) { return std::to_string(value); }

Json log_id(const NoteKey& key) { return Json::object({{"keyId", to_base64(note_key_hash(key))}}); }

Json inclusion_json(const LogProof& proof, const TreeHead& head) {
  Json hashes = Json::array();
  for (const Digest& hash : proof.hashes) hashes.push_back(to_base64(hash));
  return Json::object({{"logIndex", number(proof.index)},
                       {"rootHash", to_base64(head.root)},
                       {"treeSize", number(head.size)},
                       {"hashes", std::move(hashes)},
                       {"checkpoint", Json::object({{"envelope", proof.checkpoint}})}});
}

std::string bytes_of(const Json& object, std::string_view field) {
  std::optional<std::string> out = from_base64(object.at(field).as_string());
  if (!out) throw Error(Code::invalid, "the field \"" + std::string(field) + "\" is not base64");
  return *std::move(out);
}

Bundle from_json(const Json& json, std::string_view) {
  if (json.text("mediaType") != kBundleType)
    throw Error(Code::invalid, "its media type is another");
  const Json::Array& entries = json.at("verificationMaterial").at("tlogEntries").items();
  if (entries.size() != 1) throw Error(Code::invalid, "it has not exactly one log entry");
  const Json& inclusion = entries[0].at("inclusionProof");
  Bundle out{.envelope = read_envelope(json.at("dsseEnvelope").dump()),
             .leaf = bytes_of(entries[0], "canonicalizedBody"),
             .proof = {}};
  const std::string& index = inclusion.at("logIndex").as_string();
  if (index != entries[0].at("logIndex").as_string() || index.empty() || index.size() > 18 ||
      index.find_first_not_of("0123456789") != std::string::npos)
    throw Error(Code::invalid, "its log index is no number, or there are two");
  out.proof.index = std::stoull(index);
  for (const Json& item : inclusion.at("hashes").items()) {
    const auto hash = to_digest(from_base64(item.as_string()).value_or(""));
    if (!hash) throw Error(Code::invalid, "a hash of its proof is not 32 bytes of base64");
    out.proof.hashes.push_back(*hash);
  }
  out.proof.checkpoint = inclusion.at("checkpoint").at("envelope").as_string();
  return out;
}

}  // namespace

std::string write_bundle(const Leaf& leaf, std::string_view payload, const LogProof& proof,
                         const TreeHead& head, const NoteKey& log_key) {
  const Json entry =
      Json::object({{"logIndex", number(proof.index)},
                    {"logId", log_id(log_key)},
                    {"kindVersion", Json::object({{"kind", "dsse"}, {"version", "0.0.1"}})},
                    {"integratedTime", "0"},
                    {"inclusionProof", inclusion_json(proof, head)},
                    {"canonicalizedBody", to_base64(write_leaf(leaf))}});
  const Json material = Json::object({{"publicKey", Json::object({{"hint", key_id(leaf.key)}})},
                                      {"tlogEntries", Json::array({entry})}});
  return canonical_to_sign(Json::object(
             {{"mediaType", kBundleType},
              {"verificationMaterial", material},
              {"dsseEnvelope", Json::parse(write_envelope(envelope_of(leaf, payload)))}})) +
         "\n";
}

Bundle read_bundle(std::string_view bytes) {
  try {
    return from_json(Json::parse(bytes), bytes);
  } catch (const Error& error) {
    throw Error(Code::corrupt, std::string("not a Sigstore bundle: ") + error.what());
  }
}

std::string write_trusted_root(const std::vector<NoteKey>& log_keys) {
  Json logs = Json::array();
  for (const NoteKey& key : log_keys)
    logs.push_back(Json::object(
        {{"baseUrl", "https://" + key.name},
         {"hashAlgorithm", "SHA2_256"},
         {"publicKey",
          Json::object({{"rawBytes", to_base64(spki_der(key.key))},
                        {"keyDetails", "PKIX_ED25519"},
                        {"validFor", Json::object({{"start", "1970-01-01T00:00:00Z"}})}})},
         {"logId", log_id(key)}}));
  return Json::object({{"mediaType", kTrustedRootType},
                       {"tlogs", std::move(logs)},
                       {"certificateAuthorities", Json::array()},
                       {"ctlogs", Json::array()},
                       {"timestampAuthorities", Json::array()}})
             .dump(1) +
         "\n";
}

}  // namespace stet::log
