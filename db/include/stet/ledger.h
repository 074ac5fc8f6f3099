// Proving single claims and statements of a store's log, and verifying proofs and exports with what
// is known from elsewhere.
//
//   stet::Store store = stet::Store::open("stet.db", {.read_only = true},
//   stet::system_environment()); std::string file = stet::Ledger(store).prove(claim_id);
//   stet::AuditReport report = stet::audit_proof(file, {.vkey = vkey});
//
// Verifying opens no store and no socket. Failures to read throw stet::Error; what does not verify
// is in the report.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/store.h"

namespace stet {

// What a verifier knows from elsewhere; empty parts are not used.
struct Trust {
  std::string vkey;  // the log's key ("name+id+base64"); without it the file's own key is taken,
                     // which proves less
  std::vector<std::string> pinned;  // checkpoints that were seen before, as signed notes: the log
                                    // must have grown out of each
  std::string policy;         // which witnesses must have seen the log: a C2SP tlog-policy file
  std::string authorities;    // certificates of time-stamp authorities, PEM
  std::string block_headers;  // of Bitcoin blocks: lines of a height, a space and 160 hex digits
  std::string leaf;           // for a tlog-proof: the bytes of the entry that it is about
};

AuditReport audit_export(const std::string& directory, const Trust& trust);
// A claim proof, a Sigstore bundle or a tlog-proof, from its bytes.
AuditReport audit_proof(std::string_view bytes, const Trust& trust);

// "prov-json", "prov-n", "claimreview", "annotations", "sources.csv", "sources.jsonl" and so on.
std::vector<std::string> view_names();

// A time stamp or proof that was recorded.
struct AnchorReceipt {
  std::int64_t size = 0;       // of the checkpoint that it is about
  std::int64_t log_index = 0;  // of the statement that records it
  std::string words;           // what it proves
};

// Must not outlive its Store, and shares its thread.
class Ledger {
 public:
  explicit Ledger(Store& store) : store_(store) {}
  // A claim's proof, which reveals no other claim; of a statement, its Sigstore bundle; of a
  // source, the bundle of its capture. Ids may be cut to 8 or more characters.
  std::string prove(std::string_view id);

  // Everything that Store::audit() looks at, with what is known from elsewhere.
  AuditReport audit(const Trust& trust);

  // The newest signed checkpoint as a file, the bytes that time stamps are about.
  std::string checkpoint_note();
  // An RFC 3161 request (DER) for it, to be sent to a time-stamp authority by any program.
  std::string timestamp_request();
  // Records the authority's answer, or an OpenTimestamps proof of the checkpoint file, as a
  // statement. `authorities` are the authority's certificates (PEM), or empty. Throws
  // Error(invalid) where the token is about something else or the certificates do not vouch for it,
  // Error(corrupt) where it cannot be read.
  AnchorReceipt attach_anchor(std::string_view token, std::string_view authorities);

  // The body of a C2SP tlog-witness request for the newest checkpoint, for a witness that saw the
  // log with `old_size` entries last; empty: the newest size that any witness has signed.
  std::string witness_request(std::optional<std::int64_t> old_size);
  // Stores the signature lines of a witness's answer, or of a whole cosigned checkpoint. Those that
  // are not by a witness of the policy are refused: throws Error(invalid). Returns who has signed
  // that checkpoint now, in words.
  std::string attach_cosignatures(std::string_view lines, std::string_view policy);

  // What the store holds in a form that others read (view_names()), piece by piece, so that memory
  // stays flat. Views are made from the signed records and are not signed themselves; they say so.
  // Throws Error(not_found) for another name.
  void view(std::string_view name, const std::function<void(std::string_view)>& write);

 private:
  Store& store_;
};

}  // namespace stet
