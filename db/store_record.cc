// The facade: checks that are signed and kept.
#include "finding_record.h"
#include "log/acts.h"
#include "log/canonical.h"
#include "log/crypto.h"
#include "log/disclosure.h"
#include "reading.h"
#include "stet/acts.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store_check.h"
#include "store_impl.h"
#include "store_write.h"

namespace stet {
namespace {

log::VerdictFacts facts_of(const Report& report, const CheckOptions& options) {
  return {.draft_sha256 = report.draft_sha256,
          .path = report.draft_path,
          .published = report.draft_published,
          .as_of = options.as_of,
          .engine_version = report.version,
          .rules_digest = report.rules,
          .log_size = static_cast<std::uint64_t>(report.log_size),
          .log_root = report.log_root,
          .finding_digests = {},
          .summary = verdict_counts(report)};
}

}  // namespace

Report Acts::record(const DraftInput& input, const CheckOptions& options) {
  Store::Impl& impl = *store_.impl_;
  const log::KeyRing& keys = impl.keys();
  const DraftToCheck draft = draft_to_check(input);
  Report report =
      report_on(impl.database, draft, {.as_of = options.as_of, .log_size = options.log_size});
  const std::string secret = log::random_bytes(impl.environment, 32);
  log::VerdictFacts facts = facts_of(report, options);
  std::vector<store::FindingRow> findings;
  for (const Finding& finding : report.findings) {
    const auto position = static_cast<std::int64_t>(findings.size());
    findings.push_back(
        {position, finding.id, log::canonical(record_of(finding)), evidence_of(finding)});
    facts.finding_digests.push_back(log::disclosure_digest(
        claim_disclosure(secret, static_cast<std::size_t>(position), findings.back().record)));
  }
  SignedWrite write(impl.database, keys, impl.environment);
  const log::Appended entry = write.ledger().append(log::verdict(facts));
  const std::string statement = log::from_hex(entry.digest).value();
  const std::string sha256 = log::from_hex(report.draft_sha256).value();
  store::insert_draft(impl.database, sha256, input.bytes);
  store::insert_check(impl.database, {.statement = statement, .draft = sha256, .secret = secret});
  for (const store::FindingRow& finding : findings)
    store::insert_finding(impl.database, statement, finding);
  write.commit();
  report.recorded =
      Recorded{.statement = entry.digest, .log_index = static_cast<std::int64_t>(entry.index)};
  return report;
}

}  // namespace stet
