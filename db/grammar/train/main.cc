// stet_train: trains the grammar model from treebanks, and packs a trained checkpoint into the
// weights' file.
//
//   stet_train train CHECKPOINT EPOCHS SEED WORDNET LISTS TRAIN.conllu... [-- DEV.conllu...]
//   stet_train refine CHECKPOINT EPOCHS SEED WORDNET LISTS TRAIN.conllu... [NAMES.tsv] [-- DEV...]
//   stet_train label NAMES.tsv FILE.conllu...
//   stet_train pack CHECKPOINT MODEL WORDNET LISTS TRAIN.conllu...
//   stet_train names MODEL SEED WORDNET LISTS TRAIN.conllu...
//
// `names` trains the labelling of names with the embedded model's trees and puts it and the lexicon
// into MODEL: build the library with the packed network first, then train names, then build again.
// `label` writes the names that the embedded model finds in sentences without annotated names; a
// NAMES.tsv among the training files lends them to a second training ("silver" names). A training
// file named twice counts twice. WORDNET is the folder of WordNet's database files
// (/usr/share/wordnet), LISTS db/grammar/train/lists.
//
// The same seed, files and program give the same checkpoint. The dev files are scored after some
// epochs and choose nothing.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <deque>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "grammar/annotate.h"
#include "grammar/labels.h"
#include "grammar/train/checkpoint.h"
#include "grammar/train/corpus.h"
#include "grammar/train/model_file.h"
#include "grammar/train/name_trainer.h"
#include "grammar/train/network.h"
#include "grammar/train/write.h"
#include "stet/error.h"

