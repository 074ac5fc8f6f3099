// One pass over a log's statements for what an export and a proof need to know: keys, notices of
// erasure, the origin.
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
  std::map<std::string, Authority::Known> keys;  // by key id
  std::map<Digest, std::uint64_t> notices;       // erased statement to the index of the notice
};

// Believes what the log says of itself; audit_log() verifies it. Throws Error(corrupt) where the
// log has no genesis.
Survey survey(const LogReader& reader);

}  // namespace stet::log
