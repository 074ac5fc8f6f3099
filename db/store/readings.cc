// Rows that the engine derives from a source.
#include "store/readings.h"

#include <algorithm>
#include <set>

#include "claim_bytes.h"
#include "store/bytes.h"
#include "store/sql.h"
#include "store/word_index.h"

namespace stet::store {
namespace {

constexpr std::string_view kPassageColumns =
    R"(select id, source, position, kind, unrelated, start, "end", text_start, text, quote, also from passages)";
constexpr std::string_view kClaimColumns =
    R"(select id, digest, source, position, passage, kind, unit, start, "end", record from claims)";

Passage passage_of(const sql::Statement& row) {
  Passage out{
      .id = row.integer(0),
      .source = row.integer(1),
      .position = row.integer(2),
      .kind = row.string(3),
      .unrelated = row.integer(4) != 0,
      .span = {static_cast<std::size_t>(row.integer(5)), static_cast<std::size_t>(row.integer(6))},
      .text_start = static_cast<std::size_t>(row.integer(7)),
      .text = row.string(8),
      .quote = {},
      .also = row.string(10)};
  out.quote = row.null(9) ? out.text : std::string(row.blob(9));
  return out;
}

StoredClaim claim_of(const sql::Statement& row) {
  return {
      .id = row.integer(0),
      .digest = std::string(row.blob(1)),
      .source = row.integer(2),
      .position = row.integer(3),
      .passage = row.integer(4),
      .kind = row.string(5),
      .unit = row.string(6),
      .span = {static_cast<std::size_t>(row.integer(7)), static_cast<std::size_t>(row.integer(8))},
      .record = row.string(9),
      .packed = {},
      .entities = {}};
}

std::vector<StoredClaim> claims_in(sql::Statement& row) {
  std::vector<StoredClaim> out;
  while (row.step()) out.push_back(claim_of(row));
  return out;
}

void insert_text(sql::Connection& connection, std::int64_t source, const Reading& reading) {
  const std::string shingles = shingle_bytes(reading.shingles);
  connection
      .prepare(
          "insert into texts (source, sha256, size, passages, claims, title, publisher, published, "
          "language, "
          "digital_source_type, shingles) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(source)
      .bind_blob(reading.text_sha256)
      .bind(reading.text_size)
      .bind(static_cast<std::int64_t>(reading.passages.size()))
      .bind(static_cast<std::int64_t>(reading.claims.size()))
      .bind(reading.title)
      .bind(reading.publisher)
      .bind(reading.published)
      .bind(reading.language)
      .bind(reading.digital_source_type)
      .bind_blob(shingles)
      .run();
  if (reading.shingles == text::Shingles{}) return;
  auto row = connection.prepare("insert into bands (band, value, source) values (?, ?, ?)");
  const auto bands = bands_of(reading.shingles);
  for (std::size_t i = 0; i < bands.size(); ++i)
    row.bind(static_cast<std::int64_t>(i)).bind(bands.at(i)).bind(source).run();
}

// Returns the ids of the passages, in order.
std::vector<std::int64_t> insert_passages(sql::Connection& connection, std::int64_t source,
                                          const Reading& reading) {
  auto row = connection.prepare(
      R"(insert into passages (source, position, kind, unrelated, published, start, "end", text_start, text, quote, also)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
  auto words = connection.prepare("insert into words (rowid, text, also) values (?, ?, ?)");
  std::vector<std::int64_t> ids;
  ids.reserve(reading.passages.size());
  for (std::size_t i = 0; i < reading.passages.size(); ++i) {
    const Passage& passage = reading.passages[i];
    row.bind(source)
        .bind(static_cast<std::int64_t>(i))
        .bind(passage.kind)
        .bind(std::int64_t{passage.unrelated})
        .bind(reading.published)
        .bind(static_cast<std::int64_t>(passage.span.start))
        .bind(static_cast<std::int64_t>(passage.span.end))
        .bind(static_cast<std::int64_t>(passage.text_start))
        .bind(passage.text);
    if (passage.quote == passage.text)
      row.bind_null();
    else
      row.bind_blob(passage.quote);
    row.bind(passage.also).run();
    ids.push_back(connection.last_rowid());
    if (passage.kind != "furniture")
      words.bind(ids.back()).bind(passage.text).bind(passage.also).run();
  }
  return ids;
}

void insert_claims(sql::Connection& connection, std::int64_t source, const Reading& reading,
                   const std::vector<std::int64_t>& ids) {
  auto row = connection.prepare(
      R"(insert into claims (digest, source, position, passage, kind, unit, start, "end", record)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?))");
  auto entity = connection.prepare(
      "insert or ignore into entities (entity, kind, unit, passage) values (?, ?, ?, ?)");
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    const StoredClaim& claim = reading.claims[i];
    const std::int64_t passage = ids.at(static_cast<std::size_t>(claim.passage));
    row.bind_blob(claim.digest)
        .bind(source)
        .bind(static_cast<std::int64_t>(i))
        .bind(passage)
        .bind(claim.kind)
        .bind(claim.unit)
        .bind(static_cast<std::int64_t>(claim.span.start))
        .bind(static_cast<std::int64_t>(claim.span.end))
        .bind(claim.record)
        .run();
    for (const std::string& name : claim.entities)
      entity.bind(name).bind(claim.kind).bind(claim.unit).bind(passage).run();
  }
}

// What a passage is ranked by: its words, and those that it speaks of besides.
std::string ranked_text(const Passage& passage) { return passage.text + " \u00b7 " + passage.also; }

// What a check reads of each passage.
void insert_compact(sql::Connection& connection, const Reading& reading,
                    const std::vector<std::int64_t>& ids) {
  std::vector<std::set<std::string>> kinds(ids.size());
  std::vector<std::string> claims(ids.size());
  for (const StoredClaim& claim : reading.claims) {
    const auto passage = static_cast<std::size_t>(claim.passage);
    kinds.at(passage).insert(claim.kind + " " + claim.unit);
    claims.at(passage) += claim.packed;
  }
  Stemmer stemmer;
  auto row =
      connection.prepare("insert into compact (passage, stems, kinds, claims) values (?, ?, ?, ?)");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    std::string lines;
    for (const std::string& kind : kinds[i]) lines += kind + "\n";
    const std::string stems = stem_bytes(stemmer.of(ranked_text(reading.passages[i])));
    row.bind(ids[i]).bind_blob(stems).bind(lines).bind_blob(claims[i]).run();
  }
}

}  // namespace

void insert_reading(Database& database, std::int64_t source, const Reading& reading) {
  sql::Connection& connection = database.connection();
  insert_text(connection, source, reading);
  const std::vector<std::int64_t> ids = insert_passages(connection, source, reading);
  insert_claims(connection, source, reading, ids);
  insert_compact(connection, reading, ids);
  connection
      .prepare(
          "update totals set sources = sources + 1, passages = passages + ?, claims = claims + ?")
      .bind(static_cast<std::int64_t>(reading.passages.size()))
      .bind(static_cast<std::int64_t>(reading.claims.size()))
      .run();
  merge_words_if_grown(connection);
}

Totals totals(const Database& database) {
  auto row = database.connection().prepare("select sources, passages, claims from totals");
  if (!row.step()) return {};
  return {row.integer(0), row.integer(1), row.integer(2)};
}

std::vector<Similar> similar_sources(const Database& database, const text::Shingles& shingles,
                                     double least) {
  constexpr std::int64_t kMost = 64;  // of one band: more of the same text say no more
  if (shingles == text::Shingles{}) return {};
  std::set<std::int64_t> candidates;
  auto row = database.connection().prepare(
      "select source from bands where band = ? and value = ? order by source limit ?");
  const auto bands = bands_of(shingles);
  for (std::size_t i = 0; i < bands.size(); ++i) {
    row.reset();
    row.bind(static_cast<std::int64_t>(i)).bind(bands.at(i)).bind(kMost);
    while (row.step()) candidates.insert(row.integer(0));
  }
  std::vector<Similar> out;
  auto text = database.connection().prepare("select shingles from texts where source = ?");
  for (const std::int64_t source : candidates) {
    text.reset();
    text.bind(source);
    if (!text.step()) continue;
    const double similarity = text::similarity(shingles, shingles_from(text.blob(0)));
    if (similarity >= least) out.push_back({source, similarity});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Similar& a, const Similar& b) { return a.similarity > b.similarity; });
  return out;
}

