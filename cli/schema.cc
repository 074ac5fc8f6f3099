// `stet schema`: the JSON Schemas, the OpenAPI document and the SQL that are built into the
// program.
#include <iostream>

#include "commands.h"
#include "stet/store.h"

namespace stet::cli {

void declare_schema(Program& program) {
  auto name = std::make_shared<std::string>();
  Command command = program.command(
      "schema",
      "Print a JSON Schema, the OpenAPI document or the store's SQL; without a name, list them");
  command.optional_operand("NAME", *name, "Such as report.v1");
  command.run([name](const Common&) {
    if (name->empty()) {
      for (const std::string& known : schema_names()) std::cout << known << '\n';
    } else {
      std::cout << schema(*name);
    }
    return 0;
  });
}

}  // namespace stet::cli
