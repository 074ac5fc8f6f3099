// Counts agreement with annotated sentences.
#include "grammar/score.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "grammar/annotate.h"
#include "grammar/labels.h"
#include "grammar/tokenizer.h"

namespace stet::grammar {
namespace {

// The words alone, as the annotator is to see them.
Sentence bare(const Sentence& gold) {
  Sentence out;
  for (const Token& token : gold.tokens) {
    out.tokens.push_back({.span = token.span,
                          .word = token.word,
                          .lemma = {},
                          .features = {},
                          .space_after = token.space_after});
  }
  return out;
}

bool negates(const Token& token) {
  return token.relation == Relation::advmod && (token.lemma == "not" || token.lemma == "never");
}

std::string word_of(const Sentence& sentence, int i) {
  return i < 0 ? "ROOT" : std::string(sentence.tokens[i].word);
}

void count_tree(const AnnotatedSentence& annotated, const Sentence& found, Score& score) {
  const Sentence& gold = annotated.sentence;
  for (std::size_t i = 0; i < gold.tokens.size(); ++i) {
    const Token &expected = gold.tokens[i], &given = found.tokens[i];
    ++score.words;
    score.upos += expected.upos == given.upos;
    if (expected.lemma != "_") {
      ++score.lemma_words;
      score.lemmas += expected.lemma == given.lemma;
    }
    const bool head = expected.head == given.head;
    const bool exact = head && expected.relation == given.relation;
    const bool labelled = head && main_label(expected.relation) == main_label(given.relation);
    score.uas += head;
    score.las += labelled;
    Tally& wanted = score.relations.at(static_cast<std::size_t>(expected.relation));
    ++wanted.expected;
    wanted.right += exact;
    ++score.relations.at(static_cast<std::size_t>(given.relation)).given;
    score.negation.expected += negates(expected);
    score.negation.given += negates(given);
    score.negation.right += negates(expected) && negates(given) && head;
    if (!labelled) {
      score.errors.push_back(std::string(to_string(expected.relation)) + "\t" +
                             std::string(to_string(given.relation)) + "\t" +
                             std::string(expected.word) + " < " + word_of(gold, expected.head) +
                             "\tnot < " + word_of(gold, given.head) + "\t" + annotated.text);
    }
  }
}

void count_names(const Sentence& gold, const Sentence& found, Tally& tally) {
  tally.expected += gold.names.size();
  tally.given += found.names.size();
  for (const Name& name : found.names) {
    tally.right += std::any_of(gold.names.begin(), gold.names.end(), [&](const Name& other) {
      return other.type == name.type && other.first == name.first && other.last == name.last;
    });
  }
}

void count_tokens(const AnnotatedSentence& gold, Tally& tally) {
  std::set<Span> spans;
  for (const Token& token : gold.sentence.tokens) spans.insert(token.span);
  for (const Piece& piece : tokenize(gold.text, {0, gold.text.size()})) {
    ++tally.given;
    tally.right += spans.count(piece.span);
  }
  tally.expected += spans.size();
}

}  // namespace

double Tally::f1() const {
  const std::size_t sum = given + expected;
  return sum == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(sum);
}

Score score(const std::vector<AnnotatedSentence>& gold) {
  std::vector<Sentence> found;
  for (std::size_t first = 0; first < gold.size();) {  // document by document
    std::vector<Sentence> document;
    std::size_t last = first;
    for (; last < gold.size() && gold[last].document == gold[first].document; ++last)
      document.push_back(bare(gold[last].sentence));
    annotate(document, best_kernels());
    std::move(document.begin(), document.end(), std::back_inserter(found));
    first = last;
  }
  Score out;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    count_tree(gold[i], found[i], out);
    count_tokens(gold[i], out.tokens);
    if (gold[i].has_entities) count_names(gold[i].sentence, found[i], out.names);
  }
  return out;
}

}  // namespace stet::grammar
