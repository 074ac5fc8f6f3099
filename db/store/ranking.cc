// Words of a query against words of a passage.
#include "store/ranking.h"

#include <algorithm>
#include <cmath>

#include "text/stem.h"
#include "text/unicode.h"

namespace stet::store {

std::uint32_t Stemmer::number_of(std::string_view word) {
  if (const auto known = words_.find(word); known != words_.end()) return known->second;
  std::uint32_t number = 0x811c9dc5U;
  for (const char c : text::stem(text::fold_case(word)))
    number = (number ^ static_cast<unsigned char>(c)) * 0x01000193U;
  words_.emplace(word, number);
  return number;
}

Stems Stemmer::of(std::string_view text) {
  Stems out;
  for (const Span& word : text::words(text)) out.push_back(number_of(word.of(text)));
  return out;
}

double rarity(double documents, double all) {
  return std::log1p((std::max(all, documents) - documents + 0.5) / (documents + 0.5));
}

double bm25(const Stems& stems, const std::vector<Sought>& sought) {
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
