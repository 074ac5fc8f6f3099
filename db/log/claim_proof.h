// One claim, shown and proven on its own: a file that reveals no other claim and needs neither
// store nor network.
//
// It holds the claim's disclosure (salt and record), the extraction statement that lists its
// digest, the capture statement of its source, and the statements about keys, each with its
// signature and inclusion proof under one checkpoint, as Sigstore bundles; and where the log's key
// was replaced, the checkpoints by which each key handed over to the next, so that a verifier who
// knows an older key can follow. docs/file-format.md has the fields. What it cannot show is that
// nothing was said about the claim later: it speaks of the log at one size.
#pragma once

#include <string>
#include <string_view>

#include "log/audit.h"
#include "log/storage.h"

namespace stet::log {

struct ClaimToProve {
  Digest extraction{};         // statement that lists it
  std::uint64_t position = 0;  // in that list
  std::string disclosure;
};

// JSON text ("stet.claim-proof.v1"). Throws Error(corrupt) where the log does not hold the claim.
std::string write_claim_proof(const LogReader& reader, const ClaimToProve& claim);

// A Sigstore bundle of any entry.
std::string write_entry_bundle(const LogReader& reader, std::uint64_t index);
// A C2SP tlog-proof of any entry.
std::string write_entry_proof(const LogReader& reader, std::uint64_t index);

// Whether the bytes look like a claim proof, a bundle or a tlog-proof: JSON with a known schema or
// media type, or the magic line.
enum class ProofKind { claim, bundle, log_proof };
std::optional<ProofKind> proof_kind(std::string_view bytes);

// Verifies a claim proof or a bundle. A tlog-proof needs the leaf it is about: `leaf` is its bytes,
// or empty.
AuditReport audit_proof(std::string_view bytes, const AuditOptions& options,
                        std::string_view leaf = {});

}  // namespace stet::log
