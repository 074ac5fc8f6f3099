// The signed size and root of a log: C2SP tlog-checkpoint, a signed note of origin, size and root.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "log/merkle.h"
#include "log/note.h"

namespace stet::log {

struct CheckpointText {
  std::string origin;
  TreeHead head;
  std::vector<std::string> extensions;  // read, never written by us
};

// The three lines. Throws Error(invalid) for an origin that cannot be a note's name.
std::string write_checkpoint_text(const CheckpointText& text);
// Throws Error(corrupt): leading zeros, a root that is not 32 bytes of base64, empty lines.
CheckpointText read_checkpoint_text(std::string_view text);

// A checkpoint signed by the log's key, under the origin's name.
std::string sign_checkpoint(const std::string& origin, const TreeHead& head, const SigningKey& key);

// The checkpoint in a signed note, where one of the log's keys signed it and none of the known
// keys' signatures is bad. Throws Error(corrupt) with the reason otherwise, also where the origin
// is not the key's name.
struct OpenedCheckpoint {
  CheckpointText text;
  std::vector<VerifiedSignature> signatures;
};
OpenedCheckpoint open_checkpoint(std::string_view note, std::span<const NoteKey> log_keys,
                                 std::span<const NoteKey> cosigners = {});

}  // namespace stet::log
