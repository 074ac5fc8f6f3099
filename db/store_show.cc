// The facade: one record in full, and why a claim is what it is.
#include <algorithm>

#include "cross_check.h"
#include "json_text.h"
#include "log/crypto.h"
#include "log/disclosure.h"
#include "reading.h"
#include "stet/error.h"
#include "stet/json.h"
#include "store/library.h"
#include "store/log_rows.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_ids.h"
#include "store_impl.h"

namespace stet {
namespace {

// A statement with its place in the log.
Json statement_json(const store::Database& database, const std::string& digest) {
  const store::Statement row = store::statement(database, digest).value();
  const std::optional<std::int64_t> index = store::leaf_of(database, digest);
  Json payload = row.payload.empty() ? Json() : Json::parse(row.payload);  // empty: erased
  return Json::object({{"statement", log::to_hex(digest)},
                       {"predicate_type", payload.text("predicateType")},
                       {"log_index", index ? Json(*index) : Json()},
                       {"payload", std::move(payload)}});
}

Json source_json(const store::ReadSource& row) {
  return Json::object({{"source", log::to_hex(row.source.sha256)},
                       {"path", row.source.path},
                       {"format", row.source.format},
                       {"size", row.source.size},
                       {"title", text_or_null(row.source.title)},
                       {"publisher", text_or_null(row.source.publisher)},
                       {"url", text_or_null(row.source.url)},
                       {"published", text_or_null(row.source.published)},
                       {"language", text_or_null(row.source.language)},
                       {"digital_source_type", row.source.digital_source_type},
                       {"passages", row.passages},
                       {"claims", row.claims}});
}

Json show_source(const store::Database& database, const std::string& digest) {
  const store::Source source = store::find_source(database, digest).value();
  const store::ReadSource read = store::read_source(database, source.id).value();
  Json out = source_json(read);
  out["capture"] = statement_json(database, source.capture);
  if (!read.extraction.empty()) out["extraction"] = statement_json(database, read.extraction);
  Json passages = Json::array();
  for (const store::Passage& passage : store::passages_of(database, source.id))
    passages.push_back(Json::object({{"kind", passage.kind},
                                     {"start", static_cast<std::int64_t>(passage.span.start)},
                                     {"end", static_cast<std::int64_t>(passage.span.end)},
                                     {"quote", passage.quote}}));
  out["text"] = std::move(passages);
  return out;
}

Json claim_json(const store::Database& database, const store::StoredClaim& stored) {
  const ClaimRow row = claim_row(database, stored);
  return Json::object({{"claim", row.id},
                       {"kind", to_string(row.claim.kind)},
                       {"sentence", text_or_null(row.claim.sentence)},
                       {"quote", row.quote},
                       {"source", row.source},
                       {"path", row.path},
                       {"start", static_cast<std::int64_t>(row.span.start)},
                       {"end", static_cast<std::int64_t>(row.span.end)},
                       {"record", row.record}});
}

// Where a claim comes from: the bytes it stands in, and the two statements that say so.
Json provenance_json(const store::Database& database, const store::StoredClaim& stored) {
  const store::ReadSource source = store::read_source(database, stored.source).value();
  Json out = Json::object({{"source", source_json(source)},
                           {"capture", statement_json(database, source.source.capture)}});
  const auto extraction = store::newest_extraction(database, stored.source);
  if (!extraction) return out;
  const store::Statement statement = store::statement(database, extraction->statement).value();
  const Json predicate = Json::parse(statement.payload).at("predicate");
  const std::string digest = log::disclosure_digest(claim_disclosure(
      extraction->secret, static_cast<std::size_t>(stored.position), stored.record));
  out["extraction"] =
      Json::object({{"statement", log::to_hex(extraction->statement)},
                    {"log_index", extraction->log_index},
                    {"recorded_at", text_or_null(predicate.text("recordedAt"))},
                    {"position", stored.position},
                    {"salted_digest", digest},
                    {"listed", statement.payload.find('"' + digest + '"') != std::string::npos}});
  return out;
}

// What the other sources say of the statements that a claim stands in.
Json others_json(const store::Database& database, const store::StoredClaim& stored) {
  const ClaimRow row = claim_row(database, stored);
  Json out = Json::array();
  for (const Finding& finding :
       judge_by_others(database, store::read_source(database, stored.source).value()))
    if (!finding.suppressed && finding.span.overlaps(row.span)) out.push_back(to_json(finding));
  return out;
}

}  // namespace

Json Store::show(std::string_view id) {
  const store::Database& database = impl_->database;
  const store::Snapshot snapshot(database);
  const RecordName name = resolve(database, id);
  switch (name.kind) {
    case RecordKind::source:
      return show_source(database, name.digest);
    case RecordKind::claim:
      return claim_json(database, store::claim(database, name.digest).value());
    case RecordKind::statement:
      return statement_json(database, name.digest);
  }
  return {};
}

Json Store::explain(std::string_view id) {
  const store::Database& database = impl_->database;
  const store::Snapshot snapshot(database);
  const store::StoredClaim stored = store::claim(database, resolve_claim(database, id)).value();
  Json out = claim_json(database, stored);
  out["provenance"] = provenance_json(database, stored);
  out["others"] = others_json(database, stored);
  return out;
}

}  // namespace stet
