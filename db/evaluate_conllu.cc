// Scores the grammar for `stet eval --conllu`.
#include "grammar/conllu.h"
#include "grammar/score.h"
#include "stet/evaluate.h"

namespace stet {
namespace {

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

GrammarScore evaluate_conllu(std::string_view gold) {
  const auto sentences = grammar::read_conllu(gold);
  grammar::Score score = grammar::score(sentences);
  Json figures =
      Json::object({{"sentences", sentences.size()},
                    {"words", score.words},
                    {"upos", percent(score.upos, score.words)},
                    {"lemma", percent(score.lemmas, score.lemma_words)},
                    {"uas", percent(score.uas, score.words)},
                    {"las", percent(score.las, score.words)},
                    {"names_f1", score.names.expected == 0 ? Json() : Json(score.names.f1())},
                    {"tokens_f1", score.tokens.f1()},
                    {"advmod:negation", score.negation.f1()}});
  for (int i = 0; i < grammar::kRelationCount; ++i) {
    grammar::Tally& tally = score.relations.at(static_cast<std::size_t>(i));
    if (tally.expected == 0) continue;
    figures[std::string(grammar::to_string(static_cast<grammar::Relation>(i)))] = tally.f1();
  }
  return {std::move(figures), std::move(score.errors)};
}

}  // namespace stet
