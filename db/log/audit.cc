// Verifying a log from its entries up.
#include "log/audit.h"

#include <algorithm>

#include "log/audit_statements.h"
#include "log/audit_time.h"
#include "log/audit_tree.h"
#include "log/checkpoint.h"
#include "log/leaf.h"
#include "log/ledger.h"

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
     "Record what they say again with a good key."},
    {"statements", "A statement cannot be read as what it says it is."},
    {"order", "A statement says that it was made after a state of the log that never was."},
    {"references", "A statement speaks of another one that is not in the log before it."},
    {"sources", "The text of a source is not the one that was recorded, or it is not here."},
    {"claims", "The claims kept for a source are not the ones that were signed."},
    {"findings", "The findings kept of a recorded check are not the ones that were signed."},
    {"time",
     "A time stamp does not hold: it is about something else, or was not made by who it names."},
    {"erasures", "Content is missing without a notice, or is still here in spite of one."}};

class Auditor {
 public:
  Auditor(const LogReader& reader, const AuditOptions& options, Checklist& list)
      : reader_(reader),
        options_(options),
        list_(list),
        size_(reader.size()),
        keys_(options.log_keys),
        history_(options.log_keys) {
    for (const CheckName& check : kChecks)
      list_.open(check.name, std::string(check.meaning) + std::string(kAsk));
    if (!options_.policy) return;
    list_.open("witnesses",
               "Not enough of the witnesses that you trust have seen this state of the log: others "
               "may have been shown "
               "another one. Ask for the log with their signatures.");
    witnesses_ = options_.policy->witnesses();
    for (const NoteKey& key : options_.policy->logs()) {
      keys_.push_back(key);
      history_.push_back(key);
    }
  }

  void run() {
    list_.attempt("genesis", [&] { genesis(); });
    for (std::uint64_t i = 0; i < size_; ++i) entry(i);
    tree_.finish();
    list_.attempt_quietly("checkpoint", [&] { hand_over(); });
    list_.attempt("checkpoint", [&] { newest(); });
    if (options_.policy) witnesses();
    for (const std::string& note : options_.pinned)
      list_.attempt("pinned checkpoints", [&] { pinned(note); });
    if (!options_.head_path.empty())
      list_.attempt("last signed head", [&] { require_not_behind(reader_, options_.head_path); });
    statements_.finish();
    list_.attempt_quietly("revoked keys", [&] { revoked_log_keys(); });
    time_.finish(size_);
  }

