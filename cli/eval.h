// `stet eval`: the engine over labelled data, scored. One file for each kind of data.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "stet/json.h"
#include "stet/report.h"

namespace stet::cli {

// Precision, recall and F1 from counts; none where the division has no meaning.
Json precision_recall(std::size_t right, std::size_t given, std::size_t expected);

// Verdicts expected against verdicts given.
class Confusion {
 public:
  void add(Verdict expected, Verdict given);
  // {"items", "accuracy", "macro_f1", "per_verdict": {...}, "confusion": {expected: {given: n}}}
  Json to_json() const;
  // The same for a person.
  std::string to_text() const;

 private:
  std::array<std::array<std::size_t, 5>, 5> counts_{};  // [expected][given]
};

// How often each rule was right, of what it supported and of what it refuted.
class RuleTally {
 public:
  void add(const std::string& rule, Verdict given, bool right);
  // {rule: {"supported": {"right", "given"}, "refuted": {...}}}
  Json to_json() const;
  std::string to_text() const;

 private:
  struct Count {
    std::size_t right = 0, given = 0;
  };
  std::map<std::pair<std::string, Verdict>, Count> counts_;
};

// What one evaluation found: figures for a program, text for a person, and the failures in order.
struct Evaluation {
  Json figures;
  std::string text;
  std::vector<std::string> failures;
  std::string rules;  // of pairs and scenarios: how often each rule was right, for a person
};

// Labelled claim and evidence pairs: lines of {"id","claim","evidence","label"}.
Evaluation evaluate_pairs(const std::string& file);
// Scenario folders: `directory` holds draft.md, sources.jsonl and expect.jsonl, or folders that do.
Evaluation evaluate_scenarios(const std::string& directory);
// Annotated mentions: lines of
// {"id","text","reference_time","expect":[{"start","end","type","value","accept"}]}.
Evaluation evaluate_mentions(const std::string& file);

// Annotated trees: CoNLL-U, whose words and sentences are given and all else is predicted.
Evaluation evaluate_trees(const std::string& file);

}  // namespace stet::cli
