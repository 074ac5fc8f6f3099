// Viterbi over name labels, and the cutting of titles.
#include "grammar/names.h"

#include <array>

#include "grammar/titles.h"

namespace stet::grammar {
namespace {

constexpr int kLabels = 7;

// Inside follows begin or inside of the same type only.
bool follows(int before, int label) {
  if (label == 0 || label % 2 == 1) return true;
  return before == label || before == label - 1;
}

std::vector<int> best_labels(const std::vector<float>& scores) {
  const int n = static_cast<int>(scores.size()) / kLabels;
  std::vector<std::array<float, kLabels>> best(n);
  std::vector<std::array<int, kLabels>> from(n);
  for (int i = 0; i < n; ++i) {
    for (int label = 0; label < kLabels; ++label) {
      const float here = scores[static_cast<std::size_t>(i) * kLabels + label];
      int chosen = -1;
      for (int before = 0; i > 0 && before < kLabels; ++before) {
        if (follows(before, label) && (chosen < 0 || best[i - 1][before] > best[i - 1][chosen])) chosen = before;
      }
      const bool impossible = i == 0 && !follows(0, label);
      from[i][label] = chosen;
      best[i][label] = impossible ? -1e9f : here + (chosen < 0 ? 0.0f : best[i - 1][chosen]);
    }
  }
  std::vector<int> labels(n);
  int label = 0;
  for (int l = 1; n > 0 && l < kLabels; ++l) label = best[n - 1][l] > best[n - 1][label] ? l : label;
  for (int i = n - 1; i >= 0; --i) {
    labels[i] = label;
    label = from[i][label];
  }
  return labels;
}

}  // namespace

std::vector<Name> find_names(const std::vector<Token>& tokens, const std::vector<float>& scores) {
  const std::vector<int> labels = best_labels(scores);
  std::vector<Name> out;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    if (labels[i] == 0) continue;
    Name name{static_cast<NameType>((labels[i] - 1) / 2), i, i + 1, {}};
    while (name.last < static_cast<int>(labels.size()) && labels[name.last] != 0 && labels[name.last] % 2 == 0) ++name.last;
    i = name.last - 1;
    if (name.type == NameType::person) {
      while (name.first < name.last && is_title_word(tokens[name.first].word)) ++name.first;
      if (name.first == name.last) continue;
    }
    name.span = {tokens[name.first].span.start, tokens[name.last - 1].span.end};
    out.push_back(name);
  }
  return out;
}

}  // namespace stet::grammar
