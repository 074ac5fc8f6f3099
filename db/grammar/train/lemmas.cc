// Counts what happens to each ending of each class, keeps the majority where it differs from that
// of the shorter ending.
#include "grammar/train/lemmas.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>

#include "grammar/lemma.h"

namespace stet::grammar::train {
namespace {

constexpr int kLeastEnding = 3;  // an ending counts when this many different words have it

std::string script_of(const std::string& base, const std::string& lemma) {
  std::size_t same = 0;
  while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) ++same;
  if (same == 0) return "*\t" + lemma;
  return std::to_string(base.size() - same) + "\t" + lemma.substr(same);
}

using Counts = std::map<std::string, int>;

std::string majority(const Counts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

template <typename T>
std::string bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> lemma_sections(
    const std::vector<AnnotatedSentence>& sentences) {
  using Word = std::pair<std::uint16_t, std::string>;
  std::map<Word, Counts> words;
  for (const AnnotatedSentence& sentence : sentences) {
    for (const Token& token : sentence.sentence.tokens) {
      if (token.relation == Relation::goeswith || token.lemma == "_") continue;
      const std::string base = lemma_base(token.word, token.upos);
      ++words[{lemma_class(token.upos, token.features), base}][script_of(base, token.lemma)];
    }
  }
  std::map<Word, Counts> endings;  // each different word counts once
  for (const auto& [word, counts] : words) {
    for (std::size_t n = 0; n <= std::min(kLongestEnding, word.second.size()); ++n) {
      ++endings[{word.first, word.second.substr(word.second.size() - n)}][majority(counts)];
    }
  }
  std::map<Word, std::string> rules;
  const auto known = [&](const Word& word) -> std::optional<std::string> {
    for (std::size_t n = std::min(kLongestEnding, word.second.size()) + 1; n-- > 0;) {
      const auto it = rules.find({word.first, word.second.substr(word.second.size() - n)});
      if (it != rules.end()) return it->second;
    }
    return std::nullopt;
  };
  for (std::size_t n = 0; n <= kLongestEnding; ++n) {
    for (const auto& [ending, counts] : endings) {
      if (ending.second.size() != n) continue;
      int total = 0;
      for (const auto& [script, count] : counts) total += count;
      if (total < kLeastEnding && n > 0) continue;
      std::string best = majority(counts);
      if (best[0] == '*') best = "0\t";  // a whole word is no ending
      if (known(ending) != best) rules[ending] = best;
    }
  }
  std::map<Word, std::string> all = rules;
  for (const auto& [word, counts] : words) {
    const std::string best = majority(counts);
    if (known(word) != best) all[{word.first, "^" + word.second}] = best;
  }

  std::map<std::string, std::uint16_t> scripts;
  for (const auto& [word, script] : all) scripts.emplace(script, 0);
  std::string lines;
  std::uint16_t next = 0;
  for (auto& [script, id] : scripts) {
    id = next++;
    lines += script + "\n";
  }
  std::size_t capacity = 1;
  while (capacity < all.size() * 3 / 2) capacity *= 2;
  std::vector<std::uint64_t> keys(capacity, 0);
  std::vector<std::uint16_t> rows(capacity, 0);
  for (const auto& [word, script] : all) {
    const std::uint64_t key = lemma_key(word.first, word.second);
    std::size_t at = key & (capacity - 1);
    while (keys[at] != 0) at = (at + 1) & (capacity - 1);
    keys[at] = key;
    rows[at] = scripts[script];
  }
  return {{"lemma.scripts", lines}, {"lemma.keys", bytes_of(keys)}, {"lemma.rows", bytes_of(rows)}};
}

}  // namespace stet::grammar::train
