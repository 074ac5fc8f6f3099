// `stet view`: what the store holds, in forms that others read.
#include <iostream>

#include "commands.h"
#include "stet/ledger.h"
#include "stores.h"

namespace stet::cli {

void declare_view(Program& program) {
  auto name = std::make_shared<std::string>();
  Command command =
      program.command("view",
                      "Print the store's records in a form that others read: PROV, ClaimReview, "
                      "Web Annotation, CSV, JSON lines; without a name, list them");
  command.optional_operand("NAME", *name, "Such as prov-json or claims.csv");
  command.run([name](const Common& common) {
    if (name->empty()) {
      for (const std::string& known : view_names()) std::cout << known << '\n';
      return 0;
    }
    Store store = open_to_read(common);
    Ledger(store).view(*name, [](std::string_view piece) { std::cout << piece; });
    return 0;
  });
}

}  // namespace stet::cli
