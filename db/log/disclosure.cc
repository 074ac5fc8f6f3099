// Salted digests of list items, RFC 9901 section 4.2.
#include "log/disclosure.h"

#include "log/canonical.h"
#include "log/crypto.h"
#include "stet/error.h"

namespace stet::log {

std::string item_salt(std::string_view secret, std::uint64_t position) {
  if (secret.size() != 32)
    throw Error(Code::invalid, "the secret of a list has " + std::to_string(secret.size()) +
                                   " bytes; it must have 32");
  std::string bytes(secret);
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(position >> shift & 255);
  const Digest digest = sha256(bytes);
  return std::string(view(digest).substr(0, kDisclosureSaltBytes));
}

std::string disclosure(std::string_view salt, const Json& record) {
  return disclosure_of_text(salt, canonical(record));
}

std::string disclosure_of_text(std::string_view salt, std::string_view record) {
  if (salt.size() != kDisclosureSaltBytes)
    throw Error(Code::invalid, "the salt of a disclosure has " + std::to_string(salt.size()) +
                                   " bytes; it must have 16");
  return to_base64url("[\"" + to_base64url(salt) + "\"," + std::string(record) + "]");
}

std::string disclosure_digest(std::string_view disclosure) {
  const Digest digest = sha256(disclosure);
  return to_base64url(view(digest));
}

Disclosed read_disclosure(std::string_view disclosure) {
  try {
    const std::optional<std::string> json = from_base64(disclosure);
    if (!json) throw Error(Code::invalid, "it is not base64url");
    const Json pair = Json::parse(*json);
    if (pair.items().size() != 2) throw Error(Code::invalid, "it is not a pair of salt and record");
    return {.salt = pair.items()[0].as_string(), .record = pair.items()[1]};
  } catch (const Error& error) {
    throw Error(Code::corrupt, std::string("not a disclosure: ") + error.what());
  }
}

}  // namespace stet::log
