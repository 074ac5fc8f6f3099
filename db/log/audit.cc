// Verifying a log from its entries up.
#include "log/audit.h"

#include <map>
#include <set>

#include "log/authority.h"
#include "log/checkpoint.h"
#include "log/disclosure.h"
#include "log/dsse.h"
#include "log/leaf.h"
#include "log/ledger.h"
#include "log/spki.h"
#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::string_view kAsk =
    " Ask whoever gave you this copy for another one, and do not rely on this one.";

struct CheckName {
  std::string_view name, meaning;
};
// In the order in which they are reported: what the others rest on comes first.
constexpr CheckName kChecks[] = {
    {"genesis",
     "The log does not begin as this key's log does: it may be another log, or a made-up one."},
    {"checkpoint",
     "Nobody we know signed the state of this log: it may have been changed or replaced."},
    {"leaves", "An entry of the log is damaged or was edited."},
    {"tree",
     "The entries are not the ones that the checkpoint was signed for: something was changed, "
     "added, removed or "
     "put in another order."},
    {"tiles",
     "The stored hashes are not those of the entries: the file was damaged or edited by hand."},
    {"checkpoints",
     "An earlier signed state of the log does not fit its entries: its history was rewritten."},
    {"pinned checkpoints",
     "The log did not grow out of a state that you have seen: it was wound back, or there are two "
     "versions of it. Keep both checkpoints: together they prove it."},
    {"last signed head",
     "The log is behind, or differs from, what was last signed here: possible restore from backup. "
     "Find "
     "the newer copy of the store before adding anything."},
    {"envelopes", "The words of a statement are not the ones that were signed."},
    {"signatures", "A statement was not signed by the key that it names."},
    {"signers", "A statement was signed by a key that may not sign it."},
    {"revoked keys",
     "These statements were signed with a key after it was no longer safe: they do not count. "
     "Record what they "
     "say again with a good key."},
    {"statements", "A statement cannot be read as what it says it is."},
    {"order", "A statement says that it was made after a state of the log that never was."},
    {"references", "A statement speaks of another one that is not in the log before it."},
    {"sources", "The text of a source is not the one that was recorded, or it is not here."},
    {"claims", "The claims kept for a source are not the ones that were signed."},
    {"erasures", "Content is missing without a notice, or is still here in spite of one."}};

std::string at(std::uint64_t index) { return "entry " + std::to_string(index); }

class Auditor {
 public:
  Auditor(const LogReader& reader, const AuditOptions& options, Checklist& list)
      : reader_(reader),
        options_(options),
        list_(list),
        size_(reader.size()),
        keys_(options.log_keys) {
    for (const CheckName& check : kChecks)
      list_.open(check.name, std::string(check.meaning) + std::string(kAsk));
  }

  void run() {
    guard("genesis", [&] { genesis(); });
    for (std::uint64_t i = 0; i < size_; ++i) entry(i);
    guard("tiles", [&] { last_tiles(); });
    guard("checkpoint", [&] { newest(); });
    guard("checkpoints", [&] { earlier(size_); });
    for (const std::string& note : options_.pinned)
      guard("pinned checkpoints", [&] { pinned(note); });
    guard("last signed head", [&] { require_not_behind(reader_, options_.head_path); });
    erasures();
    revocations();
  }

 private:
  // Runs one comparison; a throw is a failure of that check.
  template <class Act>
  bool guard(std::string_view name, Act act) {
    try {
      act();
      list_.good(name);
      return true;
    } catch (const Error& error) {
      list_.fail(name, Severity::invalid, error.what());
      return false;
    }
  }
  [[noreturn]] static void wrong(const std::string& detail) { throw Error(Code::corrupt, detail); }

  void genesis() {
    if (size_ == 0) wrong("the log is empty");
    const std::optional<std::string> payload = reader_.entry(0).payload;
    if (!payload) wrong("the statement of entry 0 is not here");
    const Statement statement = read_statement(*payload);
    if (act_of(statement.predicate_type) != Act::genesis) wrong("entry 0 is no genesis statement");
    const NoteKey first = read_vkey(statement.predicate.at("vkey").as_string());
    if (statement.subjects[0].sha256 != to_hex(sha256(write_vkey(first) + "\n")) ||
        statement.predicate.at("origin").as_string() != first.name)
      wrong("the genesis statement contradicts itself about the log's key");
    origin_ = first.name;
    if (keys_.empty()) {
      keys_.push_back(first);
      list_.note("genesis",
                 "origin " + origin_ +
                     "; key taken from the log itself: compare it with the one you were given: " +
                     write_vkey(first));
    } else {
      list_.note("genesis", "origin " + origin_);
      for (const NoteKey& key : keys_)
        if (key.name != origin_)
          wrong("the log's origin is " + origin_ + ", the key you gave is for " + key.name);
    }
  }

