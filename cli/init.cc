// `stet init`: makes a store and its keys.
#include <iostream>

#include "commands.h"
#include "stet/json.h"
#include "stet/store.h"

namespace stet::cli {
namespace {

int init(const Common& common, const CreateOptions& options) {
  Store store = Store::create(common.db, options, system_environment());
  const Checkpoint checkpoint = store.checkpoint();
  if (common.json) {
    std::cout << Json::object({{"store", common.db}, {"origin", checkpoint.origin}, {"log_size", checkpoint.size},
                               {"log_root", checkpoint.root}})
                     .dump()
              << '\n';
    return 0;
  }
  std::cout << "made " << common.db << ", log " << checkpoint.origin << '\n';
  return 0;
}

}  // namespace

void declare_init(Program& program) {
  auto options = std::make_shared<CreateOptions>();
  Command command = program.command("init", "Make a store and its keys");
  command.option("--origin", "NAME", options->origin, "Name of the log, such as example.org/facts (default: made from the key)");
  command.option("--keys", "FILE", options->key_path, "Where to keep the keys (default: beside the store, FILE.keys)");
  command.run([options](const Common& common) { return init(common, *options); });
}

}  // namespace stet::cli
