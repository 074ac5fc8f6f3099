// Verifying a log from its entries up: every leaf, signature, hash and reference, in one pass with
// flat memory.
//
//   AuditReport report = audit_log(reader, {.log_keys = {read_vkey(text)}});
//
// Nothing is believed that can be computed: leaf hashes from leaves, the tree from leaf hashes,
// digests from bytes. What cannot be seen from one copy of a log alone is whether it was wound back
// to an older checkpoint; for that, pin one that you have seen, or keep the head file.
#pragma once

#include <string>
#include <vector>

#include "log/anchor.h"
#include "log/checklist.h"
#include "log/note.h"
#include "log/policy.h"
#include "log/storage.h"

namespace stet::log {

struct AuditOptions {
  std::vector<NoteKey> log_keys;  // known from elsewhere; empty: the key that the log itself names,
                                  // which proves less
  std::optional<Policy> policy;   // which witnesses must have signed the newest checkpoint
  TimeTrust time;                 // whose word on time is believed
  std::vector<std::string>
      pinned;  // checkpoints seen before (signed notes): the log must have grown out of each
  std::string head_path;  // the file beside the store; empty: not looked at
};

// Runs every check into `list`, so that a caller may add its own before and after.
void audit_log(const LogReader& reader, const AuditOptions& options, Checklist& list);
AuditReport audit_log(const LogReader& reader, const AuditOptions& options);

}  // namespace stet::log
