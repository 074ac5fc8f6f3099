// Inventories, examples and augmentation.
#include "grammar/train/corpus.h"

#include <algorithm>
#include <map>

#include "grammar/labels.h"
#include "grammar/word_features.h"

namespace stet::grammar::train {
namespace {

constexpr int kLeastForm = 2, kLeastPart = 4, kLeastTag = 4;

int tag_of(const Token& token, const Inventory& inventory) {
  Tag tag{token.upos, token.features};
  auto it = inventory.tag_ids.find(pack(tag));
  if (it == inventory.tag_ids.end()) {
    // A rare combination: the most frequent one of the same part of speech stands for it.
    for (std::size_t i = 0; i < inventory.tags.size(); ++i) {
      if (unpack(inventory.tags[i]).upos == tag.upos) return static_cast<int>(i);
    }
    return 0;
  }
  return it->second;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool exchangeable(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::verb || token.upos == Upos::adj;
}

void exchange(std::vector<std::string>& words, const AnnotatedSentence& sentence,
              const Inventory& inventory, Random& random) {
  if (random.uniform() > 0.25f) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& token = sentence.sentence.tokens[i];
    if (!exchangeable(token) || random.uniform() > 0.2f) continue;
    const auto pool = inventory.pools.find(pack(Tag{token.upos, token.features}));
    if (pool == inventory.pools.end()) continue;
    std::string other = pool->second[random.below(static_cast<int>(pool->second.size()))];
    other[0] = words[i][0] >= 'A' && words[i][0] <= 'Z' ? upper(other[0]) : other[0];
    words[i] = other;
  }
}

void rewrite(std::vector<std::string>& words, const AnnotatedSentence& sentence, Random& random) {
  const float dice = random.uniform();
  const bool capitals = dice < 0.015f, headline = !capitals && dice < 0.045f,
             small = !capitals && !headline && dice < 0.055f;
  const bool curly = random.uniform() < 0.3f;
  const bool open_quotes = random.uniform() < 0.5f;
  bool opening = open_quotes;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string& word = words[i];
    const Upos upos = sentence.sentence.tokens[i].upos;
    if (capitals) std::transform(word.begin(), word.end(), word.begin(), upper);
    if (small) std::transform(word.begin(), word.end(), word.begin(), lower);
    if (headline && upos != Upos::adp && upos != Upos::det && upos != Upos::cconj &&
        upos != Upos::part)
      word[0] = upper(word[0]);
    if (!curly) continue;
    if (word == "\"") {
      word = opening ? "\u201C" : "\u201D";
      opening = !opening;
    } else if (const auto at = word.find('\''); at != std::string::npos) {
      word.replace(at, 1, "\u2019");
    }
  }
}

}  // namespace

Inventory take_inventory(const std::vector<AnnotatedSentence>& sentences, LexiconTable lexicon) {
  Inventory out;
  std::map<std::uint64_t, int> forms, parts;
  std::map<std::uint16_t, int> tags;
  for (const AnnotatedSentence& sentence : sentences) {
    for (const Token& token : sentence.sentence.tokens) {
      const WordFeatures features = word_features(token.word, lexicon.view());
      ++forms[features.form];
      for (const auto part : features.parts) ++parts[part];
      const std::uint16_t tag = pack(Tag{token.upos, token.features});
      ++tags[tag];
      if (exchangeable(token)) out.pools[tag].emplace_back(token.word);
    }
  }
  out.lexicon = std::move(lexicon);
  out.keys.push_back(0);
  out.counts.push_back(0);
  const auto keep = [&](const std::map<std::uint64_t, int>& from, int least) {
    for (const auto& [key, count] : from) {
      if (count < least) continue;
      out.features.emplace(key, static_cast<int>(out.keys.size()));
      out.keys.push_back(key);
      out.counts.push_back(count);
    }
  };
  keep(forms, kLeastForm);
  keep(parts, kLeastPart);
  std::vector<std::pair<int, std::uint16_t>> ranked;
  for (const auto& [tag, count] : tags) {
    if (count >= kLeastTag) ranked.emplace_back(-count, tag);
  }
  std::sort(ranked.begin(), ranked.end());
  for (const auto& [count, tag] : ranked) {
    out.tag_ids.emplace(tag, static_cast<int>(out.tags.size()));
    out.tags.push_back(tag);
  }
  return out;
}

Example make_example(const AnnotatedSentence& sentence, const Inventory& inventory,
                     const Noise& noise, const SilverNames& silver) {
  Example out;
  std::vector<std::string> words;
  for (const Token& token : sentence.sentence.tokens) words.emplace_back(token.word);
  if (noise.on) exchange(words, sentence, inventory, *noise.random);
  if (noise.on) rewrite(words, sentence, *noise.random);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& token = sentence.sentence.tokens[i];
    const WordFeatures features = word_features(words[i], inventory.lexicon.view());
    std::vector<int> rows;
    int form = 0;
    if (const auto it = inventory.features.find(features.form); it != inventory.features.end())
      form = it->second;
    if (noise.on && form != 0) {
      const float hide = 0.4f / (0.4f + static_cast<float>(inventory.counts[form]));
      if (noise.random->uniform() < hide) form = 0;
    }
    rows.push_back(form);
    for (const auto part : features.parts) {
      if (const auto it = inventory.features.find(part); it != inventory.features.end())
        rows.push_back(it->second);
    }
    out.features.push_back(std::move(rows));
    out.tags.push_back(tag_of(token, inventory));
    out.heads.push_back(token.head);
    out.relations.push_back(static_cast<int>(token.relation));
  }
  const auto labelled = silver.find(std::string(sentence.id));
  if (sentence.has_entities || labelled != silver.end()) {
    out.names.assign(words.size(), 0);
    for (const Name& name : sentence.has_entities ? sentence.sentence.names : labelled->second) {
      const int type = static_cast<int>(name.type);
      for (int i = name.first; i < name.last; ++i)
        out.names[i] = 1 + 2 * type + (i > name.first ? 1 : 0);
    }
  }
  return out;
}

}  // namespace stet::grammar::train
