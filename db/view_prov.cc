// PROV records, written as PROV-JSON and as PROV-N.
#include <set>

#include "domain.h"
#include "stet/json.h"
#include "view_prov_records.h"
#include "views.h"

namespace stet {
namespace {

constexpr std::string_view kName = "prov:QUALIFIED_NAME";

Json json_of(const ProvRecord& record) {
  Json out = Json::object();
  for (const auto& [role, id] : record.arguments) out[role] = id;
  if (!record.time.empty())
    out[record.kind == "activity" ? "prov:endTime" : "prov:time"] = record.time;
  for (const ProvAttribute& attribute : record.attributes)
    if (!attribute.value.empty())
      out[attribute.name] = attribute.qualified
                                ? Json::object({{"$", attribute.value}, {"type", kName}})
                                : Json(attribute.value);
  return out;
}

std::string quoted(const std::string& text) { return Json(text).dump(); }

// What PROV-N wants between the arguments and the attributes: "-" for what is not said.
std::string middle_of(const ProvRecord& record) {
  const std::string time = record.time.empty() ? "-" : record.time;
  if (record.kind == "activity") return ", -, " + time;
  if (record.kind == "wasGeneratedBy" || record.kind == "used" || record.kind == "wasInvalidatedBy")
    return ", " + time;
  if (record.kind == "wasAssociatedWith") return ", -";
  return record.kind == "wasDerivedFrom" ? ", -, -, -" : "";
}

std::string notation_of(const ProvRecord& record) {
  std::string out = "  " + record.kind + "(" + record.id;
  bool first = record.id.empty();
  for (const auto& [role, id] : record.arguments) {
    out += (first ? "" : ", ") + id;
    first = false;
  }
  out += middle_of(record);
  std::string list;
  for (const ProvAttribute& attribute : record.attributes)
    if (!attribute.value.empty())
      list += (list.empty() ? "" : ", ") + attribute.name + "=" +
              (attribute.qualified ? "'" + attribute.value + "'" : quoted(attribute.value));
  if (!list.empty()) out += ", [" + list + "]";
  return out + ")\n";
}

// An agent or draft comes up again with each act of its own; ids are written once.
class Once {
 public:
  bool operator()(const ProvRecord& record) {
    return record.id.empty() || seen_.insert(record.id).second;
  }

 private:
  std::set<std::string> seen_;
};

}  // namespace

// Grouped by kind, as the format wants it: the records are gone through once for each kind.
void prov_json(const ViewLog& records, const Sink& write) {
  write("{\"prefix\":" + Json::object({{"stet", identifier("")}}).dump());
  for (const std::string& kind : kProvKinds) {
    std::size_t count = 0;
    Once is_new;
    prov_records(records, kind, [&](const ProvRecord& record) {
      if (!is_new(record)) return;
      const std::string id = record.id.empty() ? "_:" + kind + std::to_string(count) : record.id;
      write((count++ == 0 ? ",\n" + quoted(kind) + ":{\n" : ",\n") + quoted(id) + ":" +
            json_of(record).dump());
    });
    if (count > 0) write("}");
  }
  write("}\n");
}

void prov_n(const ViewLog& records, const Sink& write) {
  Once is_new;
  write("// " + std::string(kUnsigned) + "\ndocument\n  prefix stet <" + identifier("") + ">\n\n");
  prov_records(records, {}, [&](const ProvRecord& record) {
    if (is_new(record)) write(notation_of(record));
  });
  write("endDocument\n");
}

}  // namespace stet
