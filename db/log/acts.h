// The statements about later acts: retraction, erasure, recorded verdicts, decisions, sign-offs,
// keys. docs/file-format.md lists every field, schema/statement-*.json describe the predicates.
//
//   Statement statement = retraction({.capture = digest, .reason = "withdrawn by its author"});
//
// Digests are hex. Empty texts mean not said. The ledger adds salt, recordedAt and prev to each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "log/crypto.h"
#include "log/statement.h"

namespace stet::log {

// A source no longer counts as evidence. The subject is its capture.
struct RetractionFacts {
  std::string capture, reason, by;
};
Statement retraction(const RetractionFacts& facts);

// Content that was deleted. `statements` lost their payload and what they stand for (capture: the
// bytes; extraction: text and claims); of the recorded checks `checks` only findings, or the draft,
// that showed this content. The reason must hold no personal data: the notice stays.
struct ErasureFacts {
  std::vector<std::string> statements, checks;
  std::string reason, legal_basis, by;
};
Statement erasure(const ErasureFacts& facts);
// What the subjects of an erasure are called, by which of the two lists they are in.
inline constexpr std::string_view kErasedStatement = "statement", kErasedInCheck = "check";

// What a check found: the subject is the draft. The findings are salted digests of their records
// (disclosure.h), in text order.
struct VerdictFacts {
  std::string draft_sha256, path, published;  // published: the day that its dates count from
  std::string as_of;                          // as asked for, or empty
  std::string engine_version, rules_digest;
  std::uint64_t log_size = 0;  // of the log whose sources were asked
  std::string log_root;
  std::vector<std::string> finding_digests;
  Json summary;  // counts by verdict
};
Statement verdict(const VerdictFacts& facts);

// What a person decided about a finding. The subject is SHA-256 of the finding's id, because a
// finding need not be recorded.
struct DecisionFacts {
  std::string finding;            // its id
  std::string decision;           // "accepted", "corrected", "disputed", "waived"
  std::string reason, until, by;  // until: YYYY-MM-DD or empty
  std::string verdict, check;     // label and statement of the newest recorded check with it
};
Statement decision(const DecisionFacts& facts);

// Somebody answers for a recorded check. The subject is its verdict statement.
struct SignoffFacts {
  std::string check, role, reason, by;
};
Statement signoff(const SignoffFacts& facts);

// A key enters the log: once signed by a root key, or by the key it replaces, and once by itself.
struct KeyAddedFacts {
  std::string role;
  PublicKey key{};
  std::string replaces;  // key id, or empty
  std::string person;
};
Statement key_added(const KeyAddedFacts& facts);

// A key counts up to and including the entry `last_good`.
struct KeyRevokedFacts {
  std::string keyid;
  std::uint64_t last_good = 0;
  std::string reason;
};
Statement key_revoked(const KeyRevokedFacts& facts);

}  // namespace stet::log
