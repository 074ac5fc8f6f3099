// `stet judge --jsonl`: judges each claim against its own passages alone.
#include <iostream>

#include "commands.h"
#include "input.h"
#include "stet/engine.h"
#include "stet/json.h"

namespace stet::cli {
namespace {

struct JudgeArguments {
  std::string input = "-";
  bool jsonl = false;
};

int judge(const JudgeArguments& arguments) {
  for_each_json_line(arguments.input, [](const Json& line) {
    std::vector<std::string> evidence;
    for (const Json& passage : line.at("evidence").items()) evidence.push_back(passage.as_string());
    const Judged judged = stet::judge(line.at("claim").as_string(), evidence, line.text("published"));
    Json steps = Json::array();
    for (const std::string& step : judged.derivation) steps.push_back(step);
    std::cout << Json::object({{"id", line.find("id") ? *line.find("id") : Json()},
                               {"verdict", to_string(judged.verdict)},
                               {"reason", judged.reason},
                               {"rule", judged.rule},
                               {"support", judged.support},
                               {"message", judged.message},
                               {"derivation", std::move(steps)}})
                     .dump()
              << '\n';
  });
  return 0;
}

}  // namespace

void declare_judge(Program& program) {
  auto arguments = std::make_shared<JudgeArguments>();
  Command command = program.command("judge", "Judge claims against given passages, without a store");
  command.optional_operand("FILE", arguments->input, "A file, or - for standard input (the default)");
  command.flag("--jsonl", arguments->jsonl, "Read lines of {\"id\",\"claim\",\"evidence\",\"published\"}");
  command.run([arguments](const Common&) { return judge(*arguments); });
}

}  // namespace stet::cli
