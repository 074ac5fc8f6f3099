// The commands of the program `stet`: plain arguments in, exit status out. One .cc file for each command.
//
// Results go to standard output, diagnostics to standard error. Failures throw stet::Error; main.cc maps them to exit
// statuses (2 usage or configuration, 3 store or input/output).
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace stet::cli {

// What every command may need to know.
struct Common {
  std::string db = "stet.db";
  bool json = false;
};

struct ExtractArguments {
  std::string input = "-";  // a file, or "-"
  bool jsonl = false;
  bool claims = false;
};
int extract(const Common& common, const ExtractArguments& arguments);

struct JudgeArguments {
  std::string input = "-";
  bool jsonl = false;
};
int judge(const Common& common, const JudgeArguments& arguments);

}  // namespace stet::cli
