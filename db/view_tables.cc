// Sources, passages, claims and statements as CSV (RFC 4180) and as JSON lines, a row for each.
#include "log/crypto.h"
#include "log/statement.h"
#include "log/time.h"
#include "stet/json.h"
#include "store/log_rows.h"
#include "store/readings.h"
#include "store/sources.h"
#include "views.h"

namespace stet {
namespace {

// A cell that a spreadsheet would run as a formula gets an apostrophe in front: sources are not to be trusted.
std::string cell(const Json& value) {
  if (value.is_null()) return "";
  std::string text = value.is_string() ? value.as_string() : value.dump();
  if (value.is_string() && !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

class Rows {
 public:
  Rows(Lines lines, const Sink& write) : lines_(lines), write_(write) {}
  void row(const Json& object) {
    if (lines_ == Lines::jsonl) {
      write_(object.dump() + "\n");
      return;
    }
    std::string names, values;
    for (const auto& [name, value] : object.members()) {
      names += (names.empty() ? "" : ",") + name;
      values += (values.empty() && &name == &object.members().front().first ? "" : ",") + cell(value);
    }
    if (first_) write_(names + "\r\n");
    first_ = false;
    write_(values + "\r\n");
  }

 private:
  Lines lines_;
  const Sink& write_;
  bool first_ = true;
};

void source_row(const store::Database& database, const store::Source& source, Rows& rows) {
  const std::optional<store::ReadSource> read = store::read_source(database, source.id);
  const store::Source& known = read ? read->source : source;
  rows.row(Json::object({{"source", log::to_hex(source.sha256)},
                         {"path", source.path},
                         {"title", known.title},
                         {"publisher", known.publisher},
                         {"url", source.url},
                         {"published", known.published},
                         {"language", known.language},
                         {"digital_source_type", known.digital_source_type.value_or("")},
                         {"size", source.size},
                         {"passages", read ? read->passages : 0},
                         {"claims", read ? read->claims : 0},
                         {"capture", log::to_hex(source.capture)},
                         {"log_index", read ? read->log_index : -1}}));
}

void passage_rows(const store::Database& database, const store::Source& source, Rows& rows) {
  for (const store::Passage& passage : store::passages_of(database, source.id))
    rows.row(Json::object({{"source", log::to_hex(source.sha256)},
                           {"position", passage.position},
                           {"kind", passage.kind},
                           {"start", passage.span.start},
                           {"end", passage.span.end},
                           {"text", passage.text}}));
}

void claim_rows(const store::Database& database, const store::Source& source, Rows& rows) {
  const std::optional<store::ReadSource> read = store::read_source(database, source.id);
  for (const store::StoredClaim& claim : store::claims_of_source(database, source.id)) {
    const std::optional<store::Passage> passage = store::passage(database, claim.passage);
    rows.row(Json::object({{"claim", log::to_hex(claim.digest)},
                           {"source", log::to_hex(source.sha256)},
                           {"position", claim.position},
                           {"kind", claim.kind},
                           {"unit", claim.unit},
                           {"start", claim.span.start},
                           {"end", claim.span.end},
                           {"passage", passage ? passage->text : std::string()},
                           {"extraction", read ? log::to_hex(read->extraction) : std::string()},
                           {"record", claim.record}}));
  }
}

void statement_rows(const store::Database& database, Rows& rows) {
  const std::int64_t size = store::log_size(database);
  for (std::int64_t first = 0; first < size; first += 256)
    for (const store::Leaf& leaf : store::leaves(database, first, 256)) {
      const std::optional<store::Statement> row = store::statement(database, leaf.statement);
      Json out = Json::object({{"log_index", leaf.position}, {"statement", log::to_hex(leaf.statement)}, {"predicate_type", ""}, {"subject", ""}, {"recorded_at", ""}});
      if (row && !row->payload.empty()) {
        const log::Statement statement = log::read_statement(row->payload);
        out["predicate_type"] = statement.predicate_type;
        out["subject"] = statement.subjects.front().sha256;
        out["recorded_at"] = statement.predicate.text("recordedAt");
      }
      rows.row(out);
    }
}

}  // namespace

void table_view(const store::Database& database, Table table, Lines lines, const Sink& write) {
  Rows rows(lines, write);
  if (table == Table::statements) {
    statement_rows(database, rows);
    return;
  }
  store::for_each_source(database, [&](const store::Source& source) {
    if (table == Table::sources) source_row(database, source, rows);
    if (table == Table::passages) passage_rows(database, source, rows);
    if (table == Table::claims) claim_rows(database, source, rows);
  });
}

}  // namespace stet
