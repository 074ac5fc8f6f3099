// Hashes from OpenSSL's libcrypto: SHA-256, and the old ones of OpenTimestamps proofs. For SHA-256
// it uses the processor's own instructions for it: hashing bounds what an audit costs. The old
// one-block interface is taken because the newer one costs more than the hashing of two hashes
// does.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/ripemd.h>
#include <openssl/sha.h>

#include "log/crypto.h"

namespace stet::log {

Digest sha256(std::string_view bytes) {
  Digest out;
  SHA256_CTX state;
  SHA256_Init(&state);
  SHA256_Update(&state, bytes.data(), bytes.size());
  SHA256_Final(out.data(), &state);
  return out;
}

std::string sha1(std::string_view bytes) {
  std::string out(SHA_DIGEST_LENGTH, '\0');
  SHA_CTX state;
  SHA1_Init(&state);
  SHA1_Update(&state, bytes.data(), bytes.size());
  SHA1_Final(reinterpret_cast<unsigned char*>(out.data()), &state);
  return out;
}

std::string ripemd160(std::string_view bytes) {
  std::string out(RIPEMD160_DIGEST_LENGTH, '\0');
  RIPEMD160_CTX state;
  RIPEMD160_Init(&state);
  RIPEMD160_Update(&state, bytes.data(), bytes.size());
  RIPEMD160_Final(reinterpret_cast<unsigned char*>(out.data()), &state);
  return out;
}

struct Sha256::State {
  SHA256_CTX context;
};
Sha256::Sha256() : state_(std::make_unique<State>()) { SHA256_Init(&state_->context); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
void Sha256::update(std::string_view bytes) {
  SHA256_Update(&state_->context, bytes.data(), bytes.size());
}
Digest Sha256::finish() {
  Digest out;
  SHA256_Final(out.data(), &state_->context);
  return out;
}

}  // namespace stet::log
