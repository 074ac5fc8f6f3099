// Proving single claims and statements of a store's log, and verifying proofs and exports with what is known from elsewhere.
//
//   stet::Store store = stet::Store::open("stet.db", {.read_only = true}, stet::system_environment());
//   std::string file = stet::Ledger(store).prove(claim_id);
//   stet::AuditReport report = stet::audit_proof(file, {.vkey = vkey});
//
// Verifying opens no store and no socket. Failures to read throw stet::Error; what does not verify is in the report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/store.h"

namespace stet {

// What a verifier knows from elsewhere; empty parts are not used.
struct Trust {
  std::string vkey;                 // the log's key ("name+id+base64"); without it the file's own key is taken, which proves less
  std::vector<std::string> pinned;  // checkpoints that were seen before, as signed notes: the log must have grown out of each
  std::string leaf;                 // for a tlog-proof: the bytes of the entry that it is about
};

AuditReport audit_export(const std::string& directory, const Trust& trust);
// A claim proof, a Sigstore bundle or a tlog-proof, from its bytes.
AuditReport audit_proof(std::string_view bytes, const Trust& trust);

// Must not outlive its Store, and shares its thread.
class Ledger {
 public:
  explicit Ledger(Store& store) : store_(store) {}
  // A claim's proof, which reveals no other claim; of a statement, its Sigstore bundle; of a source, the bundle of its
  // capture. Ids may be cut to 8 or more characters.
  std::string prove(std::string_view id);

 private:
  Store& store_;
};

}  // namespace stet
