// One entry's proof in a file: C2SP tlog-proof, an inclusion proof with the checkpoint it leads to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "log/crypto.h"

namespace stet::log {

struct LogProof {
  std::uint64_t index = 0;
  std::vector<Digest> hashes;  // leaf's sibling first
  std::string checkpoint;      // the signed note, verbatim
  std::string extra;           // raw bytes that nothing vouches for; usually empty
};

std::string write_log_proof(const LogProof& proof);
// Throws Error(corrupt) for a malformed file; does not verify anything.
LogProof read_log_proof(std::string_view bytes);

}  // namespace stet::log
