// `stet eval`: runs the engine over labelled data and prints how right it is.
#include "eval.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "commands.h"
#include "stet/error.h"

namespace stet::cli {
namespace {

constexpr std::size_t kVerdicts = 5;

struct EvalArguments {
  std::string pairs, scenarios, mentions, conllu;
  std::size_t show = 0;
  bool rules = false;
};

double f1_of(const Json& figures) {
  return figures.at("f1").is_null() ? 0 : figures.at("f1").as_number();
}

int eval(const Common& common, const EvalArguments& arguments) {
  Evaluation result;
  if (!arguments.pairs.empty())
    result = evaluate_pairs(arguments.pairs);
  else if (!arguments.scenarios.empty())
    result = evaluate_scenarios(arguments.scenarios);
  else if (!arguments.mentions.empty())
    result = evaluate_mentions(arguments.mentions);
  else if (!arguments.conllu.empty())
    result = evaluate_trees(arguments.conllu);
  else
    throw Error(Code::invalid,
                "nothing to evaluate: give --pairs FILE, --scenarios DIR, --mentions FILE or "
                "--conllu FILE");
  if (common.json)
    std::cout << result.figures.dump() << '\n';
  else
    std::cout << result.text << (arguments.rules ? result.rules : std::string());
  const std::size_t shown = std::min(arguments.show, result.failures.size());
  for (std::size_t i = 0; i < shown; ++i)
    (common.json ? std::cerr : std::cout) << result.failures[i] << '\n';
  return 0;
}

}  // namespace

Json precision_recall(std::size_t right, std::size_t given, std::size_t expected) {
  const Json precision =
      given ? Json(static_cast<double>(right) / static_cast<double>(given)) : Json();
  const Json recall =
      expected ? Json(static_cast<double>(right) / static_cast<double>(expected)) : Json();
  const double sum = static_cast<double>(given + expected);
  const Json f1 = sum > 0 ? Json(2.0 * static_cast<double>(right) / sum) : Json();
  return Json::object({{"precision", precision},
                       {"recall", recall},
                       {"f1", f1},
                       {"expected", expected},
                       {"given", given}});
}

void Confusion::add(Verdict expected, Verdict given) {
  ++counts_.at(static_cast<std::size_t>(expected)).at(static_cast<std::size_t>(given));
}

Json Confusion::to_json() const {
  std::size_t items = 0, right = 0, labels = 0;
  double f1 = 0;
  Json per_verdict = Json::object(), confusion = Json::object();
  for (std::size_t v = 0; v < kVerdicts; ++v) {
    std::size_t expected = 0, given = 0;
    Json row = Json::object();
    for (std::size_t other = 0; other < kVerdicts; ++other) {
      expected += counts_[v][other];
      given += counts_[other][v];
      if (counts_[v][other]) row[to_string(static_cast<Verdict>(other))] = counts_[v][other];
    }
    items += expected;
    right += counts_[v][v];
    if (expected + given == 0) continue;
    const std::string_view name = to_string(static_cast<Verdict>(v));
    per_verdict[name] = precision_recall(counts_[v][v], given, expected);
    if (expected > 0) {
      confusion[name] = std::move(row);
      f1 += f1_of(per_verdict[name]);
      ++labels;
    }
  }
  const auto share = [](double part, std::size_t whole) {
    return whole ? part / static_cast<double>(whole) : 0.0;
  };
  return Json::object({{"items", items},
                       {"accuracy", share(static_cast<double>(right), items)},
                       {"macro_f1", share(f1, labels)},
                       {"per_verdict", std::move(per_verdict)},
                       {"confusion", std::move(confusion)}});
}

std::string Confusion::to_text() const {
  const Json figures = to_json();
  std::ostringstream out;
  out << std::fixed << std::setprecision(3);
  const auto number = [](const Json& value) {
    return value.is_null() ? std::string("    -") : [&] {
      std::ostringstream text;
      text << std::fixed << std::setprecision(3) << value.as_number();
      return text.str();
    }();
  };
  for (const auto& [verdict, row] : figures.at("per_verdict").members())
    out << std::left << std::setw(20) << verdict << " precision " << number(row.at("precision"))
        << " recall " << number(row.at("recall")) << " f1 " << number(row.at("f1")) << " expected "
        << row.at("expected").as_integer() << " given " << row.at("given").as_integer() << '\n';
  for (const auto& [expected, row] : figures.at("confusion").members()) {
    out << "expected " << expected << ":";
    for (const auto& [given, count] : row.members())
      out << "  " << given << " " << count.as_integer();
    out << '\n';
  }
  out << "items " << figures.at("items").as_integer() << " accuracy "
      << number(figures.at("accuracy")) << " macro_f1 " << number(figures.at("macro_f1")) << '\n';
  return out.str();
}

void RuleTally::add(const std::string& rule, Verdict given, bool right) {
  if (given != Verdict::supported && given != Verdict::refuted) return;
  Count& count = counts_[{rule, given}];
  ++count.given;
  count.right += right ? 1U : 0U;
}

Json RuleTally::to_json() const {
  Json out = Json::object();
  for (const auto& [key, count] : counts_)
    out[key.first][to_string(key.second)] =
        Json::object({{"right", count.right}, {"given", count.given}});
  return out;
}

std::string RuleTally::to_text() const {
  std::ostringstream out;
  for (const auto& [key, count] : counts_)
    out << std::left << std::setw(20) << key.first << ' ' << std::setw(10) << to_string(key.second)
        << ' ' << count.right << '/' << count.given << '\n';
  return out.str();
}

void declare_eval(Program& program) {
  auto arguments = std::make_shared<EvalArguments>();
  Command command =
      program.command("eval", "Run the engine over labelled data and print how right it is");
  command.option("--pairs", "FILE", arguments->pairs,
                 "Lines of {\"id\",\"claim\",\"evidence\",\"label\"}");
  command.option("--scenarios", "DIR", arguments->scenarios,
                 "A scenario folder, or a folder of them");
  command.option("--mentions", "FILE", arguments->mentions,
                 "Lines of {\"id\",\"text\",\"reference_time\",\"expect\"}");
  command.option("--conllu", "FILE", arguments->conllu,
                 "Score the grammar against annotated trees");
  command.flag("--rules", arguments->rules, "Print how often each rule was right");
  command.option("--show", "N", arguments->show, "Print the first N failures, too");
  command.run([arguments](const Common& common) { return eval(common, *arguments); });
}

}  // namespace stet::cli
