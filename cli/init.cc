// `stet init`: makes a store and its keys.
#include <iostream>

#include "commands.h"
#include "stet/json.h"
#include "stet/store.h"
#include "stores.h"

namespace stet::cli {
namespace {

struct InitArguments {
  CreateOptions options;
  bool no_passphrase = false;
};

int init(const Common& common, const InitArguments& arguments) {
  CreateOptions options = arguments.options;
  options.key_path = common.key_path;
  if (!arguments.no_passphrase) options.passphrase = new_passphrase(common);
  Store store = Store::create(common.db, options, system_environment());
  const Checkpoint checkpoint = store.checkpoint();
  if (common.json) {
    std::cout << Json::object({{"store", common.db},
                               {"origin", checkpoint.origin},
                               {"log_size", checkpoint.size},
                               {"log_root", checkpoint.root}})
                     .dump()
              << '\n';
    return 0;
  }
  std::cout << "made " << common.db << ", log " << checkpoint.origin << '\n';
  const std::string keys = options.key_path.empty() ? common.db + ".keys" : options.key_path;
  std::cout << "keys in " << keys
            << (options.passphrase.empty() ? ", not encrypted (STET_PASSPHRASE seals them)"
                                           : ", sealed")
            << '\n';
  return 0;
}

}  // namespace

void declare_init(Program& program) {
  auto arguments = std::make_shared<InitArguments>();
  Command command = program.command("init", "Make a store and its keys");
  command.option("--origin", "NAME", arguments->options.origin,
                 "Name of the log, such as example.org/facts (default: made from the key)");
  command.option(
      "--root-keys", "FILE", arguments->options.root_key_path,
      "Where to keep the root key, which adds and revokes keys (default: FILE.root.keys)");
  command.flag("--no-passphrase", arguments->no_passphrase,
               "Leave the keys unencrypted, readable by you alone, and do not ask: for machines");
  command.run([arguments](const Common& common) { return init(common, *arguments); });
}

}  // namespace stet::cli
