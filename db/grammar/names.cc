// Viterbi over name labels, titles cut off, and types settled over a document.
#include "grammar/names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "grammar/name_evidence.h"
#include "grammar/name_model.h"
#include "grammar/name_repair.h"
#include "grammar/titles.h"
#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

constexpr int kLabels = kNameLabels;
constexpr float kFullName = 4;  // a lone name whose full form is a person's

bool address(std::string_view word) {
  return word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos;
}

// A lone office ("the Emperor"), a people ("the Americans") or an adjective ("Dutch") is no name.
bool no_name(const std::vector<Token>& tokens, const Name& name, const Lexicon& lexicon) {
  constexpr std::uint32_t kPersonNouns = 16;  // WordNet's noun.person
  if (name.last - name.first != 1) return false;
  const Token& token = tokens[name.first];
  if (is_title_word(token.word) || token.upos == Upos::adj) return true;
  const std::uint32_t noun = lexicon.classes(lower_form(token.word)) & LexicalClass::kNounFile;
  return token.features.number == Features::Number::plural && token.word.ends_with('s') &&
         noun == kPersonNouns;
}

std::vector<int> best_labels(const std::vector<Token>& tokens, const std::vector<float>& scores) {
  const int n = static_cast<int>(tokens.size());
  std::vector<std::array<float, kLabels>> best(tokens.size());
  std::vector<std::array<int, kLabels>> from(tokens.size());
  for (int i = 0; i < n; ++i) {
    const bool never = address(tokens[i].word);
    for (int label = 0; label < kLabels; ++label) {
      const float here = scores[static_cast<std::size_t>(i) * kLabels + label];
      int chosen = -1;
      for (int before = 0; i > 0 && before < kLabels; ++before) {
        if (name_label_follows(before, label) &&
            (chosen < 0 || best[i - 1][before] > best[i - 1][chosen]))
          chosen = before;
      }
      const bool impossible = (i == 0 && !name_label_follows(0, label)) || (never && label != 0);
      from[i][label] = chosen;
      best[i][label] = impossible ? -1e9f : here + (chosen < 0 ? 0.0f : best[i - 1][chosen]);
    }
  }
  std::vector<int> labels(tokens.size());
  int label = 0;
  for (int l = 1; n > 0 && l < kLabels; ++l)
    label = best[n - 1][l] > best[n - 1][label] ? l : label;
  for (int i = n - 1; i >= 0; --i) {
    labels[i] = label;
    label = from[i][label];
  }
  return labels;
}

// The mean over the name's words of the better of begin and inside, for each type.
std::array<float, 3> type_scores(const Name& name, const std::vector<float>& scores) {
  std::array<float, 3> out{};
  for (int i = name.first; i < name.last; ++i) {
    const float* s = scores.data() + static_cast<std::size_t>(i) * kLabels;
    for (std::size_t t = 0; t < 3; ++t)
      out[t] += std::max(s[1 + 2 * t], s[2 + 2 * t]) / static_cast<float>(name.last - name.first);
  }
  return out;
}

std::string key_of(const Sentence& sentence, int first, int last) {
  std::string out;
  for (int i = first; i < last; ++i)
    out += (out.empty() ? "" : " ") + lower_form(sentence.tokens[i].word);
  return out;
}

NameType best_type(const std::array<float, 3>& scores) {
  return static_cast<NameType>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

using Known = std::map<std::string, std::array<float, 3>>;

// Sums the scores of equal names; then a lone word that begins or ends a longer person's name leans
// that way.
Known gather(const std::vector<Sentence>& sentences,
             const std::vector<std::vector<NameCandidate>>& candidates) {
  Known known;
  std::map<std::string, int> persons;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const NameCandidate& c : candidates[s]) {
      auto& sum = known[key_of(sentences[s], c.name.first, c.name.last)];
      for (std::size_t t = 0; t < 3; ++t) sum[t] += c.scores[t];
    }
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const NameCandidate& c : candidates[s]) {
      const Name& n = c.name;
      if (n.last - n.first < 2 ||
          best_type(known[key_of(sentences[s], n.first, n.last)]) != NameType::person)
        continue;
      ++persons[key_of(sentences[s], n.last - 1, n.last)];
      ++persons[key_of(sentences[s], n.first, n.first + 1)];
    }
  }
  for (const auto& [word, count] : persons) {
    if (const auto it = known.find(word); it != known.end())
      it->second[0] += kFullName * static_cast<float>(count);
  }
  return known;
}

