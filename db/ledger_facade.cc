// The public face of the log: proofs of single records, and verifying what was exported.
#include "ledger_impl.h"
#include "log/claim_proof.h"
#include "log/export_audit.h"
#include "log_storage.h"
#include "reading.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "stet/ledger.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_ids.h"
#include "store_impl.h"
#include "views.h"

namespace stet {
namespace {

log::Digest digest_of(const std::string& raw) { return log::to_digest(raw).value(); }

std::string prove_statement(const StoreLog& rows, const std::string& digest) {
  const std::optional<std::uint64_t> index = rows.find(digest_of(digest));
  if (!index)
    throw Error(Code::corrupt,
                "the statement " + log::to_hex(digest) + " is not in the log; run `stet audit`");
  return log::write_entry_bundle(rows, *index);
}

std::string prove_claim(const store::Database& database, const StoreLog& rows,
                        const store::StoredClaim& claim) {
  const std::optional<store::Extraction> extraction =
      store::newest_extraction(database, claim.source);
  if (!extraction)
    throw Error(Code::corrupt, "the claim's source has no extraction statement; run `stet audit`");
  const auto position = static_cast<std::size_t>(claim.position);
  return log::write_claim_proof(
      rows, {.extraction = digest_of(extraction->statement),
             .position = position,
             .disclosure = claim_disclosure(extraction->secret, position, claim.record)});
}

}  // namespace

log::AuditOptions options_of(const Trust& trust) {
  log::AuditOptions out;
  if (!trust.vkey.empty()) out.log_keys.push_back(log::read_vkey(trust.vkey));
  if (!trust.policy.empty()) out.policy = log::Policy::read(trust.policy);
  if (!trust.authorities.empty() && !log::is_certificates(trust.authorities))
    throw Error(Code::invalid, "the certificates of time-stamp authorities are not in PEM form");
  out.time = {.authorities = trust.authorities,
              .headers = log::read_block_headers(trust.block_headers)};
  out.pinned = trust.pinned;
  return out;
}

AuditReport audit_export(const std::string& directory) { return audit_export(directory, Trust{}); }

AuditReport audit_export(const std::string& directory, const Trust& trust) {
  return log::audit_export(directory, options_of(trust),
                           {.files = view_files(),
                            .engine_version = std::string(engine_version()),
                            .rules_digest = rules_digest()});
}

AuditReport audit_proof(std::string_view bytes, const Trust& trust) {
  return log::audit_proof(bytes, options_of(trust), trust.leaf);
}

std::string Ledger::prove(std::string_view id) {
  store::Database& database = store_.impl_->database;
  const store::Snapshot snapshot(database);
  const StoreLog rows(database);
  const RecordName name = resolve(database, id);
  if (name.kind == RecordKind::claim)
    return prove_claim(database, rows, store::claim(database, name.digest).value());
  if (name.kind == RecordKind::source)
    return prove_statement(rows, store::find_source(database, name.digest).value().capture);
  return prove_statement(rows, name.digest);
}

}  // namespace stet
