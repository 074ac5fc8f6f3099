// Time-stamp requests and tokens, RFC 3161: libcrypto behind plain values. Nothing here opens a
// socket.
//
//   std::string file = timestamp_request(sha256(note));   // to a time-stamp authority
//   Timestamp t = open_timestamp(answer, sha256(note), authorities);
//
// An authority's word is worth what its certificate is worth: `authorities` are certificates (PEM,
// any number) that the verifier trusts. The chain is judged as of the token's own time, so that an
// old token stays good after its certificate has run out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "log/crypto.h"

namespace stet::log {

// A TimeStampReq (DER) for SHA-256, asking for the authority's certificate. The nonce comes from
// the digest, so that the same checkpoint gives the same request.
std::string timestamp_request(const Digest& digest);

struct Timestamp {
  std::int64_t time = 0;      // seconds since 1970, as the authority says
  std::int64_t accuracy = 0;  // seconds that it may be off, rounded up
  std::string authority;      // subject of the certificate that signed
  bool trusted = false;       // the certificate leads to one of `authorities`
};

// What a TimeStampResp or a bare TimeStampToken (DER) says. Throws Error(corrupt) where it is none,
// was refused by the authority, is about other bytes, or its signature is not good. Without
// authorities, or where none of them vouches for the certificate, `trusted` is false.
Timestamp open_timestamp(std::string_view token, const Digest& digest,
                         std::string_view authorities);
// The SHA-256 that a token is about. Throws as above; signatures are not looked at.
Digest timestamp_digest(std::string_view token);

// Whether the bytes are a whole TimeStampResp, and not a bare token.
bool is_timestamp_answer(std::string_view token);

// Whether the bytes hold at least one certificate in PEM.
bool is_certificates(std::string_view pem);

}  // namespace stet::log
