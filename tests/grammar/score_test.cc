// `stet eval --conllu`: what is counted, and how.
#include "grammar/score.h"

#include <gtest/gtest.h>

#include "grammar/repair.h"
#include "stet/engine.h"
#include "stet/evaluate.h"

namespace stet {
namespace {

constexpr const char* kText = "Ann Lee doesn't sing in Leeds. The bank was closed by the police.";

TEST(EvaluateConllu, GivesFullMarksToTheGrammarsOwnTrees) {
  const GrammarScore score = evaluate_conllu(parse_conllu(kText));
  for (const char* name : {"upos", "lemma", "uas", "las", "tokens_f1", "nsubj", "nsubj:pass",
                           "obl:agent", "advmod:negation"}) {
    EXPECT_EQ(score.figures.at(name).as_number(), 100) << name;
  }
  EXPECT_TRUE(score.figures.at("names_f1").is_null());
  EXPECT_TRUE(score.errors.empty());
}

TEST(EvaluateConllu, CountsAWrongHeadOnce) {
  std::string gold = parse_conllu("The bank was closed.");
  const auto at = gold.find("\t2\tdet");
  ASSERT_NE(at, std::string::npos);
  gold.replace(at, 6, "\t4\tdet");
  const GrammarScore score = evaluate_conllu(gold);
  EXPECT_EQ(score.figures.at("uas").as_number(), 80);
  EXPECT_EQ(score.figures.at("las").as_number(), 80);
  EXPECT_EQ(score.figures.at("det").as_number(), 0);
  ASSERT_EQ(score.errors.size(), 1U);
  EXPECT_EQ(score.errors[0].substr(0, 8), "det\tdet\t");
}

TEST(Tally, IsTheHarmonicMeanInPerCent) {
  EXPECT_DOUBLE_EQ((grammar::Tally{.right = 1, .given = 2, .expected = 4}).f1(), 100.0 / 3);
  EXPECT_EQ(grammar::Tally{}.f1(), 0);
}

grammar::Token token(std::string_view word, int head, grammar::Relation relation,
                     grammar::Upos upos = grammar::Upos::noun) {
  return {.span = {},
          .word = word,
          .lemma = {},
          .upos = upos,
          .relation = relation,
          .head = head,
          .features = {}};
}

TEST(Repair, HangsMarksByTheGuidelines) {
  using R = grammar::Relation;
  // "(a b), c d ." : brackets to the head inside, comma to the lower neighbour, stop to the root.
  std::vector<grammar::Token> t = {token("(", 7, R::punct), token("a", 2, R::compound),
                                   token("b", 6, R::nsubj), token(")", 6, R::punct),
                                   token(",", 1, R::punct), token("c", 6, R::advmod),
                                   token("d", -1, R::root), token(".", 2, R::punct)};
  t[0].head = 6;
  grammar::attach_punctuation(t);
  EXPECT_EQ(t[0].head, 2);
  EXPECT_EQ(t[3].head, 2);
  EXPECT_EQ(t[4].head, 2);
  EXPECT_EQ(t[7].head, 6);
}

TEST(Repair, ConjoinsNounsWithNouns) {
  using R = grammar::Relation;
  std::vector<grammar::Token> t = {token("Sales", 1, R::nsubj),
                                   token("grew", -1, R::root, grammar::Upos::verb),
                                   token("3", 3, R::nummod, grammar::Upos::num),
                                   token("%", 1, R::obj, grammar::Upos::sym),
                                   token("and", 5, R::cc, grammar::Upos::cconj),
                                   token("%", 1, R::conj, grammar::Upos::sym)};
  grammar::repair_arcs(t);
  EXPECT_EQ(t[5].head, 3);
}

TEST(Repair, MakesTheNounBeforeAFiniteVerbItsSubject) {
  using R = grammar::Relation;
  std::vector<grammar::Token> t = {token("China", 1, R::compound, grammar::Upos::propn),
                                   token("accounts", -1, R::root, grammar::Upos::verb)};
  t[1].features.verb_form = grammar::Features::VerbForm::finite;
  grammar::repair_arcs(t);
  EXPECT_EQ(t[0].relation, R::nsubj);
  t[0].relation = R::compound;
  t[1].features.verb_form = grammar::Features::VerbForm::participle;
  grammar::repair_arcs(t);
  EXPECT_EQ(t[0].relation, R::compound);
}

}  // namespace
}  // namespace stet
