// The facade: looking around a store.
#include "log/crypto.h"
#include "reading.h"
#include "stet/error.h"
#include "stet/json.h"
#include "store/library.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_ids.h"
#include "store_impl.h"
#include "store_statements.h"
#include "text/unicode.h"

namespace stet {
namespace {

SourceSummary summary_of(const store::Database& database, const store::ReadSource& row) {
  return {.sha256 = log::to_hex(row.source.sha256),
          .path = row.source.path,
          .title = row.source.title,
          .publisher = row.source.publisher,
          .url = row.source.url,
          .published = row.source.published,
          .language = row.source.language,
          .digital_source_type = row.source.digital_source_type,
          .retracted = retraction_of(database, row.source.capture),
          .size = row.source.size,
          .passages = row.passages,
          .claims = row.claims,
          .log_index = row.log_index};
}

// The words of a claim as they stand in its passage.
std::string quote_of(const store::Database& database, const store::StoredClaim& claim) {
  const std::optional<store::Passage> passage = store::passage(database, claim.passage);
  if (!passage) return {};
  // Where the quote is the file's bytes, the span counts in it; else the whole passage says it.
  if (passage->quote.size() != passage->span.size() || !passage->span.contains(claim.span))
    return passage->quote;
  return passage->quote.substr(claim.span.start - passage->span.start, claim.span.size());
}

}  // namespace

ClaimRow claim_row(const store::Database& database, const store::StoredClaim& stored) {
  const store::ReadSource source = store::read_source(database, stored.source).value();
  Json record = Json::parse(stored.record);
  return {.id = log::to_hex(stored.digest),
          .source = log::to_hex(source.source.sha256),
          .path = source.source.path,
          .span = stored.span,
          .quote = quote_of(database, stored),
          .claim = claim_of_record(record),
          .record = std::move(record)};
}

std::vector<SourceSummary> Store::sources() {
  std::vector<SourceSummary> out;
  for (const store::ReadSource& row : store::read_sources(impl_->database))
    out.push_back(summary_of(impl_->database, row));
  return out;
}

std::vector<ClaimRow> Store::claims(std::string_view source_or_empty, std::size_t limit,
                                    std::size_t offset) {
  const store::Snapshot snapshot(impl_->database);
  std::int64_t source = 0;
  if (!source_or_empty.empty())
    source = store::find_source(impl_->database, resolve_source(impl_->database, source_or_empty))
                 .value()
                 .id;
  std::vector<ClaimRow> out;
  for (const store::StoredClaim& stored : store::claims(impl_->database, source, limit, offset))
    out.push_back(claim_row(impl_->database, stored));
  return out;
}

std::vector<SearchHit> Store::search(std::string_view words, std::size_t limit) {
  const store::Snapshot snapshot(impl_->database);
  const store::Library library(impl_->database);
  std::vector<store::Ranked> ranked;
  if (words.size() > 2 && words.front() == '"' && words.back() == '"') {
    for (const std::int64_t id : library.phrase(std::string(words), {}, limit))
      ranked.push_back({id, 1});
  } else {
    verify::Query query;
    for (const Span& word : text::words(words)) query.terms.emplace_back(word.of(words));
    query.limit = limit;
    ranked = library.rank(query);
  }
  std::vector<SearchHit> out;
  for (const store::Ranked& hit : ranked) {
    const store::Passage passage = store::passage(impl_->database, hit.passage).value();
    const verify::SourceRecord source = library.source(passage.source);
    out.push_back({.source = source.sha256,
                   .path = source.path,
                   .title = source.title,
                   .published = source.published,
                   .span = passage.span,
                   .quote = passage.quote,
                   .score = hit.score});
  }
  return out;
}

std::string Store::source_bytes(std::string_view sha256) {
  const std::string digest = resolve_source(impl_->database, sha256);
  std::optional<std::string> bytes = store::blob(impl_->database, digest);
  if (!bytes)
    throw Error(Code::corrupt, "store " + impl_->database.path() + ": the bytes of source " +
                                   log::to_hex(digest) + " are missing; run `stet audit`");
  return std::move(*bytes);
}

}  // namespace stet