namespace {

using namespace stet;
using namespace stet::grammar;
using namespace stet::grammar::train;

constexpr int kBatchWords = 400;
constexpr float kRate = 0.002f;
constexpr float kRefining = 0.3f;  // of the rate, when a trained network is trained on
constexpr int kFoldEvery = 20;

struct Arguments {
  std::string mode, checkpoint, model, wordnet, lists;
  int epochs = 0;
  std::uint64_t seed = 1;
  std::vector<std::string> train, dev;
};

Arguments parse_arguments(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  Arguments out;
  if (words.size() < 3)
    throw Error(Code::invalid, "usage: see the top of db/grammar/train/main.cc");
  out.mode = words[0];
  if (out.mode == "label") {
    out.model = words[1];
    out.train.assign(words.begin() + 2, words.end());
    return out;
  }
  out.checkpoint = words[1];
  std::size_t i = 2;
  if (out.mode == "names") {
    out.model = words[1];
    out.seed = std::stoull(words[i++]);
  } else if (out.mode == "train" || out.mode == "refine") {
    out.epochs = std::stoi(words[i++]);
    out.seed = std::stoull(words[i++]);
  } else {
    out.model = words[i++];
  }
  if (words.size() < i + 3)
    throw Error(Code::invalid, "usage: see the top of db/grammar/train/main.cc");
  out.wordnet = words[i++];
  out.lists = words[i++];
  bool dev = false;
  for (; i < words.size(); ++i) {
    if (words[i] == "--")
      dev = true;
    else
      (dev ? out.dev : out.train).push_back(words[i]);
  }
  return out;
}

// Reads treebank files; their bytes stay alive as long as the object does.
struct Treebank {
  std::deque<std::string> bytes;
  std::vector<AnnotatedSentence> sentences;
  std::vector<AnnotatedSentence> again;  // of files named a second time: trained on, not counted
  SilverNames silver;
  std::set<std::string> paths;
  void add(const std::string& path) {
    bytes.push_back(read_file(path));
    if (path.ends_with(".tsv")) {
      std::istringstream lines(bytes.back());
      std::string id;
      int type = 0, first = 0, last = 0;
      while (lines >> id >> type >> first >> last) {
        auto& names = silver[id];
        if (last > 0) names.push_back({static_cast<NameType>(type), first, last, {}});
      }
      return;
    }
    auto more = read_conllu(bytes.back());
    std::move(more.begin(), more.end(),
              std::back_inserter(paths.insert(path).second ? sentences : again));
  }
};

void score(Network& network, const Inventory& inventory, const std::string& path) {
  Treebank dev;
  dev.add(path);
  double words = 0, tags = 0, heads = 0, labelled = 0, name_gold = 0, name_found = 0;
  std::vector<Example> batch;
  const auto flush = [&](std::size_t end) {
    const auto predictions = network.predict(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto& gold = dev.sentences[end - batch.size() + i].sentence.tokens;
      for (std::size_t t = 0; t < gold.size(); ++t) {
        words += 1;
        tags += unpack(inventory.tags[predictions[i].tags[t]]).upos == gold[t].upos;
        const bool head = predictions[i].heads[t] == gold[t].head;
        heads += head;
        labelled += head && main_label(static_cast<Relation>(predictions[i].relations[t])) ==
                                main_label(gold[t].relation);
        if (!batch[i].names.empty() && batch[i].names[t] > 0) name_gold += 1;
        if (!batch[i].names.empty() && batch[i].names[t] > 0)
          name_found += batch[i].names[t] == predictions[i].names[t];
      }
    }
    batch.clear();
  };
  for (std::size_t i = 0; i < dev.sentences.size(); ++i) {
    batch.push_back(make_example(dev.sentences[i], inventory, {}));
    if (batch.size() == 32 || i + 1 == dev.sentences.size()) flush(i + 1);
  }
  std::printf("  %s UPOS %.2f UAS %.2f LAS %.2f name words %.1f%%\n",
              path.substr(path.rfind('/') + 1).c_str(), 100 * tags / words, 100 * heads / words,
              100 * labelled / words, 100 * name_found / std::max(1.0, name_gold));
}

// Shuffles, then sorts inside windows by length, so that batches are even but different every time.
std::vector<std::vector<int>> draw_batches(const std::vector<AnnotatedSentence>& sentences,
                                           Random& random) {
  std::vector<int> order(sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  for (int i = static_cast<int>(order.size()) - 1; i > 0; --i)
    std::swap(order[i], order[random.below(i + 1)]);
  const auto size = [&](int i) { return static_cast<int>(sentences[i].sentence.tokens.size()); };
  constexpr std::size_t kWindow = 500;
  for (std::size_t i = 0; i < order.size(); i += kWindow) {
    const auto end = order.begin() + static_cast<long>(std::min(order.size(), i + kWindow));
    std::stable_sort(order.begin() + static_cast<long>(i), end,
                     [&](int a, int b) { return size(a) < size(b); });
  }
  std::vector<std::vector<int>> batches(1);
  int words = 0;
  for (const int i : order) {
    if (words > 0 && words + size(i) > kBatchWords) {
      batches.emplace_back();
      words = 0;
    }
    batches.back().push_back(i);
    words += size(i);
  }
  for (int i = static_cast<int>(batches.size()) - 1; i > 0; --i)
    std::swap(batches[i], batches[random.below(i + 1)]);
  return batches;
}

float rate_at(double progress) {
  const double warm = std::min(1.0, progress / 0.01);
  return static_cast<float>(warm *
                            (0.03 + 0.97 * 0.5 * (1 + std::cos(progress * 3.14159265358979)))) *
         kRate;
}

void run_training(const Arguments& arguments) {
  Treebank treebank;
  for (const auto& path : arguments.train) treebank.add(path);
  const Inventory inventory =
      take_inventory(treebank.sentences, read_lexicon(arguments.wordnet, arguments.lists));
  Sizes sizes = default_sizes(inventory);
  Network network(sizes, arguments.seed);
  std::printf("%zu sentences, %zu features, %zu tags\n", treebank.sentences.size(),
              inventory.keys.size(), inventory.tags.size());
  Random random(arguments.seed + 1);
  const bool refine = arguments.mode == "refine";
  if (refine) load_checkpoint(network, arguments.checkpoint);
  const std::string result = arguments.checkpoint + (refine ? ".refined" : "");
  std::move(treebank.again.begin(), treebank.again.end(), std::back_inserter(treebank.sentences));
  const Dropout dropout;
  for (int epoch = 0; epoch < arguments.epochs; ++epoch) {
    const auto begin = std::chrono::steady_clock::now();
    const auto batches = draw_batches(treebank.sentences, random);
    Loss total;
    for (std::size_t i = 0; i < batches.size(); ++i) {
      std::vector<Example> batch;
      for (const int s : batches[i])
        batch.push_back(make_example(treebank.sentences[s], inventory,
                                     {.on = true, .random = &random}, treebank.silver));
      const Loss loss = network.train(batch, dropout, random);
      total.tag += loss.tag;
      total.arc += loss.arc;
      total.relation += loss.relation;
      total.name += loss.name;
      const double progress =
          (epoch + static_cast<double>(i) / static_cast<double>(batches.size())) / arguments.epochs;
      network.parameters().step(rate_at(progress) * (refine ? kRefining : 1));
      if (i % kFoldEvery == 0) network.parameters().fold_average(0.98f);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("epoch %d: tag %.0f arc %.0f relation %.0f name %.0f, %.1f s\n", epoch + 1,
                total.tag, total.arc, total.relation, total.name, seconds.count());
    if (refine || epoch % 3 == 2 || epoch + 1 == arguments.epochs) {
      network.parameters().swap_average();
      for (const auto& path : arguments.dev) score(network, inventory, path);
      save_checkpoint(network, result);
      network.parameters().swap_average();
    }
    std::fflush(stdout);
  }
}

// A line for each name, and "id 0 0 0" for each sentence, so that one without names is known to
// have none.
void run_labelling(const Arguments& arguments) {
  std::ofstream out(arguments.model);
  for (const auto& path : arguments.train) {
    Treebank treebank;
    treebank.add(path);
    const auto& all = treebank.sentences;
    for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
      std::vector<Sentence> document;
      for (last = first; last < all.size() && all[last].document == all[first].document; ++last)
        document.push_back(all[last].sentence);
      annotate(document, best_kernels());
      for (std::size_t i = first; i < last; ++i) {
        if (all[i].has_entities) continue;
        out << all[i].id << " 0 0 0\n";
        for (const Name& n : document[i - first].names)
          out << all[i].id << ' ' << static_cast<int>(n.type) << ' ' << n.first << ' ' << n.last
              << '\n';
      }
    }
  }
}

void run_packing(const Arguments& arguments) {
  Treebank treebank;
  for (const auto& path : arguments.train) treebank.add(path);
  const Inventory inventory =
      take_inventory(treebank.sentences, read_lexicon(arguments.wordnet, arguments.lists));
  Network network(default_sizes(inventory), 1);
  load_checkpoint(network, arguments.checkpoint);
  write_model(network, inventory, treebank.sentences, arguments.model);
}

void run_names(const Arguments& arguments) {
  Treebank treebank;
  for (const auto& path : arguments.train) treebank.add(path);
  ModelFile file(read_file(arguments.model));
  const LexiconTable lexicon = read_lexicon(arguments.wordnet, arguments.lists);
  add_lexicon(file, lexicon);
  train_names(treebank.sentences, lexicon.view(), arguments.seed, file);
  write_file(arguments.model, file.bytes());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Arguments arguments = parse_arguments(argc, argv);
    if (arguments.mode == "pack")
      run_packing(arguments);
    else if (arguments.mode == "names")
      run_names(arguments);
    else if (arguments.mode == "label")
      run_labelling(arguments);
    else
      run_training(arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "stet_train: " << error.what() << '\n';
    return 2;
  }
}
