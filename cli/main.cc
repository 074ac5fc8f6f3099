// The program `stet`: declares the command tree and maps errors to exit statuses. The only file that includes CLI11.
#include <CLI/CLI.hpp>
#include <iostream>

#include "commands.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "stet/json.h"

namespace {

using namespace stet;
using namespace stet::cli;

int exit_status(Code code) {
  switch (code) {
    case Code::invalid:
    case Code::unsupported:
    case Code::conflict:
      return 2;
    default:
      return 3;
  }
}

int run(int argc, char** argv) {
  CLI::App app{"stet: does this draft hold, by our own sources?", "stet"};
  app.require_subcommand(1);
  app.set_version_flag("--version", "stet " + std::string(engine_version()));
  Common common;
  app.add_option("--db", common.db, "The store")->envname("STET_DB")->capture_default_str();
  app.add_flag("--json", common.json, "Print JSON");
  app.fallthrough();
  int status = 0;

  ExtractArguments extract_arguments;
  auto* extract_command = app.add_subcommand("extract", "Print the mentions or claims of a text");
  extract_command->add_option("file", extract_arguments.input, "A file, or - for standard input")->capture_default_str();
  extract_command->add_flag("--jsonl", extract_arguments.jsonl, "Read {\"id\",\"text\",\"reference_time\"} lines");
  extract_command->add_flag("--claims", extract_arguments.claims, "Print claims instead of mentions");
  extract_command->callback([&] { status = cli::extract(common, extract_arguments); });

  JudgeArguments judge_arguments;
  auto* judge_command = app.add_subcommand("judge", "Judge claims against given passages");
  judge_command->add_option("file", judge_arguments.input, "A file, or - for standard input")->capture_default_str();
  judge_command->add_flag("--jsonl", judge_arguments.jsonl, "Read {\"id\",\"claim\",\"evidence\"} lines")->required();
  judge_command->callback([&] { status = cli::judge(common, judge_arguments); });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, std::cout, std::cerr);
    return code == 0 ? 0 : 2;
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return run(argc, argv);
  } catch (const stet::Error& error) {
    std::cerr << "stet: " << error.what() << '\n';
    return exit_status(error.code());
  } catch (const std::exception& error) {
    std::cerr << "stet: internal error: " << error.what() << '\n';
    return 3;
  }
}
