// Ed25519 public keys as DER and PEM.
#include "log/spki.h"

namespace stet::log {
namespace {

constexpr std::string_view kPrefix("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);
constexpr std::string_view kBegin = "-----BEGIN PUBLIC KEY-----\n";
constexpr std::string_view kEnd = "\n-----END PUBLIC KEY-----\n";

}  // namespace

std::string spki_der(const PublicKey& key) { return std::string(kPrefix) + std::string(view(key)); }

std::string spki_pem(const PublicKey& key) {
  return std::string(kBegin) + to_base64(spki_der(key)) + std::string(kEnd);
}

std::optional<PublicKey> key_from_pem(std::string_view pem) {
  if (!pem.starts_with(kBegin) || !pem.ends_with(kEnd) || pem.size() < kBegin.size() + kEnd.size())
    return std::nullopt;
  pem.remove_prefix(kBegin.size());
  pem.remove_suffix(kEnd.size());
  const std::optional<std::string> der = from_base64_strict(pem);
  if (!der || !der->starts_with(kPrefix)) return std::nullopt;
  return to_digest(std::string_view(*der).substr(kPrefix.size()));
}

std::string key_id(const PublicKey& key) { return to_hex(sha256(spki_der(key))); }

}  // namespace stet::log
