// The program `stet`: joins the commands and maps errors to exit statuses.
#include <iostream>

#include "commands.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "stet/json.h"

namespace {

using stet::Code;
using stet::Json;

int exit_status(Code code) { return code == Code::invalid ? 2 : 3; }

// What went wrong, for a person or, where JSON was asked for, for a program.
void print_error(const stet::cli::Common& common, Code code, const char* sentence) {
  if (common.json)
    std::cerr << Json::object(
                     {{"error", Json::object({{"code", to_string(code)}, {"message", sentence}})}})
                     .dump()
              << '\n';
  else
    std::cerr << "stet: " << sentence << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  using namespace stet::cli;
  const std::string version(stet::engine_version());
  Program program("stet", "stet: does this draft hold, by our own sources?", version);
  for (const auto declare :
       {declare_init, declare_add, declare_check, declare_ask, declare_disputes, declare_look,
        declare_view, declare_log, declare_care, declare_acts, declare_key, declare_serve,
        declare_extract, declare_judge, declare_parse, declare_eval, declare_schema,
        declare_completion})
    declare(program);
  try {
    return program.run(argc, argv, [&] {
      if (!program.common().json) return "stet " + version;
      return Json::object({{"name", "stet"}, {"version", version}, {"rules", stet::rules_digest()}})
          .dump();
    });
  } catch (const stet::Error& error) {
    print_error(program.common(), error.code(), error.what());
    return exit_status(error.code());
  } catch (const std::exception& error) {
    print_error(program.common(), Code::internal,
                (std::string("internal error: ") + error.what()).c_str());
    return 3;
  }
}
