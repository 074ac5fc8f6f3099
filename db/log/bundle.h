// A statement with its proof as one file: Sigstore bundle v0.3, and the trusted root that names our
// log to Sigstore's verifiers.
//
// They check the envelope's signature, the leaf's fields, the inclusion proof and the checkpoint
// without any code of ours.
#pragma once

#include <string>
#include <vector>

#include "log/leaf.h"
#include "log/merkle.h"
#include "log/note.h"
#include "log/proof.h"
#include "stet/json.h"

namespace stet::log {

// The bundle of one entry. `payload` is the statement, `proof` its inclusion proof, `head` what the
// proof's checkpoint says, `log_key` who signed that.
std::string write_bundle(const Leaf& leaf, std::string_view payload, const LogProof& proof,
                         const TreeHead& head, const NoteKey& log_key);

// What a bundle holds, for checking it again.
struct Bundle {
  Envelope envelope;
  std::string leaf;  // the bytes in the tree
  LogProof proof;
};
// Throws Error(corrupt) where it is no bundle of a dsse entry.
Bundle read_bundle(std::string_view bytes);

// "trusted_root.json": the keys of the log, newest first.
std::string write_trusted_root(const std::vector<NoteKey>& log_keys);

}  // namespace stet::log
