// `stet log`, `audit`, `prove` and `export`: the signed log, looked at, verified, published as
// plain files.
#include <filesystem>
#include <iostream>

#include "audit_text.h"
#include "commands.h"
#include "input.h"
#include "log_time.h"
#include "stet/error.h"
#include "stet/exchange.h"
#include "stet/ledger.h"
#include "stores.h"
#include "terminal.h"

namespace stet::cli {
namespace {

struct LogArguments {
  std::size_t limit = 50;
  std::size_t offset = 0;
  std::string directory;
  std::string id;
  std::string vkey, pinned, leaf;                  // files; the key may also be given itself
  std::string policy, authorities, block_headers;  // files
};

// "capture/v1  3f2a…  time  path"; of an erased statement nothing but its digest is known.
std::string entry_text(const LogEntry& entry) {
  const std::string digest = entry.statement.substr(0, 12);
  if (entry.predicate_type.empty()) return digest + "  " + entry.subject;
  const std::string kind = entry.predicate_type.substr(
      entry.predicate_type.find_last_of('/', entry.predicate_type.size() - 4) + 1);
  return kind + "  " + digest + "  " + utc_time(entry.time) + "  " + entry.subject;
}

int log(const Common& common, const LogArguments& arguments) {
  Store store = open_to_read(common);
  for (const LogEntry& entry : store.log(arguments.limit, arguments.offset)) {
    if (common.json)
      std::cout << to_json(entry).dump() << '\n';
    else
      std::cout << wrapped(entry_text(entry), std::to_string(entry.index) + "  ", "     ");
  }
  const Checkpoint checkpoint = store.checkpoint();
  if (!common.json) std::cout << '\n' << checkpoint.note;
  return 0;
}

// The key itself, or the first line of the file that holds it.
std::string verifier_key(const std::string& given) {
  if (given.empty() || given.find('+') != std::string::npos) return given;
  const std::string text = read_input(given);
  return text.substr(0, text.find('\n'));
}

AuditReport audit_of(const Common& common, const LogArguments& arguments) {
  const auto file = [](const std::string& path) {
    return path.empty() ? std::string() : read_input(path);
  };
  Trust trust{.vkey = verifier_key(arguments.vkey),
              .policy = file(arguments.policy),
              .authorities = file(arguments.authorities),
              .block_headers = file(arguments.block_headers)};
  if (!arguments.pinned.empty()) trust.pinned.push_back(read_input(arguments.pinned));
  if (arguments.directory.empty()) {
    Store store = open_to_read(common);
    return Ledger(store).audit(trust);
  }
  if (!arguments.leaf.empty()) trust.leaf = read_input(arguments.leaf);
  if (std::filesystem::is_directory(arguments.directory))
    return audit_export(arguments.directory, trust);
  return audit_proof(read_input(arguments.directory), trust);
}

int audit(const Common& common, const LogArguments& arguments) {
  const AuditReport report = audit_of(common, arguments);
  print_audit(common, report);
  if (report.outcome == AuditOutcome::valid) return 0;
  return report.outcome == AuditOutcome::incomplete ? 4 : 1;
}

int prove(const Common& common, const LogArguments& arguments) {
  Store store = open_to_read(common);
  std::cout << Ledger(store).prove(arguments.id);
  return 0;
}

int write_export(const Common& common, const LogArguments& arguments) {
  if (arguments.directory.empty())
    throw Error(Code::invalid, "name a new or empty directory to write the export into");
  Store store = open_to_read(common);
  store.export_to(arguments.directory);
  const Checkpoint checkpoint = store.checkpoint();
  if (common.json)
    std::cout << Json::object({{"directory", arguments.directory},
                               {"log_size", checkpoint.size},
                               {"log_root", checkpoint.root}})
                     .dump()
              << '\n';
  else
    std::cout << "exported the log of size " << checkpoint.size << " to " << arguments.directory
              << '\n';
  return 0;
}

}  // namespace

void declare_log(Program& program) {
  auto arguments = std::make_shared<LogArguments>();
  Command entries = program.command("log", "List the signed statements and show the checkpoint");
  entries.option("--limit", "N", arguments->limit, "At most so many");
  entries.option("--offset", "N", arguments->offset, "Leave out so many first");
  declare_log_time(entries);
  entries.run([arguments](const Common& common) { return log(common, *arguments); });

  Command verify = program.command(
      "audit",
      "Verify the store, or an exported directory, and name the first thing that is wrong");
  verify.optional_operand("PATH", arguments->directory,
                          "An exported directory, a claim proof, a Sigstore bundle or a tlog-proof "
                          "(default: the store)");
  verify.option("--vkey", "KEY", arguments->vkey,
                "The log's key as you know it, or a file that holds it");
  verify.option("--pinned", "FILE", arguments->pinned, "A checkpoint that you have seen before");
  verify.option("--policy", "FILE", arguments->policy,
                "Which witnesses must have signed the checkpoint: a tlog-policy file");
  verify.option("--ca", "FILE", arguments->authorities,
                "Certificates of time-stamp authorities that you trust (PEM)");
  verify.option("--headers", "FILE", arguments->block_headers,
                "Bitcoin block headers that you trust: a height and 160 hex digits a line");
  verify.option("--leaf", "FILE", arguments->leaf, "For a tlog-proof: the entry that it is about");
  verify.run([arguments](const Common& common) { return audit(common, *arguments); });

  Command one = program.command(
      "prove",
      "Print a proof of a claim, statement or source that needs neither store nor network");
  one.operand("ID", arguments->id, "The id, or its first 8 characters or more");
  one.run([arguments](const Common& common) { return prove(common, *arguments); });

  Command publish =
      program.command("export", "Write the log as plain files that other people's programs verify");
  publish.operand("DIR", arguments->directory, "A new or empty directory");
  publish.run([arguments](const Common& common) { return write_export(common, *arguments); });
}

}  // namespace stet::cli
