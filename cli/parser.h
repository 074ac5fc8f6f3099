// The command line, declared: a thin shape over CLI11 (parser.cc is the only file that includes
// it).
//
//   void declare_search(Program& program) {
//     auto arguments = std::make_shared<Arguments>();   // lives as long as the program
//     Command command = program.command("search", "Search the passages of the store");
//     command.operand("WORDS", arguments->words, "What to look for");
//     command.option("--limit", "N", arguments->limit, "At most so many hits");
//     command.run([arguments](const Common& common) { return search(common, *arguments); });
//   }
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace stet::cli {

// What every command may need to know.
struct Common {
  std::string db = "stet.db";   // --db FILE or STET_DB
  bool json = false;            // --json
  std::string key_path;         // --keys FILE or STET_KEYS; empty: beside the store
  std::string passphrase_file;  // --passphrase-file FILE; otherwise STET_PASSPHRASE, or asked for
};

// One option or operand, as completions and the man page list it.
struct OptionDescription {
  std::string name;   // "--limit" or "WORDS"
  std::string value;  // "N"; empty for a flag or operand
  std::string help;
  std::vector<std::string> choices;
};
struct CommandDescription {
  std::string name;  // "key list" for a command under a group
  std::string help;
  std::vector<OptionDescription> options;
};

class Program;

// A command being declared. Targets must outlive the program's run().
class Command {
 public:
  Command& operand(const std::string& name, std::string& target,
                   const std::string& help);  // required
  Command& optional_operand(const std::string& name, std::string& target, const std::string& help);
  Command& operands(const std::string& name, std::vector<std::string>& target,
                    const std::string& help);  // any number
  Command& flag(const std::string& name, bool& target, const std::string& help);
  Command& option(const std::string& name, const std::string& value, std::string& target,
                  const std::string& help);
  Command& option(const std::string& name, const std::string& value, std::size_t& target,
                  const std::string& help);
  Command& choice(const std::string& name, const std::string& value, std::string& target,
                  const std::vector<std::string>& choices, const std::string& help);
  // A command below this one ("key list"); a command that has some needs one of them, unless it has
  // been given a run() of its own after them.
  Command command(const std::string& name, const std::string& help);
  // What the command does; returns the exit status.
  void run(std::function<int(const Common&)> action);

 private:
  friend class Program;
  struct Node;
  Command(Program& program, void* app, std::size_t description);
  void describe(OptionDescription option);
  Program* program_;
  void* app_;
  std::size_t description_;
};

class Program {
 public:
  Program(const std::string& name, const std::string& help, const std::string& version);
  ~Program();
  Command command(const std::string& name, const std::string& help);
  // Parses and runs. Exit status 2, with a sentence on standard error, where the command line is
  // wrong.
  // `--version --json` prints `version_json()`.
  int run(int argc, char** argv, const std::function<std::string()>& version_json);
  const std::vector<CommandDescription>& commands() const { return descriptions_; }
  const Common& common() const { return common_; }

 private:
  friend class Command;
  struct Impl;
  std::unique_ptr<Impl> impl_;
  Common common_;
  std::vector<CommandDescription> descriptions_;
};

}  // namespace stet::cli
