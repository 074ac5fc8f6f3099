// Words of a query against words of a passage.
#include "store/ranking.h"

#include <algorithm>
#include <cmath>

#include "text/stem.h"
#include "text/unicode.h"

namespace stet::store {

std::vector<std::string> stems_of(std::string_view text) {
  std::vector<std::string> out;
  for (const Span& word : text::words(text)) out.push_back(text::stem(text::fold_case(word.of(text))));
  return out;
}

bool holds(const std::vector<std::string>& stems, const std::vector<std::string>& sought) {
  if (sought.empty()) return false;
  return std::search(stems.begin(), stems.end(), sought.begin(), sought.end()) != stems.end();
}

double rarity(double documents, double all) {
  return std::log1p((std::max(all, documents) - documents + 0.5) / (documents + 0.5));
}

double bm25(const std::vector<std::string>& stems, const std::vector<Sought>& sought) {
  constexpr double kSaturation = 1.2, kLength = 0.4, kTypicalLength = 22;
  const double length = 1 - kLength + kLength * static_cast<double>(stems.size()) / kTypicalLength;
  const double presence = (kSaturation + 1) / (1 + kSaturation * length);
  double score = 0;
  for (const Sought& item : sought)
    if (holds(stems, item.stems)) score += item.weight * presence;
  return score;
}

std::string run_expression(std::string_view words) {
  std::string run;
  for (const Span& word : text::words(words)) {
    if (!run.empty()) run += ' ';
    run += word.of(words);
  }
  if (run.empty()) return {};
  std::string quoted = "\"";
  for (const char c : run) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace stet::store
