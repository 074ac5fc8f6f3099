// `stet judge --jsonl`: judges each claim against its own passages alone.
#include <iostream>

#include "commands.h"
#include "input.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet::cli {
namespace {

struct JudgeArguments {
  std::string input = "-";
  bool jsonl = false;
};

constexpr std::size_t kAtOnce = 128;  // pairs that are read together

ToJudge pair_of(const Json& line) {
  ToJudge out{line.at("claim").as_string(), {}, line.text("published")};
  for (const Json& passage : line.at("evidence").items())
    out.evidence.push_back(passage.as_string());
  return out;
}

Json answer_of(const Json& id, const Judged& judged) {
  Json steps = Json::array();
  for (const std::string& step : judged.derivation) steps.push_back(step);
  return Json::object({{"id", id},
                       {"verdict", to_string(judged.verdict)},
                       {"reason", judged.reason},
                       {"rule", judged.rule},
                       {"support", judged.support},
                       {"message", judged.message},
                       {"derivation", std::move(steps)}});
}

// Pairs that wait for their answers.
struct Waiting {
  std::vector<Json> ids;
  std::vector<ToJudge> pairs;

  void answer() {
    try {
      write(judge_all(pairs));
    } catch (const Error&) {
      one_by_one();
    }
    ids.clear();
    pairs.clear();
  }

 private:
  void write(const std::vector<Judged>& judged) const {
    for (std::size_t i = 0; i < judged.size(); ++i)
      std::cout << answer_of(ids[i], judged[i]).dump() << '\n';
    std::cout.flush();
  }

  // One of them cannot be read: those before it are answered, and it is named.
  void one_by_one() const {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      try {
        std::cout << answer_of(ids[i],
                               stet::judge(pairs[i].claim, pairs[i].evidence, pairs[i].published))
                         .dump()
                  << '\n';
      } catch (const Error& error) {
        throw Error(error.code(),
                    "cannot judge the pair with id " + ids[i].dump() + ": " + error.what());
      }
    }
  }
};

int judge(const JudgeArguments& arguments) {
  Waiting waiting;
  for_each_json_line(
      arguments.input,
      [&](const Json& line) {
        waiting.pairs.push_back(pair_of(line));
        waiting.ids.push_back(line.find("id") ? *line.find("id") : Json());
        if (waiting.pairs.size() >= kAtOnce) waiting.answer();
      },
      [&] { waiting.answer(); });
  return 0;
}

}  // namespace

void declare_judge(Program& program) {
  auto arguments = std::make_shared<JudgeArguments>();
  Command command =
      program.command("judge", "Judge claims against given passages, without a store");
  command.optional_operand("FILE", arguments->input,
                           "A file, or - for standard input (the default)");
  command.flag("--jsonl", arguments->jsonl,
               "Read lines of {\"id\",\"claim\",\"evidence\",\"published\"}");
  command.run([arguments](const Common&) { return judge(*arguments); });
}

}  // namespace stet::cli
