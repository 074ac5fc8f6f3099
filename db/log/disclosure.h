// Salted digests: a list can be signed as digests and each item be shown, or forgotten, on its own
// (RFC 9901, array elements).
//
//   std::string shown = disclosure(salt, record);    // base64url of [salt, record]
//   std::string digest = disclosure_digest(shown);   // base64url of its SHA-256; what the signed
//   list holds as {"...": digest}
//
// Without the salt a digest says nothing about its record, even where the record could be guessed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stet/json.h"

namespace stet::log {

// Bytes of salt for each item.
inline constexpr std::size_t kDisclosureSaltBytes = 16;

// The salt of the item at `position` of a list whose secret has 32 bytes: the first 16 bytes of
// SHA-256(secret || position as 8 bytes, big-endian). Showing one item's salt says nothing about
// another's.
std::string item_salt(std::string_view secret, std::uint64_t position);

// Deterministic: the same salt (16 raw bytes) and record give the same text. Throws Error(invalid)
// for another salt size.
std::string disclosure(std::string_view salt, const Json& record);
// The same for a record that is canonical JSON already.
std::string disclosure_of_text(std::string_view salt, std::string_view record);

std::string disclosure_digest(std::string_view disclosure);

struct Disclosed {
  std::string salt;  // base64url
  Json record;
};
// Throws Error(corrupt) where the text is no disclosure.
Disclosed read_disclosure(std::string_view disclosure);

}  // namespace stet::log
