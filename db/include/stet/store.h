// The store: one SQLite file that holds sources, what was read from them, and the signed log of
// every act.
//
//   stet::Store::create("stet.db", {}, stet::system_environment());
//   stet::Store store = stet::Store::open("stet.db", {}, stet::system_environment());
//   store.add({.path = "a.txt", .bytes = bytes, .published = "2025-09-29"});
//   stet::Report report = store.check({.path = "draft.md", .bytes = draft}, {});
//
// One Store is for one thread; many may be open on the same file, in many processes: many readers,
// one writer at a time. All failures throw stet::Error and leave the file as it was.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/environment.h"
#include "stet/json.h"
#include "stet/report.h"

namespace stet {

struct SourceInput {
  std::string path;   // as named by the caller; part of the record, not opened
  std::string bytes;  // the file as received
  std::string title, publisher, url, language;
  std::string published;                           // YYYY-MM-DD or empty
  std::optional<std::string> digital_source_type;  // IPTC code
};

enum class AddOutcome { added, unchanged, near_duplicate };
struct AddResult {
  AddOutcome outcome = AddOutcome::added;
  std::string source;  // SHA-256 of the bytes, hex
  std::string
      duplicate;  // of which source, where near_duplicate (it is added all the same) or unchanged
  std::int64_t passages = 0, claims = 0;
  std::int64_t log_index = -1;  // of the extraction statement
};

// Why a source no longer counts, as the newest statement about it says.
struct Retraction {
  std::string reason, by, recorded_at;  // recorded_at: RFC 3339, the signer's clock
  std::string statement;                // hex
  std::int64_t log_index = -1;
};
struct SourceSummary {
  std::string sha256, path, title, publisher, url, published, language;
  std::optional<std::string> digital_source_type;
  std::optional<Retraction> retracted;
  std::int64_t size = 0, passages = 0, claims = 0, log_index = -1;
};

struct ClaimRow {
  std::string id;  // SHA-256 of its record, hex: stable
  std::string source, path;
  Span span;  // in the source's file as read
  std::string quote;
  Claim claim;  // spans count in the normalised text
  Json record;  // the claim as JSON, as it was signed
};

struct SearchHit {
  std::string source, path, title, published;
  Span span;  // in the file as read
  std::string quote;
  double score = 0;
};

struct DraftInput {
  std::string path;
  std::string bytes;
  std::string published;  // YYYY-MM-DD; empty: the front matter's
};

struct CheckOptions {
  // YYYY-MM-DD: what the store knew when that day ended (UTC): sources published and recorded by
  // then, acts recorded by then. Empty: sources published by the draft's date (or all), and all
  // acts.
  std::string as_of;
  std::string published;  // for ask: the day from which "last year" counts; empty: as_of, or the
                          // newest source's
  std::int64_t log_size =
      -1;  // the store as it was when its log had so many entries; below 0: as it is
};

struct DisputeSide {
  std::string value, period;
  std::vector<Evidence> evidence;
  int origins = 0;
};
struct Dispute {
  std::string subject, measure, kind, message;
  std::vector<DisputeSide> sides;
};

struct Checkpoint {
  std::int64_t size = 0;
  std::string root;  // hex
  std::string origin;
  std::string note;  // the signed note, verbatim
};

struct LogEntry {
  std::int64_t index = 0;
  std::string predicate_type;  // empty where the statement was erased
  std::string statement;       // digest of the payload, hex
  std::string subject;         // what it is about, in a few words
  std::int64_t time = 0;       // as claimed by the statement
};

// One check of an audit, in the order they ran.
struct AuditCheck {
  std::string name;
  bool passed = false;
  std::string detail;   // what was compared, or what is wrong
  std::string meaning;  // for a failure: what it means for an editor, and what to do
};
enum class AuditOutcome { valid, incomplete, invalid };
// An entry that is valid and whose content was erased, as the notice says.
struct ErasedEntry {
  std::int64_t index = 0, notice = 0;
};
struct AuditReport {
  AuditOutcome outcome = AuditOutcome::valid;
  std::vector<AuditCheck> checks;
  std::vector<ErasedEntry> erased;
  std::int64_t log_size = 0;
  std::string log_root;
};

struct CreateOptions {
  std::string origin;    // of the log; empty: made from the key
  std::string key_path;  // where the keys are kept; empty: beside the store, FILE + ".keys"
  // Where the root key, which adds and revokes keys, is kept; empty: FILE + ".root.keys". It is
  // needed for that only, and is better kept elsewhere.
  std::string root_key_path;
  std::string passphrase;  // seals the keys; empty: they stand in their files unencrypted
};
struct OpenOptions {
  bool read_only = false;
  std::string key_path;
  std::string root_key_path;
  std::string passphrase;  // of sealed keys; needed only where something is signed
  // Asked for the passphrase when it is needed and not given, for example from a terminal; may be
  // empty.
  std::function<std::string()> ask_passphrase;
};

class Store {
 public:
  static Store create(const std::string& path, const CreateOptions& options,
                      const Environment& environment);
  static Store open(const std::string& path, const OpenOptions& options,
                    const Environment& environment);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // One transaction: bytes, text, claims, two statements, log entries; then the checkpoint is
  // signed.
  AddResult add(const SourceInput& input);
  Report check(const DraftInput& draft, const CheckOptions& options);
  // One sentence instead of a draft.
  Report ask(std::string_view sentence, const CheckOptions& options);
  std::vector<Dispute> disputes();

  std::vector<SourceSummary> sources();
  std::vector<ClaimRow> claims(std::string_view source_or_empty, std::size_t limit,
                               std::size_t offset);
  std::vector<SearchHit> search(std::string_view words, std::size_t limit);
  // A source, claim or statement by its id or an unambiguous beginning of it (8 characters or
  // more).
  Json show(std::string_view id);
  // A claim by id: its record, provenance, and what in the store agrees or disagrees with it.
  Json explain(std::string_view id);
  // The bytes of a source as received.
  std::string source_bytes(std::string_view sha256);

  Checkpoint checkpoint();
  std::vector<LogEntry> log(std::size_t limit, std::size_t offset);
  // Verifies everything: bytes against digests, statements against signatures, the tree against the
  // checkpoint, derived against true. Reports the first failure first.
  AuditReport audit();
  // Writes the tlog-tiles layout and everything a verifier needs into a new or empty directory.
  void export_to(const std::string& directory);

  // Writes a compact copy of the store to a new file, opens it and compares its log; the keys are
  // not part of it. Throws Error(conflict) where the file exists.
  void backup(const std::string& path);
  // Whether everything is in place to work with this store: format, file, readings, keys, the last
  // signed head. A store that is opened for writing has been brought up to date before.
  AuditReport doctor();

 private:
  friend class Acts;    // stet/acts.h: decisions, retractions, erasures, recorded checks
  friend class Keys;    // stet/keys.h: keys that come and go
  friend class Ledger;  // stet/ledger.h: what can be done to a store's log besides
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Verifies an exported directory without a store and without the network.
AuditReport audit_export(const std::string& directory);

// The embedded JSON Schemas, OpenAPI document and SQL, by name ("report.v1", "openapi"); throws
// Error(not_found).
std::string_view schema(std::string_view name);
std::vector<std::string> schema_names();

}  // namespace stet
