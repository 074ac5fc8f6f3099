// Rows about sources.
#include "store/sources.h"

#include "store/bytes.h"
#include "store/sql.h"

namespace stet::store {
namespace {

constexpr std::string_view kSourceColumns =
    "select id, sha256, capture, size, format, path, title, publisher, url, published, language, "
    "digital_source_type from sources";

Source source_of(const sql::Statement& row) {
  return {.id = row.integer(0),
          .sha256 = std::string(row.blob(1)),
          .capture = std::string(row.blob(2)),
          .size = row.integer(3),
          .format = row.string(4),
          .path = row.string(5),
          .title = row.string(6),
          .publisher = row.string(7),
          .url = row.string(8),
          .published = row.string(9),
          .language = row.string(10),
          .digital_source_type = row.optional_string(11)};
}

// A source joined with its text; the newest extraction is the one with the highest place in the
// log.
constexpr std::string_view kReadColumns = R"sql(
select s.id, s.sha256, s.capture, s.size, s.format, s.path, t.title, t.publisher, s.url, t.published, t.language,
       t.digital_source_type, t.passages, t.claims, t.shingles, e.statement, max(l.position)
from sources s
join texts t on t.source = s.id
left join extractions e on e.source = s.id
left join log_entries l on l.statement = e.statement
)sql";

ReadSource read_source_of(const sql::Statement& row) {
  ReadSource out{.source = source_of(row)};
  out.passages = row.integer(12);
  out.claims = row.integer(13);
  out.shingles = shingles_from(row.blob(14));
  out.extraction = std::string(row.blob(15));
  out.log_index = row.null(16) ? -1 : row.integer(16);
  return out;
}

constexpr std::string_view kExtractionColumns =
    "select e.source, e.statement, e.secret, l.position from extractions e join log_entries l on "
    "l.statement = e.statement";

Extraction extraction_of(const sql::Statement& row) {
  return {row.integer(0), std::string(row.blob(1)), std::string(row.blob(2)), row.integer(3)};
}

}  // namespace

void insert_blob(Database& database, std::string_view sha256, std::string_view bytes) {
  database.connection()
      .prepare("insert into blobs (sha256, bytes) values (?, ?)")
      .bind_blob(sha256)
      .bind_blob(bytes)
      .run();
}

std::int64_t insert_source(Database& database, const Source& source) {
  database.connection()
      .prepare(
          "insert into sources (sha256, capture, size, format, path, title, publisher, url, "
          "published, language, "
          "digital_source_type) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind_blob(source.sha256)
      .bind_blob(source.capture)
      .bind(source.size)
      .bind(source.format)
      .bind(source.path)
      .bind(source.title)
      .bind(source.publisher)
      .bind(source.url)
      .bind(source.published)
      .bind(source.language)
      .bind(source.digital_source_type)
      .run();
  return database.connection().last_rowid();
}

void insert_extraction(Database& database, std::string_view statement, std::int64_t source,
                       std::string_view secret) {
  database.connection()
      .prepare("insert into extractions (statement, source, secret) values (?, ?, ?)")
      .bind_blob(statement)
      .bind(source)
      .bind_blob(secret)
      .run();
}

std::optional<std::string> blob(const Database& database, std::string_view sha256) {
  auto row = database.connection().prepare("select bytes from blobs where sha256 = ?");
  row.bind_blob(sha256);
  if (!row.step()) return std::nullopt;
  return std::string(row.blob(0));
}

std::optional<Source> find_source(const Database& database, std::string_view sha256) {
  auto row = database.connection().prepare(std::string(kSourceColumns) + " where sha256 = ?");
  row.bind_blob(sha256);
  if (!row.step()) return std::nullopt;
  return source_of(row);
}

void for_each_source(const Database& database, const std::function<void(const Source&)>& use) {
  for (auto row = database.connection().prepare(std::string(kSourceColumns) + " order by id");
       row.step();)
    use(source_of(row));
}

std::optional<ReadSource> read_source(const Database& database, std::int64_t id) {
  auto row =
      database.connection().prepare(std::string(kReadColumns) + " where s.id = ? group by s.id");
  row.bind(id);
  if (!row.step()) return std::nullopt;
  return read_source_of(row);
}

std::vector<ReadSource> read_sources(const Database& database) {
  std::vector<ReadSource> out;
  for (auto row = database.connection().prepare(std::string(kReadColumns) +
                                                " group by s.id order by s.id");
       row.step();)
    out.push_back(read_source_of(row));
  return out;
}

std::optional<Extraction> extraction(const Database& database, std::string_view statement) {
  auto row =
      database.connection().prepare(std::string(kExtractionColumns) + " where e.statement = ?");
  row.bind_blob(statement);
  return row.step() ? std::optional(extraction_of(row)) : std::nullopt;
}

std::vector<std::string> extractions_of(const Database& database, std::int64_t source) {
  auto row = database.connection().prepare(
      "select e.statement from extractions e join log_entries l on l.statement = e.statement where "
      "e.source = ? order by l.position");
  row.bind(source);
  std::vector<std::string> out;
  while (row.step()) out.emplace_back(row.blob(0));
  return out;
}

std::optional<Extraction> newest_extraction(const Database& database, std::int64_t source) {
  auto row = database.connection().prepare(std::string(kExtractionColumns) +
                                           " where e.source = ? order by l.position desc limit 1");
  row.bind(source);
  return row.step() ? std::optional(extraction_of(row)) : std::nullopt;
}

std::vector<std::string> sources_beginning(const Database& database, std::string_view hex,
                                           std::size_t limit) {
  const auto [low, high] = digest_range(hex);
  auto row = database.connection().prepare(
      "select sha256 from sources where sha256 >= ? and sha256 <= ? order by sha256 limit ?");
  row.bind_blob(low).bind_blob(high).bind(static_cast<std::int64_t>(limit));
  std::vector<std::string> out;
  while (row.step()) out.emplace_back(row.blob(0));
  return out;
}

}  // namespace stet::store