std::vector<Passage> passages_of(const Database& database, std::int64_t source) {
  auto row = database.connection().prepare(std::string(kPassageColumns) +
                                           " where source = ? order by position");
  row.bind(source);
  std::vector<Passage> out;
  while (row.step()) out.push_back(passage_of(row));
  return out;
}

std::optional<Passage> passage(const Database& database, std::int64_t id) {
  auto row = database.connection().prepare(std::string(kPassageColumns) + " where id = ?");
  row.bind(id);
  return row.step() ? std::optional(passage_of(row)) : std::nullopt;
}

std::optional<std::int64_t> passage_at(const Database& database, std::int64_t source,
                                       std::int64_t position) {
  auto row = database.connection().prepare(
      "select id from passages where source = ? and position = ? and kind <> 'furniture'");
  row.bind(source).bind(position);
  return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

Around around(const Database& database, std::int64_t passage, std::int64_t source) {
  // A source's passages have ids one after the other.
  auto row = database.connection().prepare(
      "select id, text from passages where id >= ?1 and id <= ?2 and source = ?3");
  row.bind(passage - 1).bind(passage + 1).bind(source);
  Around out;
  while (row.step())
    if (row.integer(0) != passage)
      (row.integer(0) < passage ? out.before : out.after) = row.string(1);
  return out;
}

std::vector<std::string> texts_from(const Database& database, std::int64_t source,
                                    std::int64_t first, std::int64_t limit) {
  auto row = database.connection().prepare(
      "select text from passages where source = ? and position >= ? and position < ? "
      "order by position");
  row.bind(source).bind(first).bind(first + limit);
  std::vector<std::string> out;
  while (row.step()) out.push_back(row.string(0));
  return out;
}

std::vector<StoredClaim> claims(const Database& database, std::int64_t source, std::size_t limit,
                                std::size_t offset) {
  auto row =
      source != 0
          ? database.connection().prepare(std::string(kClaimColumns) +
                                          " where source = ? order by position limit ? offset ?")
          : database.connection().prepare(std::string(kClaimColumns) +
                                          " order by source, position limit ? offset ?");
  if (source != 0) row.bind(source);
  row.bind(static_cast<std::int64_t>(limit)).bind(static_cast<std::int64_t>(offset));
  return claims_in(row);
}

std::vector<StoredClaim> claims_of_source(const Database& database, std::int64_t source) {
  auto row = database.connection().prepare(std::string(kClaimColumns) +
                                           " where source = ? order by position");
  row.bind(source);
  return claims_in(row);
}

std::vector<Claim> claims_of_passage(const Database& database, std::int64_t passage) {
  auto row = database.connection().prepare("select claims from compact where passage = ?");
  row.bind(passage);
  return row.step() ? claims_from_bytes(row.blob(0)) : std::vector<Claim>{};
}

std::optional<Rankable> rankable(const Database& database, std::int64_t passage) {
  auto row = database.connection().prepare("select stems, kinds from compact where passage = ?");
  row.bind(passage);
  return row.step() ? std::optional(Rankable{stems_from(row.blob(0)), row.string(1)})
                    : std::nullopt;
}

std::optional<StoredClaim> claim(const Database& database, std::string_view digest) {
  auto row = database.connection().prepare(std::string(kClaimColumns) +
                                           " where digest = ? order by id limit 1");
  row.bind_blob(digest);
  return row.step() ? std::optional(claim_of(row)) : std::nullopt;
}

void for_each_claim(const Database& database, const std::function<void(const StoredClaim&)>& use) {
  for (auto row = database.connection().prepare(std::string(kClaimColumns) + " order by id");
       row.step();)
    use(claim_of(row));
}

std::vector<std::string> claims_beginning(const Database& database, std::string_view hex,
                                          std::size_t limit) {
  const auto [low, high] = digest_range(hex);
  auto row = database.connection().prepare(
      "select distinct digest from claims where digest >= ? and digest <= ? order by digest limit "
      "?");
  row.bind_blob(low).bind_blob(high).bind(static_cast<std::int64_t>(limit));
  std::vector<std::string> out;
  while (row.step()) out.emplace_back(row.blob(0));
  return out;
}

std::optional<TextSummary> text_summary(const Database& database, std::int64_t source) {
  auto row =
      database.connection().prepare("select sha256, passages, claims from texts where source = ?");
  row.bind(source);
  if (!row.step()) return std::nullopt;
  return TextSummary{std::string(row.blob(0)), row.integer(1), row.integer(2)};
}

}  // namespace stet::store
