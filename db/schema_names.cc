// The embedded schema files by their public names: "report.v1", "openapi", "001_records".
#include <algorithm>

#include "stet/error.h"
#include "stet/store.h"
#include "store/schema.h"

namespace stet {
namespace {

std::string_view public_name(std::string_view file) { return file.substr(0, file.rfind('.')); }

}  // namespace

std::string_view schema(std::string_view name) {
  for (const store::SchemaFile& file : store::schema_files())
    if (public_name(file.name) == name) return file.text();
  std::string known;
  for (const std::string& one : schema_names()) known += (known.empty() ? "" : ", ") + one;
  throw Error(Code::not_found,
              "there is no schema \"" + std::string(name) + "\"; there are " + known);
}

std::vector<std::string> schema_names() {
  std::vector<std::string> out;
  for (const store::SchemaFile& file : store::schema_files())
    out.emplace_back(public_name(file.name));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace stet