  void entry(std::uint64_t index) {
    StoredEntry stored;
    if (!guard("leaves", [&] { stored = reader_.entry(index); })) return;
    const Digest hash = leaf_hash(stored.leaf);
    frontier_.append(hash);
    guard("tiles", [&] { tile(index, hash); });
    if (frontier_.size() < size_) guard_checkpoints();
    Leaf leaf;
    if (!guard("leaves", [&] { leaf = leaf_at(index, stored); })) return;
    if (!stored.payload) {
      missing_[leaf.payload_hash] = index;
      if (const auto refusal = authority_.take_erased(index, leaf.key))
        list_.fail("signers", Severity::invalid, at(index) + ": " + *refusal);
      return;
    }
    payload(index, leaf, *stored.payload);
  }

  Leaf leaf_at(std::uint64_t index, const StoredEntry& stored) {
    try {
      return read_leaf(stored.leaf);
    } catch (const Error& error) {
      wrong(at(index) + ": " + error.what());
    }
  }

  void payload(std::uint64_t index, const Leaf& leaf, const std::string& bytes) {
    const Envelope envelope = envelope_of(leaf, bytes);
    guard("envelopes", [&] {
      if (sha256(bytes) != leaf.payload_hash)
        wrong(at(index) + ": its statement does not have the digest in the log");
      if (sha256(write_envelope(envelope)) != leaf.envelope_hash)
        wrong(at(index) + ": its envelope does not have the digest in the log");
      if (reader_.find(leaf.payload_hash) != index)
        wrong(at(index) + ": its statement stands in the log twice or is not found");
    });
    guard("signatures", [&] {
      if (!verify_envelope(envelope, leaf.key)) wrong(at(index) + ": the signature is not good");
    });
    Statement statement;
    if (!guard("statements", [&] { statement = statement_at(index, bytes); })) return;
    guard("signers", [&] {
      if (const auto refusal = authority_.take(index, statement, leaf.key))
        wrong(at(index) + ": " + *refusal);
    });
    guard("order", [&] { previous(index, statement); });
    guard("references", [&] { references(index, statement); });
    content(index, leaf.payload_hash, statement);
  }

  static Statement statement_at(std::uint64_t index, const std::string& bytes) {
    try {
      Statement statement = read_statement(bytes);
      if (!act_of(statement.predicate_type))
        wrong("its kind is unknown: " + statement.predicate_type);
      return statement;
    } catch (const Error& error) {
      wrong(at(index) + ": " + error.what());
    }
  }

  // ---- the tree ----

  void tile(std::uint64_t index, const Digest& hash) {
    if (index % kTileWidth == 0) row_ = reader_.tile(0, index / kTileWidth);
    const std::size_t offset = index % kTileWidth * 32;
    if (row_.size() < offset + 32 || row_.compare(offset, 32, view(hash)) != 0)
      wrong(at(index) + ": the stored leaf hash is not the hash of its leaf");
    for (const TileNode& node : builder_.append(hash)) {
      const std::string above = reader_.tile(node.level, node.index / kTileWidth);
      const std::size_t place = node.index % kTileWidth * 32;
      if (above.size() < place + 32 || above.compare(place, 32, view(node.hash)) != 0)
        wrong("the stored hash " + std::to_string(node.index) + " of tile level " +
              std::to_string(node.level) + " is not the hash of its entries");
    }
  }

  void last_tiles() {
    for (const TileId& tile : tiles_of(size_)) {
      if (tile.width == kTileWidth && tile.level == 0) continue;
      if (reader_.tile(tile.level, tile.index).size() != tile.width * 32)
        wrong("the hash tile " + tile_path(tile) + " has not " + std::to_string(tile.width) +
              " hashes");
    }
  }

  void newest() {
    const std::optional<SignedCheckpoint> stored = reader_.checkpoint();
    if (!stored) wrong("there is no checkpoint");
    const OpenedCheckpoint opened = open_checkpoint(stored->note, keys_, options_.witnesses);
    if (opened.text.head != stored->head)
      wrong("the checkpoint's note says something else than is stored of it");
    if (opened.text.head.size != size_)
      wrong("the newest checkpoint is over " + std::to_string(opened.text.head.size) +
            " entries, the log has " + std::to_string(size_));
    const std::size_t cosigned = opened.signatures.size() - by_log(opened);
    if (cosigned < options_.quorum)
      wrong("the checkpoint has " + std::to_string(cosigned) +
            " cosignatures of known witnesses; the policy wants " +
            std::to_string(options_.quorum));
    if (guard("tree", [&] {
          if (frontier_.root() != opened.text.head.root)
            wrong("the root of the entries is " + to_hex(frontier_.root()) +
                  ", the checkpoint was signed for " + to_hex(opened.text.head.root));
        }))
      list_.note("tree", std::to_string(size_) + " entries, root " + to_hex(frontier_.root()));
  }

