// The facade: verifying a store whole, and exporting its log.
#include "log/audit.h"
#include "log/crypto.h"
#include "log/export.h"
#include "log/keys.h"
#include "log/ledger.h"
#include "log_storage.h"
#include "reading.h"
#include "stet/error.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_impl.h"
#include "text/document.h"

namespace stet {
namespace {

constexpr std::string_view kFile = "store file";
constexpr std::string_view kReadings = "readings";
constexpr std::string_view kWords = "word index";

// The keys beside the store, where they are there and readable.
std::optional<log::KeyRing> keys_if_any(const std::string& path) {
  try {
    return log::KeyRing::load(path, {});
  } catch (const Error& error) {
    if (error.code() == Code::not_found) return std::nullopt;
    throw;
  }
}

std::vector<log::NoteKey> log_keys(const std::optional<log::KeyRing>& ring) {
  std::vector<log::NoteKey> out;
  if (!ring) return out;
  out.push_back(ring->log_key());
  if (ring->has("log.old")) out.push_back({.name = ring->origin(), .key = ring->public_key("log.old")});
  return out;
}

// Every passage and claim that is kept of a source is what its bytes and its records say. The claims' own digests are
// compared with the signed list by the log's audit.
std::optional<std::string> fault_of(const store::Database& database, const store::Source& source) {
  const std::optional<std::string> bytes = store::blob(database, source.sha256);
  const std::optional<store::TextSummary> summary = store::text_summary(database, source.id);
  if (!bytes) return "its bytes are missing";
  if (!summary) return "it has not been read";
  const text::Document document = text::read(*bytes, format_from_word(source.format));
  if (log::view(log::sha256(document.text)) != summary->sha256) return "its text is another one now";
  const std::vector<store::Passage> fresh = passages_of(document, *bytes), kept = store::passages_of(database, source.id);
  if (fresh.size() != kept.size() || summary->passages != static_cast<std::int64_t>(kept.size())) return "it has another number of passages now";
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (kept[i].span != fresh[i].span || kept[i].text != fresh[i].text || kept[i].quote != fresh[i].quote || kept[i].kind != fresh[i].kind)
      return "passage " + std::to_string(i) + " is not what stands in the file at byte " + std::to_string(fresh[i].span.start);
  const std::vector<store::StoredClaim> claims = store::claims_of_source(database, source.id);
  if (summary->claims != static_cast<std::int64_t>(claims.size())) return "a claim is missing or was added";
  for (const store::StoredClaim& claim : claims)
    if (log::view(log::sha256(claim.record)) != claim.digest) return "claim " + std::to_string(claim.position) + " does not have its digest";
  return std::nullopt;
}

void audit_readings(const store::Database& database, log::Checklist& list) {
  list.open(kReadings, "What was read out of a source is not what stands in it: answers may quote what no source says. Take "
                       "the store from a backup, or let stet read everything again.");
  store::Totals counted;
  store::for_each_source(database, [&](const store::Source& source) {
    if (const auto fault = fault_of(database, source)) list.fail(kReadings, log::Severity::invalid, source.path + ": " + *fault);
    else list.good(kReadings);
    const auto summary = store::text_summary(database, source.id).value_or(store::TextSummary{});
    counted = {counted.sources + 1, counted.passages + summary.passages, counted.claims + summary.claims};
  });
  if (store::Totals kept = store::totals(database); kept != counted)
    list.fail(kReadings, log::Severity::invalid, "the totals are not those of the sources");
  list.open(kWords, "The word index does not have a row for each passage: searches and checks may miss evidence. Let stet "
                    "read everything again.");
  if (const auto fault = store::word_index_fault(database)) list.fail(kWords, log::Severity::invalid, *fault);
  else list.good(kWords);
}

}  // namespace

AuditReport Store::audit() {
  const store::Snapshot snapshot(impl_->database);
  log::Checklist list;
  list.open(kFile, "The file itself is damaged. Keep it, restore a backup beside it, and run the audit on that.");
  try {
    for (const std::string& problem : impl_->database.structural_problems()) list.fail(kFile, log::Severity::invalid, problem);
    if (list.passed(kFile)) list.good(kFile);
    const std::optional<log::KeyRing> ring = keys_if_any(impl_->key_path);
    log::audit_log(StoreLog(impl_->database),
                   {.log_keys = log_keys(ring), .head_path = log::default_head_path(impl_->database.path())}, list);
    audit_readings(impl_->database, list);
  } catch (const Error& error) {
    if (error.code() != Code::corrupt) throw;
    list.fail(kFile, log::Severity::invalid, error.what());
  }
  AuditReport report = list.report();
  if (report.checks.empty() || list.passed(kFile)) {
    const Checkpoint last = checkpoint();
    report.log_size = last.size;
    report.log_root = last.root;
  }
  return report;
}

void Store::export_to(const std::string& directory) {
  const store::Snapshot snapshot(impl_->database);
  const std::optional<log::KeyRing> ring = keys_if_any(impl_->key_path);
  const bool signs = ring && !ring->sealed() && ring->has("archive");
  log::export_log(StoreLog(impl_->database), {.directory = directory, .archive = signs ? &ring->signer("archive") : nullptr});
}

}  // namespace stet
