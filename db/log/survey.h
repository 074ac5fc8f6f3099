// What an export and a proof need to know of a log: its keys, notices of erasure, the origin.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "log/authority.h"
#include "log/note.h"
#include "log/storage.h"

namespace stet::log {

struct Survey {
  std::string origin;
  std::vector<NoteKey> log_keys;                 // the first one first, those added later after it
  NoteKey signer;                                // the first of them that signed the newest state
  std::map<std::string, Authority::Known> keys;  // by key id
  std::map<Digest, std::uint64_t> notices;       // erased statement to the index of the notice
};

// Places of the statements about keys, the genesis first.
std::vector<std::uint64_t> key_entries(const LogReader& reader);

// Believes what the log says of itself; audit_log() verifies it. Throws Error(corrupt) where the
// log has no genesis.
Survey survey(const LogReader& reader);

// The first of the log's keys that signed the checkpoint. Throws Error(corrupt) where none did.
NoteKey checkpoint_signer(const Survey& known, const SignedCheckpoint& checkpoint);

}  // namespace stet::log