  std::size_t by_log(const OpenedCheckpoint& opened) const {
    std::size_t count = 0;
    for (const VerifiedSignature& item : opened.signatures)
      count += item.key.type == NoteKeyType::ed25519;
    return count;
  }

  void guard_checkpoints() {
    guard_quietly([&] { earlier(frontier_.size()); });
  }
  template <class Act>
  void guard_quietly(Act act) {
    try {
      act();
    } catch (const Error& error) {
      list_.fail("checkpoints", Severity::invalid, error.what());
    }
  }

  // Compares the stored checkpoints up to `size` as the tree grows past them.
  void earlier(std::uint64_t size) {
    while (true) {
      if (next_ >= page_.size()) {
        if (done_) return;
        page_ = reader_.checkpoints(page_.empty() ? 0 : page_.back().head.size, 256);
        next_ = 0;
        done_ = page_.empty();
        if (done_) return;
      }
      if (page_[next_].head.size > size) break;
      compare(page_[next_++]);
    }
    if (size == size_)
      wrong("a checkpoint over " + std::to_string(page_[next_].head.size) +
            " entries is stored, the log has " + std::to_string(size_));
  }

  void compare(const SignedCheckpoint& stored) {
    const std::string name = "the checkpoint of size " + std::to_string(stored.head.size);
    if (stored.head.size != frontier_.size()) wrong(name + " is out of order");
    if (stored.head.root != frontier_.root()) wrong(name + " was signed for other entries");
    if (open_checkpoint(stored.note, keys_).text.head != stored.head)
      wrong(name + " says something else than is stored of it");
    roots_[stored.head.size] = stored.head.root;
    if (roots_.size() > kKeptRoots) roots_.erase(roots_.begin());
    list_.good("checkpoints");
  }

  Digest root_at(std::uint64_t size) {
    if (size == 0) return empty_root();
    if (const auto found = roots_.find(size); found != roots_.end()) return found->second;
    return range_root(0, size, nodes_from_tiles(reader_.tiles()));
  }

  void pinned(const std::string& note) {
    const TreeHead head = open_checkpoint(note, keys_, options_.witnesses).text.head;
    if (head.size > size_)
      wrong("you have seen this log with " + std::to_string(head.size) + " entries; here it has " +
            std::to_string(size_));
    if (root_at(head.size) != head.root)
      wrong("the checkpoint that you have seen, over " + std::to_string(head.size) +
            " entries, was signed for other entries");
  }

  // ---- statements ----

  void previous(std::uint64_t index, const Statement& statement) {
    const Json& prev = statement.predicate.at("prev");
    const auto size = static_cast<std::uint64_t>(prev.at("size").as_integer());
    if (size > index)
      wrong(at(index) + " says that it was made after " + std::to_string(size) + " entries");
    if (to_hex(root_at(size)) != prev.at("root").as_string())
      wrong(at(index) + " says that the log of " + std::to_string(size) +
            " entries had another root");
  }

  void references(std::uint64_t index, const Statement& statement) {
    const std::optional<Act> act = act_of(statement.predicate_type);
    if (act == Act::extraction) {
      const Digest digest = *digest_from_hex(statement.subjects[0].sha256);
      if (!captures_.contains(digest) && !erased_capture(digest, index))
        wrong(at(index) + ": it speaks of a capture that is not in the log before it");
      return;
    }
    const bool of_statements = act == Act::signoff || act == Act::retraction ||
                               act == Act::erasure || act == Act::decision;
    if (!of_statements) return;
    for (const Subject& subject : statement.subjects) {
      const auto found = reader_.find(*digest_from_hex(subject.sha256));
      if (!found || *found >= index)
        wrong(at(index) + ": it speaks of the statement " + subject.sha256.substr(0, 16) +
              ", which is not in the log before it");
    }
  }

  // Captures go out of the window, or are erased; then the entry itself is looked at.
  bool erased_capture(const Digest& digest, std::uint64_t index) {
    const auto found = reader_.find(digest);
    if (!found || *found >= index) return false;
    const StoredEntry stored = reader_.entry(*found);
    return !stored.payload ||
           act_of(read_statement(*stored.payload).predicate_type) == Act::capture;
  }

