// Where claims come from, in the terms of W3C PROV: one list of records, written as PROV-JSON and as PROV-N.
#include <map>
#include <vector>

#include "domain.h"
#include "log/crypto.h"
#include "stet/engine.h"
#include "stet/json.h"
#include "store/readings.h"
#include "store/sources.h"
#include "views.h"

namespace stet {
namespace {

constexpr std::string_view kName = "prov:QUALIFIED_NAME";

struct Attribute {
  std::string name, value;
  bool qualified = false;  // a name, not a text
};
// A PROV record: its kind, its own id (empty for relations), its arguments by role, what is said of it.
struct Record {
  std::string kind, id;
  std::vector<std::pair<std::string, std::string>> arguments;
  std::vector<Attribute> attributes;
};

std::string name(std::string_view kind, std::string_view digest) { return "stet:" + std::string(kind) + "-" + log::to_hex(digest); }

using Use = std::function<void(const Record&)>;

void records_of(const store::Database& database, const store::Source& source, const Use& use) {
  const std::string file = name("source", source.sha256), capture = name("capture", source.capture);
  use({"entity", file, {}, {{"prov:label", source.path}, {"prov:type", "prov:Entity", true}, {"stet:sha256", log::to_hex(source.sha256)}, {"stet:published", source.published}}});
  use({"activity", capture, {}, {{"prov:type", "stet:capture", true}}});
  use({"wasGeneratedBy", "", {{"prov:entity", file}, {"prov:activity", capture}}, {}});
  use({"wasAssociatedWith", "", {{"prov:activity", capture}, {"prov:agent", "stet:engine"}}, {}});
  const std::optional<store::ReadSource> read = store::read_source(database, source.id);
  if (!read || read->extraction.empty()) return;
  const std::string extraction = name("extraction", read->extraction);
  use({"activity", extraction, {}, {{"prov:type", "stet:extraction", true}, {"stet:logIndex", std::to_string(read->log_index)}}});
  use({"used", "", {{"prov:activity", extraction}, {"prov:entity", file}}, {}});
  use({"wasAssociatedWith", "", {{"prov:activity", extraction}, {"prov:agent", "stet:engine"}}, {}});
  for (const store::StoredClaim& claim : store::claims_of_source(database, source.id)) {
    const std::string id = name("claim", claim.digest);
    use({"entity", id, {}, {{"prov:type", "stet:claim", true}, {"stet:kind", claim.kind}, {"stet:start", std::to_string(claim.span.start)}, {"stet:end", std::to_string(claim.span.end)}}});
    use({"wasGeneratedBy", "", {{"prov:entity", id}, {"prov:activity", extraction}}, {}});
    use({"wasDerivedFrom", "", {{"prov:generatedEntity", id}, {"prov:usedEntity", file}}, {{"prov:type", "prov:Quotation", true}}});
  }
}

void all_records(const store::Database& database, const Use& use) {
  use({"agent", "stet:engine", {}, {{"prov:type", "prov:SoftwareAgent", true}, {"prov:label", "stet " + std::string(engine_version())}, {"stet:note", std::string(kUnsigned)}}});
  store::for_each_source(database, [&](const store::Source& source) { records_of(database, source, use); });
}

Json json_of(const Record& record) {
  Json out = Json::object();
  for (const auto& [role, id] : record.arguments) out[role] = id;
  for (const Attribute& attribute : record.attributes)
    if (!attribute.value.empty())
      out[attribute.name] = attribute.qualified ? Json::object({{"$", attribute.value}, {"type", kName}}) : Json(attribute.value);
  return out;
}

std::string quoted(const std::string& text) { return Json(text).dump(); }

std::string notation_of(const Record& record) {
  std::string out = "  " + record.kind + "(" + record.id;
  bool first = record.id.empty();
  for (const auto& [role, id] : record.arguments) {
    out += (first ? "" : ", ") + id;
    first = false;
  }
  if (record.kind == "activity" || record.kind == "wasGeneratedBy" || record.kind == "used") out += ", -";
  if (record.kind == "activity" || record.kind == "wasAssociatedWith") out += ", -";
  if (record.kind == "wasDerivedFrom") out += ", -, -, -";
  std::string list;
  for (const Attribute& attribute : record.attributes)
    if (!attribute.value.empty())
      list += (list.empty() ? "" : ", ") + attribute.name + "=" + (attribute.qualified ? "'" + attribute.value + "'" : quoted(attribute.value));
  if (!list.empty()) out += ", [" + list + "]";
  return out + ")\n";
}

}  // namespace

// Grouped by kind, as the format wants it: the records are gone through once for each kind.
void prov_json(const store::Database& database, const Sink& write) {
  write("{\"prefix\":" + Json::object({{"stet", identifier("")}}).dump());
  for (const std::string_view kind : {"agent", "entity", "activity", "wasGeneratedBy", "used", "wasDerivedFrom", "wasAssociatedWith"}) {
    std::size_t count = 0;
    // A capture can be had twice where the same bytes came under two names; ids are written once.
    std::map<std::string, bool> seen;
    all_records(database, [&](const Record& record) {
      if (record.kind != kind || (!record.id.empty() && !seen.emplace(record.id, true).second)) return;
      const std::string id = record.id.empty() ? "_:" + std::string(kind) + std::to_string(count) : record.id;
      write((count++ == 0 ? ",\n" + quoted(std::string(kind)) + ":{\n" : ",\n") + quoted(id) + ":" + json_of(record).dump());
    });
    if (count > 0) write("}");
  }
  write("}\n");
}

void prov_n(const store::Database& database, const Sink& write) {
  write("// " + std::string(kUnsigned) + "\ndocument\n  prefix stet <" + identifier("") + ">\n\n");
  all_records(database, [&](const Record& record) { write(notation_of(record)); });
  write("endDocument\n");
}

}  // namespace stet
