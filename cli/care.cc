// `stet backup` and `stet doctor`: taking care of a store.
#include <filesystem>
#include <iostream>

#include "audit_text.h"
#include "commands.h"
#include "stet/json.h"
#include "stores.h"

namespace stet::cli {
namespace {

int backup(const Common& common, const std::string& file) {
  Store store = open_to_read(common);
  store.backup(file);
  const Checkpoint checkpoint = store.checkpoint();
  const auto size = static_cast<std::int64_t>(std::filesystem::file_size(file));
  if (common.json)
    std::cout << Json::object({{"file", file},
                               {"bytes", size},
                               {"log_size", checkpoint.size},
                               {"log_root", checkpoint.root}})
                     .dump()
              << '\n';
  else
    std::cout << "wrote " << file << ", " << size << " bytes, log size " << checkpoint.size
              << "; the keys are not in it, keep them apart\n";
  return 0;
}

int doctor(const Common& common) {
  const AuditReport report = open_to_write(common).doctor();
  print_audit(common, report);
  return report.outcome == AuditOutcome::valid ? 0 : 1;
}

}  // namespace

void declare_care(Program& program) {
  auto file = std::make_shared<std::string>();
  Command copy =
      program.command("backup", "Write a copy of the store to a new file, while others may use it");
  copy.operand("FILE", *file, "The file to write; it must not exist");
  copy.run([file](const Common& common) { return backup(common, *file); });

  Command check = program.command(
      "doctor",
      "Bring the store up to date and say whether everything is in place: file, readings, keys");
  check.run([](const Common& common) { return doctor(common); });
}

}  // namespace stet::cli
