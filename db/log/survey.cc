// What a log's statements say about its keys and erasures.
#include "log/survey.h"

#include <algorithm>

#include "log/leaf.h"
#include "log/statement.h"
#include "stet/error.h"

namespace stet::log {

std::vector<std::uint64_t> key_entries(const LogReader& reader) {
  std::vector<std::uint64_t> out;
  for (const Act act : {Act::genesis, Act::key_added, Act::key_revoked})
    for (const std::uint64_t index : reader.entries_of(act)) out.push_back(index);
  std::sort(out.begin(), out.end());
  return out;
}

Survey survey(const LogReader& reader) {
  Survey out;
  Authority authority;
  for (const std::uint64_t index : key_entries(reader)) {
    const StoredEntry entry = reader.entry(index);
    const Statement statement = read_statement(entry.payload.value());
    authority.take(index, statement, read_leaf(entry.leaf).key);
    if (index == 0) out.log_keys.push_back(read_vkey(statement.predicate.at("vkey").as_string()));
  }
  if (out.log_keys.empty()) throw Error(Code::corrupt, "the log has no genesis statement");
  out.origin = out.log_keys[0].name;
  out.keys = authority.keys();
  for (const PublicKey& key : authority.keys_of("log"))
    if (key != out.log_keys[0].key) out.log_keys.push_back({.name = out.origin, .key = key});
  const std::optional<SignedCheckpoint> newest = reader.checkpoint();
  out.signer = newest ? checkpoint_signer(out, *newest) : out.log_keys[0];
  for (const std::uint64_t index : reader.entries_of(Act::erasure)) {
    const Statement notice = read_statement(reader.entry(index).payload.value());
    for (const Subject& subject : notice.subjects)
      out.notices[*digest_from_hex(subject.sha256)] = index;
  }
  return out;
}

NoteKey checkpoint_signer(const Survey& known, const SignedCheckpoint& checkpoint) {
  const Note note = read_note(checkpoint.note);
  for (const NoteKey& key : known.log_keys)
    if (!verify_note(note, std::span(&key, 1)).empty()) return key;
  throw Error(Code::corrupt, "the newest checkpoint is not signed by a key that the log names");
}

}  // namespace stet::log
