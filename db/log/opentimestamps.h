// OpenTimestamps proofs (.ots, version 1): which digests a proof leads to, and whether a Bitcoin
// block's header holds one.
//
// A proof is a tree of operations from the file's SHA-256 to attestations. "Pending" means that a
// calendar promised to bring the digest into a block; the proof can be completed later by
// OpenTimestamps' own tools. A Bitcoin attestation names a block; it is proven where that block's
// header has the digest as its Merkle root. Operations followed: append, prepend, reverse, hexlify,
// SHA-256, SHA-1, RIPEMD-160; a branch that needs Keccak-256 is passed over.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "log/crypto.h"

namespace stet::log {

struct OpenTimestamp {
  struct Block {
    std::uint64_t height = 0;
    std::string root;  // the Merkle root that the block must have, in the header's byte order
  };
  Digest digest{};                   // of the file that was stamped
  std::vector<Block> blocks;         // in the order of the proof
  std::vector<std::string> pending;  // calendars that promised
};

bool is_opentimestamp(std::string_view bytes);
// Throws Error(corrupt) for a malformed proof: cut short, too deep, too long, bytes behind it, or
// of another file hash than SHA-256.
OpenTimestamp read_opentimestamp(std::string_view bytes);

// Bitcoin block headers that the verifier believes, by height: 80 bytes each.
using BlockHeaders = std::map<std::uint64_t, std::string>;
// Lines of a height, a space and 160 hex digits; "#" begins a comment. Throws Error(invalid) with
// the line, also for a header whose own hash does not meet the difficulty that it states.
BlockHeaders read_block_headers(std::string_view text);

// The time of the first block whose header bears the proof out, seconds since 1970; empty where no
// header is known for any of its blocks. Throws Error(corrupt) where a known header contradicts it.
std::optional<std::int64_t> proven_time(const OpenTimestamp& proof, const BlockHeaders& headers);

}  // namespace stet::log
