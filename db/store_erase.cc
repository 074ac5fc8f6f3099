// The facade: erasing a source, or a recorded draft, with the notice that stays in its place.
#include <algorithm>
#include <set>

#include "log/acts.h"
#include "log/crypto.h"
#include "recorded_check.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store/erase.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_acts.h"
#include "store_ids.h"
#include "store_impl.h"
#include "store_write.h"
#include "text/document.h"
#include "text/shingles.h"

namespace stet {
namespace {

constexpr double kAlike = 0.5;  // of their word sequences in common: they hold its words, too

// What has to go, and which statements the notice names for it.
struct Reach {
  std::vector<std::string> statements;        // hex: those whose payload goes
  std::vector<store::FindingPlace> findings;  // of recorded checks that show it
  std::vector<std::string> drafts;            // recorded drafts, raw
  std::vector<std::string> checks;            // hex: of findings and drafts that go in part
  std::vector<std::string> whole;             // checks that go whole, raw
};

void take_findings(const store::Database& database, const std::string& check, Reach& out) {
  for (const store::FindingRow& finding : store::findings_of(database, check))
    out.findings.push_back({check, finding.position});
}

void each_once(std::vector<store::FindingPlace>& places) {
  const auto key = [](const store::FindingPlace& place) {
    return std::tie(place.statement, place.position);
  };
  std::sort(places.begin(), places.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  places.erase(std::unique(places.begin(), places.end(),
                           [&](const auto& a, const auto& b) { return key(a) == key(b); }),
               places.end());
}

Reach reach_of(const store::Database& database, const store::Source& source) {
  Reach out{.statements = {log::to_hex(source.capture)}};
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
    take_findings(database, check.statement, out);
  }
  each_once(out.findings);
  out.checks.assign(checks.begin(), checks.end());
  return out;
}

// Every recorded check of a draft: its bytes serve them all.
Reach reach_of_draft(const store::Database& database, const std::string& draft) {
  Reach out{.drafts = {draft}};
  for (const store::CheckRow& check : store::checks_of_draft(database, draft)) {
    out.statements.push_back(log::to_hex(check.statement));
    out.whole.push_back(check.statement);
    take_findings(database, check.statement, out);
  }
  return out;
}

// What else in the store is near-identical to a text, and so holds its words. `source` and `draft`
// are left out; 0 and empty: none.
void name_alike(const store::Database& database, const text::Shingles& shingles,
                std::int64_t source, const std::string& draft, Erased& out) {
  for (const store::Similar& other : store::similar_sources(database, shingles, kAlike))
    if (other.source != source)
      out.alike.push_back(
          log::to_hex(store::read_source(database, other.source).value().source.sha256));
  store::for_each_draft(database, [&](const store::CheckRow& check, std::string_view bytes) {
    if (check.draft == draft) return;
    const std::string path = recorded_check(database, check.statement).path;
    const text::Document document = text::read(bytes, text::detect_format(path, bytes));
    if (text::similarity(shingles, text::shingles(document.text)) >= kAlike)
      out.alike_checks.push_back(log::to_hex(check.statement));
  });
}

void erase_reach(store::Database& database, const Reach& reach) {
  for (const store::FindingPlace& place : reach.findings) store::erase_finding(database, place);
  for (const std::string& draft : reach.drafts) store::erase_draft(database, draft);
  for (const std::string& check : reach.whole) store::erase_check(database, check);
}

Recorded give_notice(SignedWrite& write, const Reach& reach, const ErasureInput& input) {
  const log::Appended notice = write.ledger().append(log::erasure({.statements = reach.statements,
                                                                   .checks = reach.checks,
                                                                   .reason = input.grounds.reason,
                                                                   .legal_basis = input.legal_basis,
                                                                   .by = input.grounds.by}));
  return {.statement = notice.digest, .log_index = static_cast<std::int64_t>(notice.index)};
}

// The digest of the draft that is meant, or nothing where a source is.
std::optional<std::string> draft_meant(const store::Database& database, const ErasureInput& input) {
  if (!input.record.empty()) {
    const RecordName name = resolve(database, input.record);
    if (name.kind != RecordKind::statement) return std::nullopt;
    if (const auto check = store::check(database, name.digest)) return check->draft;
    throw Error(Code::invalid, input.record +
                                   " is a statement and no recorded check; give the id of a "
                                   "source, or of a check that `stet log` lists as verdict/v1");
  }
  const std::string draft(log::view(log::sha256(input.draft)));
  if (!store::checks_of_draft(database, draft).empty()) return draft;
  throw Error(Code::not_found,
              "no check of this draft, byte for byte, is recorded; to erase a source, give its id");
}

Erased erase_source(store::Database& database, SignedWrite& write, const ErasureInput& input) {
  const store::Source source =
      store::find_source(database, resolve_source(database, input.record)).value();
  const Reach reach = reach_of(database, source);
  const auto summary = store::text_summary(database, source.id).value_or(store::TextSummary{});
  Erased out{.notice = {},
             .passages = summary.passages,
             .claims = summary.claims,
             .findings = static_cast<std::int64_t>(reach.findings.size()),
             .alike = {},
             .alike_checks = {}};
  if (const auto read = store::read_source(database, source.id))
    name_alike(database, read->shingles, source.id, source.sha256, out);
  out.notice = give_notice(write, reach, input);
  erase_reach(database, reach);
  store::erase_source(database, source);
  return out;
}

Erased erase_draft(store::Database& database, SignedWrite& write, const ErasureInput& input,
                   const std::string& draft) {
  const Reach reach = reach_of_draft(database, draft);
  Erased out{.notice = {},
             .findings = static_cast<std::int64_t>(reach.findings.size()),
             .checks = static_cast<std::int64_t>(reach.whole.size()),
             .alike = {},
             .alike_checks = {}};
  if (const auto bytes = store::draft(database, draft)) {
    const std::string path = recorded_check(database, reach.whole.front()).path;
    const text::Document document = text::read(*bytes, text::detect_format(path, *bytes));
    name_alike(database, text::shingles(document.text), 0, draft, out);
  }
  out.notice = give_notice(write, reach, input);
  erase_reach(database, reach);
  return out;
}

}  // namespace

Erased Acts::erase(const ErasureInput& input) {
  check_grounds(input.grounds);
  Store::Impl& impl = *store_.impl_;
  Erased out;
  {
    SignedWrite write(impl.database, impl.keys(), impl.environment);
    const std::optional<std::string> draft = draft_meant(impl.database, input);
    out = draft ? erase_draft(impl.database, write, input, *draft)
                : erase_source(impl.database, write, input);
    write.commit();
  }
  store::sweep(impl.database);
  return out;
}

void Acts::sweep() { store::sweep(store_.impl_->database); }

}  // namespace stet
