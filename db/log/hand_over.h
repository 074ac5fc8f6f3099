// How a proof leads from a log key that a verifier knows to the one that signed the newest state.
//
// Each step is a checkpoint that an older key of the log signed when the log already named the
// newer one, with a consistency proof from it to the state shown. Nothing has to be asked of
// anybody: the statements about keys, with their inclusion proofs, are in the claim proof itself.
#pragma once

#include <vector>

#include "log/note.h"
#include "log/storage.h"
#include "log/survey.h"
#include "stet/json.h"

namespace stet::log {

// The steps as JSON: a list of {"checkpoint": signed note, "consistency": [base64]}, by size.
Json write_hand_overs(const LogReader& reader, const Survey& known, const TreeHead& newest);

// `keys`, and those of the log that one of them handed over to. `proof` is a whole claim proof.
// Throws Error(corrupt) where a step does not hold, whoever signed it.
std::vector<NoteKey> follow_hand_overs(const Json& proof, const std::vector<NoteKey>& keys);

}  // namespace stet::log
