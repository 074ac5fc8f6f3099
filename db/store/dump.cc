// The derived tables row by row.
#include "store/dump.h"

#include <array>

#include "store/sql.h"

namespace stet::store {
namespace {

struct Query {
  std::string_view table, text;
};

// Ids are replaced by what they stand for, because they depend on the order in which sources came.
// quote() makes one text of each value, type and all.
constexpr std::array<Query, 6> kOfSource = {{
    {"texts",
     "select quote(sha256), size, passages, claims, quote(title), quote(publisher), "
     "quote(published), quote(language), "
     "quote(digital_source_type), quote(shingles) from texts where source = ?"},
    {"bands", "select band, value from bands where source = ? order by band, value"},
    {"passages",
     R"(select position, quote(kind), unrelated, quote(published), start, "end", text_start, quote(text), quote(quote),
        quote(also) from passages where source = ? order by position)"},
    {"claims",
     R"(select claims.position, quote(digest), passages.position, quote(claims.kind), quote(unit), claims.start, claims."end",
        quote(record) from claims left join passages on passages.id = claims.passage and passages.source = claims.source
        where claims.source = ? order by claims.position)"},
    {"compact",
     "select position, quote(stems), quote(kinds), quote(compact.claims) from passages join "
     "compact on passage = passages.id where "
     "source = ? order by position"},
    {"entities",
     "select position, quote(entity), quote(entities.kind), quote(unit) from passages join "
     "entities on entities.passage = "
     "passages.id where source = ? order by position, entity, entities.kind, unit"},
}};

constexpr std::array<Query, 1> kWords = {{
    {"words",
     "select source, position, quote(term), quote(col), offset from temp.words_seen left join "
     "passages on id = doc"},
}};

constexpr std::array<Query, 9> kShape = {{
    {"texts", "select count(*) from texts"},
    {"bands", "select count(*) from bands"},
    {"passages", "select count(*) from passages"},
    {"claims", "select count(*) from claims"},
    {"compact", "select count(*) from compact"},
    {"entities", "select count(*) from entities"},
    {"totals", "select id, sources, passages, claims from totals order by id"},
    {"derived",
     "select id, quote(engine), quote(rules), quote(definition) from derived order by id"},
    {"sqlite_schema",
     "select quote(type), quote(name), quote(tbl_name), quote(sql) from main.sqlite_schema order "
     "by type, name"},
}};

constexpr std::array<Query, 8> kStrays = {{
    {"statements are not in the log",
     "select count(*) from statements where not exists (select 1 from log_entries where statement "
     "= digest)"},
    {"blobs belong to no source",
     "select count(*) from blobs where not exists (select 1 from sources where sources.sha256 = "
     "blobs.sha256)"},
    {"extractions are not in the log",
     "select count(*) from extractions where not exists (select 1 from log_entries where statement "
     "= extractions.statement)"},
    {"drafts belong to no recorded check",
     "select count(*) from drafts where not exists (select 1 from checks where draft = "
     "drafts.sha256)"},
    {"recorded checks are not in the log",
     "select count(*) from checks where not exists (select 1 from log_entries where statement = "
     "checks.statement)"},
    {"findings belong to no recorded check",
     "select count(*) from findings where not exists (select 1 from checks where checks.statement "
     "= findings.statement)"},
    {"pieces of evidence belong to no finding",
     "select count(*) from finding_evidence e where not exists (select 1 from findings f where "
     "f.statement = e.statement and "
     "f.position = e.position)"},
    {"sources have no extraction",
     "select count(*) from sources where not exists (select 1 from extractions where source = "
     "sources.id)"},
}};

std::string row_text(const sql::Statement& row) {
  std::string out;
  for (int i = 0; i < row.columns(); ++i) {
    if (i > 0) out += '|';
    out += row.null(i) ? std::string_view("NULL") : row.text(i);
  }
  return out;
}

}  // namespace

void dump_source(const Database& database, std::int64_t source, const UseRow& use) {
  for (const Query& query : kOfSource)
    for (auto row = std::move(database.connection().prepare(query.text).bind(source)); row.step();)
      use(query.table, row_text(row));
}

void dump_words(const Database& database, const UseRow& use) {
  database.connection().execute(
      "create virtual table if not exists temp.words_seen using fts5vocab(main, words, instance)");
  for (const Query& query : kWords)
    for (auto row = database.connection().prepare(query.text); row.step();)
      use(query.table, row_text(row));
}

void dump_shape(const Database& database, const UseRow& use) {
  for (const Query& query : kShape)
    for (auto row = database.connection().prepare(query.text); row.step();)
      use(query.table, row_text(row));
}

std::string strays(const Database& database) {
  for (const Query& query : kStrays)
    if (const std::int64_t count = database.connection().integer(query.text))
      return std::to_string(count) + " " + std::string(query.table);
  return {};
}

Database scratch_store(const Maker& maker) {
  Database out = Database::create(":memory:");
  Write write(out);
  out.initialise(maker);
  write.commit();
  return out;
}

}  // namespace stet::store