 private:
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
    std::string note = "origin " + first.name;
    if (keys_.empty()) {
      keys_.push_back(first);
      note += "; key taken from the log itself: compare it with the one you were given: " +
              write_vkey(first);
    }
    list_.note("genesis", note);
    origin_ = first.name;
    learn(history_, first);
    for (const NoteKey& key : keys_)
      if (key.name != first.name)
        wrong("the log's origin is " + first.name + ", the key you gave is for " + key.name);
  }

  void entry(std::uint64_t index) {
    StoredEntry stored;
    Leaf leaf;
    if (!list_.attempt_quietly("leaves", [&] { stored = reader_.entry(index); })) return;
    tree_.take(stored.leaf);
    if (!list_.attempt("leaves", [&] { leaf = leaf_at(index, stored.leaf); })) return;
    statements_.take(index, leaf, stored.payload);
    learn_log_keys();
  }

  static Leaf leaf_at(std::uint64_t index, const std::string& bytes) {
    try {
      return read_leaf(bytes);
    } catch (const Error& error) {
      wrong("entry " + std::to_string(index) + ": " + error.what());
    }
  }

  // What the log says of its own keys serves for its history, which the newest checkpoint covers.
  void learn_log_keys() {
    for (const PublicKey& key : statements_.keys_of("log"))
      learn(history_, {.name = origin_, .key = key});
  }

  // For the newest checkpoint a key that the log names serves only where one we trust has signed a
  // state of the log that names it: anybody can make up a log that begins with our key's name.
  void hand_over() {
    if (options_.log_keys.empty() && !options_.policy) {
      keys_ = history_;  // nothing is known from elsewhere
      return;
    }
    std::uint64_t after = ~std::uint64_t{0};  // before it nobody handed over
    for (const auto& [id, key] : statements_.keys())
      if (is_new(key)) after = std::min(after, key.since);
    if (after == ~std::uint64_t{0}) return;
    for (auto page = reader_.checkpoints(after, 256); !page.empty();
         page = reader_.checkpoints(page.back().head.size, 256))
      for (const SignedCheckpoint& stored : page) hand_over_at(stored);
  }

  void hand_over_at(const SignedCheckpoint& stored) {
    std::vector<NoteKey> named;
    for (const auto& [id, key] : statements_.keys())
      if (is_new(key) && key.since < stored.head.size)
        named.push_back({.name = origin_, .key = key.key});
    if (named.empty() || verify_note(read_note(stored.note), keys_).empty()) return;
    for (const NoteKey& key : named) learn(keys_, key);
  }

  bool is_new(const Authority::Known& key) const {
    return key.role == "log" && key.confirmed &&
           std::find(keys_.begin(), keys_.end(), NoteKey{.name = origin_, .key = key.key}) ==
               keys_.end();
  }

  static void learn(std::vector<NoteKey>& keys, const NoteKey& key) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }

  // Checkpoints past the last good entry of a revoked key need another key's signature.
  void revoked_log_keys() {
    std::optional<std::uint64_t> from;
    for (const auto& [id, key] : statements_.keys())
      if (key.role == "log" && key.last_good)
        from = std::min(from.value_or(*key.last_good + 1), *key.last_good + 1);
    if (!from) return;
    for (auto page = reader_.checkpoints(*from, 256); !page.empty();
         page = reader_.checkpoints(page.back().head.size, 256))
      for (const SignedCheckpoint& stored : page) require_good_signer(stored);
  }

  void require_good_signer(const SignedCheckpoint& stored) const {
    if (!statements_.authority().good_log_signer(stored.note, stored.head.size, origin_))
      wrong("the checkpoint over " + std::to_string(stored.head.size) +
            " entries is invalid: only a key signed it that was revoked before");
  }

  void newest() {
    const std::optional<SignedCheckpoint> stored = reader_.checkpoint();
    if (!stored) wrong("there is no checkpoint");
    const OpenedCheckpoint opened = open_checkpoint(stored->note, keys_, witnesses_);
    const TreeHead& head = opened.text.head;
    if (head != stored->head)
      wrong("the checkpoint's note says something else than is stored of it");
    if (head.size != size_)
      wrong("the newest checkpoint is over " + std::to_string(head.size) +
            " entries, the log has " + std::to_string(size_));
    const auto same_root = [&] {
      if (tree_.root() != head.root)
        wrong("the root of the entries is " + to_hex(tree_.root()) +
              ", the checkpoint was signed for " + to_hex(head.root));
    };
    if (list_.attempt("tree", same_root))
      list_.note("tree", std::to_string(size_) + " entries, root " + to_hex(head.root));
  }

  void pinned(const std::string& note) {
    const TreeHead head = open_checkpoint(note, history_, witnesses_).text.head;
    if (head.size > size_)
      wrong("you have seen this log with " + std::to_string(head.size) + " entries; here it has " +
            std::to_string(size_));
    if (tree_.root_at(head.size) != head.root)
      wrong("the checkpoint that you have seen, over " + std::to_string(head.size) +
            " entries, was signed for other entries");
  }

  // The newest state must have the quorum. Where only an older one has it, the log is good so far
  // and what came after it has not been witnessed yet.
  void witnesses() {
    const Policy& policy = *options_.policy;
    const std::vector<VerifiedSignature> signatures =
        signatures_of(reader_.checkpoint().value_or(SignedCheckpoint{}));
    const std::string words = policy.describe(signatures);
    if (!signatures.empty() && policy.satisfied_by(signatures)) {
      list_.good("witnesses");
      list_.note("witnesses", words);
      return;
    }
    for (const SignedCheckpoint& older : reader_.cosigned(kCosignedLooked)) {
      const std::vector<VerifiedSignature> found = signatures_of(older);
      if (found.empty() || older.head.size > size_ || !policy.satisfied_by(found) ||
          tree_.root_at(older.head.size) != older.head.root)
        continue;
      list_.fail(
          "witnesses", Severity::incomplete,
          words + "; at size " + std::to_string(older.head.size) + ": " + policy.describe(found));
      return;
    }
    list_.fail("witnesses", Severity::invalid, words);
  }

  // None where the log's own signature is missing or one of them is bad: the check "checkpoint"
  // speaks of that.
  std::vector<VerifiedSignature> signatures_of(const SignedCheckpoint& item) const {
    try {
      const OpenedCheckpoint opened = open_checkpoint(item.note, keys_, witnesses_);
      return opened.text.head == item.head ? opened.signatures : std::vector<VerifiedSignature>{};
    } catch (const Error&) {
      return {};
    }
  }

  static constexpr std::size_t kCosignedLooked = 64;

  const LogReader& reader_;
  const AuditOptions& options_;
  Checklist& list_;
  std::uint64_t size_;
  std::vector<NoteKey> keys_;     // whom we trust
  std::vector<NoteKey> history_;  // and whom the log names besides
  std::vector<NoteKey> witnesses_;
  std::string origin_;
  TreeAudit tree_{reader_, history_, list_};
  TimeAudit time_{reader_, tree_, options_.time, list_};
  StatementAudit statements_{reader_, tree_, time_, list_};
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