  void content(std::uint64_t index, const Digest& digest, const Statement& statement) {
    const std::optional<Act> act = act_of(statement.predicate_type);
    if (act == Act::capture) {
      guard("sources", [&] { source(index, digest, statement); });
      captures_.insert(digest);
      if (captures_.size() > kKeptRoots) captures_.erase(captures_.begin());
    } else if (act == Act::extraction) {
      guard("claims", [&] { claims(index, digest, statement); });
    } else if (act == Act::erasure) {
      for (const Subject& subject : statement.subjects)
        notices_[*digest_from_hex(subject.sha256)] = index;
    }
  }

  void source(std::uint64_t index, const Digest& digest, const Statement& statement) {
    const Digest expected = *digest_from_hex(statement.subjects[0].sha256);
    const std::optional<std::string> bytes = reader_.blob(expected);
    if (!bytes) {
      sources_gone_[digest] = index;
    } else if (sha256(*bytes) != expected) {
      wrong(at(index) + ": the source's bytes do not have the recorded digest " + to_hex(expected));
    }
  }

  void claims(std::uint64_t index, const Digest& digest, const Statement& statement) {
    const std::optional<std::vector<std::string>> shown = reader_.disclosures(digest);
    if (!shown) return;
    const Json::Array& listed = statement.predicate.at("claims").items();
    if (shown->size() != listed.size())
      wrong(at(index) + ": " + std::to_string(listed.size()) + " claims were signed, " +
            std::to_string(shown->size()) + " are kept");
    for (std::size_t i = 0; i < listed.size(); ++i)
      if (disclosure_digest((*shown)[i]) != listed[i].at("...").as_string())
        wrong(at(index) + ": claim " + std::to_string(i + 1) + " is not the one that was signed");
  }

  void erasures() {
    for (const auto* gone : {&missing_, &sources_gone_})
      for (const auto& [digest, index] : *gone) {
        if (notices_.contains(digest))
          list_.good("erasures");
        else
          list_.fail("erasures", Severity::incomplete,
                     at(index) + (gone == &missing_ ? ": its statement" : ": its source") +
                         " is not here, and no notice says why");
      }
    for (const auto& [digest, notice] : notices_)
      if (!missing_.contains(digest) && !sources_gone_.contains(digest) && still_here(digest))
        list_.fail("erasures", Severity::incomplete,
                   "entry " + std::to_string(notice) + " says that the content of statement " +
                       to_hex(digest).substr(0, 16) + " was erased, but it is still here");
    if (list_.passed("erasures") && !notices_.empty())
      list_.note("erasures", std::to_string(missing_.size()) + " statements and " +
                                 std::to_string(sources_gone_.size()) +
                                 " sources erased, each with its notice");
  }

  bool still_here(const Digest& digest) {
    const auto found = reader_.find(digest);
    return found && reader_.entry(*found).payload.has_value();
  }

  void revocations() {
    for (const Authority::Discounted& item : authority_.discounted())
      list_.fail("revoked keys", Severity::incomplete,
                 "the key " + item.keyid.substr(0, 16) + " counts up to entry " +
                     std::to_string(item.last_good) + ", and signed up to entry " +
                     std::to_string(item.last_signed) + " before it was revoked");
  }

  static constexpr std::size_t kKeptRoots = 4096;

  const LogReader& reader_;
  const AuditOptions& options_;
  Checklist& list_;
  std::uint64_t size_;
  std::vector<NoteKey> keys_;
  std::string origin_;
  Frontier frontier_;
  TileBuilder builder_{0, {}};
  std::string row_;  // the leaf hashes of the tile at hand, as stored
  std::vector<SignedCheckpoint> page_;
  std::size_t next_ = 0;
  bool done_ = false;
  std::map<std::uint64_t, Digest> roots_;  // of the last checkpoints passed
  std::set<Digest> captures_;              // the last ones
  Authority authority_;
  std::map<Digest, std::uint64_t> missing_, sources_gone_, notices_;  // statement digest to entry
};

}  // namespace

void audit_log(const LogReader& reader, const AuditOptions& options, Checklist& list) {
  Auditor(reader, options, list).run();
}

AuditReport audit_log(const LogReader& reader, const AuditOptions& options) {
  Checklist list;
  audit_log(reader, options, list);
  AuditReport report = list.report();
  report.log_size = static_cast<std::int64_t>(reader.size());
  if (const auto newest = reader.checkpoint()) report.log_root = to_hex(newest->head.root);
  return report;
}

}  // namespace stet::log
