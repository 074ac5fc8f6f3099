// Treebank sentences as examples: the inventories of features, tags and relations, and the
// augmentation for news.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "grammar/conllu.h"
#include "grammar/train/lexicon_table.h"
#include "grammar/train/network.h"

namespace stet::grammar::train {

// What the weights' file keeps besides numbers.
struct Inventory {
  std::unordered_map<std::uint64_t, int> features;  // key to row
  std::vector<std::uint64_t> keys;                  // row to key; row 0 is the unknown word, key 0
  std::vector<int> counts;                          // how often row's feature was seen
  std::vector<std::uint16_t> tags;                  // packed
  std::unordered_map<std::uint16_t, int> tag_ids;
  std::unordered_map<std::uint16_t, std::vector<std::string>>
      pools;  // words of open classes by tag, as often as they came
  LexiconTable lexicon;
};

// Counts over the training sentences: forms seen twice, affixes and shapes seen three times, tags
// seen twice.
Inventory take_inventory(const std::vector<AnnotatedSentence>& sentences, LexiconTable lexicon);

struct Noise {
  bool on = false;
  Random* random = nullptr;
};

// A sentence as an example. With noise: rare forms hidden at random, and now and then the whole
// sentence rewritten in the ways of news: capitals, headline case, curly quotes; and in some, a few
// words exchanged for others of the same tag, so that structure is not learned by heart. A sentence
// without annotated names takes those of `silver`, by its id.
using SilverNames = std::unordered_map<std::string, std::vector<Name>>;
Example make_example(const AnnotatedSentence& sentence, const Inventory& inventory,
                     const Noise& noise, const SilverNames& silver = {});

}  // namespace stet::grammar::train
