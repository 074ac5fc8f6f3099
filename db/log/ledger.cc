// Appending to the log.
#include "log/ledger.h"

#include "log/checkpoint.h"
#include "log/dsse.h"
#include "log/files.h"
#include "log/leaf.h"
#include "log/spki.h"
#include "log/time.h"
#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::size_t kStatementSalt = 16;

// The head in the file, or nothing where there is no file.
std::optional<SignedCheckpoint> read_head(const std::string& path) {
  if (path.empty()) return std::nullopt;
  const std::optional<std::string> note = read_whole(path);
  if (!note) return std::nullopt;
  try {
    return SignedCheckpoint{read_checkpoint_text(read_note(*note).text).head, *note};
  } catch (const Error& error) {
    throw Error(Code::corrupt, "the last signed checkpoint in " + path + " is damaged (" +
                                   error.what() +
                                   "); compare it with your latest export, then put that export's "
                                   "checkpoint in its place");
  }
}

Digest root_at(const LogReader& reader, std::uint64_t size) {
  return size == 0 ? empty_root() : range_root(0, size, nodes_from_tiles(reader.tiles()));
}

// Where the store is behind a signed head, or differs from it.
template <class RootAt>
void compare_with_head(const std::string& head_path, std::uint64_t size, RootAt root_of_first) {
  const std::optional<SignedCheckpoint> head = read_head(head_path);
  if (!head) return;
  const std::string remedy =
      "; find the newer copy of the store, or start a new store: going on would fork the log";
  if (head->head.size > size)
    throw Error(Code::conflict, "the store is older than its log: " + std::to_string(size) +
                                    " entries are here, but a checkpoint over " +
                                    std::to_string(head->head.size) + " was signed (" + head_path +
                                    "): possible restore from backup" + remedy);
  if (root_of_first(head->head.size) != head->head.root)
    throw Error(Code::conflict, "the store's log differs from the one that was signed at size " +
                                    std::to_string(head->head.size) + " (" + head_path +
                                    "): possible restore from backup, or another store" + remedy);
}

TreeHead head_of(const LogReader& reader) {
  const std::optional<SignedCheckpoint> newest = reader.checkpoint();
  return newest ? newest->head : TreeHead{0, empty_root()};
}

}  // namespace

std::string default_head_path(const std::string& store) { return store + ".head"; }

void require_not_behind(const LogReader& reader, const std::string& head_path) {
  compare_with_head(head_path, reader.size(),
                    [&](std::uint64_t size) { return root_at(reader, size); });
}

Ledger::Ledger(LogStorage& storage, const KeyRing& keys, const Environment& environment,
               std::string head_path)
    : storage_(storage),
      keys_(keys),
      environment_(environment),
      head_path_(std::move(head_path)),
      before_(head_of(storage)),
      builder_(storage.size(), storage.tiles()) {
  // The edge of the tree is at hand: only another size than the present one is looked up.
  const Digest whole = root();
  const auto root_of_first = [&](std::uint64_t count) {
    return count == size() ? whole : root_at(storage_, count);
  };
  compare_with_head(head_path_, size(), root_of_first);
  if (before_.size > size() || root_of_first(before_.size) != before_.root)
    throw Error(Code::corrupt,
                "the store's log does not have the root of its own checkpoint at size " +
                    std::to_string(before_.size) + "; run: stet audit");
}

Appended Ledger::begin(const KeyRing& root, const std::string& engine) {
  if (size() != 0) throw Error(Code::conflict, "the log has begun already");
  GenesisFacts facts{
      .origin = keys_.origin(), .vkey = write_vkey(keys_.log_key()), .keys = {}, .engine = engine};
  for (const KeyRing* ring : {&root, &keys_})
    for (const std::string& role : ring->roles()) {
      const PublicKey& key = ring->public_key(role);
      facts.keys.push_back({.role = role, .id = key_id(key), .pem = spki_pem(key), .person = {}});
    }
  return append_signed_by(root.signer("root"), genesis(facts));
}

Appended Ledger::append(const Statement& statement, std::string_view role) {
  return append_signed_by(keys_.signer(role), statement);
}

Appended Ledger::append_signed_by(const SigningKey& key, const Statement& statement) {
  Statement full = statement;
  full.predicate["salt"] = to_base64(random_bytes(environment_, kStatementSalt));
  full.predicate["recordedAt"] = rfc3339(environment_.now());
  full.predicate["prev"] = Json::object({{"size", before_.size}, {"root", to_hex(before_.root)}});
  const Envelope envelope = sign_envelope(write_statement(full), key);
  const std::string leaf = write_leaf(leaf_of(envelope, key.public_key()));
  const NewEntry entry{.index = size(),
                       .statement = sha256(envelope.payload),
                       .predicate_type = full.predicate_type,
                       .recorded_at = full.predicate.text("recordedAt"),
                       .payload = envelope.payload,
                       .leaf = leaf,
                       .leaf_hash = leaf_hash(leaf)};
  storage_.append(entry);
  for (const TileNode& node : builder_.append(entry.leaf_hash)) storage_.put_node(node);
  return {.index = entry.index, .digest = to_hex(entry.statement)};
}

// After a rotation both keys sign for a while: a verifier that knows either accepts the checkpoint.
std::string Ledger::sign_head(const TreeHead& head) const {
  const std::string text =
      write_checkpoint_text({.origin = keys_.origin(), .head = head, .extensions = {}});
  Note note{.text = text, .signatures = {}};
  for (const char* role : {"log", "log.old"})
    if (keys_.has(role))
      note.signatures.push_back(sign_note(text, keys_.origin(), keys_.signer(role)));
  return write_note(note);
}

SignedCheckpoint Ledger::sign() {
  if (const auto newest = storage_.checkpoint(); newest && newest->head.size == size()) {
    signed_ = *newest;
    return signed_;
  }
  const TreeHead head{size(), root()};
  signed_ = {.head = head, .note = sign_head(head)};
  storage_.put_checkpoint(signed_);
  return signed_;
}

// Not synced: an older head after a power cut only notices less, it never stops a healthy store.
void Ledger::publish() const {
  if (head_path_.empty() || signed_.note.empty()) return;
  const std::optional<SignedCheckpoint> head = read_head(head_path_);
  if (!head || head->head.size < signed_.head.size)
    write_whole(head_path_, signed_.note, FileMode::shared, Durability::fast);
}

}  // namespace stet::log
