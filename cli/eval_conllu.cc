// Annotated trees, scored: the library does the counting.
#include <iomanip>
#include <sstream>

#include "eval.h"
#include "input.h"
#include "stet/evaluate.h"

namespace stet::cli {

Evaluation evaluate_trees(const std::string& file) {
  const std::string gold = read_input(file);
  GrammarScore score = evaluate_conllu(gold);
  std::ostringstream text;
  for (const auto& [name, value] : score.figures.members()) {
    text << std::left << std::setw(18) << name;
    if (value.is_null())
      text << "-\n";
    else
      text << std::fixed << std::setprecision(name == "words" || name == "sentences" ? 0 : 2)
           << value.as_number() << '\n';
  }
  return {
      .figures = std::move(score.figures), .text = text.str(), .failures = std::move(score.errors)};
}

}  // namespace stet::cli