// Names of one word that the model took for one in fewer than half of their three or more places in
// the document: "DH" for a field of study. Words inside of longer names do not count.
std::set<std::string> doubtful(const std::vector<Sentence>& sentences,
                               const std::vector<std::vector<NameCandidate>>& candidates) {
  std::map<std::string, std::pair<int, int>> counts;  // places, and those where it is a name
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const NameCandidate& c : candidates[s]) {
      if (c.name.last - c.name.first == 1)
        ++counts[key_of(sentences[s], c.name.first, c.name.last)].second;
    }
  }
  for (std::size_t s = 0; s < sentences.size() && !counts.empty(); ++s) {
    auto name = candidates[s].begin();
    for (int i = 0; i < static_cast<int>(sentences[s].tokens.size()); ++i) {
      while (name != candidates[s].end() && name->name.last <= i) ++name;
      const bool inside = name != candidates[s].end() && name->name.first <= i &&
                          name->name.last - name->name.first > 1;
      if (inside) continue;
      if (const auto it = counts.find(key_of(sentences[s], i, i + 1)); it != counts.end())
        ++it->second.first;
    }
  }
  std::set<std::string> out;
  for (const auto& [key, count] : counts) {
    if (count.first >= 3 && 2 * count.second < count.first) out.insert(key);
  }
  return out;
}

// A run of proper nouns that is no name here but is one elsewhere in the document.
void add_missed(const Sentence& sentence, const Known& known, std::vector<NameCandidate>& names) {
  const int n = static_cast<int>(sentence.tokens.size());
  const std::vector<bool> taken = taken_tokens(n, names);
  for (int first = 0; first < n;) {
    int last = first;
    bool free = true;
    while (last < n && sentence.tokens[last].upos == Upos::propn) free = !taken[last++] && free;
    if (last > first && last - first <= 6 && free) {
      const auto it = known.find(key_of(sentence, first, last));
      if (it != known.end()) {
        const Span span{sentence.tokens[first].span.start, sentence.tokens[last - 1].span.end};
        names.push_back({{best_type(it->second), first, last, span}, it->second});
      }
    }
    first = std::max(last, first + 1);
  }
  std::sort(names.begin(), names.end(), [](const NameCandidate& a, const NameCandidate& b) {
    return a.name.first < b.name.first;
  });
}

}  // namespace

std::vector<NameCandidate> find_names(const std::vector<Token>& tokens,
                                      const std::vector<float>& scores, const Lexicon& lexicon) {
  const std::vector<int> labels = best_labels(tokens, scores);
  std::vector<NameCandidate> out;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    if (labels[i] == 0) continue;
    Name name{static_cast<NameType>((labels[i] - 1) / 2), i, i + 1, {}};
    while (name.last < static_cast<int>(labels.size()) && labels[name.last] != 0 &&
           labels[name.last] % 2 == 0)
      ++name.last;
    i = name.last - 1;
    if (name.type == NameType::person) {
      while (name.first < name.last && is_title_word(tokens[name.first].word)) ++name.first;
      if (name.first == name.last) continue;
    }
    if (no_name(tokens, name, lexicon)) continue;
    name.span = {tokens[name.first].span.start, tokens[name.last - 1].span.end};
    NameCandidate candidate{name, type_scores(name, scores)};
    const auto evidence =
        name_evidence(std::span(tokens).subspan(static_cast<std::size_t>(name.first),
                                                static_cast<std::size_t>(name.last - name.first)),
                      lexicon);
    for (std::size_t t = 0; t < 3; ++t) candidate.scores[t] += evidence[t];
    out.push_back(candidate);
  }
  join_known_pairs(tokens, out, lexicon);
  join_of_phrases(tokens, out, lexicon);
  return out;
}

void settle_names(std::vector<Sentence>& sentences,
                  std::vector<std::vector<NameCandidate>> candidates) {
  const std::set<std::string> out = doubtful(sentences, candidates);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    std::erase_if(candidates[s], [&](const NameCandidate& c) {
      return c.name.last - c.name.first == 1 &&
             out.contains(key_of(sentences[s], c.name.first, c.name.last));
    });
  }
  add_repeated(sentences, candidates);
  const Known known = gather(sentences, candidates);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    add_missed(sentences[s], known, candidates[s]);
    sentences[s].names.clear();
    for (NameCandidate& c : candidates[s]) {
      c.name.type = best_type(known.at(key_of(sentences[s], c.name.first, c.name.last)));
      sentences[s].names.push_back(c.name);
    }
  }
}

}  // namespace stet::grammar
