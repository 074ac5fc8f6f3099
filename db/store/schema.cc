// Finds an embedded file of schema/ by its name.
#include "store/schema.h"

#include <string>

#include "stet/error.h"

namespace stet::store {

std::string_view schema_file(std::string_view name) {
  for (const SchemaFile& file : schema_files())
    if (file.name == name) return file.text();
  throw Error(Code::internal, "the schema file " + std::string(name) + " is not built in");
}

}  // namespace stet::store
