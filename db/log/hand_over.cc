// How a proof leads from one log key to the next.
#include "log/hand_over.h"

#include <algorithm>

#include "log/bundle.h"
#include "log/checklist.h"
#include "log/checkpoint.h"
#include "log/leaf.h"
#include "log/merkle.h"
#include "log/spki.h"

namespace stet::log {
namespace {

// The checkpoint with those lines only that these keys signed; empty where there is none.
std::string signed_only_by(const std::string& checkpoint, const std::vector<NoteKey>& keys) {
  const Note note = read_note(checkpoint);
  Note out{.text = note.text, .signatures = {}};
  for (const NoteSignature& item : note.signatures)
    if (!verify_note({.text = note.text, .signatures = {item}}, keys).empty())
      out.signatures.push_back(item);
  return out.signatures.empty() ? std::string() : write_note(out);
}

// The first state above `size` that one of these keys signed.
std::optional<SignedCheckpoint> first_signed(const LogReader& reader, std::uint64_t size,
                                             const std::vector<NoteKey>& keys) {
  for (auto next = reader.checkpoints(size, 1); !next.empty();
       next = reader.checkpoints(next[0].head.size, 1))
    if (std::string note = signed_only_by(next[0].note, keys); !note.empty())
      return SignedCheckpoint{next[0].head, std::move(note)};
  return std::nullopt;
}

// The keys that the log names in the state shown, whoever signed that state.
Authority keys_named(const Json& key_statements, const TreeHead& head) {
  Authority out;
  for (const Json& item : key_statements.items()) {
    const Bundle bundle = read_bundle(item.dump());
    const Leaf leaf = read_leaf(bundle.leaf);
    const std::string name = "entry " + std::to_string(bundle.proof.index);
    if (!verify_inclusion(leaf_hash(bundle.leaf), bundle.proof.index, head.size,
                          bundle.proof.hashes, head.root) ||
        sha256(bundle.envelope.payload) != leaf.payload_hash ||
        !verify_envelope(bundle.envelope, leaf.key))
      wrong(name + " is no statement about keys of this log");
    if (const auto refusal =
            out.take(bundle.proof.index, read_statement(bundle.envelope.payload), leaf.key))
      wrong(name + ": " + *refusal);
  }
  return out;
}

void require_grown(const TreeHead& older, const TreeHead& newer, const Json& proof) {
  std::vector<Digest> hashes;
  for (const Json& item : proof.items()) {
    const auto hash = from_base64_strict(item.as_string());
    const auto digest = hash ? to_digest(*hash) : std::nullopt;
    if (!digest) wrong("a hash of a hand-over is malformed");
    hashes.push_back(*digest);
  }
  if (!verify_consistency(older, newer, hashes))
    wrong("the state of the log that is shown did not grow out of the one of " +
          std::to_string(older.size) + " entries by which its key was handed over");
}

void learn(std::vector<NoteKey>& keys, const NoteKey& key) {
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

}  // namespace

Json write_hand_overs(const LogReader& reader, const Survey& known, const TreeHead& newest) {
  Json out = Json::array();
  std::vector<NoteKey> older = {known.log_keys.front()};
  for (std::size_t i = 1; i < known.log_keys.size(); ++i) {
    const NoteKey& key = known.log_keys[i];
    const auto found = first_signed(reader, known.keys.at(key_id(key.key)).since, older);
    older.push_back(key);
    if (!found) continue;  // nobody handed over to it
    Json hashes = Json::array();
    for (const Digest& hash :
         consistency_proof(found->head.size, newest.size, nodes_from_tiles(reader.tiles())))
      hashes.push_back(to_base64(hash));
    out.push_back(Json::object({{"checkpoint", found->note}, {"consistency", std::move(hashes)}}));
  }
  return out;
}

std::vector<NoteKey> follow_hand_overs(const Json& proof, const std::vector<NoteKey>& keys) {
  std::vector<NoteKey> out = keys;
  const Json::Array& steps = proof.at("handOvers").items();
  if (steps.empty() || keys.empty()) return out;
  const Bundle shown = read_bundle(proof.at("extraction").dump());
  const TreeHead head = read_checkpoint_text(read_note(shown.proof.checkpoint).text).head;
  const Authority named = keys_named(proof.at("keyStatements"), head);
  const std::string& origin = keys.front().name;
  std::vector<NoteKey> all = keys;  // whoever may have signed a step
  for (const PublicKey& key : named.keys_of("log")) learn(all, {.name = origin, .key = key});
  for (const Json& step : steps) {
    const std::string& checkpoint = step.at("checkpoint").as_string();
    const TreeHead older = open_checkpoint(checkpoint, all).text.head;
    require_grown(older, head, step.at("consistency"));
    if (verify_note(read_note(checkpoint), out).empty()) continue;
    for (const auto& [id, key] : named.keys())
      if (key.role == "log" && key.confirmed && key.since < older.size)
        learn(out, {.name = origin, .key = key.key});
  }
  return out;
}

}  // namespace stet::log
