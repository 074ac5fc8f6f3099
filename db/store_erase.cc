// The facade: erasing a source, with the notice that stays in its place.
#include <algorithm>
#include <set>

#include "log/acts.h"
#include "log/crypto.h"
#include "stet/error.h"
#include "store/erase.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_acts.h"
#include "store_ids.h"
#include "store_impl.h"
#include "store_write.h"

namespace stet {
namespace {

constexpr double kAlike = 0.5;  // of their word sequences in common: they hold its words, too

// What has to go with a source.
struct Reach {
  std::vector<std::string> statements;        // hex: its capture, then its extractions
  std::vector<store::FindingPlace> findings;  // of recorded checks that show it
  std::vector<std::string> drafts;            // recorded drafts with the same bytes, raw
  std::vector<std::string> checks;            // hex: of those findings and drafts
};

Reach reach_of(const store::Database& database, const store::Source& source) {
  Reach out{
      .statements = {log::to_hex(source.capture)}, .findings = {}, .drafts = {}, .checks = {}};
  std::set<std::string> checks;
  for (const std::string& extraction : store::extractions_of(database, source.id)) {
    out.statements.push_back(log::to_hex(extraction));
    for (store::FindingPlace& place : store::findings_on(database, extraction)) {
      checks.insert(log::to_hex(place.statement));
      out.findings.push_back(std::move(place));
    }
  }
  for (const store::CheckRow& check : store::checks_of_draft(database, source.sha256)) {
    checks.insert(log::to_hex(check.statement));
    out.drafts = {source.sha256};
    for (const store::FindingRow& finding : store::findings_of(database, check.statement))
      out.findings.push_back({check.statement, finding.position});
  }
  const auto before = [](const store::FindingPlace& a, const store::FindingPlace& b) {
    return std::tie(a.statement, a.position) < std::tie(b.statement, b.position);
  };
  const auto same = [](const store::FindingPlace& a, const store::FindingPlace& b) {
    return std::tie(a.statement, a.position) == std::tie(b.statement, b.position);
  };
  std::sort(out.findings.begin(), out.findings.end(), before);
  out.findings.erase(std::unique(out.findings.begin(), out.findings.end(), same),
                     out.findings.end());
  out.checks.assign(checks.begin(), checks.end());
  return out;
}

std::vector<std::string> alike(const store::Database& database, const store::Source& source) {
  std::vector<std::string> out;
  const auto read = store::read_source(database, source.id);
  if (!read) return out;
  for (const store::Similar& other : store::similar_sources(database, read->shingles, kAlike))
    if (other.source != source.id)
      out.push_back(log::to_hex(store::read_source(database, other.source).value().source.sha256));
  return out;
}

void erase_reach(store::Database& database, const store::Source& source, const Reach& reach) {
  for (const store::FindingPlace& place : reach.findings) store::erase_finding(database, place);
  for (const std::string& draft : reach.drafts) store::erase_draft(database, draft);
  store::erase_source(database, source);
}

}  // namespace

Erased Acts::erase(const ErasureInput& input) {
  check_grounds(input.grounds);
  Store::Impl& impl = *store_.impl_;
  store::Database& database = impl.database;
  Erased out;
  {
    SignedWrite write(database, impl.keys(), impl.environment);
    const store::Source source =
        store::find_source(database, resolve_source(database, input.source)).value();
    const Reach reach = reach_of(database, source);
    const auto summary = store::text_summary(database, source.id).value_or(store::TextSummary{});
    out.passages = summary.passages;
    out.claims = summary.claims;
    out.findings = static_cast<std::int64_t>(reach.findings.size());
    out.alike = alike(database, source);
    const log::Appended notice =
        write.ledger().append(log::erasure({.statements = reach.statements,
                                            .checks = reach.checks,
                                            .reason = input.grounds.reason,
                                            .legal_basis = input.legal_basis,
                                            .by = input.grounds.by}));
    out.notice = {.statement = notice.digest, .log_index = static_cast<std::int64_t>(notice.index)};
    erase_reach(database, source, reach);
    write.commit();
  }
  store::sweep(database);
  return out;
}

void Acts::sweep() { store::sweep(store_.impl_->database); }

}  // namespace stet
