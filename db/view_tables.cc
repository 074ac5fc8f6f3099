// Sources, passages, claims and statements as CSV (RFC 4180) and as JSON lines, a row for each.
#include "log/canonical.h"
#include "log/crypto.h"
#include "log/leaf.h"
#include "log/statement.h"
#include "reading.h"
#include "stet/json.h"
#include "views.h"

namespace stet {
namespace {

// A cell that a spreadsheet would run as a formula gets an apostrophe in front: sources are not to
// be trusted.
std::string cell(const Json& value) {
  if (value.is_null()) return "";
  std::string text = value.is_string() ? value.as_string() : value.dump();
  if (value.is_string() && !text.empty() &&
      std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
    text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

class Rows {
 public:
  Rows(Lines lines, const Sink& write) : lines_(lines), write_(write) {}
  void row(Json object) {
    object["signed"] = false;  // rows are copied away from their file
    if (lines_ == Lines::jsonl) {
      write_(object.dump() + "\n");
      return;
    }
    std::string names, values;
    for (const auto& [name, value] : object.members()) {
      names += (names.empty() ? "" : ",") + name;
      values +=
          (values.empty() && &name == &object.members().front().first ? "" : ",") + cell(value);
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

std::string first_of(const std::string& said, const std::string& read) {
  return said.empty() ? read : said;
}

void source_row(const ViewLog& records, const ViewSource& source, Rows& rows) {
  const std::optional<text::Document> document = records.document(source);
  const text::FrontMatter read = document ? document->front_matter : text::FrontMatter{};
  const auto said = [&](const char* field, const std::string& in_text) {
    return first_of(source.stated.text(field), in_text);
  };
  rows.row(Json::object(
      {{"source", source.sha256},
       {"path", source.stated.text("path")},
       {"title", said("title", read.title)},
       {"publisher", said("publisher", read.publisher)},
       {"url", source.stated.text("url")},
       {"published", said("published", read.published)},
       {"language", said("language", read.language)},
       {"digital_source_type",
        said("digitalSourceType", document ? document->digital_source_type.value_or("") : "")},
       {"size", source.stated.at("size")},
       {"passages", document ? document->passages.size() : std::size_t{0}},
       {"claims", source.claims},
       {"capture", source.capture},
       {"log_index", source.extraction_index}}));
}

void passage_rows(const ViewLog& records, const ViewSource& source, Rows& rows) {
  const std::optional<text::Document> document = records.document(source);
  if (!document) return;
  std::int64_t position = 0;
  for (const store::Passage& passage : passages_of(*document, records.bytes(source).value()))
    rows.row(Json::object({{"source", source.sha256},
                           {"position", position++},
                           {"kind", passage.kind},
                           {"start", passage.span.start},
                           {"end", passage.span.end},
                           {"text", passage.text}}));
}

void claim_rows(const ViewLog& records, const ViewSource& source, Rows& rows) {
  const std::optional<text::Document> document = records.document(source);
  records.for_each_claim(source, [&](const ViewClaim& claim) {
    const Claim read = claim_of_record(claim.record);
    const bool there = document && read.passage < document->passages.size();
    rows.row(
        Json::object({{"claim", log::to_hex(claim.digest)},
                      {"source", source.sha256},
                      {"position", claim.position},
                      {"kind", to_string(read.kind)},
                      {"unit", read.value.unit},
                      {"start", claim.record.at("start")},
                      {"end", claim.record.at("end")},
                      {"passage", there ? document->passages[read.passage].span.of(document->text)
                                        : std::string_view()},
                      {"extraction", source.extraction},
                      {"record", log::canonical(claim.record)}}));
  });
}

// Every entry, with what is known of an erased one: its place and digest.
void statement_rows(const log::LogReader& reader, Rows& rows) {
  for (std::uint64_t index = 0; index < reader.size(); ++index) {
    const log::StoredEntry entry = reader.entry(index);
    Json out = Json::object({{"log_index", index},
                             {"statement", log::to_hex(log::read_leaf(entry.leaf).payload_hash)},
                             {"predicate_type", ""},
                             {"subject", ""},
                             {"recorded_at", ""}});
    if (entry.payload) {
      const log::Statement statement = log::read_statement(*entry.payload);
      out["predicate_type"] = statement.predicate_type;
      out["subject"] = statement.subjects.front().sha256;
      out["recorded_at"] = statement.predicate.text("recordedAt");
    }
    rows.row(out);
  }
}

}  // namespace

void table_view(const ViewLog& records, Table table, Lines lines, const Sink& write) {
  Rows rows(lines, write);
  if (table == Table::statements) {
    statement_rows(records.reader(), rows);
    return;
  }
  records.for_each_source([&](const ViewSource& source) {
    if (table == Table::sources) source_row(records, source, rows);
    if (table == Table::passages) passage_rows(records, source, rows);
    if (table == Table::claims) claim_rows(records, source, rows);
  });
}

}  // namespace stet
