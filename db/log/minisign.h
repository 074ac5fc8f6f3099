// Detached signatures over files in minisign's form (prehashed, "ED"), so that minisign itself can
// check an export.
//
//   untrusted comment: signature by a stet archive key
//   base64("ED" || key id || Ed25519(BLAKE2b-512(file)))
//   trusted comment: <words>
//   base64(Ed25519(signature || words))
#pragma once

#include <string>
#include <string_view>

#include "log/crypto.h"

namespace stet::log {

// The .minisig file. `comment` is signed too; it must not hold a line break.
std::string write_minisig(std::string_view file, const SigningKey& key, std::string_view comment);
// The public key file that `minisign -V -p` reads.
std::string write_minisign_key(const PublicKey& key);
// Whether `minisig` is exactly what write_minisig writes for these bytes, up to the comment. False
// for any other spelling.
bool verify_minisig(std::string_view file, std::string_view minisig, const PublicKey& key);

}  // namespace stet::log
