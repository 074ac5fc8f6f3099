// Joins tokenizer, network, lemmatiser and names.
#include "grammar/annotate.h"

#include <algorithm>

#include "grammar/casing.h"
#include "grammar/lemma.h"
#include "grammar/model.h"
#include "grammar/name_features.h"
#include "grammar/name_model.h"
#include "grammar/names.h"
#include "grammar/network.h"
#include "grammar/person.h"
#include "grammar/repair.h"

namespace stet::grammar {
namespace {

struct Part {
  std::size_t sentence = 0;
  int first = 0, last = 0;  // tokens
};

bool is_break(const Token& token) {
  return token.word == ";" || token.word == "," || token.word == ":" || token.word == ".";
}

// Cuts behind a mark in the last third of the room where there is one.
std::vector<Part> parts_of(const std::vector<Sentence*>& sentences) {
  std::vector<Part> parts;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto& tokens = sentences[s]->tokens;
    const int n = static_cast<int>(tokens.size());
    for (int first = 0; first < n;) {
      int last = std::min(n, first + kLongestSentence);
      for (int i = last; last < n && i > first + kLongestSentence * 2 / 3; --i) {
        if (!is_break(tokens[i - 1])) continue;
        last = i;
        break;
      }
      parts.push_back({s, first, last});
      first = last;
    }
  }
  return parts;
}

void fill(Sentence& sentence, const Part& part, const Analysis& analysis, const Model& model,
          const Lemmatiser& lemmatiser) {
  for (int i = part.first; i < part.last; ++i) {
    const int at = i - part.first;
    Token& token = sentence.tokens[i];
    const Tag& tag = model.tag(analysis.tags[at]);
    token.upos = tag.upos;
    token.features = tag.features;
    token.features.person = grammatical_person(token);
    token.lemma = lemmatiser.lemma(token.word, token.upos, token.features);
    token.relation = static_cast<Relation>(analysis.relations[at]);
    token.head = analysis.heads[at] < 0 ? -1 : analysis.heads[at] + part.first;
    if (token.head >= 0 || part.first == 0) continue;
    const auto& tokens = sentence.tokens;
    const auto root =
        std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.head < 0; });
    token.head = static_cast<int>(root - tokens.begin());
    token.relation = Relation::parataxis;
  }
}

// Names are settled over the sentences of one document.
void name(std::vector<Sentence>& document, const std::vector<std::vector<float>>& network,
          const Model& model) {
  const NameFeatures features = name_features(document, model.lexicon());
  std::vector<std::vector<NameCandidate>> candidates;
  for (std::size_t s = 0; s < document.size(); ++s) {
    const auto scores = NameModel::instance().scores(features[s], network[s]);
    candidates.push_back(find_names(document[s].tokens, scores, model.lexicon()));
  }
  settle_names(document, std::move(candidates));
}

}  // namespace

void annotate(std::vector<std::vector<Sentence>>& documents, const Kernels& kernels) {
  const Model& model = Model::instance();
  const Lemmatiser& lemmatiser = Lemmatiser::instance();
  std::vector<Sentence*> sentences;
  for (auto& document : documents)
    for (Sentence& sentence : document) sentences.push_back(&sentence);
  const std::vector<Part> parts = parts_of(sentences);
  std::vector<std::vector<std::string_view>> words(parts.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const auto& tokens = sentences[parts[p].sentence]->tokens;
    for (int i = parts[p].first; i < parts[p].last; ++i) words[p].push_back(tokens[i].word);
  }
  std::vector<std::vector<std::string>> plain(parts.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    plain[p] = plain_casing(words[p], model.lexicon());
    if (!plain[p].empty()) words[p].assign(plain[p].begin(), plain[p].end());
  }
  const std::vector<Analysis> analyses = analyse(model, kernels, words);
  std::vector<std::vector<float>> names(sentences.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    fill(*sentences[parts[p].sentence], parts[p], analyses[p], model, lemmatiser);
    auto& scores = names[parts[p].sentence];
    scores.insert(scores.end(), analyses[p].names.begin(), analyses[p].names.end());
  }
  auto scores = names.begin();
  for (auto& document : documents) {
    for (Sentence& sentence : document) {
      repair_arcs(sentence.tokens);
      attach_punctuation(sentence.tokens);
    }
    const auto end = scores + static_cast<std::ptrdiff_t>(document.size());
    name(document, {scores, end}, model);
    scores = end;
  }
}

void annotate(std::vector<Sentence>& sentences, const Kernels& kernels) {
  std::vector<std::vector<Sentence>> documents;
  documents.push_back(std::move(sentences));
  annotate(documents, kernels);
  sentences = std::move(documents.front());
}

}  // namespace stet::grammar
