// Claim and evidence pairs with labels, scored: verdicts, and the sign of `support` where an answer
// is forced.
#include <iomanip>
#include <sstream>

#include "eval.h"
#include "input.h"
#include "stet/engine.h"
#include "stet/error.h"

namespace stet::cli {
namespace {

// The sets know three labels: a verdict outside them counts as an abstention.
Verdict of_three(Verdict verdict) {
  return verdict == Verdict::supported || verdict == Verdict::refuted
             ? verdict
             : Verdict::not_enough_evidence;
}

Verdict label_of(const Json& line) {
  const auto label = verdict_from_string(line.at("label").as_string());
  if (!label) throw Error(Code::invalid, "unknown label \"" + line.at("label").as_string() + "\"");
  return *label;
}

}  // namespace

Evaluation evaluate_pairs(const std::string& file) {
  Confusion confusion;
  RuleTally rules;
  Evaluation result;
  std::size_t items = 0, forced_right = 0;
  for_each_json_line(file, [&](const Json& line) {
    std::vector<std::string> evidence;
    for (const Json& passage : line.at("evidence").items()) evidence.push_back(passage.as_string());
    const Verdict expected = label_of(line);
    const Judged judged = judge(line.at("claim").as_string(), evidence, line.text("published"));
    const Verdict given = of_three(judged.verdict);
    confusion.add(expected, given);
    rules.add(judged.rule, given, given == expected);
    ++items;
    forced_right += (judged.support > 0) == (expected == Verdict::supported);
    if (given != expected)
      result.failures.push_back(line.text("id") + ": expected " + std::string(to_string(expected)) +
                                ", given " + std::string(to_string(given)) + " (" + judged.rule +
                                "): " + line.at("claim").as_string());
  });
  const double forced = items ? static_cast<double>(forced_right) / static_cast<double>(items) : 0;
  result.figures = confusion.to_json();
  result.figures["forced_accuracy"] = forced;
  std::ostringstream text;
  text << confusion.to_text() << "forced accuracy " << std::fixed << std::setprecision(3) << forced
       << '\n';
  result.text = std::move(text).str();
  result.figures["per_rule"] = rules.to_json();
  result.rules = rules.to_text();
  return result;
}

}  // namespace stet::cli
