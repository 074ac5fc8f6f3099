// `stet key list`, `add`, `rotate`, `revoke`, `export`: the keys of the log.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "commands.h"
#include "stet/error.h"
#include "stet/keys.h"
#include "stores.h"
#include "terminal.h"

namespace stet::cli {
namespace {

struct KeyArguments {
  std::string role, id, reason, directory;
  std::string last_good;  // a number; empty: the newest entry
};

std::string state_text(const KeyState& key) {
  std::string out =
      key.role + "  " + key.id.substr(0, 16) + "  since entry " + std::to_string(key.since);
  if (key.last_good) out += ", revoked after entry " + std::to_string(*key.last_good);
  if (key.signs) out += ", in use";
  return out;
}

void print(const Common& common, const KeyState& key) {
  std::cout << (common.json ? to_json(key).dump() : state_text(key)) << '\n';
}

int list(const Common& common, const KeyArguments&) {
  Store store = open_to_read(common);
  for (const KeyState& key : Keys(store).list()) print(common, key);
  return 0;
}

int add(const Common& common, const KeyArguments& arguments) {
  Store store = open_to_write(common);
  print(common, Keys(store).add(arguments.role));
  return 0;
}

int rotate(const Common& common, const KeyArguments& arguments) {
  Store store = open_to_write(common);
  print(common, Keys(store).rotate(arguments.role));
  return 0;
}

std::optional<std::int64_t> index_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (text.size() > 15 || text.find_first_not_of("0123456789") != std::string::npos)
    throw Error(Code::invalid, "--last-good " + text + " is not the number of a log entry");
  return std::stoll(text);
}

int revoke(const Common& common, const KeyArguments& arguments) {
  const std::optional<std::int64_t> last_good = index_of(arguments.last_good);
  Store store = open_to_write(common);
  const Recorded recorded = Keys(store).revoke(arguments.id, arguments.reason, last_good);
  if (common.json)
    std::cout << Json::object(
                     {{"statement", recorded.statement}, {"log_index", recorded.log_index}})
                     .dump()
              << '\n';
  else
    std::cout << "revoked " << arguments.id << ": log entry " << recorded.log_index << '\n';
  return 0;
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::error_code failure;
  std::filesystem::create_directories(path.parent_path(), failure);
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw Error(Code::io, "cannot write " + path.string());
}

int publish(const Common& common, const KeyArguments& arguments) {
  Store store = open_to_read(common);
  const auto files = Keys(store).public_files();
  if (arguments.directory.empty()) {
    std::cout << files.at("log.vkey");
    return 0;
  }
  for (const auto& [name, bytes] : files)
    write_file(std::filesystem::path(arguments.directory) / name, bytes);
  if (!common.json)
    std::cout << "exported " << counted(files.size(), "file") << " to " << arguments.directory
              << '\n';
  return 0;
}

using Run = int (*)(const Common&, const KeyArguments&);

}  // namespace

void declare_key(Program& program) {
  auto arguments = std::make_shared<KeyArguments>();
  Command key = program.command("key", "The keys of the log: who may sign what, and until when");
  const auto below = [&](const std::string& name, const std::string& help, Run run) {
    Command command = key.command(name, help);
    command.run([arguments, run](const Common& common) { return run(common, *arguments); });
    return command;
  };
  below("list", "Every key the log ever named", list);
  below("add", "A new key for a role, vouched for by the root key", add)
      .operand("ROLE", arguments->role, "archive, author, log or root");
  below("rotate", "A new key for a role, vouched for by the one it replaces", rotate)
      .operand("ROLE", arguments->role, "archive, author, log or root");
  Command end = below("revoke", "Let a key count no further; signed by the root key", revoke);
  end.operand("KEYID", arguments->id, "Its id, or 8 characters of it");
  end.option("--reason", "TEXT", arguments->reason, "Why; signed, and kept in the log");
  end.option("--last-good", "N", arguments->last_good,
             "The last log entry that it signed for good (default: the newest)");
  below("export", "The log's public key; into DIR, all public keys for other programs", publish)
      .optional_operand("DIR", arguments->directory, "Where to write them");
}

}  // namespace stet::cli
