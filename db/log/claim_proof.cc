// Writing proofs of single entries and claims.
#include "log/claim_proof.h"

#include "log/bundle.h"
#include "log/disclosure.h"
#include "log/hand_over.h"
#include "log/leaf.h"
#include "log/proof.h"
#include "log/spki.h"
#include "log/survey.h"
#include "stet/error.h"

namespace stet::log {
namespace {

SignedCheckpoint newest_of(const LogReader& reader) {
  const std::optional<SignedCheckpoint> newest = reader.checkpoint();
  if (!newest) throw Error(Code::corrupt, "the log has no checkpoint; run: stet audit");
  return *newest;
}

LogProof proof_of(const LogReader& reader, const SignedCheckpoint& newest, std::uint64_t index) {
  return {.index = index,
          .hashes = inclusion_proof(index, newest.head.size, nodes_from_tiles(reader.tiles())),
          .checkpoint = newest.note,
          .extra = {}};
}

std::string bundle_of(const LogReader& reader, const SignedCheckpoint& newest,
                      const NoteKey& signer, std::uint64_t index) {
  const StoredEntry entry = reader.entry(index);
  if (!entry.payload)
    throw Error(Code::not_found,
                "entry " + std::to_string(index) + " cannot be shown: its statement was erased");
  return write_bundle(read_leaf(entry.leaf), *entry.payload, proof_of(reader, newest, index),
                      newest.head, signer);
}

std::uint64_t place_of(const LogReader& reader, const Digest& statement) {
  const std::optional<std::uint64_t> index = reader.find(statement);
  if (!index)
    throw Error(Code::corrupt,
                "the statement " + to_hex(statement) + " is not in the log; run: stet audit");
  return *index;
}

}  // namespace

std::string write_entry_bundle(const LogReader& reader, std::uint64_t index) {
  const SignedCheckpoint newest = newest_of(reader);
  return bundle_of(reader, newest, checkpoint_signer(survey(reader), newest), index);
}

std::string write_entry_proof(const LogReader& reader, std::uint64_t index) {
  return write_log_proof(proof_of(reader, newest_of(reader), index));
}

std::string write_claim_proof(const LogReader& reader, const ClaimToProve& claim) {
  const SignedCheckpoint newest = newest_of(reader);
  const Survey known = survey(reader);
  const NoteKey signer = checkpoint_signer(known, newest);
  const std::uint64_t place = place_of(reader, claim.extraction);
  const StoredEntry entry = reader.entry(place);
  if (!entry.payload)
    throw Error(Code::not_found, "the claim cannot be proven: its extraction was erased");
  const Statement extraction = read_statement(*entry.payload);
  const auto bundle = [&](std::uint64_t index) {
    return Json::parse(bundle_of(reader, newest, signer, index));
  };
  Json keys = Json::array();
  for (const std::uint64_t index : key_entries(reader)) keys.push_back(bundle(index));
  Json ids = Json::object();
  for (const auto& [id, key] : known.keys) ids[id] = to_base64(spki_der(key.key));
  const Json record = read_disclosure(claim.disclosure).record;
  Json out = Json::object(
      {{"schema", "stet.claim-proof.v1"},
       {"asOf",
        Json::object({{"logSize", newest.head.size}, {"logRoot", to_hex(newest.head.root)}})},
       {"claim",
        Json::object(
            {{"position", claim.position}, {"disclosure", claim.disclosure}, {"record", record}})},
       {"extraction", bundle(place)},
       {"capture", bundle(place_of(reader, *digest_from_hex(extraction.subjects[0].sha256)))},
       {"keyStatements", std::move(keys)},
       {"handOvers", write_hand_overs(reader, known, newest.head)},
       {"vkey", write_vkey(signer)},
       {"keys", std::move(ids)},
       {"trustedRoot", Json::parse(write_trusted_root(known.log_keys))}});
  return out.dump(1) + "\n";
}

}  // namespace stet::log
